import readXlsx from 'read-excel-file/node'
import type { SheetData } from './sheet-table.ts'
import { type Merged, preparedWorkbook } from './xlsx-parts.ts'

/** The sheets of an .xlsx file; a cell in doubt begins with `doubtMark`. A word where the bytes are no such file, or would fill the memory. */
export async function readSheets(
  bytes: Buffer,
  merged: Merged = 'doubted',
): Promise<SheetData[] | 'too-large' | 'not-xlsx'> {
  const prepared = preparedWorkbook(bytes, merged)
  if (prepared === 'too-large') return prepared
  if (prepared === undefined) return 'not-xlsx'
  try {
    const sheets: { sheet: string; data?: SheetData['data'] }[] = await readXlsx(Buffer.from(prepared))
    return sheets.map(({ sheet, data = [] }) => ({ sheet, data }))
  } catch {
    return 'not-xlsx'
  }
}
