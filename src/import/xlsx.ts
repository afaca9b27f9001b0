import readXlsx from 'read-excel-file/node'
import type { SheetData } from './sheet.ts'

/** The sheets of an .xlsx file; undefined when the bytes are not one. */
export async function readSheets(bytes: Buffer): Promise<SheetData[] | undefined> {
  try {
    return await readXlsx(bytes)
  } catch {
    return undefined
  }
}
