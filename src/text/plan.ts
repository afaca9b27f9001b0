import type { PlanCounts, PlanProgress } from '../analysis/plan.ts'
import type { ReviewPlan } from '../model/review-plan.ts'
import { conclusionNames } from './assessment.ts'
import { formatDate, formatNumber, longDate } from './format.ts'
import { statusNames } from './money-pages.ts'

const basisNames: Record<ReviewPlan['procedures'][number]['basis'], string> = {
  direction: 'theo chỉ đạo',
  choice: 'cơ quan lựa chọn',
  feedback: 'theo phản ánh, kiến nghị',
}

/** Every fixed word of a plan of reviews, on paper, on its page and in its command. */
export const planText = {
  title: 'Kế hoạch rà soát thủ tục',
  description: 'Thủ tục nào được rà soát trong năm, ai làm, bao giờ xong, nay đã đến đâu.',
  lead: 'Kế hoạch của một năm được gửi cơ quan kiểm soát thủ tục hành chính trước ngày 31 tháng 01 (Nghị định số 63/2010/NĐ-CP, Điều 30).',
  formTitle: 'KẾ HOẠCH',
  subject: (year: number) => `Rà soát, đánh giá thủ tục hành chính năm ${year}`,
  dated: (iso: string | undefined) => `…………, ${longDate(iso)}`,
  heads: {
    procedure: 'Thủ tục',
    owner: 'Đơn vị thực hiện',
    by: 'Thời hạn hoàn thành',
    stands: 'Tình hình',
    because: 'Căn cứ lựa chọn',
    product: 'Dự kiến sản phẩm',
    number: 'STT',
  },
  none: 'Danh mục chưa có kế hoạch rà soát nào.',
  how: 'Kế hoạch của mỗi năm là một tệp trong plans/; có mẫu để chép ở procedures/README.md, mục Kế hoạch rà soát.',
  one: 'Nêu mã một kế hoạch để ghi thành văn bản.',
  unknown: (id: string, near: string | undefined) =>
    `Không có kế hoạch "${id}".${near === undefined ? '' : ` Có phải ý bạn là "${near}"?`}`,
  notStarted: 'chưa rà soát',
  overdue: 'quá hạn',
  counts: ({ planned, assessed, proposed, overdue }: PlanCounts) =>
    `${formatNumber(planned)} thủ tục: ${formatNumber(assessed)} đã rà soát, ${formatNumber(proposed)} có phương án, ${formatNumber(overdue)} quá hạn.`,
  signer: 'THỦ TRƯỞNG CƠ QUAN',
  signNote: '(Ký, ghi rõ họ tên và đóng dấu)',
  recipients: (recipient: string | undefined) => [
    `- ${recipient ?? 'Cơ quan kiểm soát thủ tục hành chính'};`,
    '- Lưu: VT.',
  ],
} as const

/** "Quyết định số 5/QĐ-MAU ngày 15/01/2026; gửi ngày 20/01/2026": by what the plan stands, and when it was sent. */
export function planStanding({ decision, sent, late }: ReviewPlan): string {
  const parts = [
    decision && `quyết định số ${decision.number} ngày ${formatDate(decision.date)}`,
    sent === undefined
      ? 'chưa ghi ngày gửi'
      : `gửi ngày ${formatDate(sent)}${late === undefined ? '' : `, sau hạn vì ${late}`}`,
  ]
  return parts.filter(Boolean).join('; ')
}

/** Why a procedure was chosen: "theo phản ánh, kiến nghị: người dân phải đi lại ba lần". */
export const chosenText = ({ basis, because }: ReviewPlan['procedures'][number]): string =>
  `${basisNames[basis]}: ${because}`

/** Where one procedure of a plan stands: "đã rà soát ngày 03/11/2026 (sửa đổi, bổ sung); phương án đã kiến nghị". */
export function progressText({ assessment, proposals, overdue }: PlanProgress): string {
  const reviewed = assessment
    ? `đã rà soát ngày ${formatDate(assessment.date)} (${conclusionNames[assessment.conclusion]})`
    : planText.notStarted
  const made = proposals.map(({ name, status }) => `phương án “${name}” ${statusNames[status].toLocaleLowerCase('vi')}`)
  return [`${reviewed}${overdue ? `, ${planText.overdue}` : ''}`, ...made].join('; ')
}
