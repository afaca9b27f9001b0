import type { Province } from '../../src/model/lists.ts'
import type { Place } from '../../src/model/place.ts'
import { byVietnamese } from '../../src/text/format.ts'
import type { PlaceFile, PlaceIndex } from '../features/place/data.ts'
import { data } from './catalog.ts'
import { type NamedText, named } from './named-text.ts'
import { href } from './paths.ts'

/** The places of receipt of one province. */
export interface PlacesView {
  province: Province
  /** Code and full name, in the order of the alphabet. */
  communes: readonly (readonly [code: string, name: string])[]
  /** Of the whole province. */
  centres: readonly Place[]
  /** Those of one commune. */
  of: (commune: string) => readonly Place[]
  places: readonly Place[]
}

/** "Phường Ba Đình" stands under B. */
const bare = (name: string) => name.replace(/^(?:Xã|Phường|Đặc khu) /, '')

function viewOf(province: Province): PlacesView {
  const { overlays, communes } = data.national
  const { places = [] } = overlays.get(province.code) ?? {}
  return {
    province,
    communes: Object.entries(communes.get(province.code)?.communes ?? {}).toSorted(
      ([, a], [, b]) => byVietnamese(bare(a), bare(b)) || byVietnamese(a, b),
    ),
    centres: places.filter(place => place.communes === undefined),
    of: commune => places.filter(place => place.communes?.includes(commune)),
    places,
  }
}

/** The provinces whose communes are known, in the order of the list; in a province's own site that one. */
export const placesViews: readonly PlacesView[] = [...data.national.provinces.values()]
  .filter(({ code }) => data.national.communes.has(code) && (data.province?.code ?? code) === code)
  .map(viewOf)

const fileOf = ({ province, communes, places }: PlacesView): PlaceFile => ({
  name: province.fullName,
  communes,
  places: places.map(({ id: _id, source, checked: _checked, ...place }) => ({ ...place, source: source.title ?? '' })),
})

/** The file of a province, fetched when a reader chooses it. */
export const placeFile = (view: PlacesView): NamedText => named(view.province.code, fileOf(view))

/** Which provinces there are, and where the file of each is. */
export const placeIndex: PlaceIndex = placesViews.map(view => ({
  code: view.province.code,
  name: view.province.fullName,
  page: placesPath(view.province.slug),
  file: href(`/noi-nop/${placeFile(view).name}.json`),
}))

/** The page of a province's places. */
export function placesPath(slug: string): string {
  return href(`/noi-nop/${slug}/`)
}
