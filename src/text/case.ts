import { formatDate, formatDuration, formatMoney, formatNumber } from './format.ts'

type Currency = 'VND' | 'USD'

const money = (low: number, high: number, currency: Currency) =>
  low === high ? formatMoney(high, currency) : `${formatNumber(low)} đến ${formatMoney(high, currency)}`

/** Hours as people say them: `khoảng 2 giờ 30 phút`; below a minute nothing is claimed. */
export function hoursText(hours: number): string {
  const minutes = Math.round(hours * 60)
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [whole > 0 && `${formatNumber(whole)} giờ`, rest > 0 && `${rest} phút`].filter(Boolean)
  return parts.length === 0 ? 'không đáng kể' : `khoảng ${parts.join(' ')}`
}

/** Every sentence of a reader's own case: checklist, fees, total, chain, sharing. */
export const caseText = {
  mine: 'Hồ sơ của tôi',
  papers: 'Giấy tờ',
  have: (ready: number, all: number) =>
    all === 0
      ? 'Không phải mang giấy tờ nào'
      : ready === all
        ? `Đã có đủ ${formatNumber(all)} giấy tờ`
        : `Đã có ${formatNumber(ready)} trong ${formatNumber(all)} giấy tờ`,
  fees: 'Phí, lệ phí',
  due: 'Hẹn trả',
  noDue: 'Chọn trường hợp và cách nộp để tính',
  noLimit: 'Thủ tục không ghi số ngày',
  privacy: 'Lựa chọn của bạn nằm trong địa chỉ của trang, không gửi đi đâu.',
  effort: {
    heading: 'Tổng công sức và chi phí',
    open: 'Tính tổng giờ và tiền',
    hours: 'Giờ bạn bỏ ra',
    fees: 'Phí, lệ phí',
    services: 'Sao chụp, chứng thực, gửi',
    unknownHours: 'Chưa tính được',
    gaps: (count: number) => `Chưa tính được ${formatNumber(count)} khoản vì chưa có số liệu, nên đây là mức ít nhất.`,
    norm: (year: string) =>
      `Theo định mức của Thông tư 03/2022/TT-VPCP, mức năm ${year}: chuẩn bị giấy tờ, đi lại, nộp và nhận. Không tính thời gian chờ.`,
    choose: 'Chọn trường hợp ở trên để tính đúng phần của bạn.',
    failed: 'Không tải được phần tính này. Hãy thử lại khi có mạng.',
  },
  fee: {
    question: 'Để tính phần của bạn',
    label: (label: string, unit: string) =>
      unit === 'VND' ? `${label} (đồng)` : label.toLocaleLowerCase('vi').includes(unit) ? label : `${label} (${unit})`,
    total: (text: string) => `Bạn trả: ${text}`,
    atLeast: (text: string) => `Bạn trả ít nhất: ${text}`,
    free: 'Bạn không phải trả khoản nào',
    unknown: 'Chưa tính được',
    needsInput: 'Nhập số ở trên để tính',
    wrong: (min: number | undefined, max: number | undefined) =>
      `Cần một số${min === undefined ? '' : ` từ ${formatNumber(min)}`}${max === undefined ? '' : ` đến ${formatNumber(max)}`}.`,
    amount: money,
    both: ' và ',
  },
  heldBy: {
    mark: 'Có thể không phải nộp',
    law: (number: string) => `Nghị quyết ${number}`,
  },
  chain: {
    heading: 'Để có giấy này, trước hết',
    lead: 'Hồ sơ đòi giấy là kết quả của thủ tục khác. Nếu chưa có, làm theo thứ tự:',
    last: 'Thủ tục này',
    total: (papers: number, fees: string) => `Cả chuỗi: ${formatNumber(papers)} giấy tờ phải mang, phí ${fees}.`,
    atLeast: (fees: string) => `ít nhất ${fees}, còn khoản chưa biết`,
    open: 'còn khoản chưa biết',
    time: (day: string) => `Bắt đầu hôm nay, làm lần lượt thì sớm nhất có kết quả ${day}.`,
    noTime: 'Chưa cộng được thời gian: có thủ tục chưa rõ thời hạn hoặc còn tùy trường hợp.',
    unknown: (codes: string) => `Chưa có trong danh mục: thủ tục ${codes}.`,
  },
  tools: {
    label: 'Dùng trang này',
    print: 'In danh mục giấy tờ',
    share: 'Gửi cho người khác',
    large: 'Chữ to',
    copied: 'Đã chép nội dung kèm đường dẫn. Dán vào tin nhắn để gửi.',
    copyThis: 'Chép đoạn dưới đây để gửi:',
    english: 'English labels',
    vietnamese: 'Nhãn tiếng Việt',
  },
  share: {
    papers: 'Giấy tờ cần mang:',
    oneOf: ' hoặc ',
    limit: (limit: string) => `Thời hạn: ${limit}`,
    fee: (fee: string) => `Phí, lệ phí: ${fee}`,
    due: (day: string) => `Hẹn trả: ${day}`,
    asOf: (date: string) => `Nội dung ngày ${formatDate(date)}.`,
  },
} as const

