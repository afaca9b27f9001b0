import type { Decision, DecisionTable } from '../../model/decision.ts'
import { decision as t } from '../../text/decision.ts'
import { formatDate } from '../../text/format.ts'
import { across, address, cell, type FormSheet, looks } from '../form/cells.ts'
import { xlsxOf } from '../form/workbook.ts'

/** Excel forbids these in the name of a sheet, and more than 31 letters. */
const sheetName = (text: string): string => text.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31)

/** Millimetres of paper as letters of column width. */
const widthOf = (mm: number): number => Math.round(mm / 2)

const numeric = (text: string): string | number => (/^\d{1,6}$/.test(text) ? Number(text) : text)

/** One table as a sheet: a plain table below its title, sector in a column of its own so that filters work. */
function sheetOf({ id, title, columns, widths, groups }: DecisionTable, decision: Decision): FormSheet {
  const heads = [columns[0] ?? '', t.columns.sector, ...columns.slice(1)]
  const rows = groups.flatMap(group =>
    group.rows.map(([number = '', ...rest]) => [
      cell(numeric(number), { ...looks.cell, align: 'center', alignVertical: 'top' }),
      cell(t.bare(group.title), { ...looks.cell, alignVertical: 'top' }),
      ...rest.map(text => cell(text, { ...looks.cell, alignVertical: 'top' })),
    ]),
  )
  const frozen = 3
  const last = address(heads.length - 1, frozen + Math.max(1, rows.length))
  return {
    name: sheetName(t.sheets[id as keyof typeof t.sheets] ?? title),
    rows: [
      across(heads.length, cell(title, looks.title)),
      across(heads.length, cell(t.sheetNote(decision.province, formatDate(decision.on)), looks.subtitle)),
      heads.map(text => cell(text, looks.head)),
      ...rows,
    ],
    widths: [widths[0] ?? 10, 30, ...widths.slice(1)].map(widthOf),
    repeat: [frozen, frozen],
    frozen,
    filter: `${address(0, frozen)}:${last}`,
  }
}

const empty = (decision: Decision): DecisionTable => ({
  id: 'none',
  title: t.annexes.listTitle,
  columns: [t.columns.number, t.columns.name],
  widths: [10, 100],
  groups: decision.tables.flatMap(table => table.groups),
})

/** Annex I as a workbook, one sheet a table; the same decision gives the same bytes. */
export const decisionXlsx = (decision: Decision): Promise<Uint8Array> => {
  const tables = decision.tables.length > 0 ? decision.tables : [empty(decision)]
  return xlsxOf(
    tables.map(table => sheetOf(table, decision)),
    t.footer,
  )
}
