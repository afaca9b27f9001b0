import type { Claim } from '../engine/cost/claim.ts'
import { atBound, notKnown, unsaidText } from './claim.ts'
import { activityNames } from './cost.ts'
import { formatDate, formatMoney, formatNumber } from './format.ts'
import { savingNow } from './what-if.ts'

/** What the page says by itself, and where it is linked: words that its script does not load. */
export const whatIfIntro = {
  title: 'Tính chi phí',
  description:
    'Thử bỏ giấy tờ, bỏ bước, hạ phí, rút thời hạn của một thủ tục và xem ngay chi phí tuân thủ trước, sau và số tiền tiết kiệm.',
  lead: 'Chọn một thủ tục, thử cắt bớt yêu cầu hoặc sửa số liệu. Chi phí tuân thủ được tính lại ngay trên máy bạn, không gửi gì đi.',
  noScript: 'Trang này cần JavaScript để tính. Không có JavaScript, bạn vẫn xem được',
  noScriptLinks: ['các phương án đã tính sẵn', 'cách tính và tham số'] as const,
  noData: 'Danh mục chưa có mô hình và tham số để tính chi phí.',
  choose: 'Chọn thủ tục',
  filter: 'Gõ vài chữ trong tên hoặc mã thủ tục',
  none: 'Không có thủ tục nào khớp.',
  fromPage: 'Tính chi phí, thử cắt giảm',
  open: 'Xem trang của thủ tục',
  download: 'Tải phương án (YAML)',
  downloadNone: 'Chọn ít nhất một thay đổi để tải phương án.',
  copy: 'Sao chép liên kết',
  reset: 'Về số ban đầu',
  kinds: 'Chia theo nhóm đối tượng',
} as const

