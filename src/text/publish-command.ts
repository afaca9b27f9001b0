import { formatDate, formatNumber } from './format.ts'

/** Some codes by name, the rest by number. */
const some = (codes: readonly string[]): string =>
  codes.length <= 5
    ? codes.join(', ')
    : `${codes.slice(0, 5).join(', ')} và ${formatNumber(codes.length - 5)} thủ tục khác`

/** Names that options of `thutuc publish` take beside their ids. */
export const publishChoices = {
  capacities: { chairman: ['Chủ tịch', 'CT'], deputy: ['KT', 'Ký thay'], authorised: ['TUQ', 'Thừa ủy quyền'] },
  lists: {
    'online-full': ['toàn trình'],
    'online-part': ['một phần'],
    post: ['bưu chính'],
    'boundary-free': ['phi địa giới', 'không phụ thuộc địa giới'],
  },
  states: { appraised: ['thẩm định'], submitted: ['trình'], signed: ['đã ký', 'ký'] },
} as const

/** What `thutuc publish` says. */
export const publishCommand = {
  severalYears: (number: string) =>
    `Có nhiều quyết định số ${number}, mỗi năm một quyết định. Thêm --date <ngày ký> để biết quyết định nào.`,
  sinceAfter: (since: string, on: string) =>
    `--since (${formatDate(since)}) phải trước --on (${formatDate(on)}): danh mục kể những gì thay đổi sau ngày đầu đến hết ngày sau.`,
  nothing:
    'Chưa nói ghi gì. Thêm --docx <tệp>.docx, --xlsx <tệp>.xlsx, --pdf <tệp>.pdf, --draft <mã ngắn> hoặc --record.',
  draftNeeds:
    '--draft cần --by (ai lập bản nháp), và không đi cùng --record: bản nháp được ghi là đã ký bằng thutuc decision.',
  recordNeeds: '--record cần --number (số, ký hiệu quyết định) và --date (ngày ký).',
  alreadyRecorded: (number: string, file: string) =>
    `Quyết định số ${number} đã được ghi (${file}) và không sửa được nữa. Quyết định khác thì dùng số khác.`,
  fromRecord: (number: string, file: string) => `Quyết định số ${number} đã được ghi: in lại nguyên văn từ ${file}.`,
  withoutEffect: (options: readonly string[]) =>
    `${options.map(option => `--${option}`).join(', ')} không có tác dụng: quyết định đã ghi chỉ in lại như đã ký.`,
  broken: (file: string) => `Tệp ${file} không còn là một quyết định đã ghi; khôi phục tệp này rồi chạy lại.`,
  altered: (file: string) =>
    `Tệp ${file} không còn đúng từng chữ như lúc ghi (mã kiểm tra digest không khớp). Lấy lại tệp từ bản sao lưu; muốn đính chính thì ban hành quyết định khác.`,
  sinceOrChanges: 'Chỉ dùng một trong hai: --since (so với một ngày) hoặc --changes (so với các quyết định đã ghi).',
  listWhole: '--list kể toàn bộ thủ tục được cung cấp theo cách đó; bỏ --since, --changes.',
  nothingRecorded:
    'Chưa có quyết định nào được ghi để so. Ghi quyết định công bố toàn bộ danh mục trước (--number, --date, --record), hoặc dùng --since <ngày>.',
  empty: 'Không có thủ tục nào trong phạm vi này: không có gì để công bố, không ghi tệp nào.',
  noChange: (since: string, on: string) =>
    `Từ sau ngày ${formatDate(since)} đến ngày ${formatDate(on)} không có gì thay đổi: không có gì để công bố, không ghi tệp nào.`,
  differs: (codes: readonly string[]) =>
    `So với các quyết định đã ghi, ${formatNumber(codes.length)} thủ tục nay khác: ${some(codes)}. Thêm --changes để lập quyết định công bố riêng những thay đổi này.`,
  noCause: (codes: readonly string[]) =>
    `${formatNumber(codes.length)} thủ tục đổi mà hồ sơ không ghi văn bản và ngày (changes): ${some(codes)}. Ghi văn bản làm thay đổi vào hồ sơ trước khi trình ký.`,
  unregistered: (numbers: readonly string[]) =>
    `Danh mục văn bản (lists/legal-documents.yaml) chưa có ${numbers.join(', ')}: phần căn cứ thiếu các văn bản này.`,
  oddNumbers: (numbers: readonly string[]) =>
    `Phần căn cứ dẫn số, ký hiệu đúng như danh mục quốc gia ghi, nhưng không theo thể thức: ${numbers.join(', ')}. Tra lại ở quyết định gốc trước khi trình ký.`,
  formsUnread:
    'Mẫu theo Thông tư số 02/2017/TT-VPCP; chưa đối chiếu Thông tư số 09/2026/TT-BTP (có hiệu lực từ 01/08/2026).',
  unsorted: (count: number) =>
    `${formatNumber(count)} thủ tục nộp trực tuyến được mà chưa ghi toàn trình hay một phần (office.services trong tệp khác biệt của tỉnh).`,
  summary: (tables: readonly (readonly [string, number])[]) =>
    tables.map(([title, count]) => `${title}: ${formatNumber(count)}`).join('\n'),
} as const
