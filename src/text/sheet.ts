import type { Fee } from '../model/money.ts'
import type { Submissions } from '../model/parts.ts'
import type { Evidence } from '../model/primitives.ts'
import { durationUnits } from './format.ts'
import { feeKindNames } from './labels.ts'

/** How a cell is read and shown. `fixed` cells say which line it is and are never written back. */
export type CellKind = 'fixed' | 'text' | 'money' | 'number' | 'quantity' | 'date' | 'choice' | 'yes'

/** A column of a sheet: its heading and the place of its value below the line's own place in the record. */
export interface SheetColumn {
  header: string
  kind: CellKind
  path: readonly string[]
  width: number
  /** Value of the record to the word in the cell, for `choice`. */
  choices?: Readonly<Record<string, string>>
}

const currencies: Record<NonNullable<Fee['currency']>, string> = { VND: 'VND', USD: 'USD' }
const scopes: Record<Submissions['scope'], string> = { national: 'cả nước', province: 'một tỉnh', commune: 'một xã' }
const evidence: Record<Evidence, string> = {
  register: 'số đếm của cơ quan',
  survey: 'khảo sát',
  expert: 'chuyên gia',
  norm: 'định mức',
  unverified: 'chưa xác minh',
}

const code: SheetColumn = { header: 'Mã thủ tục', kind: 'fixed', path: ['code'], width: 12 }

/** The three sheets of an export: what offices edit, one line a procedure, a fee, a time limit. */
export const sheetLayouts = {
  procedures: {
    name: 'Thủ tục',
    columns: [
      code,
      { header: 'Tên thủ tục', kind: 'text', path: ['name'], width: 70 },
      { header: 'Tên ngắn', kind: 'text', path: ['title'], width: 40 },
      { header: 'Số đối tượng một năm', kind: 'quantity', path: ['submissions', 'subjects'], width: 20 },
      { header: 'Số lần mỗi đối tượng', kind: 'quantity', path: ['submissions', 'perSubject'], width: 20 },
      { header: 'Phạm vi số liệu', kind: 'choice', path: ['submissions', 'scope'], width: 16, choices: scopes },
      { header: 'Độ tin cậy', kind: 'choice', path: ['submissions', 'evidence'], width: 20, choices: evidence },
      { header: 'Đã xác minh', kind: 'yes', path: ['submissions', 'verified'], width: 12 },
      { header: 'Nguồn số liệu', kind: 'text', path: ['submissions', 'source', 'title'], width: 40 },
      { header: 'Ngày đối chiếu', kind: 'date', path: ['checked', 'on'], width: 14 },
      { header: 'Đối chiếu với', kind: 'text', path: ['checked', 'against'], width: 40 },
    ],
  },
  fees: {
    name: 'Phí, lệ phí',
    columns: [
      code,
      { header: 'Mã khoản', kind: 'fixed', path: ['id'], width: 24 },
      { header: 'Tên khoản', kind: 'text', path: ['name'], width: 50 },
      { header: 'Loại', kind: 'choice', path: ['kind'], width: 14, choices: feeKindNames },
      { header: 'Số tiền', kind: 'money', path: ['amount'], width: 16 },
      { header: 'Đơn vị tiền', kind: 'choice', path: ['currency'], width: 10, choices: currencies },
      { header: 'Chưa xác định: ai quy định', kind: 'text', path: ['undetermined'], width: 50 },
      { header: 'Tính cho mỗi', kind: 'text', path: ['per'], width: 16 },
      { header: 'Văn bản quy định', kind: 'text', path: ['source', 'document'], width: 20 },
      { header: 'Nguồn khác', kind: 'text', path: ['source', 'title'], width: 40 },
      { header: 'Đã xác minh', kind: 'yes', path: ['verified'], width: 12 },
    ],
  },
  limits: {
    name: 'Thời hạn',
    columns: [
      code,
      { header: 'Thứ tự', kind: 'fixed', path: ['#'], width: 8 },
      { header: 'Áp dụng khi', kind: 'fixed', path: ['?'], width: 30 },
      { header: 'Số lượng', kind: 'number', path: ['amount'], width: 12 },
      { header: 'Đơn vị', kind: 'choice', path: ['unit'], width: 18, choices: durationUnits },
      { header: 'Ghi chú', kind: 'text', path: ['note'], width: 80 },
    ],
  },
} as const satisfies Record<string, { name: string; columns: readonly SheetColumn[] }>

export type SheetName = keyof typeof sheetLayouts

export const yesNo = { yes: 'có', no: 'không' } as const

/** What is wrong in a cell, and what to type. */
export const sheetTexts = {
  place: (sheet: string, row: number, column: string, header: string) =>
    `${sheet}, hàng ${row}, cột ${column} (${header})`,
  unknownCode: (value: string) => `danh mục không có thủ tục mã "${value}"; mã phải là chữ, ví dụ 1.001193`,
  unknownLine: (value: string) => `thủ tục này không có mục "${value}"; bảng tính chỉ sửa mục đã có, không thêm mục`,
  repeatedLine: (row: number) => `mục này đã có ở hàng ${row}`,
  notANumber: (value: string) => `"${value}" không phải là số; viết liền, không dấu chấm: 75000`,
  notWhole: (value: string) => `"${value}" không phải số tiền nguyên, không âm`,
  notAQuantity: (value: string) =>
    `"${value}" không phải một số hay khoảng "thấp; thường gặp; cao", ví dụ 800; 1000; 1500`,
  notADate: (value: string) => `"${value}" không phải là ngày; viết 22/11/2026 hoặc 2026-11-22`,
  notAChoice: (value: string, known: string) => `"${value}" không dùng được; chọn một trong: ${known}`,
  notValid: (message: string) => `hồ sơ sau khi sửa không hợp lệ: ${message}`,
  noSheet: (names: string) => `tệp không có trang nào trong số: ${names}`,
  renamed: (names: string) => `trang này không có trong mẫu, mà mẫu thiếu trang ${names}; đừng đổi tên trang`,
  noColumn: (header: string) => `thiếu cột "${header}"; đừng đổi tên hay xóa cột`,
  notXlsx: 'tệp không phải bảng tính .xlsx, hoặc đã hỏng',
  tooLarge: 'tệp lớn quá 50 MB',
  refused: (count: number) => `Chưa ghi gì: có ${count} ô cần sửa.`,
  edited: (records: number, cells: number) => `Đã sửa ${records} hồ sơ, ${cells} ô.`,
  nothing: 'Không có gì khác với danh mục.',
  ending: (path: string) => `--sheet cần tên tệp kết thúc bằng .xlsx (đang là "${path}").`,
  exported: (records: number, file: string) => `Đã ghi ${records} thủ tục vào ${file}.`,
}