/** The page that works out any procedure's cost and what changes to it would save. */
export const whatIfPage = {
  others: 'Chọn thủ tục khác',
  loading: 'Đang tải số liệu của thủ tục…',
  failed: 'Không tải được số liệu của thủ tục này. Hãy kiểm tra mạng rồi tải lại trang.',
  unknownCode: 'Liên kết nêu một mã thủ tục không có trong danh mục. Hãy chọn trong danh sách.',
  groups: {
    abolish: 'Bãi bỏ',
    papers: 'Bỏ giấy tờ',
    plain: 'Bản chụp thay cho bản sao chứng thực',
    steps: 'Bỏ bước của người nộp',
    fees: 'Mức phí, lệ phí mới (đồng)',
    limits: 'Thời hạn giải quyết mới',
    volume: 'Số lượt',
    channels: 'Tỷ lệ nộp hiện nay (%)',
    channelsAfter: 'Tỷ lệ nộp sau khi thay đổi (%)',
    cases: 'Tỷ lệ từng trường hợp (%)',
    circumstances: 'Tỷ lệ có hoàn cảnh (%)',
    missing: 'Công việc chưa tính được',
    basis: 'Nguồn của số liệu bạn nhập',
    place: 'Năm và địa bàn',
  },
  missingHint: 'Hồ sơ và định mức chưa có số của những công việc này; biết thì nhập, để trống là vẫn chưa tính được.',
  hoursOf: (name: string) => `${name}: số giờ`,
  moneyOf: (name: string) => `${name}: tiền dịch vụ mỗi bản (đồng)`,
  evidence: 'Độ tin cậy',
  sourceOf: 'Lấy từ đâu: khảo sát, sổ theo dõi, văn bản nào',
  abolish: 'Bãi bỏ cả thủ tục',
  subjects: 'Số đối tượng một năm',
  times: 'Số lần một năm của mỗi đối tượng',
  timesAfter: 'Số lần một năm sau khi thay đổi',
  income: 'Thu nhập bình quân một giờ (đồng)',
  year: 'Tham số của năm',
  unverified: (year: string) => `${year} (chưa xác minh)`,
  mix: 'Địa bàn của người làm thủ tục',
  national: 'Cả nước',
  byHand: 'Tự nhập tỷ lệ',
  fee: (name: string, amount: number | undefined) =>
    amount === undefined ? name : `${name} (đang là ${formatMoney(amount)})`,
  limit: (length: string, names: string) => (names === '' ? `Đang là ${length}` : `${names}: đang là ${length}`),
  mixHint: 'Ba tỷ lệ được quy về tổng 100\u00a0%.',
  sharesOpen:
    'Bản ghi chưa có tỷ lệ từng cách nộp, từng trường hợp; nhập đủ các ô để có một con số chung. Bảng dưới nêu riêng từng trường hợp.',
  volumeElsewhere: 'Chưa có số lượng của tỉnh; nhập số đối tượng để có chi phí một năm.',
  volumeOpen: 'Chưa có số lượt một năm; nhập số đối tượng để có chi phí một năm.',
  invalid: 'Có ô chưa phải là số hợp lệ; kết quả dưới đây là của lần nhập trước.',
  otherVersion: (link: string, now: string) =>
    `Liên kết này lập trên bản dữ liệu ${link}; bản dữ liệu bây giờ là ${now}. Số liệu hoặc quy định đã thay đổi, nên kết quả có thể khác lúc gửi.`,
  ignored: (count: number) => `Bỏ qua ${formatNumber(count)} giá trị trong liên kết không hợp với thủ tục này.`,
  result: 'Kết quả',
  before: 'Hiện tại',
  after: 'Sau',
  saved: 'Tiết kiệm',
  item: 'Khoản mục',
  once: 'Một lần thực hiện (đồng)',
  hours: 'Số giờ một lần',
  perYear: (scope: string) => `Một năm, ${scope} (đồng)`,
  byActivity: 'Theo công việc, một lần thực hiện (đồng)',
  byOperation: 'Theo từng thay đổi (đồng)',
  byModel: 'So hai mô hình (đồng)',
  bySituation: 'Theo cách nộp, trường hợp, một lần thực hiện (đồng)',
  operation: 'Thay đổi, theo thứ tự',
  situation: 'Trường hợp',
  model: 'Mô hình',
  onceColumn: 'Mỗi lần',
  yearColumn: 'Mỗi năm',
  noModel: 'không có tham số của năm này',
  noOperation: 'Chưa chọn thay đổi nào: hai cột giống nhau.',
  unknown: notKnown,
  notZero: 'Dòng chưa tính được không được coi là 0.',
  coverageBefore: 'Độ phủ hiện tại',
  coverageAfter: 'Sau khi thay đổi',
  days: (text: string) => `Thời hạn ngắn đi ${text}; theo Thông tư số 03/2022/TT-BTP phần này không quy ra tiền.`,
  daysLonger: (text: string) => `Thời hạn dài thêm ${text}.`,
  activities: { ...activityNames, pay: 'Nộp phí, lệ phí', inspect: 'Phục vụ kiểm tra, đánh giá' },
  copied: 'Đã sao chép liên kết.',
  notCopied: 'Không sao chép được; hãy chép địa chỉ trên thanh trình duyệt.',
  version: (version: string, on: string) => `Bản dữ liệu ${version}, ngày ${formatDate(on)}.`,
  source: 'Số liệu người dùng nhập trên trang Tính chi phí, chưa kiểm chứng',
  feeSource: 'Mức đề xuất của phương án',
  now: (perYear: number | undefined, once: number | undefined, claim: Claim): string => {
    const but = unsaidText(claim)
    const [least, end] = [atBound(claim.bound), but && `; ${but}`]
    if (perYear !== undefined) return `Hiện tại: ${least}${formatMoney(perYear)} mỗi năm${end}.`
    return once !== undefined
      ? `Hiện tại: ${least}${formatMoney(once)} mỗi lần thực hiện${end}.`
      : 'Chưa tính được một con số chung cho hiện tại.'
  },
  hourly: (year: string, amount: number, verified: boolean) =>
    `Thu nhập bình quân một giờ, năm ${year}: ${formatMoney(amount)}${verified ? '' : ' (chưa xác minh)'}.`,
  hourlyTyped: (amount: number) => `Thu nhập bình quân một giờ, số tự nhập: ${formatMoney(amount)}.`,
  sentence: savingNow,
} as const
