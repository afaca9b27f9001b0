import type { Fee } from '../model/money.ts'
import type { Submissions } from '../model/parts.ts'
import type { Evidence } from '../model/primitives.ts'
import { durationUnits, formatNumber } from './format.ts'
import { actorNames, channelNames, feeKindNames } from './labels.ts'

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
export const evidence: Record<Evidence, string> = {
  register: 'số đếm của cơ quan',
  survey: 'khảo sát',
  expert: 'chuyên gia',
  norm: 'định mức',
  unverified: 'chưa xác minh',
}

const hands = { submit: 'phải nộp', show: 'chỉ xuất trình' } as const

/** A list of a record whose items stand one in a row, and how a row names its item: by id, or by its place from 1. */
export interface SheetList {
  name: 'fees' | 'timeLimits' | 'channels' | 'papers' | 'steps'
  key: 'id' | '#'
}

export interface SheetLayout {
  name: string
  /** Absent where a row is a whole record. */
  list?: SheetList
  columns: readonly SheetColumn[]
}

/** The code of the procedure, first on every sheet. */
export const codeColumn: SheetColumn = { header: 'Mã thủ tục', kind: 'fixed', path: ['code'], width: 12 }

const when: SheetColumn = { header: 'Áp dụng khi', kind: 'fixed', path: ['?'], width: 30 }

/** The sheets of an export: what offices edit, one line a procedure, a fee, a time limit, a place, a paper, a step. */
export const sheetLayouts = {
  procedures: {
    name: 'Thủ tục',
    columns: [
      codeColumn,
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
    list: { name: 'fees', key: 'id' },
    columns: [
      codeColumn,
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
    list: { name: 'timeLimits', key: '#' },
    columns: [
      codeColumn,
      { header: 'Thứ tự', kind: 'fixed', path: ['#'], width: 8 },
      when,
      { header: 'Số lượng', kind: 'number', path: ['amount'], width: 12 },
      { header: 'Đơn vị', kind: 'choice', path: ['unit'], width: 18, choices: durationUnits },
      { header: 'Ghi chú', kind: 'text', path: ['note'], width: 80 },
    ],
  },
  places: {
    name: 'Nơi thực hiện',
    list: { name: 'channels', key: 'id' },
    columns: [
      codeColumn,
      { header: 'Cách nộp', kind: 'fixed', path: ['id'], width: 12 },
      { header: 'Tên cách nộp', kind: 'fixed', path: ['id'], width: 14, choices: channelNames },
      { header: 'Nơi nộp', kind: 'text', path: ['where'], width: 70 },
      { header: 'Ghi chú', kind: 'text', path: ['note'], width: 50 },
    ],
  },
  papers: {
    name: 'Giấy tờ',
    list: { name: 'papers', key: 'id' },
    columns: [
      codeColumn,
      { header: 'Mã giấy tờ', kind: 'fixed', path: ['id'], width: 24 },
      when,
      { header: 'Tên giấy tờ', kind: 'text', path: ['name'], width: 70 },
      { header: 'Số bản chính', kind: 'money', path: ['originals'], width: 10 },
      { header: 'Số bản sao', kind: 'money', path: ['copies'], width: 10 },
      { header: 'Bản sao chứng thực', kind: 'yes', path: ['certified'], width: 12 },
      { header: 'Nộp hay xuất trình', kind: 'choice', path: ['hand'], width: 16, choices: hands },
      { header: 'Số trang phải khai', kind: 'quantity', path: ['effort', 'pages'], width: 14 },
      { header: 'Số giờ chuẩn bị', kind: 'quantity', path: ['effort', 'hours'], width: 14 },
      { header: 'Ghi chú', kind: 'text', path: ['note'], width: 50 },
    ],
  },
  steps: {
    name: 'Các bước',
    list: { name: 'steps', key: 'id' },
    columns: [
      codeColumn,
      { header: 'Mã bước', kind: 'fixed', path: ['id'], width: 24 },
      when,
      { header: 'Tên bước', kind: 'text', path: ['name'], width: 70 },
      { header: 'Ai làm', kind: 'choice', path: ['actor'], width: 16, choices: actorNames },
      { header: 'Thời gian', kind: 'number', path: ['takes', 'amount'], width: 12 },
      { header: 'Đơn vị thời gian', kind: 'choice', path: ['takes', 'unit'], width: 18, choices: durationUnits },
      { header: 'Ghi chú', kind: 'text', path: ['note'], width: 50 },
    ],
  },
} as const satisfies Record<string, SheetLayout>

export type SheetName = keyof typeof sheetLayouts

/** The letters of a column as a spreadsheet shows them: A, B … Z, AA. */
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetter(Math.floor(index / 26) - 1)}${columnLetter(index % 26)}`

export const yesNo = { yes: 'có', no: 'không' } as const

/** What is wrong in a cell, and what to type. */
export const sheetTexts = {
  nothingToWrite:
    'Ghi --sheet TỆP.xlsx để có bảng tính, --parquet THƯ_MỤC để có các bảng Parquet, hoặc --opensearch THƯ_MỤC để có tài liệu cho máy tìm kiếm.',
  tabled: (tables: number, records: number, places: number, folder: string) =>
    `Đã ghi ${formatNumber(tables)} bảng, ${formatNumber(records)} dòng thủ tục của ${formatNumber(places)} nơi vào ${folder}.`,
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
  doubts: {
    formula: 'ô có công thức chưa được tính; mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập',
    error: 'công thức của ô báo lỗi; sửa công thức hoặc gõ giá trị',
    merged: 'ô này là ô gộp, các ô bị gộp đã mất giá trị; bỏ gộp rồi điền từng ô',
  },
  oddSign: (sign: string) => `ô có ký tự lạ không nhìn thấy (${sign}); gõ lại bằng tay`,
  repeatedColumn: (header: string) => `có hai cột "${header}"; bỏ bớt một cột`,
  copied: (name: string) => `trang này có các cột như trang ${name}, có lẽ là bản sao; chỉ để một trang, tên ${name}`,
  missingSheets: (names: string) => `Tệp không có trang ${names}: mọi mục ở đó giữ nguyên.`,
  missingLines: (sheet: string, count: number) =>
    `Trang ${sheet} thiếu ${count} mục so với danh mục: các mục ấy giữ nguyên.`,
  changed: (place: string, code: string, before: string, after: string) => `${place}, ${code}: ${before} → ${after}`,
  empty: '(trống)',
  more: (count: number) => `… và ${count} ô khác.`,
  preview: 'Chỉ xem trước: chưa ghi gì.',
  notXlsx: 'tệp không phải bảng tính .xlsx, hoặc đã hỏng',
  tooLarge: 'tệp lớn quá 50 MB',
  refused: (count: number) => `Chưa ghi gì: có ${count} ô cần sửa.`,
  edited: (records: number, cells: number) => `Đã sửa ${records} hồ sơ, ${cells} ô.`,
  nothing: 'Không có gì khác với danh mục.',
  ending: (path: string) => `--sheet cần tên tệp kết thúc bằng .xlsx (đang là "${path}").`,
  exported: (records: number, file: string) => `Đã ghi ${records} thủ tục vào ${file}.`,
}
