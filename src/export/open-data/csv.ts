import { stringify } from 'csv-stringify/sync'
import { standingOn } from '../../engine/record/effective.ts'
import { paperCount } from '../../engine/situation/papers.ts'
import type { Fee, Paper, Procedure, TimeLimit } from '../../model/procedure.ts'
import { answersOf, extensionText } from '../../text/answers.ts'
import { durationUnits, formatDuration } from '../../text/format.ts'
import { channelNames, feeKindNames, levelNames } from '../../text/labels.ts'
import { standingNames } from '../../text/open-data.ts'
import { handNames, openDataColumns, type Table } from '../../text/open-data-columns.ts'
import { yesNo } from '../../text/sheet.ts'
import { describeWhen } from '../../text/when.ts'
import type { Published } from './open-data.ts'
import { versionOf } from './version.ts'

/** A cell; undefined is what is not known, and stays empty. */
type Cell = string | number | undefined
type Line<T extends Table> = Record<keyof (typeof openDataColumns)[T], Cell>

const yes = (value: boolean | undefined): Cell => (value === undefined ? undefined : value ? yesNo.yes : yesNo.no)
const named = <T extends { name: string }>(list: ReadonlyMap<string, T>, id: string | undefined): Cell =>
  id === undefined ? undefined : (list.get(id)?.name ?? id)
const joined = (parts: readonly Cell[] | undefined): Cell => parts?.join('; ')

function procedureLine(procedure: Procedure, published: Published): Line<'thu-tuc.csv'> {
  const { catalog, on, address } = published
  const { papers, limit, cost } = answersOf(procedure)
  const count = paperCount(procedure, {})
  return {
    code: procedure.code,
    name: procedure.name,
    title: procedure.title,
    sector: named(catalog.sectors, procedure.sector),
    levels: joined(procedure.levels?.map(level => levelNames[level])),
    agency: named(catalog.agencies, procedure.agency),
    applicants: joined(procedure.applicants?.map(id => named(catalog.subjectKinds, id))),
    province: named(catalog.provinces, procedure.province),
    channels: joined(procedure.channels?.map(channel => channelNames[channel.id])),
    papers: papers.text,
    least: count?.submit.low,
    most: count?.submit.high,
    limit: limit.text,
    fee: cost.text,
    standing: standingNames[standingOn(procedure, on)],
    from: procedure.from,
    to: procedure.to,
    checked: procedure.checked?.on,
    version: versionOf(procedure),
    page: address(`/thu-tuc/${procedure.code}/`),
  }
}

const paperLine = (paper: Paper, procedure: Procedure, { catalog }: Published): Line<'giay-to.csv'> => ({
  code: procedure.code,
  id: paper.id,
  name: paper.name,
  hand: handNames[paper.hand ?? 'submit'],
  originals: paper.originals,
  copies: paper.copies,
  certified: yes(paper.certified),
  oneOf: paper.oneOf,
  when: describeWhen(paper.when, procedure),
  form: paper.form?.name,
  formUrl: paper.form?.url,
  heldBy: named(catalog.databases, paper.heldBy),
  outputOf: paper.outputOf,
  note: paper.note,
})

/** Zero is free by law, which needs a source; without one the amount is not known. */
const amountOf = ({ amount, source }: Fee): Cell => (amount === 0 && source === undefined ? undefined : amount)

const feeLine = (fee: Fee, procedure: Procedure): Line<'phi.csv'> => ({
  code: procedure.code,
  id: fee.id,
  name: fee.name,
  kind: feeKindNames[fee.kind],
  amount: amountOf(fee),
  currency: fee.undetermined === undefined ? (fee.currency ?? 'VND') : undefined,
  per: fee.per,
  formula: fee.formula?.text,
  undetermined: fee.undetermined,
  optional: yes(fee.optional),
  oneOf: fee.oneOf,
  when: describeWhen(fee.when, procedure),
  document: fee.source?.document,
  article: fee.source?.article,
  source: fee.source?.title,
  verified: yes(fee.verified),
  note: fee.note,
})

const limitLine = (
  limit: TimeLimit,
  index: number,
  procedure: Procedure,
  { catalog }: Published,
): Line<'thoi-han.csv'> => ({
  code: procedure.code,
  place: index + 1,
  when: describeWhen(limit.when, procedure),
  amount: limit.amount,
  unit: durationUnits[limit.unit],
  cutOff: limit.cutOff?.time,
  extension: extensionText(limit),
  stages: joined(
    limit.stages?.map(
      stage => `${stage.name ?? named(catalog.agencies, stage.agency) ?? ''}: ${formatDuration(stage)}`,
    ),
  ),
  note: limit.note,
})

/** The lines of each table. */
const lines: { [T in Table]: (published: Published) => Line<T>[] } = {
  'thu-tuc.csv': published => published.pages.map(procedure => procedureLine(procedure, published)),
  'giay-to.csv': published =>
    published.pages.flatMap(procedure => (procedure.papers ?? []).map(paper => paperLine(paper, procedure, published))),
  'phi.csv': published =>
    published.pages.flatMap(procedure => (procedure.fees ?? []).map(fee => feeLine(fee, procedure))),
  'thoi-han.csv': published =>
    published.pages.flatMap(procedure =>
      (procedure.timeLimits ?? []).map((limit, index) => limitLine(limit, index, procedure, published)),
    ),
}

/** Text of a cell on one line, so that a line of the file is a line of the table. */
const tidy = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : cell)

/**
 * A table of the open data as CSV: UTF-8 with BOM and CRLF for spreadsheets, text in quotes and numbers without, so that an
 * import that heeds quotes keeps codes as text. A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function tableCsv(table: Table, published: Published): string {
  const columns: Record<string, string> = openDataColumns[table]
  const keys = Object.keys(columns)
  const rows = lines[table](published).map(line => keys.map(key => tidy((line as Record<string, Cell>)[key])))
  return stringify([Object.values(columns), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
    quoted_empty: false,
    escape_formulas: true,
  })
}
