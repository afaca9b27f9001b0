import { formatDate, formatNumber } from './format.ts'
import { caseLive, dueLive, feeLive, shareLive, totalLive } from './live.ts'

/** Hours as people say them: `khoảng 2 giờ 30 phút`; below a minute nothing is claimed. */
export function hoursText(hours: number): string {
  const minutes = Math.round(hours * 60)
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [whole > 0 && `${formatNumber(whole)} giờ`, rest > 0 && `${rest} phút`].filter(Boolean)
  return parts.length === 0 ? 'không đáng kể' : `khoảng ${parts.join(' ')}`
}

/** What one says at the counter: in Vietnamese for every reader, because an officer hears it. */
export const heldSentence =
  'Thông tin của giấy này Nhà nước đã có. Tôi đề nghị tra cứu trong cơ sở dữ liệu thay cho giấy.'

/** Every sentence of a reader's own case: checklist, fees, total, chain, sharing. */
export const caseText = {
  mine: 'Hồ sơ của tôi',
  papers: 'Giấy tờ',
  ...caseLive,
  fees: 'Phí, lệ phí',
  due: 'Hẹn trả',
  privacy: 'Lựa chọn của bạn nằm trong địa chỉ của trang và trên máy này, không gửi đi đâu.',
  effort: {
    heading: 'Tổng công sức và chi phí',
    open: 'Tính tổng giờ và tiền',
    hours: 'Giờ bạn bỏ ra',
    fees: 'Phí, lệ phí',
    services: 'Sao chụp, chứng thực, gửi',
    unknownHours: 'Chưa tính được',
    gaps: (count: number) => `Chưa tính được ${formatNumber(count)} khoản vì chưa có số liệu, nên đây là mức ít nhất.`,
    norm: (year: string) =>
      `Theo định mức của Thông tư số 03/2022/TT-BTP, mức năm ${year}: chuẩn bị giấy tờ, đi lại, nộp và nhận. Không tính thời gian chờ.`,
    choose: 'Chọn trường hợp ở trên để tính đúng phần của bạn.',
    failed: 'Không tải được phần tính này. Hãy thử lại khi có mạng.',
  },
  fee: {
    question: 'Để tính phần của bạn',
    label: (label: string, unit: string) =>
      unit === 'VND' ? `${label} (đồng)` : label.toLocaleLowerCase('vi').includes(unit) ? label : `${label} (${unit})`,
    ...feeLive,
  },
  heldBy: {
    mark: 'Có thể không phải nộp',
    say: 'Nói thế nào ở quầy',
  },
  held: {
    heading: 'Bạn có thể không cần mang',
    say: 'Nói ở quầy:',
    unless: 'Có sẵn thì vẫn nên mang: không tra cứu được hoặc thông tin chưa đúng thì cơ quan được yêu cầu bổ sung.',
    law: 'Theo',
    article: 'Điều 4 khoản 2a',
    amended: 'Điều 2',
  },
  chain: {
    heading: 'Để có giấy này, trước hết',
    lead: 'Hồ sơ đòi giấy là kết quả của thủ tục khác. Nếu chưa có, làm theo thứ tự:',
    last: 'Thủ tục này',
    total: (papers: string, fees: string) => `Cả chuỗi: ${papers} giấy tờ phải mang, phí ${fees}.`,
    ...totalLive,
    time: (day: string) => `Bắt đầu hôm nay, làm lần lượt thì sớm nhất có kết quả ${day}.`,
    noTime: 'Chưa cộng được thời gian: có thủ tục chưa rõ thời hạn hoặc còn tùy trường hợp.',
    unknown: (codes: string) => `Chưa có trong danh mục: thủ tục ${codes}.`,
  },
  tools: {
    label: 'Dùng trang này',
    print: 'In danh mục giấy tờ',
    share: 'Gửi cho người khác',
    more: 'Chữ to, English …',
    helper: 'In phiếu hướng dẫn',
    read: 'Nghe đọc trang này',
    stop: 'Thôi đọc',
    large: 'Chữ to',
    copied: shareLive.copied,
    copyThis: 'Chép đoạn dưới đây để gửi:',
    english: 'English labels',
    vietnamese: 'Nhãn tiếng Việt',
  },
  share: {
    papers: shareLive.papers,
    oneOf: shareLive.oneOf,
    limit: (limit: string) => `Thời hạn: ${limit}`,
    fee: (fee: string) => `Phí, lệ phí: ${fee}`,
    due: (day: string) => `Hẹn trả: ${day}`,
  },
} as const

/** Every sentence of a due date that the reader works out. */
export const dueText = {
  heading: 'Nộp ngày nào, hẹn trả ngày nào',
  day: 'Ngày nộp',
  time: 'Giờ nộp',
  extended: (reason: string, length: string) => `Cơ quan đã báo kéo dài: ${reason} (${length})`,
  ...dueLive,
  how: 'Xem cách tính từng ngày',
  stages: 'Các chặng',
  remarkable: 'Vì sao',
  span: (from: string, to: string) => `${formatDate(from)} đến ${formatDate(to)}`,
  law: 'Căn cứ',
  ics: 'Ghi vào lịch điện thoại (.ics)',
  doubts: 'Nguồn chưa nói rõ thời hạn, nên ngày tính được có thể khác ngày trên giấy hẹn:',
  today: 'Hôm nay',
  calendar: {
    caption: (from: string, to: string) => `Lịch từ ${formatDate(from)} đến ${formatDate(to)}`,
    columns: [
      ['T2', 'thứ Hai'],
      ['T3', 'thứ Ba'],
      ['T4', 'thứ Tư'],
      ['T5', 'thứ Năm'],
      ['T6', 'thứ Sáu'],
      ['T7', 'thứ Bảy'],
      ['CN', 'Chủ nhật'],
    ],
    filed: 'nộp',
    due: 'trả',
    off: 'nghỉ',
    skipped: 'không',
    nth: (nth: number) => `ngày ${formatNumber(nth)}`,
    cell: (day: string, what: string) => `${day}: ${what}`,
    counted: (nth: number | undefined, why: string) =>
      nth === undefined ? `có tính, ${why}` : `ngày thứ ${formatNumber(nth)}, ${why}`,
    dueDay: (what: string) => `${what}, ngày hẹn trả`,
    gap: (weeks: number) => `${formatNumber(weeks)} tuần không có gì khác thường`,
    legend:
      'Số nhỏ là ngày thứ mấy của thời hạn. “Nghỉ” là ngày không tính vì cơ quan nghỉ. Dấu ? là ngày nghỉ chưa quyết định.',
  },
} as const
