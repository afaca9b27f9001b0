import { z } from 'zod'
import { Checked, DocumentNumber, Id, IsoDate, Line, Prose, ProvinceCode, Source } from './primitives.ts'

const count = z.int().min(0).max(100_000).optional()

/** What a review found of one text; `amend`, `replace` and `abolish` are proposals to whoever issued it. */
export const ReviewResult = z
  .enum(['in-force', 'ended', 'partly-ended', 'amend', 'replace', 'abolish'])
  .describe(
    'in-force còn hiệu lực, ended hết hiệu lực toàn bộ, partly-ended hết một phần, amend đề nghị sửa đổi, replace đề nghị thay thế, abolish đề nghị bãi bỏ',
  )

/** One review of legal texts by one unit over one period. */
export const LegalReview = z
  .strictObject({
    id: Id,
    name: Line,
    unit: Line.describe('Đơn vị rà soát, bằng lời'),
    province: ProvinceCode.optional(),
    from: IsoDate.describe('Ngày đầu của kỳ rà soát'),
    to: IsoDate.describe('Ngày cuối của kỳ rà soát'),
    texts: z
      .array(
        z.strictObject({
          document: DocumentNumber,
          article: Line.optional().describe('Phần của văn bản, khi kết quả chỉ nói phần ấy'),
          result: ReviewResult,
          by: Line.describe('Ai kết luận'),
          on: IsoDate.optional().describe('Ngày kết luận'),
          because: Line.optional(),
          instead: DocumentNumber.optional().describe('Văn bản thay thế'),
        }),
      )
      .optional()
      .describe('Từng văn bản; bỏ trống khi nguồn chỉ có số tổng'),
    counts: z
      .strictObject({
        reviewed: count.describe('Số văn bản đã rà soát'),
        ended: count.describe('Hết hiệu lực toàn bộ'),
        partlyEnded: count.describe('Hết hiệu lực một phần'),
        inForce: count.describe('Còn hiệu lực'),
        amend: count.describe('Đề nghị sửa đổi, bổ sung'),
        replace: count.describe('Đề nghị thay thế'),
        abolish: count.describe('Đề nghị bãi bỏ'),
        handle: count.describe('Đề nghị xử lý, nguồn không nói là sửa, thay hay bãi bỏ'),
      })
      .describe('Số văn bản như đơn vị báo cáo; số nào nguồn không nêu thì không ghi'),
    note: Prose.optional(),
    verified: z.boolean(),
    source: Source,
    checked: Checked,
  })
  .describe('Một kỳ rà soát văn bản của một đơn vị')

export type LegalReview = z.infer<typeof LegalReview>
export type ReviewResult = z.infer<typeof ReviewResult>
