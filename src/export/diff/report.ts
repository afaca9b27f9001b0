import {
  type CatalogState,
  type DiffFilter,
  localDiffs,
  type ProcedureDiff,
  procedureDiffs,
} from '../../analysis/diff.ts'
import { type PassingText, passingTexts, type TextDiff, textDiffs } from '../../analysis/diff-texts.ts'
import { type Assumptions, assumptionsAt } from '../../engine/cost/assumptions.ts'
import { type Cost, costOf } from '../../engine/cost/cost.ts'
import { diffFields } from '../../text/diff.ts'
import { type FieldDiff, fieldDiffs } from './lines.ts'

/** A figure on both sides, đồng; absent where it cannot be said. */
interface BeforeAfter {
  before?: number | undefined
  after?: number | undefined
}

/** Costs of a procedure on both sides by the same parameters; only figures that differ. */
export interface CostDiff {
  perSubmission?: BeforeAfter
  perYear?: BeforeAfter
}

/** One procedure that differs, in the words of an official text. */
export interface DiffEntry extends ProcedureDiff {
  parts: readonly FieldDiff[]
  /** Parts that differ in nothing that an official text prints: sources, notes, figures. */
  others: readonly string[]
  cost?: CostDiff | undefined
}

/** Everything in which two states of a catalogue, or two catalogues, differ. */
export interface DiffReport {
  entries: readonly DiffEntry[]
  texts: readonly TextDiff[]
  /** What held for a time between two days. */
  passing: readonly PassingText[]
  /** Procedures that a province's own rules made different, by its code; only where no province was named. */
  local: ReadonlyMap<string, number>
  /** Day of the parameters that price both sides; absent when a parameter has no value. */
  pricedOn?: string | undefined
}

const pairOf = (before: Cost, after: Cost, key: 'perSubmission' | 'perYear'): BeforeAfter | undefined =>
  before[key] === after[key] ? undefined : { before: before[key], after: after[key] }

function costDiff({ before, after }: ProcedureDiff, assumptions: Assumptions): CostDiff | undefined {
  if (!before || !after) return undefined
  const [old, now] = [costOf(before, assumptions), costOf(after, assumptions)]
  const [perSubmission, perYear] = [pairOf(old, now, 'perSubmission'), pairOf(old, now, 'perYear')]
  return perSubmission || perYear ? { ...(perSubmission && { perSubmission }), ...(perYear && { perYear }) } : undefined
}

function entryOf(
  diff: ProcedureDiff,
  states: readonly [CatalogState, CatalogState],
  assumptions?: Assumptions,
): DiffEntry {
  const all = fieldDiffs(diff, states)
  return {
    ...diff,
    parts: all.filter(({ lines }) => lines.length > 0),
    others: all.filter(({ lines }) => lines.length === 0).map(({ field }) => diffFields[field]),
    cost: assumptions && costDiff(diff, assumptions),
  }
}

/** What differs between two states, field by field; both sides are priced by the parameters of the second, so that only the rules count. */
export function diffReport(a: CatalogState, b: CatalogState, filter: DiffFilter = {}): DiffReport {
  const priced = assumptionsAt(b.catalog, b.on, { province: filter.province })
  const assumptions = priced.ok ? priced.assumptions : undefined
  const entries = procedureDiffs(a, b, filter).map(diff => entryOf(diff, [a, b], assumptions))
  return {
    entries,
    texts: textDiffs(a, b, filter),
    passing: passingTexts(a, b, filter),
    local: filter.province === undefined ? localDiffs(a, b, filter) : new Map(),
    ...(assumptions && { pricedOn: assumptions.on }),
  }
}
