import { z } from 'zod'
import { Checked, Code, DocumentNumber, Id, IsoDate, Line, Source } from './primitives.ts'

/** A year's plan of procedures to review (Nghị định 63/2010/NĐ-CP Điều 30): which, who, by when, why, and what comes of it. */
export const ReviewPlan = z
  .strictObject({
    id: Id,
    name: Line,
    year: z.int().min(2011).max(2100).describe('Năm kế hoạch'),
    agency: Id.describe('Cơ quan lập kế hoạch, trong lists/agencies.yaml'),
    decision: z
      .strictObject({ number: DocumentNumber, date: IsoDate })
      .optional()
      .describe('Quyết định phê duyệt kế hoạch; chưa phê duyệt thì không ghi'),
    sent: IsoDate.optional().describe('Ngày gửi cơ quan kiểm soát thủ tục hành chính, trước ngày 31 tháng 01'),
    late: Line.optional().describe('Vì sao gửi sau hạn, khi gửi sau hạn'),
    recipient: Line.optional().describe('Gửi đến đâu'),
    procedures: z
      .array(
        z.strictObject({
          procedure: Code,
          basis: z
            .enum(['direction', 'choice', 'feedback'])
            .describe('direction theo chỉ đạo, choice cơ quan tự chọn, feedback theo phản ánh, kiến nghị'),
          because: Line.describe('Căn cứ lựa chọn, bằng lời'),
          owner: Line.describe('Đơn vị thực hiện'),
          by: IsoDate.describe('Ngày phải xong'),
          product: Line.describe('Dự kiến sản phẩm'),
        }),
      )
      .min(1),
    verified: z.boolean(),
    source: Source,
    checked: Checked,
  })
  .describe('Kế hoạch rà soát, đánh giá thủ tục hành chính của một năm')

export type ReviewPlan = z.infer<typeof ReviewPlan>
