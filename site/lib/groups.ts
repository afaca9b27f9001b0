import type { LifeEvent } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { site } from '../../src/text/site.ts'
import type { SiteData } from './catalog.ts'
import { lifeEventPath, sectorPath } from './paths.ts'

/** A line of a list of groups: where it leads and how many procedures are there. */
export interface GroupLink {
  href: string
  name: string
  count: number
  countText: string
}

const link = (href: string, name: string, count: number): GroupLink => ({
  href,
  name,
  count,
  countText: site.list.count(count),
})

/** More is a page that no phone opens: sectors lead on, search narrows. */
export const isLongList = (procedures: readonly Procedure[]): boolean => procedures.length > 800

type Listed = Pick<SiteData, 'catalog' | 'listed'>

/** The sectors that have procedures, in the order of the list. */
export function sectorGroups({ catalog, listed }: Listed): { id: string; name: string; procedures: Procedure[] }[] {
  const bySector = Map.groupBy(listed, procedure => procedure.sector)
  return [...catalog.sectors.values()]
    .map(({ id, name }) => ({ id, name, procedures: bySector.get(id) ?? [] }))
    .filter(group => group.procedures.length > 0)
}

export const sectorLinks = (data: Listed): GroupLink[] =>
  sectorGroups(data).map(group => link(sectorPath(group.id), group.name, group.procedures.length))

/** The procedures of a life event that are in the catalogue and in force, in the order one does them. */
export const proceduresOf = (event: LifeEvent, { byCode }: SiteData): Procedure[] =>
  event.procedures.flatMap(code => byCode.get(code) ?? [])

/** The life events of an audience that have procedures. */
export const eventLinks = (data: SiteData, audience: LifeEvent['audience']): GroupLink[] =>
  [...data.catalog.lifeEvents.values()]
    .filter(event => event.audience === audience)
    .map(event => link(lifeEventPath(event.id), event.name, proceduresOf(event, data).length))
    .filter(one => one.count > 0)

const events = new WeakMap<SiteData, ReadonlyMap<string, LifeEvent[]>>()

/** The events of life or business that a procedure belongs to. */
export function eventsOf(code: string, data: SiteData): readonly LifeEvent[] {
  const known = events.get(data) ?? byProcedure(data.catalog.lifeEvents.values())
  events.set(data, known)
  return known.get(code) ?? []
}

function byProcedure(all: Iterable<LifeEvent>): Map<string, LifeEvent[]> {
  const found = new Map<string, LifeEvent[]>()
  for (const event of all)
    for (const code of new Set(event.procedures)) found.set(code, [...(found.get(code) ?? []), event])
  return found
}

/** What people meet most: the first procedure of each life event of citizens, then the second, each once. */
export function oftenNeeded(data: SiteData, limit: number): Procedure[] {
  const lists = [...data.catalog.lifeEvents.values()]
    .filter(event => event.audience === 'citizen')
    .map(event => proceduresOf(event, data))
  const longest = Math.max(0, ...lists.map(list => list.length))
  const rounds = Array.from({ length: longest }, (_, place) => lists.flatMap(list => list.slice(place, place + 1)))
  return [...new Set(rounds.flat())].slice(0, limit)
}

/** First and last day on which a listed record was compared with its source. */
export function checkedBetween({ listed }: SiteData): { from: string; to: string } | undefined {
  const days = listed.flatMap(procedure => (procedure.checked ? [procedure.checked.on] : [])).sort()
  const [from] = days
  const to = days.at(-1)
  return from && to ? { from, to } : undefined
}
