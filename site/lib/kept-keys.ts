// Names the states of what pages are made from: where a key is that of the last build, what was made then is taken again.
import { turning } from '../../src/analysis/turns.ts'
import { versionOf } from '../../src/export/open-data/version.ts'
import type { LegalDocument } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { data } from './catalog.ts'
import { commonKey } from './common-pages.ts'
import { builder, hash } from './hash.ts'
import { outlooks } from './states.ts'

const { catalog, national, on, province } = data

const { procedures: _procedures, formulas: _formulas, ...lists } = catalog
/** Acts are in the records that they change, texts are met where a record names them, and days off only in the browser. */
const { documents: _documents, overlays: _overlays, acts: _acts, calendars: _calendars, ...common } = lists

const lengths = [national.documents, national.procedures].flatMap(named => [...named.keys()].map(id => id.length))
const longestId = lengths.reduce((longest, length) => Math.max(longest, length), 0)

const lastTurn = turning({
  on,
  ahead: outlooks,
  // Most texts are too long for an id, and to look one up reads all of it.
  entry: id => (id.length > longestId ? undefined : (national.documents.get(id) ?? national.procedures.get(id))),
})

/** Everything that any page may read but the records themselves: the program, the address of the site, lists, parameters, overlays, and when they last turned. */
const around = hash(
  builder(),
  province?.code ?? '',
  ...Object.values(lists).map(part => JSON.stringify(part instanceof Map ? [...part] : part)),
  lastTurn(common, 0),
)

/** The same for a page that says nothing of the province whose site it stands in but its name, and differs with its place alone. */
const aroundCommon = hash(
  process.env.THUTUC_CODE ?? '',
  process.version,
  ...Object.values({ ...lists, proposals: national.proposals, overlays: [] }).map(part =>
    JSON.stringify(part instanceof Map ? [...part] : part),
  ),
  lastTurn({ ...common, proposals: national.proposals }, 0),
)

/** The records of which the province whose site it is says something, now or on another day. */
const ownSay = new Set(
  [national.overlays.get(province?.code ?? '') ?? []]
    .flat()
    .flatMap(({ changes, notApplied = [] }) => [...changes, ...notApplied].map(({ procedure }) => procedure)),
)

/** Whether the site of a province has a record as all sites have it that say nothing of it. */
export const isCommon = ({ code }: Procedure): boolean => province !== undefined && !ownSay.has(code)

/** What provinces set otherwise, by the record. */
const local = Map.groupBy(
  [...national.overlays.values()].flatMap(({ changes, notApplied = [] }) => [...changes, ...notApplied]),
  ({ procedure }) => procedure,
)

const states = new WeakMap<Procedure, string>()

/** Names the state of a record: what it says, and the last day on which what is said of it may have become another text. */
export function stateOf(procedure: Procedure): string {
  const known = states.get(procedure)
  if (known !== undefined) return known
  const { code } = procedure
  const sources = [procedure, national.procedures.get(code) ?? [], local.get(code) ?? []]
  const state = hash(code, versionOf(procedure), ...sources.map(source => lastTurn(source)))
  states.set(procedure, state)
  return state
}

/**
 * Names the state of all that a page is made from: a page with the same key as in the last build is taken from it unread. The day
 * itself is no part of it, only the last day on which something that the page is made from turned: pages print no day of the
 * site (`SiteDay.astro`).
 */
export const keyOf = (procedures: Iterable<Procedure>, ...own: readonly string[]): string =>
  hash(around, ...own, ...[...procedures].map(stateOf))

/** The same for a page that says nothing of the province but what its records say: sites of provinces have it in common where these are alike. */
export function commonKeyOf(procedures: readonly Procedure[], ...own: readonly string[]): string {
  if (province === undefined || !procedures.every(isCommon)) return keyOf(procedures, ...own)
  return commonKey(hash(aroundCommon, ...own, ...procedures.map(stateOf)))
}

/** The same for a page about a legal text and the procedures that rest on it. */
export const keyOfText = (law: LegalDocument, procedures: readonly Procedure[]): string =>
  commonKeyOf(procedures, law.number, lastTurn(law))

/** A record as it is written, with what changed it in the past. */
export const writtenOf = (code: string): Procedure[] => [national.procedures.get(code) ?? []].flat()

/** The last day on which what is said of days off may have become another text: they count for the pages that tell of them. */
export const turnOf = (value: object): string => lastTurn(value)
