import { z } from 'zod'
import { Change, Operation } from './operation.ts'
import { LegalBasis } from './parts.ts'
import { Code, Id, IsoDate, Line, Prose, ProvinceCode, Share, Source } from './primitives.ts'

/** Phương án đơn giản hóa: operations on one or more procedures, with the texts to amend so that it becomes law. */
export const Proposal = z
  .strictObject({
    id: Id,
    name: Line,
    summary: Prose.optional(),
    status: z.enum(['draft', 'proposed', 'approved', 'enacted', 'rejected']),
    date: IsoDate.describe('Ngày lập phương án'),
    costOn: IsoDate.optional().describe('Ngày lấy tham số để tính; mặc định là date'),
    from: IsoDate.describe('Ngày dự kiến có hiệu lực'),
    proposer: Id.describe('Cơ quan đề xuất, trong lists/agencies.yaml'),
    changes: z.array(z.strictObject({ procedure: Code, operations: z.array(Operation).min(1) })).min(1),
    requires: z.array(LegalBasis).optional().describe('Văn bản phải sửa để thực hiện (kiến nghị thực thi)'),
    assumptions: z.array(Prose).optional().describe('Giả định của phương án, nêu rõ'),
  })
  .describe('Một phương án đơn giản hóa')

/** A share of each kind of locality; the three add to one. */
export const Localities = z.strictObject({
  urban: Share,
  rural: Share,
  mountain: Share,
  source: Source,
  verified: z.boolean(),
})

/** One province's differences from the national records. */
export const Overlay = z
  .strictObject({
    province: ProvinceCode,
    localities: Localities.optional(),
    changes: z.array(z.strictObject({ procedure: Code, ...Change.shape })),
  })
  .describe('Khác biệt của một tỉnh, thành phố')

export type Proposal = z.infer<typeof Proposal>
export type Overlay = z.infer<typeof Overlay>
