import type { Assessed } from '../analysis/assessment.ts'
import { claimOfSaving } from '../engine/cost/claim.ts'
import type { Assessment, AssessmentPart } from '../model/assessment.ts'
import { changeText, notKnown, unsaidText } from './claim.ts'
import { costSentence } from './cost.ts'
import { formatDate, longDate } from './format.ts'
import { citation, type LawRegister } from './law.ts'
import { claimText } from './saving.ts'

/** The heads of the form, as Nghị định 63/2010/NĐ-CP Điều 10 names them. */
export const partNames: Record<AssessmentPart, string> = {
  necessity: 'Sự cần thiết',
  reasonableness: 'Tính hợp lý',
  legality: 'Tính hợp pháp',
  cost: 'Chi phí tuân thủ',
}

const answerNames: Record<Assessment['answers'][string]['answer'], string> = {
  yes: 'Có',
  no: 'Không',
  partly: 'Một phần',
  'not-applicable': 'Không có phần này',
}

export const conclusionNames: Record<Assessment['conclusion'], string> = {
  keep: 'giữ nguyên',
  amend: 'sửa đổi, bổ sung',
  replace: 'thay thế',
  abolish: 'bãi bỏ',
}

/** Every fixed word of the review form, on paper, on its page and in its command. */
export const assessmentText = {
  title: 'Phiếu rà soát thủ tục',
  description: 'Từng thủ tục được xét có cần thiết, hợp lý, hợp pháp không và tốn bao nhiêu, kèm lý do và kết luận.',
  formTitle: 'BIỂU MẪU RÀ SOÁT, ĐÁNH GIÁ THỦ TỤC HÀNH CHÍNH',
  pageTitle: (name: string) => `Phiếu rà soát: ${name}`,
  subject: (name: string, code: string) => `Thủ tục: ${name} (mã số ${code})`,
  dated: (iso: string) => `…………, ${longDate(iso)}`,
  columns: ['STT', 'Câu hỏi', 'Trả lời', 'Lý do, căn cứ'],
  pageColumns: ['Câu hỏi', 'Trả lời'],
  toFill: '………………',
  toMend: 'phải xem lại',
  cost: 'Chi phí tuân thủ do máy tính, theo Thông tư số 03/2022/TT-BTP',
  conclusion: 'Kết luận',
  toConclude: 'Giữ nguyên, sửa đổi, thay thế hay bãi bỏ: ………………………………………………………………',
  proposal: (name: string) => `Phương án lập từ phiếu này: ${name}`,
  form: 'Câu hỏi đặt theo Điều 7, 8, 10 và 28 Nghị định số 63/2010/NĐ-CP; lời của biểu mẫu kèm Thông tư số 02/2017/TT-VPCP chưa đối chiếu.',
  unverified: 'Chưa được người có thẩm quyền xác nhận.',
  by: (by: string, date: string) => `${by} · ngày ${formatDate(date)}`,
  filledBy: 'Người rà soát',
  signer: 'THỦ TRƯỞNG ĐƠN VỊ',
  signNote: '(Ký, ghi rõ họ tên)',
  recipients: ['- Lưu: hồ sơ rà soát.'],
  of: 'Phiếu rà soát của thủ tục này',
  count: (faults: number, questions: number, open: number) =>
    `${faults} trên ${questions} câu cho thấy điều phải xem lại${open > 0 ? `; ${open} câu chưa trả lời` : ''}.`,
  none: 'Danh mục chưa có phiếu rà soát nào.',
  docx: 'Phiếu này (Word)',
  unknown: (word: string, near: string | undefined) =>
    `Không có thủ tục hay phiếu rà soát "${word}".${near === undefined ? '' : ` Có phải ý bạn là "${near}"?`}`,
  noQuestions: 'Danh mục chưa có câu hỏi (lists/assessment-questions.yaml) nên không lập được phiếu.',
  blank: 'Chưa có phiếu của thủ tục này: đây là phiếu trống.',
} as const

/** "Có", "Một phần", or the line to fill in. */
export const answerName = (assessment: Assessment | undefined, question: string): string => {
  const answer = assessment?.answers[question]?.answer
  return answer === undefined ? assessmentText.toFill : answerNames[answer]
}

/** Why, and by which text; empty where nobody answered. */
export function reasonOf(assessment: Assessment | undefined, question: string, register: LawRegister): string {
  const { because = '', law = [] } = assessment?.answers[question] ?? {}
  const cited = law.map(basis => citation(basis, register)).join('; ')
  return [because, cited && `(${cited})`].filter(Boolean).join(' ')
}

/** What the procedure costs today, and what the proposal saves of it. */
export function assessedCost({ procedure, cost, saving }: Assessed): string[] {
  const { title: _title, ...named } = procedure
  const lines = [costSentence(named, cost)]
  if (saving === undefined) return lines
  const claim = claimOfSaving({ procedures: [saving] })
  const change =
    saving.perYear === undefined ? `${notKnown} số tiền tiết kiệm` : changeText(saving.perYear, claim.bound)
  const but = unsaidText(claim)
  return [...lines, `Thực hiện phương án thì ${change} một năm${but && `, ${but}`}. ${claimText(claim)}`.trim()]
}

/** "bãi bỏ. Hệ thống tự xóa …": what the form concludes, in words. */
export const conclusionText = ({ conclusion, text }: Pick<Assessment, 'conclusion' | 'text'>): string =>
  [`${conclusionNames[conclusion]}.`, text].filter(Boolean).join(' ')

const quoted = (text: string) => JSON.stringify(text)

/** A form to fill in as the text of a file: each question above its empty answer, which `check` names until it is filled. */
export function assessmentTemplate({ procedure, parts }: Assessed, on: string): string {
  const asked = parts.flatMap(({ part, questions }) => [
    `  # ${partNames[part]}`,
    ...questions.flatMap(({ id, ask }) => [`  # ${ask}`, `  ${id}: { answer: , because: "" }`]),
  ])
  return [
    '# yaml-language-server: $schema=../schema/assessment.json',
    '# answer: yes, no, partly, not-applicable; because: lý do, câu nào cũng phải có; có căn cứ thì thêm law: [{ document: …, article: … }]',
    `# ${procedure.name}`,
    `id: phieu-${procedure.code.replace('.', '-')}-${on}`,
    `procedure: ${quoted(procedure.code)}`,
    `date: ${on}`,
    'by: ""',
    'answers:',
    ...asked,
    '# keep, amend, replace, abolish',
    'conclusion: ',
    'verified: false',
    '',
  ].join('\n')
}
