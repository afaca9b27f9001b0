import type { CatalogState, ProcedureDiff } from '../../analysis/diff.ts'
import type { ProcedureField } from '../../analysis/diff-fields.ts'
import { numbersOn } from '../../engine/cost/parameters.ts'
import { feeValues } from '../../engine/situation/fee-value.ts'
import type { Fee, Procedure } from '../../model/procedure.ts'
import { benefitAmount, benefitDetails } from '../../text/benefit.ts'
import { diffFields, diffText as t } from '../../text/diff.ts'
import { doubtText } from '../../text/doubt.ts'
import { levelNames } from '../../text/labels.ts'
import { procedurePage } from '../../text/procedure-page.ts'
import {
  feeLines,
  lawLines,
  limitLines,
  official,
  paperLines,
  placeLines,
  requirementLines,
  stepLines,
} from '../decision/lines.ts'

/** What a part of a procedure says, line by line; a part that an official text does not print has none. */
type Lines = (procedure: Procedure, state: CatalogState) => readonly string[]

const named = (ids: readonly string[] | undefined, list: ReadonlyMap<string, { name: string }>) =>
  (ids ?? []).map(id => list.get(id)?.name ?? id)

const present = (text: string | undefined) => (text === undefined ? [] : [text])

/** Steps without their numbers, which move when one is left out. */
const steps: Lines = procedure => stepLines(procedure).map(line => line.replace(/^Bước \d+ /, ''))

/** Papers without the marks of the list, and without the sets, which are a part of their own. */
const papers: Lines = procedure => {
  const { sets: _sets, ...rest } = procedure
  return paperLines(rest).map(line => line.replace(/^[\s+-]+/, ''))
}

/** What one receives, with the value of its formula on the day of the state. */
const benefits: Lines = (procedure, { catalog, on }) => {
  const amountOf = feeValues(catalog.formulas, numbersOn(catalog.parameters, on))
  const nameOf = (id: string) => catalog.parameters.get(id)?.name ?? id
  return (procedure.benefits ?? []).map(benefit =>
    [
      `${benefit.name}: ${benefitAmount(benefit, nameOf, amountOf(benefit, {}))}`,
      ...benefitDetails(benefit, procedure),
    ].join(', '),
  )
}

const linesOf: Partial<Record<ProcedureField, Lines>> = {
  name: ({ name }) => [name],
  steps,
  channels: placeLines,
  papers,
  sets: ({ sets }) => present(sets === undefined ? undefined : procedurePage.papers.sets(sets)),
  timeLimits: procedure => limitLines(procedure),
  applicants: ({ applicants }, { catalog }) => named(applicants, catalog.subjectKinds),
  agency: ({ agency }, { catalog }) => named(agency === undefined ? [] : [agency], catalog.agencies),
  levels: ({ levels = [] }) => levels.map(level => levelNames[level]),
  province: ({ province }, { catalog }) => named(province === undefined ? [] : [province], catalog.provinces),
  results: ({ results = [] }) => results.map(({ name }) => name),
  fees: (procedure, { catalog }) => feeLines(procedure, true, catalog),
  benefits,
  requirements: procedure => requirementLines(procedure).map(line => line.replace(/^- /, '')),
  legalBasis: (procedure, { catalog }) => lawLines(procedure, catalog),
  decision: ({ decision }) => present(decision && procedurePage.law.decision(decision.number, decision.date)),
  cases: ({ cases = [] }) => cases.map(({ name }) => name),
  circumstances: ({ circumstances = [] }) => circumstances.map(({ question }) => question),
  unclear: ({ unclear = [] }) => unclear.map(doubtText),
  notes: ({ notes = [] }) => notes,
  sector: ({ sector }, { catalog }) => named([sector], catalog.sectors),
  kind: ({ kind }) => [t.kindNames[kind]],
}

/** One line that is not the same on both sides; a side is absent where the line came or went. */
export interface LineDiff {
  before?: string | undefined
  after?: string | undefined
}

/** One part in which two procedures differ: only the lines that are not on both sides, as an official text has them. */
export interface FieldDiff {
  field: ProcedureField
  lines: readonly LineDiff[]
}

/** The lines that the other side does not have, each as often as it stands there more. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter(line => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** What a line is about: the words before its value or its counts. */
const headOf = (line: string): string => line.replace(/(?:: | \().*$/s, '')

/** Lines beside those that they became: of the same head, else the only ones left; then what went, then what came. */
function paired(old: readonly string[], now: readonly string[]): LineDiff[] {
  const came = [...now]
  const pairs = old.map((before): LineDiff => {
    const index = came.findIndex(line => headOf(line) === headOf(before))
    return index < 0 ? { before } : { before, after: came.splice(index, 1)[0] }
  })
  const [went, ...others] = pairs.filter(({ after }) => after === undefined)
  const only = went !== undefined && others.length === 0 && came.length === 1
  const all = only ? pairs.map(pair => (pair === went ? { ...pair, after: came[0] } : pair)) : pairs
  return [...all, ...(only ? [] : came.map(after => ({ after })))]
}

/** Fees without what is the same on both sides, their notes, and whether a value that stays was checked: no rule changed. */
const lessNotes = (procedure: Procedure, { fees: others = [] }: Procedure): Procedure =>
  procedure.fees === undefined
    ? procedure
    : {
        ...procedure,
        fees: procedure.fees.map(fee => {
          const noteless = others.some(other => other.note === fee.note) ? withoutNote(fee) : fee
          return others.some(other => other.id === fee.id && sameValue(other, fee)) ? withoutCheck(noteless) : noteless
        }),
      }

const withoutNote = ({ note: _note, ...fee }: Fee): Fee => fee
const withoutCheck = ({ verified: _verified, ...fee }: Fee): Fee => fee
const setIn = ({ amount, formula, undetermined }: Fee): string => JSON.stringify([amount, formula, undetermined])
const sameValue = (a: Fee, b: Fee): boolean => setIn(a) === setIn(b)

/** The parts in which two procedures differ, in the order of an official text; none where one of them is missing. */
export const fieldDiffs = (
  { before, after, fields }: ProcedureDiff,
  states: readonly [CatalogState, CatalogState],
): FieldDiff[] =>
  before && after
    ? (Object.keys(diffFields) as ProcedureField[])
        .filter(field => fields.includes(field))
        .map(field => fieldDiff(field, before, after, states))
    : []

/** A part of two procedures, side by side; no line where they differ in nothing that an official text prints. */
export function fieldDiff(
  field: ProcedureField,
  before: Procedure,
  after: Procedure,
  [a, b]: readonly [CatalogState, CatalogState],
): FieldDiff {
  const lines = linesOf[field]
  const old = (lines?.(lessNotes(before, after), a) ?? []).map(official)
  const now = (lines?.(lessNotes(after, before), b) ?? []).map(official)
  return { field, lines: paired(without(old, now), without(now, old)) }
}
