import { z } from 'zod'
import { Doubt } from './doubt.ts'
import { Change, Operation } from './operation.ts'
import { Checked, Code, DocumentNumber, Line } from './primitives.ts'

const { from, to, until, transition, relief, verified, circumstances } = Change.shape

/** One text of law that changes several procedures at once, from one day, and where it says so to another. */
export const Act = z
  .strictObject({
    document: DocumentNumber.describe('Số hiệu văn bản, trong lists/legal-documents.yaml; cũng là tên tệp'),
    from,
    to,
    until,
    transition,
    relief,
    verified,
    checked: Checked,
    circumstances: circumstances.describe('Hoàn cảnh mà văn bản hỏi thêm; thủ tục nào dùng đến mới hỏi'),
    changes: z
      .array(
        z
          .strictObject({
            article: Line.optional().describe('Điều, khoản, điểm của văn bản'),
            from: from.optional().describe('Ngày có hiệu lực, chỉ khi phần này khác cả văn bản'),
            to: to.describe('Ngày cuối cùng, chỉ khi phần này khác cả văn bản'),
            transition: transition.describe('Hồ sơ đã nộp, chỉ khi phần này khác cả văn bản'),
            procedures: z.array(Code).min(1).describe('Mã các thủ tục cùng thay đổi như nhau'),
            operations: z.array(Operation).min(1).optional(),
            unclear: z
              .array(Doubt.omit({ from: true, to: true }))
              .min(1)
              .optional()
              .describe('Điều chưa rõ ở các thủ tục ấy khi văn bản có hiệu lực, nhất là khi chưa đọc được phần này'),
          })
          .refine(({ operations, unclear }) => operations !== undefined || unclear !== undefined, {
            error: 'MISSING_KEY',
            path: ['operations'],
          }),
      )
      .min(1),
  })
  .describe('Một văn bản sửa nhiều thủ tục')

export type Act = z.infer<typeof Act>
