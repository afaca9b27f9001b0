import { z } from 'zod'
import { Code, Line, Source } from './primitives.ts'

/** Who signs for the Chairman (Nghị định 30/2020/NĐ-CP, Phụ lục I): himself, a deputy (KT.) or a person he authorised (TUQ.). */
const Capacity = z
  .enum(['chairman', 'deputy', 'authorised'])
  .describe('chairman Chủ tịch ký, deputy ký thay (KT.), authorised ký thừa ủy quyền (TUQ.)')

/** What a decision says of those who propose, sign and receive it; a command may say otherwise for one decision. */
const Signing = z.strictObject({
  proposer: Line.optional().describe('Ai đề nghị: Giám đốc Sở Tư pháp'),
  capacity: Capacity.optional(),
  title: Line.optional().describe('Chức vụ người ký, khi không phải Chủ tịch hoặc Phó Chủ tịch'),
  signer: Line.optional().describe('Họ và tên người ký'),
  bases: z
    .array(Source)
    .optional()
    .describe('Căn cứ riêng của tỉnh: quyết định ủy quyền, quyết định quy định chức năng'),
  recipients: z.array(Line).min(1).optional().describe('Nơi nhận, mỗi dòng một nơi; không ghi thì theo mẫu chung'),
})

/** How a procedure is served in a province, as the province published it. */
const Service = z.strictObject({
  procedure: Code,
  online: z.enum(['full', 'part']).optional().describe('Dịch vụ công trực tuyến: full toàn trình, part một phần'),
  post: z.boolean().optional().describe('Nhận hồ sơ, trả kết quả qua bưu chính công ích'),
  boundaryFree: z.boolean().optional().describe('Nhận hồ sơ không phụ thuộc địa giới hành chính trong tỉnh'),
  source: Source,
})

/** The office that keeps a province's list. */
export const Office = z
  .strictObject({
    signing: Signing.optional(),
    services: z.array(Service).optional().describe('Cách cung cấp từng thủ tục, theo danh mục tỉnh đã công bố'),
  })
  .describe('Cơ quan giữ danh mục của tỉnh: ai đề nghị, ai ký, cung cấp dịch vụ thế nào')

export type Office = z.infer<typeof Office>
export type Signing = z.infer<typeof Signing>
export type Service = z.infer<typeof Service>
