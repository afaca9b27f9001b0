import { z } from 'zod'
import { Checked, Id, IsoDate, Line, Prose, Source } from './primitives.ts'

/** A number that a claim rests on; free ones are assumptions, which the publisher did not state. */
const ClaimInput = z.strictObject({
  id: Id,
  name: Line.describe('Con số gì, một dòng'),
  value: z.number().min(0),
  unit: Line.describe('đồng, lượt, doanh nghiệp, giờ …'),
  free: z.literal(true).optional().describe('true: giả định, người công bố không nêu; được thử thay đổi trước'),
})

/** One product of inputs; the figure is the sum of such products, over others where it is a share. */
const ClaimTerm = z.strictObject({
  times: z.array(Id).min(1).max(6).describe('Nhân các con số này với nhau'),
  minus: z.literal(true).optional().describe('true: trừ đi'),
})

/** A figure of the engine, from a proposal that rebuilds it. */
const ClaimEngine = z.strictObject({
  proposal: Id.describe('Phương án dựng lại, trong proposals/'),
  side: z.enum(['before', 'after', 'saving']),
  per: z.enum(['case', 'year']),
  start: z
    .array(z.strictObject({ line: Id, input: z.enum(['hours', 'money', 'pages']), value: z.number().min(0) }))
    .optional()
    .describe('Thay giả định của phương án bằng các giá trị này để bắt đầu, thường là 0'),
  solve: z
    .array(z.strictObject({ line: Id, input: z.enum(['hours', 'money', 'pages']), name: Line, unit: Line }))
    .min(1)
    .optional()
    .describe('Giả định được thử thay đổi: dòng nào của thủ tục, đại lượng nào'),
})

/** A figure that others published, with how it can be followed; exactly one of `terms`, `engine`, `cannot`. */
export const PublishedClaim = z
  .strictObject({
    id: Id,
    name: Line.describe('Ai công bố điều gì, một dòng'),
    by: Line,
    date: IsoDate.optional(),
    year: z.int().min(1990).max(2100).optional(),
    scope: Line.optional().describe('Phạm vi: thủ tục nào, bao nhiêu, năm nào'),
    figure: z.number().min(0).describe('Con số như công bố, theo đơn vị ở unit'),
    unit: Line.describe('đồng, %, thủ tục …'),
    roundedTo: z.number().positive().optional().describe('Đã làm tròn đến; không ghi là không làm tròn'),
    atLeast: z.literal(true).optional().describe('true khi công bố là "hơn", "trên"'),
    about: z.literal(true).optional().describe('true khi công bố là "khoảng"'),
    inputs: z.array(ClaimInput).optional(),
    terms: z.array(ClaimTerm).min(1).optional(),
    over: z.array(Id).min(1).optional().describe('Chia cho tích các con số này'),
    percent: z.literal(true).optional().describe('true: nhân 100, con số là phần trăm'),
    engine: ClaimEngine.optional(),
    cannot: Line.optional().describe('Vì sao không theo được'),
    note: Prose.optional(),
    verified: z.boolean(),
    source: Source,
    checked: Checked,
  })
  .describe('Một con số đã công bố và cách theo lại con số ấy')

export type PublishedClaim = z.infer<typeof PublishedClaim>
export type ClaimInput = z.infer<typeof ClaimInput>
