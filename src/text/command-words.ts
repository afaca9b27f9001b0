import { noLocalVolume } from './cost.ts'
import { formatDate, formatNumber, lower } from './format.ts'

/** Heads of the tables that commands print. */
export const heads = {
  group: 'Nhóm',
  procedure: 'Thủ tục',
  costed: 'Đã tính',
  activity: 'Công việc',
  hours: 'Giờ',
  rate: 'Đồng/giờ',
  services: 'Dịch vụ',
  fees: 'Phí, lệ phí',
  weight: 'Trọng số',
  cost: 'Chi phí (đồng)',
  basis: 'Căn cứ',
  situation: 'Trường hợp',
  perSubmission: 'Chi phí một lần',
  lines: 'Số dòng',
  activityOnce: 'Công việc (một lần, đồng)',
  before: 'Hiện nay',
  after: 'Sau',
  less: 'Tiết kiệm',
  change: 'Thay đổi (theo thứ tự ghi)',
  lessDays: 'Thời hạn giảm',
  because: 'Lý do',
  driver: 'Số liệu chi phối',
  atLow: 'Ở mức thấp',
  atHigh: 'Ở mức cao',
  model: 'Mô hình (cùng bản ghi, cùng ngày)',
  saving: 'Tiết kiệm một năm',
  proposalTogether: 'Phương án (theo thứ tự mã)',
  standing: 'Chặng',
  onceEach: 'Mỗi thủ tục một lượt',
  savingAlone: 'Riêng phương án này',
  savingInTurn: 'Sau các phương án trên',
  published: 'Số đã công bố',
  simplified: 'Thủ tục',
  costliest: 'Thủ tục tốn kém nhất',
  perYear: 'Một năm',
  upTo: 'Cộng dồn',
  proposal: 'Phương án',
  name: 'Tên',
  share: 'Tỷ lệ',
  unknownLines: 'Dòng chưa tính được',
} as const

/** Sentences that commands print beside figures. */
export const sayings = {
  procedures: (count: number) => `${formatNumber(count)} thủ tục`,
  allOfProvince: '--all kể cả thủ tục nội bộ và đã hết hiệu lực của cả nước; bỏ --all hoặc bỏ --province.',
  ownOf: (code: string, owner: string, asked: string) =>
    `Thủ tục ${code} là của riêng ${lower(owner)}, không có ở ${lower(asked)}.`,
  notApplied: (place: string, because: string, from: string | undefined) =>
    `Không thực hiện ở ${lower(place)}${from === undefined ? '' : ` từ ngày ${formatDate(from)}`}: ${because}.`,
  checked: (procedures: number, errors: number, warnings: number) =>
    `${procedures} thủ tục: ${errors} lỗi, ${warnings} cảnh báo`,
  refusedFor: (count: number) => `Chưa làm: còn ${count} điều phải sửa, xem đủ bằng "thutuc check".`,
  understood: (typed: string, meant: string) => `"${typed}" được hiểu là "${meant}".`,
  nothingFound: 'Không tìm thấy thủ tục nào. Thử gọi tên khác, hoặc chỉ gõ một, hai chữ chính.',
  schema: (name: string, stale: boolean) => `${stale ? 'đã cũ' : 'viết lại'}: schema/${name}`,
  schemasNew: 'Các lược đồ đều mới.',
  coverage: (text: string) => `Độ đầy đủ: ${text}.`,
  bothCoverages: (before: string, after: string) => `Độ đầy đủ: hiện nay ${before}; sau ${after}.`,
  modelAndFacts: (model: string, facts: string) => `Mô hình: ${model}. Giả định và tham số:\n${facts}`,
  perYearOf: (scope: string) => `Một năm, ${scope}`,
  totals: (before: string, after: string, abolished: boolean, change: string) =>
    `Một năm: ${before} → ${abolished ? 'bãi bỏ, ' : ''}${after}; ${change}`,
  onceInProvince: (before: string, after: string) => `Một lần: ${before} → ${after}; ${noLocalVolume}`,
  savingOf: (amount: string) => `tiết kiệm ${amount}`,
  noRange: 'Khoảng: không có số liệu nào được ghi là không chắc, nên chưa có khoảng.',
  range: (spread: string, draws: number, seed: number, uncertain: number, varied: string) =>
    `Khoảng: ${spread}; ${formatNumber(draws)} lần rút, hạt giống ${seed}, ${uncertain} số liệu không chắc. ${varied}`,
  noProcedure: (code: string) => `Không có thủ tục mã "${code}" trong danh mục.`,
  together: (count: number) => `${count} phương án cùng nhau`,
  basis: (costOn: string, from: string, model: string) =>
    `Tính theo tham số ngày ${formatDate(costOn)}; dự kiến có hiệu lực từ ${formatDate(from)}. Mô hình: ${model}.`,
  turns:
    'Phương án cùng sửa một thủ tục thì không cộng trùng: phương án ghi sau chỉ còn phần chưa được phương án trước tiết kiệm; sau khi bãi bỏ thì không còn gì.',
  publishedLead: 'Số đã công bố, của cơ quan nêu tên; không cộng với số tính ở trên:',
  inOrder: 'Phần của mỗi thay đổi tính theo thứ tự ghi; số từng dòng đã làm tròn để đọc, không dùng để cộng lại.',
  assumption: (text: string) => `Giả định: ${text}`,
  toAmend: (law: string) => `Phải sửa: ${law}`,
  parameters: (facts: string) => `Tham số:\n${facts}`,
  now: (code: string) => `${code}, hiện nay:`,
  later: (code: string) => `${code}, sau đơn giản hóa:`,
} as const
