import { z } from 'zod'
import { Difference, Doubt } from './doubt.ts'
import { Benefit, Fee } from './money.ts'
import { Change } from './operation.ts'
import { Channel, Circumstance, LegalBasis, Level, Paper, Step, Submissions, TimeLimit } from './parts.ts'
import {
  Checked,
  Code,
  Evidence,
  Id,
  IsoDate,
  Line,
  Locality,
  Portion,
  Prose,
  ProvinceCode,
  Source,
} from './primitives.ts'

/** One of several exclusive situations that change what the procedure asks. */
export const Case = z.strictObject({
  id: Id,
  name: Line,
  note: Prose.optional(),
  locality: Locality.optional(),
  share: Portion.optional(),
})

/** A thủ tục hành chính: what the law asks of the applicant and of the agency (Nghị định 63/2010/NĐ-CP Điều 8). */
export const Procedure = z
  .strictObject({
    code: Code,
    replaces: z.array(Code).optional().describe('Mã của các thủ tục mà thủ tục này thay thế'),
    name: Line.describe('Tên chính thức, giữ nguyên văn'),
    title: Line.optional().describe('Tên ngắn, dễ hiểu, dùng làm tiêu đề phụ khi tên chính thức quá dài'),
    summary: Prose.optional().describe('Một, hai câu: thủ tục này để làm gì, ai cần làm'),
    titleEn: Line.optional().describe('Tên ngắn bằng tiếng Anh, cho thủ tục mà người nước ngoài hay làm'),
    keywords: z.array(Line).optional().describe('Cách người dân hay gọi'),
    keywordsEn: z.array(Line).optional().describe('Cách người nói tiếng Anh hay gọi'),
    sector: Id.describe('Lĩnh vực, trong lists/sectors.yaml'),
    kind: z
      .enum(['public', 'internal'])
      .describe('public: người dân, tổ chức làm; internal: giữa các cơ quan nhà nước'),
    levels: z.array(Level).optional(),
    applicants: z.array(Id).optional().describe('Đối tượng thực hiện, trong lists/subject-kinds.yaml'),
    agency: Id.optional().describe('Cơ quan thực hiện, trong lists/agencies.yaml'),
    province: ProvinceCode.optional().describe('Chỉ ghi khi thủ tục là của riêng một tỉnh'),
    from: IsoDate.optional().describe('Có hiệu lực từ ngày'),
    to: IsoDate.optional().describe('Ngày cuối cùng còn hiệu lực'),
    decision: z
      .strictObject({ number: Line, date: IsoDate.optional(), issuer: Id.optional() })
      .optional()
      .describe('Quyết định công bố thủ tục'),
    legalBasis: z.array(LegalBasis).optional(),
    requirements: z.array(Prose).optional().describe('Yêu cầu, điều kiện; bỏ trống khi không có'),
    cases: z.array(Case).min(2).optional().describe('Các trường hợp loại trừ nhau'),
    circumstances: z.array(Circumstance).optional(),
    shareSource: z
      .strictObject({ source: Source, evidence: Evidence, verified: z.boolean() })
      .optional()
      .describe('Nguồn của các tỷ lệ (share) trong hồ sơ này'),
    papers: z.array(Paper).optional().describe('Thành phần hồ sơ; [] khi pháp luật không đòi giấy tờ nào'),
    sets: z.int().min(1).max(50).optional().describe('Số bộ hồ sơ'),
    steps: z.array(Step).optional(),
    fees: z.array(Fee).optional().describe('Phí, lệ phí; không ghi nghĩa là chưa biết, không phải miễn phí'),
    benefits: z.array(Benefit).optional().describe('Người dân, tổ chức được hưởng gì: tiền trợ cấp, hỗ trợ'),
    timeLimits: z.array(TimeLimit).optional(),
    channels: z.array(Channel).optional(),
    results: z.array(z.strictObject({ id: Id, name: Line, note: Prose.optional() })).optional(),
    submissions: Submissions.optional(),
    notes: z.array(Prose).optional().describe('Điều cần biết thêm'),
    unclear: z.array(Doubt).optional().describe('Điều nguồn không nói rõ hoặc tự mâu thuẫn; hiện nguyên trên trang'),
    differs: z.array(Difference).optional().describe('Chỗ hồ sơ ghi khác nguồn đã nhập, và vì sao'),
    checked: Checked.optional(),
    abolished: z
      .boolean()
      .optional()
      .describe('true khi đã bãi bỏ: không còn phải thực hiện, chi phí bằng 0, vẫn hiện để tra cứu'),
    changes: z.array(Change).optional().describe('Các lần sửa đổi, theo ngày có hiệu lực'),
  })
  .describe('Một thủ tục hành chính')

export type Procedure = z.infer<typeof Procedure>
export type Case = z.infer<typeof Case>
export type { Difference, Doubt } from './doubt.ts'
export type { Benefit, Fee } from './money.ts'
export type {
  Channel,
  ChannelId,
  Circumstance,
  Duration,
  Effort,
  LegalBasis,
  Level,
  Paper,
  Step,
  Submissions,
  TimeLimit,
  When,
} from './parts.ts'
