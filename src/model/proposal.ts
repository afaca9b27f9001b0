import { z } from 'zod'
import { Office } from './office.ts'
import { Change, Operation } from './operation.ts'
import { ChannelId, Effort, LegalBasis, Submissions, TimeLimit } from './parts.ts'
import { Place } from './place.ts'
import {
  Code,
  DocumentNumber,
  Evidence,
  Id,
  IsoDate,
  Line,
  Money,
  Portion,
  Prose,
  ProvinceCode,
  Share,
  Source,
} from './primitives.ts'

/** Figures that a record does not hold and a costing needs: used alike before and after; a record's own figure gives way. */
export const Given = z
  .strictObject({
    submissions: Submissions.optional(),
    channels: z.partialRecord(ChannelId, Portion).optional().describe('Tỷ lệ nộp theo từng cách, cộng lại bằng 1'),
    cases: z.record(Id, Portion).optional().describe('Tỷ lệ từng trường hợp, cộng lại bằng 1'),
    circumstances: z.record(Id, Portion).optional(),
    efforts: z
      .record(Id, Effort)
      .optional()
      .describe('Thời gian, chi phí của giấy tờ, bước mà bản ghi chưa ghi, theo mã'),
    evidence: Evidence.optional(),
    verified: z.boolean().optional(),
    source: Source.optional(),
  })
  .describe('Số liệu hiện trạng mà phương án bổ sung cho bản ghi')

/** Where a proposal stands, in the order in which it goes. */
export const Standing = z.enum(['draft', 'proposed', 'recommended', 'approved', 'enacted', 'rejected'])

/** One step on a proposal's way: who did it, on which day, by which text, and to whom. */
const Stage = z.strictObject({
  state: Standing.exclude(['draft']).describe(
    'proposed đề xuất, recommended kiến nghị, approved chấp thuận, enacted thực thi, rejected không chấp thuận',
  ),
  on: IsoDate.describe('Ngày của văn bản'),
  number: DocumentNumber.optional().describe('Số văn bản; bắt buộc từ kiến nghị trở đi'),
  owner: Line.describe('Ai chịu trách nhiệm'),
  recipient: Line.optional().describe('Gửi đến đâu'),
  note: Line.optional(),
})

/** Several years: how soon a saving comes, and what it takes once to bring it about. */
const Years = z
  .strictObject({
    count: z.int().min(1).max(30).describe('Tính mấy năm kể từ khi có hiệu lực'),
    ramp: z
      .array(Share)
      .min(1)
      .max(30)
      .optional()
      .describe(
        'Phần của mức tiết kiệm một năm đạt được ở năm 1, 2, 3…; các năm sau giữ mức cuối; không ghi là đạt ngay',
      ),
    rate: z
      .number()
      .min(0)
      .max(0.5)
      .optional()
      .describe('Tỷ lệ chiết khấu riêng; không ghi thì theo parameters/discount-rate'),
    introduction: z
      .array(
        z.strictObject({
          name: Line,
          year: z.int().min(0).max(30).describe('Chi vào năm nào: 0 là trước khi có hiệu lực'),
          amount: Money,
          payer: z
            .enum(['state', 'applicants'])
            .describe('state ngân sách nhà nước, applicants người dân, doanh nghiệp'),
          evidence: Evidence,
          verified: z.boolean(),
          source: Source,
        }),
      )
      .optional()
      .describe('Chi phí phải bỏ ra để thực hiện: phần mềm, tập huấn, chuyển đổi'),
  })
  .describe('Tính cho nhiều năm')

/** Phương án đơn giản hóa: operations on one or more procedures, with the texts to amend so that it becomes law. */
export const Proposal = z
  .strictObject({
    id: Id,
    name: Line,
    summary: Prose.optional(),
    rebuilds: Id.optional().describe(
      'Mã số đã công bố (published/) mà phương án dựng lại để thử cách tính; không cộng vào tổng',
    ),
    status: Standing.describe(
      'draft nháp, proposed đề xuất, recommended kiến nghị, approved chấp thuận, enacted thực thi, rejected không chấp thuận',
    ),
    course: z.array(Stage).min(1).optional().describe('Phương án đã đi qua đâu, theo thứ tự ngày'),
    date: IsoDate.describe('Ngày lập phương án'),
    costOn: IsoDate.optional().describe('Ngày lấy tham số để tính; mặc định là date'),
    from: IsoDate.describe('Ngày dự kiến có hiệu lực'),
    proposer: Id.describe('Cơ quan đề xuất, trong lists/agencies.yaml'),
    changes: z
      .array(z.strictObject({ procedure: Code, given: Given.optional(), operations: z.array(Operation).min(1) }))
      .min(1),
    requires: z.array(LegalBasis).optional().describe('Văn bản phải sửa để thực hiện (kiến nghị thực thi)'),
    assumptions: z.array(Prose).optional().describe('Giả định của phương án, nêu rõ'),
    years: Years.optional(),
  })
  .describe('Một phương án đơn giản hóa')

/** A share of each kind of locality; the three add to one. */
const Localities = z.strictObject({
  urban: Portion,
  rural: Portion,
  mountain: Portion,
  source: Source,
  verified: z.boolean(),
})

/** What the national record said when a difference was written, so that a later change of the record is noticed. */
const Was = z
  .strictObject({
    fees: z
      .record(Id, z.union([Money, Line]))
      .optional()
      .describe('Mức chung của từng khoản: số tiền, công thức, hoặc "undetermined"'),
    timeLimits: z.array(TimeLimit).optional(),
  })
  .describe('Quy định chung lúc viết khác biệt; không ghi thì lấy quy định chung vào ngày from')

/** A procedure that is not done in the province, or no longer, and who says so. */
const NotApplied = z.strictObject({
  procedure: Code,
  from: IsoDate.optional(),
  because: Line,
  source: Source,
})

/** One province's differences from the national records. */
export const Overlay = z
  .strictObject({
    province: ProvinceCode,
    localities: Localities.optional(),
    office: Office.optional(),
    places: z.array(Place).optional().describe('Nơi tiếp nhận hồ sơ của tỉnh: chỉ ghi địa chỉ có nguồn'),
    notApplied: z.array(NotApplied).optional().describe('Thủ tục của danh mục chung không thực hiện ở tỉnh'),
    changes: z.array(z.strictObject({ procedure: Code, ...Change.shape, was: Was.optional() })),
  })
  .describe('Khác biệt của một tỉnh, thành phố')

export type Years = z.infer<typeof Years>
/** What bringing a proposal about takes once. */
export type Introduction = NonNullable<Years['introduction']>[number]
export type Given = z.infer<typeof Given>
export type Proposal = z.infer<typeof Proposal>
export type Standing = z.infer<typeof Standing>
export type Stage = z.infer<typeof Stage>
export type Overlay = z.infer<typeof Overlay>
