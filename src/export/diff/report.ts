import {
  type CatalogState,
  countIn,
  type DiffFilter,
  localDiffs,
  type NewDoubt,
  newDoubts,
  type ProcedureDiff,
  procedureDiffs,
  unsureCodes,
} from '../../analysis/diff.ts'
import { type ParameterTurn, parameterTurns } from '../../analysis/diff-fields.ts'
import { type PassingText, passingTexts, type TextDiff, textDiffs } from '../../analysis/diff-texts.ts'
import { type Assumptions, assumptionsAt } from '../../engine/cost/assumptions.ts'
import { type Cost, costOf, type SituationCost } from '../../engine/cost/cost.ts'
import { diffFields } from '../../text/diff.ts'
import { type FieldDiff, fieldDiffs } from './lines.ts'

/** A figure on both sides, đồng; absent where it cannot be said. */
interface BeforeAfter {
  before?: number | undefined
  after?: number | undefined
}

/** Least and most, đồng. */
type Span = readonly [number, number]

/** Figures of one submission and by how much they differ, over channels and cases. */
export interface CostSpans {
  before: Span
  after: Span
  more: Span
}

/** Costs of a procedure on both sides by the same parameters; only figures that differ. */
export interface CostDiff {
  perSubmission?: BeforeAfter
  perYear?: BeforeAfter
  /** One submission in the channels and cases that differ, where no share weighs them. */
  spans?: CostSpans
}

/** One procedure that differs, in the words of an official text. */
export interface DiffEntry extends ProcedureDiff {
  parts: readonly FieldDiff[]
  /** Parts that differ in nothing that an official text prints: sources, notes, figures. */
  others: readonly string[]
  /** Dated numbers that its formulas name and that have another value. */
  parameters: readonly ParameterTurn[]
  /** What is no longer sure on the later day, mostly since a text ended: about what, and from when. */
  doubts: readonly NewDoubt[]
  cost?: CostDiff | undefined
}

/** Everything in which two states of a catalogue, or two catalogues, differ. */
export interface DiffReport {
  /** How many procedures are in force on each side. */
  inForce: { before: number; after: number }
  entries: readonly DiffEntry[]
  texts: readonly TextDiff[]
  /** What held for a time between two days. */
  passing: readonly PassingText[]
  /** Codes of procedures that ask for the same, mostly on the ground of a text that ended: whether that still holds is not sure. */
  unsure: readonly string[]
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
  const spans = old.weighted && now.weighted ? undefined : spansOf(old, now)
  const some = {
    ...(perSubmission && { perSubmission }),
    ...(perYear && { perYear }),
    ...(spans && { spans }),
  }
  return Object.keys(some).length > 0 ? some : undefined
}

/** The figures of channels and cases that both sides have and that differ, as spans. */
function spansOf(old: Cost, now: Cost): CostSpans | undefined {
  const keyOf = ({ channel, case: chosen }: SituationCost) => `${channel} ${chosen}`
  const earlier = new Map(old.situations.map(one => [keyOf(one), one]))
  const pairs = now.situations.flatMap(one => {
    const [before, after] = [earlier.get(keyOf(one))?.perSubmission, one.perSubmission]
    return before === undefined || after === undefined || before === after ? [] : [{ before, after }]
  })
  if (pairs.length === 0) return undefined
  const span = (figures: readonly number[]): Span => [Math.min(...figures), Math.max(...figures)]
  return {
    before: span(pairs.map(({ before }) => before)),
    after: span(pairs.map(({ after }) => after)),
    more: span(pairs.map(({ before, after }) => after - before)),
  }
}

function entryOf(
  diff: ProcedureDiff,
  states: readonly [CatalogState, CatalogState],
  assumptions?: Assumptions,
): DiffEntry {
  const all = fieldDiffs(diff, states)
  return {
    ...diff,
    parts: all.filter(({ lines, kept }) => lines.length + kept.length > 0),
    others: all.filter(({ lines, kept }) => lines.length + kept.length === 0).map(({ field }) => diffFields[field]),
    parameters: diff.before && diff.after ? parameterTurns(diff.after, states) : [],
    doubts: diff.before && diff.after ? newDoubts(diff.before, diff.after) : [],
    cost: assumptions && costDiff(diff, assumptions),
  }
}

/** What differs between two states, field by field; both sides are priced by the parameters of the second, so that only the rules count. */
export function diffReport(a: CatalogState, b: CatalogState, filter: DiffFilter = {}): DiffReport {
  const priced = assumptionsAt(b.catalog, b.on, { province: filter.province })
  const assumptions = priced.ok ? priced.assumptions : undefined
  const entries = procedureDiffs(a, b, filter).map(diff => entryOf(diff, [a, b], assumptions))
  return {
    inForce: { before: countIn(a, filter), after: countIn(b, filter) },
    entries,
    texts: textDiffs(a, b, filter),
    passing: passingTexts(a, b, filter),
    unsure: unsureCodes(a, b, filter).filter(code => entries.every(entry => entry.code !== code)),
    local: filter.province === undefined ? localDiffs(a, b, filter) : new Map(),
    ...(assumptions && { pricedOn: assumptions.on }),
  }
}
