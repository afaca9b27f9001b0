import { z } from 'zod'
import { Code, IsoDate, Line, Source } from './primitives.ts'

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

/** A sheet that hangs somewhere: of which procedure, where, in which version, since when. */
const Posted = z.strictObject({
  procedure: Code,
  place: Line.describe('Dán ở đâu: Trung tâm Phục vụ hành chính công phường Bãi Cháy'),
  version: Line.describe('Phiên bản ghi ở chân tờ, trong dấu nháy: "1a2b3c4d"'),
  on: IsoDate.describe('Ngày dán'),
})

/** The office that keeps a province's list. */
export const Office = z
  .strictObject({
    signing: Signing.optional(),
    body: Line.optional().describe('Tên cơ quan ghi trên tờ niêm yết: Trung tâm Phục vụ hành chính công tỉnh'),
    complaints: Line.optional().describe('Nơi tiếp nhận phản ánh, kiến nghị, khiếu nại: tên và địa chỉ'),
    hotline: Line.optional().describe('Số điện thoại hỗ trợ, tiếp nhận phản ánh'),
    posted: z.array(Posted).optional().describe('Sổ niêm yết: tờ nào dán ở đâu, phiên bản nào'),
    services: z.array(Service).optional().describe('Cách cung cấp từng thủ tục, theo danh mục tỉnh đã công bố'),
  })
  .describe('Cơ quan giữ danh mục của tỉnh: ai đề nghị, ai ký, cung cấp dịch vụ thế nào')

export type Office = z.infer<typeof Office>
export type Signing = z.infer<typeof Signing>
export type Posted = z.infer<typeof Posted>
export type Service = z.infer<typeof Service>
