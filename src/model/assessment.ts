import { z } from 'zod'
import { LegalBasis } from './parts.ts'
import { Code, Id, IsoDate, Line, Prose, Source } from './primitives.ts'

/** The four heads under which a procedure is judged (Nghị định 63/2010/NĐ-CP Điều 10 khoản 1). */
export const AssessmentPart = z
  .enum(['necessity', 'reasonableness', 'legality', 'cost'])
  .describe('necessity sự cần thiết, reasonableness tính hợp lý, legality tính hợp pháp, cost chi phí tuân thủ')

/** One question of the review form; the answer that leaves nothing to mend is part of it. */
export const AssessmentQuestion = z.strictObject({
  id: Id,
  part: AssessmentPart,
  ask: Line,
  wanted: z.enum(['yes', 'no']).describe('Câu trả lời cho thấy không phải sửa gì'),
  source: Source,
})

const Answer = z.strictObject({
  answer: z
    .enum(['yes', 'no', 'partly', 'not-applicable'])
    .describe('yes có, no không, partly một phần, not-applicable thủ tục không có phần này'),
  because: Line.optional().describe('Lý do, căn cứ: câu nào trả lời cũng phải có'),
  law: z.array(LegalBasis).optional().describe('Văn bản làm căn cứ'),
})

/** One procedure judged by one body: the review form with its answers and its conclusion. */
export const Assessment = z
  .strictObject({
    id: Id,
    procedure: Code,
    date: IsoDate.describe('Ngày rà soát'),
    by: Line.describe('Cơ quan, đơn vị rà soát, bằng lời'),
    agency: Id.optional().describe('Cơ quan ấy trong lists/agencies.yaml, khi có'),
    answers: z.record(Id, Answer).describe('Trả lời theo mã câu hỏi trong lists/assessment-questions.yaml'),
    conclusion: z
      .enum(['keep', 'amend', 'replace', 'abolish'])
      .describe('keep giữ nguyên, amend sửa đổi, bổ sung, replace thay thế, abolish bãi bỏ'),
    text: Prose.optional().describe('Kết luận bằng lời'),
    proposal: Id.optional().describe('Phương án lập từ lần rà soát này, trong proposals/'),
    verified: z.boolean().describe('true khi người có thẩm quyền đã xác nhận phiếu'),
  })
  .describe('Phiếu rà soát, đánh giá một thủ tục')

export type AssessmentPart = z.infer<typeof AssessmentPart>
export type AssessmentQuestion = z.infer<typeof AssessmentQuestion>
export type Assessment = z.infer<typeof Assessment>
