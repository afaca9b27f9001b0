import { ByteWriter, parquetWrite, type SchemaElement } from 'hyparquet-writer'
import type { Cell, Column, ColumnType, TableOf } from './columns.ts'

const dayMillis = 86_400_000

const stored: Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  dong: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  yes: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
}

const asStored = (type: ColumnType, cell: Cell): unknown => {
  if (cell === undefined) return null
  if (type === 'dong') return BigInt(Math.round(Number(cell)))
  return type === 'day' ? Date.parse(String(cell)) / dayMillis : cell
}

const schemaOf = (columns: readonly { name: string; type: ColumnType }[]): SchemaElement[] => [
  { name: 'thutuc', num_children: columns.length },
  ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...stored[type] })),
]

/** A table as a Parquet file; the same table is the same bytes. */
export function parquetOf<Line>({ columns, lines }: TableOf<Line>): Uint8Array {
  const writer = new ByteWriter()
  const data = ({ type, value }: Column<Line>) => lines.map(line => asStored(type, value(line)))
  parquetWrite({
    writer,
    schema: schemaOf(columns),
    columnData: columns.map(column => ({ name: column.name, data: data(column) })),
    createdBy: 'thutuc',
    rowGroupSize: 100_000,
  })
  return new Uint8Array(writer.getBuffer())
}
