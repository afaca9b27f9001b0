import type { Catalog } from '../../model/catalog.ts'
import type { DurationUnitId } from '../../text/format.ts'
import { durationUnits } from '../../text/format.ts'
import { channelNames } from '../../text/labels.ts'
import { printedNumber } from '../../text/law.ts'
import { standingNames } from '../../text/open-data.ts'
import { vocabularyWords } from '../../text/vocabulary.ts'
import type { Published } from './open-data.ts'

/** The code lists of the European Union for languages, currencies, themes and kinds of files. */
const authority = 'http://publications.europa.eu/resource/authority'

/** Things that many services name: each is told once, at the end, and named by its address elsewhere. */
export interface Shared {
  agency(id: string | undefined): string
  audience(id: string): string
  channelType(id: keyof typeof channelNames): string
  code(list: string, id: string, type?: string): string
  currency(id: string): string
  event(id: string): string
  law(number: string): string
  place(code?: string): string
  sector(id: string): string
  status(id: keyof typeof standingNames): string
  unit(id: DurationUnitId): string
  /** Everything that was named. */
  nodes(): object[]
}

/** The things that one data set shares. */
export function sharedOf({ catalog, address }: Pick<Published, 'catalog' | 'address'>): Shared {
  const told = new Map<string, object>()
  const tell = (id: string, node: () => object): string => {
    if (!told.has(id)) told.set(id, { '@id': id, ...node() })
    return id
  }
  const here = (path: string) => address(`/du-lieu/#${path}`)
  const concept = (id: string, prefLabel: string) => tell(id, () => ({ '@type': 'Concept', prefLabel }))
  const list = (id: string, code: string) => `${authority}/${id}/${code}`
  const coded = (id: string, code: string, type = 'Concept') =>
    tell(list(id, code), () => ({ '@type': type, ...(type === 'Concept' && { prefLabel: code }) }))
  const place = (code?: string) =>
    tell(here(`noi-${code ?? 'viet-nam'}`), () => ({
      '@type': 'Location',
      geographicName: (code && catalog.provinces.get(code)?.fullName) ?? 'Việt Nam',
    }))
  const shared: Shared = {
    place,
    agency: id =>
      tell(here(`co-quan-${id ?? 'chua-ghi'}`), () => ({
        '@type': 'PublicOrganisation',
        ...(id !== undefined && { identifier: id }),
        prefLabel: id === undefined ? vocabularyWords.unknownAgency : nameIn(catalog.agencies, id),
        spatial: place(),
      })),
    audience: id => concept(here(`doi-tuong-${id}`), nameIn(catalog.subjectKinds, id)),
    channelType: id => concept(here(`cach-nop-${id}`), channelNames[id]),
    code: coded,
    currency: id => coded('currency', id),
    event: id =>
      tell(address(`/su-kien/${id}/`), () => ({
        '@type': ['Event', catalog.lifeEvents.get(id)?.audience === 'enterprise' ? 'BusinessEvent' : 'LifeEvent'],
        identifier: id,
        title: nameIn(catalog.lifeEvents, id),
      })),
    law: number =>
      tell(here(`van-ban-${encodeURIComponent(number)}`), () => {
        const title = catalog.documents.get(number)?.title
        return { '@type': 'LegalResource', identifier: printedNumber(number), ...(title && { title }) }
      }),
    sector: id => concept(address(`/linh-vuc/${id}/`), nameIn(catalog.sectors, id)),
    status: id => concept(here(`tinh-trang-${id}`), standingNames[id]),
    unit: id => concept(here(`don-vi-${id}`), durationUnits[id]),
    nodes: () => [...told.values()],
  }
  return shared
}

/** A way to name a shared thing, and what is named. */
export type Naming = readonly [way: Exclude<keyof Shared, 'nodes'>, ...what: string[]]

/** Names a shared thing as it was named before. */
export const nameAgain = (shared: Shared, [way, ...what]: Naming): string =>
  (shared[way] as (...given: string[]) => string)(...what)

/** The shared things of a data set, with a list of what is named from now on, each once. */
export function notedIn(shared: Shared): { noting: Shared; noted(): Naming[] } {
  const named = new Map<string, Naming>()
  const note = (...[way, ...given]: readonly [Naming[0], ...(string | undefined)[]]): string => {
    const naming: Naming = [way, ...given.filter(one => one !== undefined)]
    named.set(naming.join(' '), naming)
    return nameAgain(shared, naming)
  }
  const noting: Shared = {
    agency: id => note('agency', id),
    audience: id => note('audience', id),
    channelType: id => note('channelType', id),
    code: (list, id, type) => note('code', list, id, type),
    currency: id => note('currency', id),
    event: id => note('event', id),
    law: number => note('law', number),
    place: code => note('place', code),
    sector: id => note('sector', id),
    status: id => note('status', id),
    unit: id => note('unit', id),
    nodes: shared.nodes,
  }
  return { noting, noted: () => [...named.values()] }
}

const nameIn = (list: Catalog['sectors'] | Catalog['agencies'] | Catalog['lifeEvents'], id: string): string =>
  list.get(id)?.name ?? id
