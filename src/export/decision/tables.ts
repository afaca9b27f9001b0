import { byLevel, type LocalProcedure } from '../../analysis/province.ts'
import { type ChangeKind, changeKinds, type ListedChange } from '../../analysis/province-changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { DecisionContent, DecisionTable } from '../../model/decision.ts'
import { decision as t } from '../../text/decision.ts'
import { causeLines, replacedLines } from './causes.ts'
import { agencyOf, groundLines } from './contents.ts'
import * as words from './lines.ts'

/** A change with the parts of the content in which it differs, old and new. */
export interface PrintedChange extends ListedChange {
  oldAndNew: readonly string[]
  /** The signed decision that published what changes. */
  published?: { number: string; date?: string | undefined } | undefined
}

/** A column of Annex I: its head, its width in millimetres of the 267 that the page gives, what stands in it. */
interface Column<T> {
  title: string
  width: number
  text(item: T, catalog: Catalog): readonly string[]
}

const sectorName = ({ procedure }: LocalProcedure, { sectors }: Catalog) =>
  sectors.get(procedure.sector)?.name ?? procedure.sector

const nameLines = ({ procedure, own }: LocalProcedure) => (own ? [procedure.name, `(${t.own})`] : [procedure.name])

type Widths = readonly [number, number, number, number, number, number, number]

const listColumns = (widths: Widths, on: string, withContents: boolean): Column<LocalProcedure>[] => [
  { title: t.columns.code, width: widths[0], text: ({ procedure }) => [procedure.code] },
  { title: t.columns.name, width: widths[1], text: nameLines },
  { title: t.columns.limit, width: widths[2], text: ({ procedure }) => words.listedLimits(procedure, withContents) },
  { title: t.columns.place, width: widths[3], text: ({ procedure }) => words.placeLines(procedure) },
  { title: t.columns.fee, width: widths[4], text: ({ procedure }) => words.listedFees(procedure, withContents) },
  { title: t.columns.law, width: widths[5], text: (item, catalog) => [groundLines(item, on, catalog).join('; ')] },
  { title: t.columns.agency, width: widths[6], text: ({ procedure }, catalog) => [agencyOf(procedure, catalog)] },
]

const cause = (width: number): Column<PrintedChange> => ({ title: t.columns.cause, width, text: causeLines })

const replaced: Column<PrintedChange> = { title: t.columns.replaced, width: 32, text: replacedLines }

/** The columns of each kind: an abolished procedure is only named, a replacing one says what it replaces. */
function changeColumns(kind: ChangeKind, on: string, withContents: boolean): readonly Column<PrintedChange>[] {
  const listed = (...widths: Widths) => listColumns(widths, on, withContents)
  if (kind === 'new') return [...listed(19, 38, 28, 32, 38, 34, 24), cause(44)]
  if (kind === 'amended') return [...listed(19, 34, 26, 28, 34, 32, 22), cause(62)]
  if (kind === 'replaced') {
    const [code, name, ...rest] = listed(18, 37, 24, 28, 32, 30, 20)
    return [...(code && name ? [code, name] : []), replaced, ...rest, cause(36)]
  }
  return [
    { title: t.columns.code, width: 24, text: ({ procedure }) => [procedure.code] },
    { title: t.columns.name, width: 95, text: nameLines },
    { title: t.columns.agency, width: 48, text: ({ procedure }, catalog) => [agencyOf(procedure, catalog)] },
    cause(90),
  ]
}

const numberWidth = 10

function tableOf<T extends LocalProcedure>(
  id: string,
  title: string,
  items: readonly T[],
  columns: readonly Column<T>[],
  catalog: Catalog,
): DecisionTable {
  const groups = [...Map.groupBy(items, item => sectorName(item, catalog))]
  let count = 0
  return {
    id,
    title,
    columns: [t.columns.number, ...columns.map(column => column.title)],
    widths: [numberWidth, ...columns.map(column => column.width)],
    groups: groups.map(([sector, members]) => ({
      title: t.sector(sector),
      rows: members.map(item => [
        String(++count),
        ...columns.map(column => words.official(column.text(item, catalog).join('\n'))),
      ]),
    })),
  }
}

/** What a table is made from besides its rows. */
interface Setting {
  catalog: Catalog
  on: string
  withContents: boolean
}

/** The whole list, one table a level; a procedure of several levels stands in the table of each. */
export const listTables = (
  listed: readonly LocalProcedure[],
  { catalog, on, withContents }: Setting,
): DecisionTable[] =>
  byLevel(listed, catalog).map(([level, items]) =>
    tableOf(level, t.tables.all(level), items, listColumns([19, 42, 28, 40, 46, 54, 28], on, withContents), catalog),
  )

/** The forms that the contents name, each once, with the procedures that use it: papers for the reader to look for. */
export function formsTable(contents: readonly DecisionContent[]): DecisionTable | undefined {
  const named = contents.flatMap(({ code, sections }) =>
    (sections.find(({ title }) => title === t.contents.forms)?.lines ?? [])
      .filter(line => line !== words.decisionNone)
      .map(line => ({ line, code })),
  )
  const forms = [...Map.groupBy(named, ({ line }) => line)]
  if (forms.length === 0) return undefined
  return {
    id: 'forms',
    title: t.tables.forms,
    columns: [t.columns.number, t.columns.form, t.columns.code],
    widths: [12, 123, 30],
    groups: [
      {
        title: t.tables.forms,
        rows: forms.map(([line, uses], index) => [String(index + 1), line, uses.map(({ code }) => code).join(', ')]),
      },
    ],
  }
}

/** What changed, one table a kind. */
export const changeTables = (
  changes: readonly PrintedChange[],
  { catalog, on, withContents }: Setting,
): DecisionTable[] =>
  changeKinds.flatMap(kind => {
    const items = changes.filter(change => change.kind === kind)
    return items.length === 0
      ? []
      : [tableOf(kind, t.tables[kind], items, changeColumns(kind, on, withContents), catalog)]
  })
