import type { Communes } from '../../model/lists.ts'
import type { Overlay } from '../../model/proposal.ts'
import { each } from '../context.ts'
import { refer } from './references.ts'

/** A commune lies in one province. */
const communes = each<Communes>(
  'communes',
  catalog => catalog.communes,
  ({ province, communes: own }, report, { catalog }) => {
    for (const code of Object.keys(own))
      for (const [other, list] of catalog.communes)
        if (other < province && code in list.communes)
          report('DUPLICATE_ID', ['communes', code], { value: code, other }, { atKey: true })
  },
)

/** Places of receipt have ids of their own and serve communes of their province. */
const places = each<Overlay>(
  'overlay',
  catalog => catalog.overlays,
  ({ province, places: own = [] }, report, { catalog }) => {
    const known = Object.keys(catalog.communes.get(province)?.communes ?? {})
    for (const [index, { id, communes: served = [] }] of own.entries()) {
      if (own.findIndex(place => place.id === id) < index)
        report('DUPLICATE_ID', ['places', index, 'id'], { value: id, other: 'places' })
      for (const [at, code] of served.entries())
        refer(report, known, code, ['places', index, 'communes', at], 'lists/communes.yaml')
    }
  },
)

export const placeRules = [communes, places]
