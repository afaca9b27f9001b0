import { z } from 'zod'
import { DocumentNumber, IsoDate, Line, Prose } from './primitives.ts'

/** The part of a procedure that a doubt is about. */
export const DoubtAbout = z.enum([
  'papers',
  'steps',
  'fees',
  'timeLimits',
  'channels',
  'results',
  'agency',
  'legalBasis',
  'requirements',
  'benefits',
  'decision',
  'scope',
])

/** What the source leaves open, or says twice and differently. */
export const Doubt = z
  .strictObject({
    about: DoubtAbout.describe('Phần nào của hồ sơ: giấy tờ, các bước, phí, thời hạn …; scope là ai, khi nào phải làm'),
    text: Prose,
    document: DocumentNumber.optional().describe('Văn bản đã hết hiệu lực mà nguồn còn nêu làm căn cứ'),
    from: IsoDate.optional().describe('Chỉ từ ngày này mới chưa rõ, ví dụ khi văn bản làm căn cứ hết hiệu lực'),
    to: IsoDate.optional().describe(
      'Ngày cuối cùng còn chưa rõ, ví dụ khi văn bản gây ra nghi vấn chỉ áp dụng đến ngày ấy',
    ),
    grave: z
      .literal(true)
      .optional()
      .describe('true khi làm đổi điều người dân phải mang, phải trả, phải chờ hay nơi phải đến'),
  })
  .describe('Một điều nguồn không nói rõ')

/** A field in which the record differs from the source that it was imported from, on purpose. */
export const Difference = z
  .strictObject({
    field: z
      .union([Line, z.array(Line).min(1)])
      .describe('Trường nào: decision, levels, timeLimits.online, fees.post, papers.<mã>, legalBasis.<số hiệu> …'),
    because: Line,
    law: z.strictObject({ document: DocumentNumber, article: Line.optional() }).optional(),
  })
  .describe('Một chỗ ghi khác nguồn, có lý do')

export type DoubtAbout = z.infer<typeof DoubtAbout>
export type Doubt = z.infer<typeof Doubt>
export type Difference = z.infer<typeof Difference>
