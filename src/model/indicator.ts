import { z } from 'zod'
import { Checked, Id, IsoDate, Line, Prose, ProvinceCode, Share, Source } from './primitives.ts'

const Count = z.int().min(0).max(1e12)

/** A figure that its source gives in words only: "hơn 40.000", "gần 40 %", "khoảng 400". */
const rough = <T extends z.ZodType>(item: T) =>
  z
    .union([
      z.strictObject({ over: item.describe('hơn, trên') }),
      z.strictObject({ nearly: item.describe('gần') }),
      z.strictObject({ about: item.describe('khoảng') }),
    ])
    .describe('Con số mà nguồn chỉ nói phỏng chừng: over hơn, nearly gần, about khoảng')

/** One part of a count, by its name. */
const Part = z.strictObject({ name: Line, count: Count })

/** One task of a plan: who does it, by when, and since when it is done. */
const Task = z.strictObject({
  name: Line,
  owner: Line.optional().describe('Ai chịu trách nhiệm'),
  by: IsoDate.optional().describe('Hạn'),
  done: IsoDate.optional().describe('Ngày hoàn thành'),
})

/** A plan: how many objectives and tasks it has, and those that the source names. */
const Plan = z.strictObject({
  objectives: Count.describe('Số mục tiêu'),
  tasks: Count.describe('Số nhiệm vụ'),
  listed: z
    .array(z.strictObject({ objective: Line, tasks: z.array(Task).min(1) }))
    .optional()
    .describe('Từng mục tiêu với nhiệm vụ của nó; nguồn không kể ra thì bỏ'),
})

/** Two days of which the records are compared. */
const TwoDays = z.strictObject({
  from: IsoDate.describe('So ngày này'),
  to: IsoDate.optional().describe('với ngày này; không ghi là ngày xem'),
  sector: Id.optional(),
})

/** What was reached, told in exactly one way: a count (of a whole, or of parts), a published value, words, or what the catalogue itself tells. */
export const IndicatorResult = z
  .strictObject({
    count: z
      .union([Count, rough(Count)])
      .optional()
      .describe('Tử số của tỷ lệ, hoặc số đếm được'),
    of: z
      .union([Count, rough(Count)])
      .optional()
      .describe('Mẫu số của tỷ lệ'),
    parts: z.array(Part).min(2).optional().describe('Các phần của count; cộng lại phải bằng count khi có ghi count'),
    rest: z.array(Part).min(1).optional().describe('Các phần còn lại của of: count cộng rest phải bằng of'),
    value: z.number().optional().describe('Con số đã công bố, không phải tỷ lệ: điểm, chỉ số'),
    rate: rough(Share)
      .optional()
      .describe('Tỷ lệ phỏng chừng khi nguồn không nêu tử số; tỷ lệ đúng thì ghi count và of'),
    review: z
      .strictObject({
        id: Id,
        count: z.enum(['reviewed', 'ended', 'partlyEnded', 'inForce', 'amend', 'replace', 'abolish', 'handle']),
        of: z.literal('reviewed').optional(),
      })
      .optional()
      .describe('Lấy số của một kỳ rà soát trong reviews/'),
    published: Id.optional().describe('Lấy procedures trên of của một con số trong published/'),
    costs: TwoDays.optional().describe(
      'Tính từ hồ sơ của danh mục: chi phí tuân thủ một năm giảm bao nhiêu giữa hai ngày, theo giá, số lượt, tỷ lệ của ngày đầu',
    ),
    limits: TwoDays.optional().describe(
      'Tính từ hồ sơ của danh mục: thời hạn của các thủ tục ngắn đi bao nhiêu giữa hai ngày',
    ),
    plan: Plan.optional().describe('Kế hoạch: phần nhiệm vụ đã xong'),
  })
  .describe('Kết quả, theo đúng một cách')

/** What was promised for a period: at least the value where more is better, at most where less is. */
const Target = z.strictObject({
  value: z.number().describe('Tỷ lệ viết từ 0 đến 1; ít nhất bấy nhiêu khi better là more, nhiều nhất khi là less'),
  by: IsoDate.optional().describe('Hạn; mặc định là ngày cuối của kỳ'),
  owner: Line.optional().describe('Ai chịu trách nhiệm'),
  source: Source.optional().describe('Nơi đặt mục tiêu, khi khác nguồn của kết quả'),
})

/** One period of an indicator: target, result, and where both are from. */
const Period = z.strictObject({
  from: IsoDate.describe('Ngày đầu của kỳ'),
  to: IsoDate.describe('Ngày cuối của kỳ'),
  target: Target.optional(),
  result: IndicatorResult.optional().describe('Không ghi khi chưa biết'),
  note: Prose.optional(),
  verified: z.boolean(),
  source: Source,
  checked: Checked,
})

/** What a province or a unit promised and reached, period by period; shares are computed from their counts. */
export const Indicator = z
  .strictObject({
    id: Id,
    name: Line.describe('Đo điều gì, một dòng'),
    kind: z.enum(['share', 'count', 'score']).describe('share tỷ lệ, count số đếm, score điểm'),
    province: ProvinceCode.optional().describe('Bỏ trống khi của cả nước, hoặc nguồn không nêu tên tỉnh'),
    unit: Line.describe('Đơn vị đặt mục tiêu hoặc báo cáo, bằng lời'),
    noun: Line.describe('Đếm cái gì: phiếu, hồ sơ, thủ tục, văn bản, điểm'),
    outOf: z.number().positive().optional().describe('Điểm tối đa, với kind: score'),
    better: z.enum(['more', 'less']).optional().describe('more càng nhiều càng tốt, less càng ít càng tốt'),
    survey: z.literal(true).optional().describe('true: hỏi một số người, nên tính khoảng tin cậy'),
    periods: z.array(Period).min(1),
  })
  .describe('Một chỉ tiêu: mục tiêu và kết quả theo kỳ')

export type Indicator = z.infer<typeof Indicator>
export type IndicatorPeriod = Indicator['periods'][number]
export type IndicatorResult = z.infer<typeof IndicatorResult>
export type IndicatorPlan = NonNullable<IndicatorResult['plan']>
