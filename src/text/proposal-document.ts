import type { Spread } from '../engine/cost/uncertainty.ts'
import type { Proposal } from '../model/proposal.ts'
import { rangeText } from './claim.ts'
import { formatDate, longDate } from './format.ts'

/** Said where proposals name no text to amend: an empty `requires` says that none need be, without the key nobody said. */
export const noTextsToAmend = (proposals: readonly Pick<Proposal, 'requires'>[]): string =>
  proposals.some(({ requires }) => requires === undefined)
    ? 'Chưa nêu văn bản quy phạm pháp luật phải sửa đổi.'
    : 'Không phải sửa đổi văn bản quy phạm pháp luật.'

/** Every fixed word of the Word document of a proposal, in the order and style of Nghị định 30/2020/NĐ-CP. */
export const proposalDocument = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:        /PA-',
  /** The place is left open for the office to write; the date is that of the proposal. */
  dated: (iso: string) => `…………, ${longDate(iso)}`,
  title: 'PHƯƠNG ÁN',
  subject: (name: string) => `Đơn giản hóa thủ tục hành chính: ${name}`,
  procedure: (index: number, name: string, code: string) => `${index}. Thủ tục: ${name} (mã số ${code})`,
  content: 'a) Nội dung đơn giản hóa',
  reason: (text: string) => `Lý do: ${text}.`,
  carryOut: 'Kiến nghị thực thi',
  amend: (law: string) => `Sửa đổi, bổ sung ${law}.`,
  expected: (from: string) => `Dự kiến có hiệu lực từ ngày ${formatDate(from)}.`,
  benefit: 'b) Lợi ích phương án đơn giản hóa',
  before: (amount: string) => `Chi phí tuân thủ trước khi đơn giản hóa: ${amount}/năm.`,
  after: (amount: string) => `Chi phí tuân thủ sau khi đơn giản hóa: ${amount}/năm.`,
  saved: (amount: string) => `Chi phí tiết kiệm: ${amount}/năm.`,
  added: (amount: string) => `Chi phí tăng thêm: ${amount}/năm.`,
  rate: (percent: string) => `Tỷ lệ cắt giảm chi phí: ${percent}.`,
  rise: (percent: string) => `Tỷ lệ tăng chi phí: ${percent}.`,
  days: (text: string) =>
    `Thời hạn giải quyết giảm ${text}; theo Thông tư số 03/2022/TT-BTP phần này không quy ra tiền.`,
  daysLonger: (text: string) => `Thời hạn giải quyết tăng ${text}.`,
  notKnown: 'Chưa tính được chi phí tiết kiệm một năm vì thiếu số liệu nêu ở Phụ lục.',
  table: (code: string) => `So sánh chi phí tuân thủ trước và sau đơn giản hóa, thủ tục ${code}`,
  tableHead: ['Công việc', 'Hiện tại (đồng/năm)', 'Sau đơn giản hóa (đồng/năm)', 'Tiết kiệm (đồng/năm)'],
  chart: (code: string) => `Biểu đồ so sánh chi phí một năm, thủ tục ${code}`,
  total: 'Cộng, đã làm tròn',
  all: 'Tổng hợp',
  together: (count: number, scope: string) => `Phương án đơn giản hóa ${count} thủ tục (số lượt ${scope}).`,
  these: 'Các thay đổi này',
  range: ({ p5, p95 }: Spread, varied: string) =>
    `Khoảng của kết quả: chín trên mười lần rút ngẫu nhiên cho kết quả ${rangeText(p5, p95)} một năm. ${varied}`,
  basis: (model: string, on: string, before: string) =>
    `Chi phí tính theo ${model}, tham số ngày ${formatDate(on)}, trên quy định có hiệu lực đến hết ngày ${formatDate(before)}. Số liệu, nguồn và giả định nêu ở Phụ lục.`,
  recipients: 'Nơi nhận:',
  recipientList: ['- Như trên;', '- Lưu: VT.'],
  signer: 'THỦ TRƯỞNG CƠ QUAN',
  signNote: '(Ký, ghi rõ họ tên và đóng dấu)',
  annex: 'PHỤ LỤC',
  annexTitle: 'BẢNG TÍNH CHI PHÍ TUÂN THỦ THỦ TỤC HÀNH CHÍNH',
  annexWith: (name: string) => `(Kèm theo Phương án đơn giản hóa thủ tục hành chính: ${name})`,
  facts: 'Số liệu, giả định và nguồn',
} as const
