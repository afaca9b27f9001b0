import { durationUnits, formatDate } from './format.ts'
import { channelNames, feeKindNames } from './labels.ts'
import type { SheetColumn } from './sheet.ts'
import { codeColumn, evidence } from './sheet.ts'

const item: SheetColumn = { header: 'Mục', kind: 'fixed', path: ['key'], width: 22 }
const place: SheetColumn = { header: 'Chỗ trong tệp của tỉnh', kind: 'fixed', path: ['place'], width: 12 }

/** Which line of a sheet a row is: procedure, item, and where the file of the province has it. */
export const lineColumns = { code: codeColumn, item, place } as const

/** What a reader needs beside that; never read back. */
export const tellingColumns: readonly SheetColumn[] = [
  { header: 'Tên thủ tục', kind: 'fixed', path: ['name'], width: 40 },
  { header: 'Nội dung', kind: 'fixed', path: ['itemName'], width: 40 },
  { header: 'Quy định chung', kind: 'fixed', path: ['general'], width: 40 },
]

/** The day and the text of a difference, on each of its rows; paths are those of a change. */
export const changeColumns: readonly SheetColumn[] = [
  { header: 'Áp dụng từ ngày', kind: 'date', path: ['from'], width: 14 },
  { header: 'Văn bản: số, ký hiệu', kind: 'text', path: ['source', 'document'], width: 22 },
  { header: 'Văn bản: tên', kind: 'text', path: ['source', 'title'], width: 40 },
  { header: 'Đã đối chiếu', kind: 'yes', path: ['verified'], width: 12 },
]

const amount = (header: string): SheetColumn => ({ header, kind: 'number', path: ['amount'], width: 14 })
const unit = (path: readonly string[]): SheetColumn => ({
  header: 'Đơn vị của tỉnh',
  kind: 'choice',
  path,
  width: 16,
  choices: durationUnits,
})

/** The sheets of a province, one a kind of difference: what it sets itself; an empty cell means that the general rule holds. */
export const provinceLayouts = {
  fees: {
    name: 'Phí, lệ phí',
    columns: [
      { header: 'Mức của tỉnh', kind: 'money', path: ['amount'], width: 14 },
      { header: 'Chỉ cho cách nộp', kind: 'choice', path: ['channel'], width: 16, choices: channelNames },
      { header: 'Ghi chú', kind: 'text', path: ['note'], width: 40 },
    ],
  },
  limits: {
    name: 'Thời hạn',
    columns: [
      amount('Thời hạn của tỉnh'),
      unit(['unit']),
      { header: 'Ghi chú', kind: 'text', path: ['note'], width: 40 },
    ],
  },
  places: {
    name: 'Nơi thực hiện',
    columns: [{ header: 'Nơi nộp ở tỉnh', kind: 'text', path: ['where'], width: 60 }],
  },
  papers: {
    name: 'Giấy tờ',
    columns: [
      { header: 'Số bản chính của tỉnh', kind: 'money', path: ['originals'], width: 14 },
      { header: 'Số bản sao của tỉnh', kind: 'money', path: ['copies'], width: 14 },
    ],
  },
  steps: {
    name: 'Các bước',
    columns: [
      { header: 'Thời gian của tỉnh', kind: 'number', path: ['takes', 'amount'], width: 14 },
      unit(['takes', 'unit']),
    ],
  },
  volumes: {
    name: 'Số lượng',
    columns: [
      { header: 'Số đối tượng một năm', kind: 'quantity', path: ['subjects'], width: 18 },
      { header: 'Số lần mỗi đối tượng', kind: 'quantity', path: ['perSubject'], width: 18 },
      {
        header: 'Phạm vi số liệu',
        kind: 'choice',
        path: ['scope'],
        width: 14,
        choices: { province: 'một tỉnh', commune: 'một xã' },
      },
      { header: 'Độ tin cậy', kind: 'choice', path: ['evidence'], width: 18, choices: evidence },
      { header: 'Đã xác minh số liệu', kind: 'yes', path: ['verified'], width: 14 },
      { header: 'Nguồn số liệu', kind: 'text', path: ['source', 'title'], width: 40 },
    ],
  },
} as const satisfies Record<string, { name: string; columns: readonly SheetColumn[] }>

/** The columns of a sheet of a province, in their order. */
export const provinceColumns = (kind: keyof typeof provinceLayouts): readonly SheetColumn[] => [
  lineColumns.code,
  lineColumns.item,
  lineColumns.place,
  ...tellingColumns,
  ...provinceLayouts[kind].columns,
  ...changeColumns,
]

/** Words of a province's workbook and of its import. */
export const provinceSheet = {
  cover: 'Tỉnh',
  coverRows: { province: 'Mã tỉnh', name: 'Tên tỉnh', on: 'Quy định chung tại ngày', how: 'Cách điền' },
  how: 'Điền ô của tỉnh để đặt khác quy định chung, kèm ngày áp dụng và văn bản. Ô trống: theo quy định chung. Mức đã có: chỉ sửa mức là đính chính; sửa cả mức lẫn ngày áp dụng thì mức cũ giữ đến trước ngày mới.',
  feeName: (name: string, kind: keyof typeof feeKindNames) => `${name} (${feeKindNames[kind].toLocaleLowerCase('vi')})`,
  noCover: 'thiếu mã tỉnh hoặc ngày ở trang "Tỉnh"; đừng xóa trang này',
  brokenFile: (file: string) => `${file} còn lỗi; chạy thutuc check, sửa rồi nhập lại`,
  unknownProvince: (written: string) => `không có tỉnh mã "${written}"`,
  moved: 'mục này không còn ở chỗ ấy trong tệp của tỉnh; xuất lại bảng tính rồi sửa',
  needsText: 'mức của tỉnh cần ngày áp dụng và văn bản (số, ký hiệu hoặc tên)',
  nothingSet: 'dòng này có ngày hoặc văn bản mà không có mức nào của tỉnh',
  cleared: 'muốn bỏ khác biệt đã có, hãy bỏ trong tệp của tỉnh; bảng tính không xóa được',
  unlike: (rows: string) => `các hàng ${rows} cùng một thay đổi của tỉnh: ngày và văn bản phải sửa như nhau ở mọi hàng`,
  apart: (rows: string) => `các hàng ${rows} cùng một danh sách của thủ tục: ngày và văn bản phải giống nhau`,
  exported: (province: string, records: number, file: string) =>
    `Đã ghi ${records} thủ tục của ${province} vào ${file}.`,
  edited: (files: readonly string[], cells: number, added: number) =>
    `Đã sửa ${cells} ô và thêm ${added} thay đổi trong ${files.join(', ')}. Chạy thutuc check để xem tỉnh có được đặt như vậy không.`,
  added: (text: string, from: string) => `thêm thay đổi từ ngày ${formatDate(from)}: ${text}`,
} as const
