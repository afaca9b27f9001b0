import { formatNumber } from './format.ts'

interface Entry {
  sheet: string
  row: number
  code?: string | undefined
  written?: string | undefined
  name: string
}

interface Listed {
  code: string
  name: string
}

const called = ({ code, name }: Listed) => `${code} ${name}`
const at = ({ sheet, row }: Entry) => `hàng ${row}${sheet === '' ? '' : `, trang ${sheet}`}`
const coded = ({ code, written }: Entry) => code ?? (written === undefined ? 'không ghi mã' : `mã "${written}"`)
const entered = (entry: Entry) => `${at(entry)}: ${coded(entry)}${entry.name === '' ? '' : ` ${entry.name}`}`

/** What `thutuc list --against` says of a list that an office keeps in its own way. */
export const ownListTexts = {
  headings: {
    missing: 'Thiếu trong tệp',
    extra: 'Thừa: danh mục không có mã, cũng không có tên gần giống',
    elsewhere: 'Thừa: có trong dữ liệu nhưng không thuộc danh mục đang đối chiếu',
    renamed: 'Cùng mã, khác tên',
    replaced: 'Mã cũ, đã có thủ tục thay thế',
    probable: 'Có lẽ là một, theo tên; mã thiếu hoặc khác',
    repeated: 'Ghi hai lần',
  },
  missing: called,
  extra: entered,
  elsewhere: (entry: Entry, ended: boolean) =>
    `${entered(entry)} (${ended ? 'không còn hiệu lực' : 'thuộc cấp, lĩnh vực hoặc địa phương khác'})`,
  renamed: (entry: Entry, ours: Listed, namesake: Listed | undefined) =>
    `${at(entry)}: ${ours.code}\n      tệp: ${entry.name}\n      danh mục: ${ours.name}${namesake === undefined ? '' : `\n      tên trong tệp là của mã ${namesake.code}: có lẽ mã ghi nhầm`}`,
  replaced: (entry: Entry, ours: Listed) => `${entered(entry)}\n      nay là ${called(ours)}`,
  probable: (entry: Entry, ours: Listed, likeness: number) =>
    `${entered(entry)}\n      ${likeness === 1 ? 'trùng tên' : `giống ${formatNumber(Math.round(likeness * 100))} %`}: ${called(ours)}`,
  repeated: (entry: Entry, ours: Listed) => `${at(entry)}: ${called(ours)}`,
  heading: (heading: string, count: number) => `${heading} (${formatNumber(count)}):`,
  summary: (rows: number, same: number, listed: number) =>
    `Tệp có ${formatNumber(rows)} dòng thủ tục, danh mục có ${formatNumber(listed)} thủ tục; ${formatNumber(same)} giống cả mã và tên.`,
  equal: 'Hai danh mục như nhau.',
  skipped: (sheet: string) => `Trang ${sheet}: không thấy cột mã hay cột tên thủ tục, bỏ qua.`,
  noList: 'không trang nào có cột mã số hoặc cột tên thủ tục; đặt tên cột là "Mã số TTHC" và "Tên thủ tục hành chính"',
  notTable: 'chỉ đọc được bảng .xlsx và .csv; tệp loại khác thì mở ra rồi lưu lại thành .xlsx',
  notText: 'không đọc được chữ trong tệp .csv; mở bằng Excel, lưu lại loại "CSV UTF-8"',
  openQuote: 'tệp .csv có dấu ngoặc kép mở mà không đóng',
} as const
