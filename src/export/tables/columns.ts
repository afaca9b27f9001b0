import type { Procedure } from '../../model/procedure.ts'

/** How a column is kept: text; a whole number of đồng; a number; yes or no; a day. */
export type ColumnType = 'text' | 'dong' | 'number' | 'yes' | 'day'

/** A cell; undefined is what is not known, never zero. Days are ISO. */
export type Cell = string | number | boolean | undefined

/** A column with its name for SQL, and what a line has in it. */
export interface Column<Line> {
  name: string
  type: ColumnType
  value(line: Line): Cell
}

/** A table: its columns in an order that stays; new ones come at the end. */
export interface TableOf<Line> {
  columns: readonly Column<Line>[]
  lines: readonly Line[]
}

/** Columns of one type, each named as in SQL with where its value comes from. */
const of =
  (type: ColumnType) =>
  <Line>(columns: Readonly<Record<string, (line: Line) => Cell>>): Column<Line>[] =>
    Object.entries(columns).map(([name, value]) => ({ name, type, value }))

/** Makers of columns by their type. */
export const column = { text: of('text'), dong: of('dong'), number: of('number'), yes: of('yes'), day: of('day') }

/** The code of the procedure of a line, in every table. */
export const codeColumn = column.text({ code: ({ procedure }: { procedure: Procedure }) => procedure.code })

/** An item of a procedure, with its place from 1. */
export interface Of<Item> {
  procedure: Procedure
  item: Item
  position: number
}

/** What of each procedure has a line of its own. */
export const each = <Item>(
  procedures: readonly Procedure[],
  items: (procedure: Procedure) => readonly Item[] | undefined,
): Of<Item>[] =>
  procedures.flatMap(procedure =>
    (items(procedure) ?? []).map((item, index) => ({ procedure, item, position: index + 1 })),
  )