/** Every sentence of a due date that the reader works out. */
export const dueText = {
  heading: 'Nộp ngày nào, hẹn trả ngày nào',
  day: 'Ngày nộp',
  time: 'Giờ nộp',
  extended: (reason: string, length: string) => `Cơ quan đã báo kéo dài: ${reason} (${length})`,
  result: 'Hẹn trả',
  latest: (day: string) => `chậm nhất ${day}`,
  filed: (moment: string) => `Nộp ${moment}`,
  choose: 'Thời hạn khác nhau tùy trường hợp. Chọn trường hợp và cách nộp ở đầu trang để biết ngày.',
  alternatives: 'Lịch nghỉ chưa quyết định hết, nên có các khả năng:',
  how: 'Xem cách tính từng ngày',
  stages: 'Các chặng',
  remarkable: 'Vì sao',
  span: (from: string, to: string) => `${formatDate(from)} đến ${formatDate(to)}`,
  law: 'Căn cứ',
  ics: 'Ghi vào lịch điện thoại (.ics)',
  icsName: (code: string) => `hen-tra-${code}.ics`,
  icsSummary: (name: string) => `Hẹn trả kết quả: ${name}`,
  icsText: (filed: string, due: string) =>
    `Nộp ${filed}. Hẹn trả chậm nhất ${due}. Mang theo giấy hẹn và giấy tờ tùy thân.`,
  today: 'Hôm nay',
  failed: 'Không tải được lịch nghỉ. Hãy thử lại khi có mạng.',
  badMoment: 'Chọn ngày nộp và giờ nộp.',
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
  late: {
    heading: 'Đã quá ngày hẹn trả',
    days: (day: string) => `Ngày hẹn trả là ${day}. Nếu bạn chưa nhận được kết quả:`,
    apology:
      'Hồ sơ nộp đến 30/06/2025 theo Nghị định 61/2018/NĐ-CP: cơ quan phải có văn bản xin lỗi và hẹn lại ngày trả một lần.',
    unread:
      'Hồ sơ nộp từ 01/07/2025 theo Nghị định 118/2025/NĐ-CP. Trang này chưa đọc được điều khoản về trễ hẹn nên không nêu điều nào; bạn vẫn có thể hỏi lý do và đề nghị hẹn lại bằng văn bản.',
    ask: 'Mang giấy hẹn đến nơi đã nhận hồ sơ, hỏi hồ sơ đang ở bước nào và khi nào trả. Nộp đơn dưới đây nếu cần trả lời bằng văn bản.',
    report: 'Gửi phản ánh trên Cổng Dịch vụ công quốc gia (dichvucong.gov.vn), mục Phản ánh kiến nghị.',
    complain: 'Vẫn không được giải quyết thì khiếu nại: ',
    letter: 'Đơn đề nghị trả kết quả',
    fill: 'Điền vào đơn (chỉ ở trên máy của bạn, không gửi đi đâu):',
    fields: {
      sender: 'Họ và tên',
      address: 'Địa chỉ',
      agency: 'Gửi cơ quan nào',
      receipt: 'Số giấy tiếp nhận và hẹn trả',
    },
    print: 'In đơn này',
  },
  page: {
    title: 'Tính ngày hẹn trả',
    description: 'Nhập thời hạn và lúc nộp để biết ngày hẹn trả, với từng ngày được tính hay không và vì sao.',
    lead: 'Biết thời hạn ghi trong thủ tục hay trên giấy hẹn thì tính được ngày phải trả. Ngày nghỉ, nghỉ bù và làm bù của cơ quan nhà nước đã có sẵn.',
    limit: 'Thời hạn',
    example: '15 ngày làm việc',
    hint: 'Viết như: 15 ngày làm việc, 48 giờ, 2 tuần, 1 tháng, trong ngày.',
    channel: 'Cách nộp',
    cutOff: 'Giờ chốt trong ngày, nếu thủ tục có',
    share: 'Chép đường dẫn của kết quả này',
    copied: 'Đã chép đường dẫn.',
    noScript: 'Phần tính ngày cần JavaScript. Cách tính bằng tay:',
    rules: [
      'Không tính ngày nộp; bắt đầu tính từ ngày liền sau (Điều 147 Bộ luật Dân sự 2015).',
      'Thời hạn ghi “ngày làm việc” thì bỏ thứ Bảy, Chủ nhật, ngày lễ, ngày nghỉ bù; ngày làm bù thì tính.',
      'Thời hạn ghi “ngày” thì tính cả ngày nghỉ; ngày cuối rơi vào ngày nghỉ thì lùi đến ngày làm việc tiếp theo (Điều 148).',
      'Thời hạn theo tháng hết vào ngày cùng số của tháng cuối, không có ngày đó thì hết vào ngày cuối tháng (Điều 148).',
    ],
    rulesHeading: 'Cách tính',
    limitOf: (limit: Parameters<typeof formatDuration>[0]) => `Thời hạn ${formatDuration(limit)}`,
    minutes: 'Kết quả chỉ để tham khảo. Ngày trên giấy hẹn của cơ quan là ngày chính thức.',
  },
} as const
