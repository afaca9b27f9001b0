import { type ListFilter, notApplied, provinceList } from '../../analysis/province.ts'
import { amendments, type Cause, changeKinds, ends, newcomer } from '../../analysis/province-changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Decision, DecisionContent } from '../../model/decision.ts'
import type { Procedure } from '../../model/procedure.ts'
import { numbered } from '../../text/decision-parts.ts'
import { contentOf, differenceLines } from './contents.ts'
import type { PrintedChange } from './tables.ts'

/** A procedure as it was last published, and on which day's law. */
interface Published {
  content: DecisionContent
  on: string
  /** The decision that did so, where it is signed. */
  by?: { number: string; date?: string | undefined } | undefined
  /** What that decision rests on, in its own words. */
  bases: readonly string[]
}

/** What the recorded decisions of a province say together: each procedure as last published. */
export interface PublishedState {
  procedures: ReadonlyMap<string, Published>
  /** Parts of the list that were published whole: outside them nobody can say what is new. */
  whole: readonly ListFilter[]
  /** The day of the law of the last decision. */
  on: string
}

const isWhole = ({ since, removed, tables }: Decision): boolean =>
  since === undefined && removed.length === 0 && tables.every(({ id }) => !changeKinds.some(kind => kind === id))

const inPart = ({ sector, levels = [] }: Pick<DecisionContent, 'sector' | 'levels'>, part: ListFilter): boolean =>
  (part.sector === undefined || part.sector === sector) && (part.level === undefined || levels.includes(part.level))

/** The published state after decisions, oldest first; undefined when there is none with contents. */
export function publishedState(decisions: readonly Decision[]): PublishedState | undefined {
  const procedures = new Map<string, Published>()
  const whole: ListFilter[] = []
  for (const decision of decisions) {
    const { sector, level, contents, removed, on, number, date, bases } = decision
    const by = number === undefined ? undefined : { number, date }
    if (contents.length + removed.length === 0) continue
    if (isWhole(decision)) {
      const part = { sector, level }
      whole.push(part)
      for (const [code, { content }] of procedures) if (inPart(content, part)) procedures.delete(code)
    }
    for (const code of removed) procedures.delete(code)
    for (const content of contents) procedures.set(content.code, { content, on, by, bases })
  }
  const last = decisions.at(-1)
  return last === undefined || procedures.size + whole.length === 0 ? undefined : { procedures, whole, on: last.on }
}

interface Wanted extends ListFilter {
  province: string
  on: string
}

/** The ministry's decision that published a record anew: one on which the province's own decision does not rest yet. */
const republished = ({ decision }: Procedure, bases: readonly string[]): Cause[] =>
  decision === undefined || bases.some(text => text.includes(numbered(decision))) ? [] : [{ decision }]

/** What differs today from what was published, whatever made it differ: a dated text, an end, or a correction of a record. */
export function changesAgainst(state: PublishedState, catalog: Catalog, wanted: Wanted) {
  const { province, on, sector, level } = wanted
  const overlay = catalog.overlays.get(province)
  const now = provinceList(catalog, province, on, { sector, level })
  const kept = new Set(now.map(({ procedure }) => procedure.code))
  const changes = now.flatMap((item): PrintedChange[] => {
    const record = catalog.procedures.get(item.procedure.code) ?? item.procedure
    const fresh = contentOf(item, on, catalog)
    const old = state.procedures.get(item.procedure.code)
    if (old === undefined) {
      const known = state.whole.some(part => inPart(fresh, part))
      return known ? [{ ...newcomer(item, catalog), oldAndNew: [] }] : []
    }
    const oldAndNew = differenceLines(old.content.sections, fresh.sections)
    if (oldAndNew.length === 0) return []
    const dated = amendments(record, overlay, old.on, on)
    const causes = dated.length > 0 ? dated : republished(record, old.bases)
    return [{ ...item, kind: 'amended', from: causes.at(-1)?.from, causes, replaces: [], oldAndNew, published: old.by }]
  })
  const succeeded = new Set(changes.flatMap(({ replaces }) => replaces.map(({ code }) => code)))
  const gone = [...state.procedures].filter(
    ([code, { content }]) => !kept.has(code) && !succeeded.has(code) && inPart(content, { sector, level }),
  )
  const left = gone.map(([code, published]) => departure(code, published, catalog, wanted))
  return {
    since: state.on,
    on,
    changes: changeKinds.flatMap(kind => [...changes, ...left].filter(change => change.kind === kind)),
    undated: [],
  }
}

/** A procedure that was published and is no longer on the list; of one whose record is gone only code and name are known. */
function departure(
  code: string,
  { content, on: since, by }: Published,
  catalog: Catalog,
  wanted: Wanted,
): PrintedChange {
  const { province, on } = wanted
  const overlay = catalog.overlays.get(province)
  const record = catalog.procedures.get(code)
  const known: Procedure = { code, name: content.name, sector: content.sector ?? '', kind: 'public', ...record }
  const causes: Cause[] = record ? ends(record, overlay, catalog, since, on) : []
  const levels = content.levels ?? ['other']
  return {
    procedure: known,
    national: known,
    own: record?.province === province,
    level: levels[0] ?? 'other',
    levels,
    differences: [],
    oldAndNew: [],
    kind: notApplied(overlay, code, on) ? 'notApplied' : 'abolished',
    from: causes.at(-1)?.from,
    causes,
    replaces: [],
    published: by,
  }
}
