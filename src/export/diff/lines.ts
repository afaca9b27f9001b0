import type { CatalogState, ProcedureDiff } from '../../analysis/diff.ts'
import type { ProcedureField } from '../../analysis/diff-fields.ts'
import { numbersOn } from '../../engine/cost/parameters.ts'
import { feeValues } from '../../engine/situation/fee-value.ts'
import type { Fee, Procedure } from '../../model/procedure.ts'
import { benefitAmount, benefitDetails } from '../../text/benefit.ts'
import { diffFields, diffText as t } from '../../text/diff.ts'
import { doubtText } from '../../text/doubt.ts'
import { capital } from '../../text/format.ts'
import { levelNames } from '../../text/labels.ts'
import { citation } from '../../text/law.ts'
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

/** Steps without their numbers, which move when one is left out: `Người nộp hồ sơ: …`. */
const steps: Lines = procedure =>
  stepLines(procedure).map(line => line.replace(/^Bước \d+ \((.*?)\): /, (_all, who: string) => `${capital(who)}: `))

/** Papers without the marks of the list, and without the sets, which are a part of their own. */
const papers: Lines = procedure => {
  const { sets: _sets, ...rest } = procedure
  return paperLines(rest, true).map(line => line.replace(/^[\s+-]+/, ''))
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

/** A value that stays while another text sets it, with both texts. */
export interface KeptLine {
  line: string
  before: string
  after: string
}

/** One part in which two procedures differ: only the lines that are not on both sides, as an official text has them. */
export interface FieldDiff {
  field: ProcedureField
  lines: readonly LineDiff[]
  kept: readonly KeptLine[]
}

/** A line with what it is about: lines about one thing stand beside each other. */
interface Told {
  about: string
  line: string
}

/** The lines that the other side does not have, each as often as it stands there more. */
function without(lines: readonly Told[], others: readonly Told[]): Told[] {
  const left = others.map(({ line }) => line)
  return lines.filter(({ line }) => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** What a line is about where nothing else says it: the words before its value or its counts. */
const headOf = (line: string): string => line.replace(/(?:: | \().*$/s, '')

/** Lines beside those that they became: about the same, else the only ones left; then what went, then what came. */
function paired(old: readonly Told[], now: readonly Told[]): LineDiff[] {
  const came = [...now]
  const pairs = old.map(({ about, line }): LineDiff => {
    const index = came.findIndex(other => other.about === about)
    return index < 0 ? { before: line } : { before: line, after: came.splice(index, 1)[0]?.line }
  })
  const [went, ...others] = pairs.filter(({ after }) => after === undefined)
  const only = went !== undefined && others.length === 0 && came.length === 1
  const all = only ? pairs.map(pair => (pair === went ? { ...pair, after: came[0]?.line } : pair)) : pairs
  return [...all, ...(only ? [] : came.map(({ line }) => ({ after: line })))]
}

type Noted = { readonly id: string; readonly note?: string | undefined }

/** Items without a note that the other side has too. */
const lessNotes = <T extends Noted>(items: readonly T[] | undefined, others: readonly Noted[] = []): T[] | undefined =>
  items?.map(item => {
    const { note: _note, ...rest } = item
    return others.some(other => other.note === item.note) ? (rest as T) : item
  })

/** A procedure without what is the same on both sides: notes, and whether a fee that stays was checked, since no rule changed. */
function lessSame(procedure: Procedure, other: Procedure): Procedure {
  const [papers, noted] = [lessNotes(procedure.papers, other.papers), lessNotes(procedure.fees, other.fees)]
  const fees = noted?.map(fee => {
    const { verified: _verified, ...unchecked } = fee
    return other.fees?.some(same => same.id === fee.id && sameValue(same, fee)) ? unchecked : fee
  })
  return { ...procedure, ...(papers && { papers }), ...(fees && { fees }) }
}

const sameValue = (a: Fee, b: Fee): boolean =>
  (['amount', 'formula', 'undetermined'] as const).every(key => JSON.stringify(a[key]) === JSON.stringify(b[key]))

/** Fees that come to the same by another text. */
function keptFees(before: Procedure, after: Procedure, { catalog }: CatalogState): KeptLine[] {
  const lines = feeLines(lessSame(after, before), true, catalog).map(official)
  return (after.fees ?? []).flatMap((fee, index) => {
    const old = before.fees?.find(({ id }) => id === fee.id)
    const [was, is] = [old?.source, fee.source].map(source => source && citation(source, catalog))
    const line = lines[index]
    return old && sameValue(old, fee) && was && is && was !== is && line ? [{ line, before: was, after: is }] : []
  })
}

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

/** The lines of a part, each with what it is about: a step by its id, since who does it stands first. */
function toldIn(field: ProcedureField, procedure: Procedure, state: CatalogState): Told[] {
  const ids = field === 'steps' ? (procedure.steps ?? []).map(({ id }) => id) : []
  const lines = (linesOf[field]?.(procedure, state) ?? []).map(official)
  return lines.map((line, index) => ({ about: ids[index] ?? headOf(line), line }))
}

/** A part of two procedures, side by side; no line where they differ in nothing that an official text prints. */
export function fieldDiff(
  field: ProcedureField,
  before: Procedure,
  after: Procedure,
  [a, b]: readonly [CatalogState, CatalogState],
): FieldDiff {
  const old = toldIn(field, lessSame(before, after), a)
  const now = toldIn(field, lessSame(after, before), b)
  const kept = field === 'fees' ? keptFees(before, after, b) : []
  return { field, lines: paired(without(old, now), without(now, old)), kept }
}
