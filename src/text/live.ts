import { formatDate, formatNumber } from './format.ts'

/** Words that the script of a page writes at once; the dictionaries of the pages hold them too, so that a script need not load those. */

export const chooseLive = {
  chosen: (names: string) => `Áp dụng cho: ${names}.`,
  status: (papers: string, limit: string, fee: string) => `${papers}. Thời hạn: ${limit}. Phí, lệ phí: ${fee}.`,
} as const

export const answersLive = {
  submittedToday: (day: string) => `Nộp hôm nay, hẹn trả ${day}`,
  submittedOn: (submitted: string, day: string) => `Nộp ${submitted}, hẹn trả ${day}`,
} as const

export const paperLive = {
  originals: (count: number) => `${formatNumber(count)} bản chính`,
  copies: (count: number) => `${formatNumber(count)} bản sao`,
  certifiedCopies: (count: number) => `${formatNumber(count)} bản sao có chứng thực`,
  toShow: 'chỉ xuất trình',
  pieces: {
    photo: (count: number) => `${formatNumber(count)} ảnh`,
    information: () => 'chỉ khai thông tin',
    thing: (count: number) => `${formatNumber(count)} cái`,
  },
} as const

export const caseLive = {
  nothing: 'Không phải mang giấy tờ nào',
  haveAll: (all: string) => `Đã có đủ ${all} giấy tờ`,
  have: (ready: number, all: string) => `Đã có ${formatNumber(ready)} trong ${all} giấy tờ`,
  noDue: 'Chọn trường hợp và cách nộp để tính',
  noLimit: 'Thủ tục không ghi số ngày',
} as const

export const computedFee = 'Tính theo công thức'

export const feeLive = {
  total: (text: string) => `Bạn trả: ${text}`,
  needsInput: 'Nhập số ở trên để tính',
  wrong: (min: number | undefined, max: number | undefined) =>
    `Cần một số${min === undefined ? '' : ` từ ${formatNumber(min)}`}${max === undefined ? '' : ` đến ${formatNumber(max)}`}.`,
} as const

export const totalLive = {
  atLeast: (fees: string) => `ít nhất ${fees}, còn khoản chưa biết`,
  open: 'còn khoản chưa biết',
} as const

export const shareLive = {
  copied: 'Đã chép nội dung kèm đường dẫn. Dán vào tin nhắn để gửi.',
  papers: 'Giấy tờ cần mang:',
  oneOf: ' hoặc ',
} as const

export const dueLive = {
  result: 'Hẹn trả',
  latest: (day: string) => `chậm nhất ${day}`,
  stage: (number: number) => `Chặng ${number}`,
  filed: (moment: string) => `Nộp ${moment}`,
  choose: 'Thời hạn khác nhau tùy trường hợp. Chọn trường hợp và cách nộp ở đầu trang để biết ngày.',
  alternatives: 'Lịch nghỉ chưa quyết định hết, nên có các khả năng:',
  failed: 'Không tải được lịch nghỉ. Hãy thử lại khi có mạng.',
  badMoment: 'Chọn ngày nộp và giờ nộp.',
} as const

/** Why a value is not known from its day on stands in the legal part: under an answer it is only said that it is not. */
const unknown = /chưa rõ từ ngày \d\d\/\d\d\/\d{4}.*$/i

export const comingLive = {
  from: (day: string, text: string) => `Từ ${formatDate(day)}: ${text.replace(unknown, 'chưa rõ')}`,
  moved: (day: string) => `Từ ${formatDate(day)} quy định đã đổi.`,
  older: 'Tờ này ghi bản trước đó.',
  filedElse: (day: string) => `Hồ sơ nộp ngày ${formatDate(day)} theo bản khác của thủ tục này.`,
  open: 'Xem bản áp dụng',
} as const

/** Nothing to pay: because a text says so, or because no text lets the office ask for anything. */
export const freeText = {
  free: 'Miễn phí',
  deduced: 'Miễn phí (suy từ luật)',
  why: 'Văn bản này liệt kê các khoản được thu và không có việc này, nên cơ quan không được thu; chưa có văn bản nói thẳng là miễn.',
} as const
