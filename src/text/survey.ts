import type { Measured } from '../analysis/measured.ts'
import { formatDate, formatNumber } from './format.ts'
import { codeColumn, type SheetColumn } from './sheet.ts'

/** The columns of a table of measured minutes, one line an observation. */
export const surveyColumns = {
  code: codeColumn,
  line: { header: 'Công việc', kind: 'text', path: ['line'], width: 40 },
  minutes: { header: 'Số phút', kind: 'number', path: ['minutes'], width: 10 },
  by: { header: 'Người đo', kind: 'text', path: ['by'], width: 24 },
  on: { header: 'Ngày đo', kind: 'date', path: ['on'], width: 12 },
} as const satisfies Record<string, SheetColumn>

/** As many ids as a message names. */
const most = 8

/** Words of `thutuc survey`. */
export const surveyText = {
  heads: {
    procedure: 'Thủ tục',
    line: 'Công việc',
    count: 'Số lượt đo',
    median: 'Trung vị (phút)',
    middle: '10 % – 90 % (phút)',
    ends: 'Ít nhất – nhiều nhất',
    people: 'Số người đo',
    grade: 'Độ tin cậy',
  },
  missing: (header: string) => `cột "${header}" để trống; mỗi lượt đo phải ghi đủ`,
  notMinutes: (value: unknown) => `"${String(value)}" không phải số phút đo được; viết số lớn hơn 0, nhiều nhất 10.000`,
  ahead: (value: string, today: string) =>
    `ngày đo ${formatDate(value)} chưa đến; viết ngày không sau ${formatDate(today)}`,
  notACode: (value: string) => `"${value}" không phải mã thủ tục; viết như 1.001193`,
  noProcedure: (code: string, near: string | undefined) =>
    `danh mục không có thủ tục ${code}${near === undefined ? '' : `; có phải ${near}?`}`,
  noLine: (written: string, known: readonly string[], near: string | undefined) =>
    `thủ tục không có giấy tờ, bước "${written}"; viết mã hoặc tên, ${near === undefined ? `ví dụ ${known.slice(0, most).join(', ')}` : `có phải ${near}?`}`,
  nothing: 'không có lượt đo nào dưới hàng tiêu đề',
  refused: (count: number) => `${formatNumber(count)} chỗ phải sửa; chưa dùng tệp này.`,
  note: (least: number) =>
    `Số dùng để tính là trung vị; khoảng là phần giữa, bỏ 10 % thấp nhất và 10 % cao nhất. Dưới ${formatNumber(least)} lượt đo thì ghi là chưa xác minh. Số đo thay định mức của công việc ấy; đi lại, tiền bản sao của nó thì ghi riêng (trips, money).`,
  sourceOf: ({ n, from, to, people }: Measured) =>
    `Đo thực tế ${formatNumber(n)} lượt, ${from === to ? `ngày ${formatDate(from)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`}; người đo: ${people.join(', ')}`.slice(
      0,
      400,
    ),
  wrote: (path: string, count: number) => `Đã ghi ${formatNumber(count)} công việc vào ${path}.`,
  elsewhere: (path: string, code: string, line: string) => `${path} không có ${code} ${line}: bỏ qua.`,
  notOurs: (path: string) => `${path} không phải hồ sơ thủ tục (có code) cũng không phải phương án (có changes).`,
  broken: (path: string) => `${path} không đọc được; chạy thutuc check ${path} để xem lỗi.`,
} as const
