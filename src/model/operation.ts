import { z } from 'zod'
import { FeeFormula, oneValue } from './money.ts'
import { Channel, ChannelId, Circumstance, Level, Paper, Step, Submissions, TimeLimit, When } from './parts.ts'
import { Id, IsoDate, Line, Money, Prose, Source } from './primitives.ts'

const because = Line.optional().describe('Lý do, bằng một câu')
const op = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  z.strictObject({ op: z.literal(name), ...shape, because })

/** One change to a procedure. The word says the intent, targets are ids, values are complete new values, never deltas. */
export const Operation = z
  .discriminatedUnion('op', [
    op('add-paper', { paper: Paper }),
    op('remove-paper', { paper: Id }),
    op('change-paper', { paper: Id, with: Paper.omit({ id: true }).partial() }),
    op('merge-steps', { steps: z.array(Id).min(2), into: Step }),
    op('remove-step', { step: Id }),
    op('change-step', { step: Id, with: Step.omit({ id: true }).partial() }),
    op('set-fee', {
      fee: Id,
      amount: Money.optional(),
      formula: FeeFormula.optional(),
      undetermined: Line.optional(),
      channel: ChannelId.optional().describe('Mức này chỉ cho cách nộp này; các cách khác giữ mức cũ'),
      when: When.optional().describe('Mức này chỉ trong trường hợp này; ngoài ra giữ mức cũ'),
      note: Prose.optional(),
      to: IsoDate.optional().describe('Ngày cuối cùng của mức này; không ghi thì là ngày cuối của cả thay đổi'),
      verified: z.boolean().optional().describe('false khi chưa xác minh được với nguồn'),
      source: Source.optional(),
    }).refine(oneValue, { error: 'FEE_VALUE' }),
    op('set-sets', { sets: z.int().min(1).max(50).describe('Số bộ hồ sơ phải nộp') }),
    op('set-time-limits', { timeLimits: z.array(TimeLimit).min(1) }),
    op('set-channels', { channels: z.array(Channel).min(1) }),
    op('set-submissions', { submissions: Submissions }),
    op('delegate', { agency: Id, levels: z.array(Level).min(1), to: z.enum(['commune', 'province']).optional() }),
    op('abolish', {}),
  ])
  .describe('Một thay đổi trên thủ tục')

/** What becomes of a file that was handed in under the old rule (each act says it in its transitional article). */
const Transition = z
  .enum(['filing-date', 'stop', 'choose'])
  .describe(
    'filing-date hồ sơ theo quy định của ngày nộp (mặc định), stop dừng và trả lại hồ sơ, choose người nộp được chọn',
  )

/** A permanent text may end a temporary one sooner. */
export const Until = z
  .literal('permanent-text')
  .describe('permanent-text: có thể hết áp dụng sớm hơn to, khi văn bản mới về cùng nội dung có hiệu lực')

const Relief = z
  .literal(true)
  .describe('true: là miễn, giảm; khi nhiều văn bản cùng miễn, giảm một khoản thì áp dụng mức có lợi nhất')

/** A dated, sourced list of operations: an amendment in a record, or a province's difference in an overlay. */
export const Change = z.strictObject({
  from: IsoDate,
  to: IsoDate.optional().describe('Ngày cuối cùng còn áp dụng; sau đó trở lại quy định trước'),
  until: Until.optional(),
  transition: Transition.optional(),
  relief: Relief.optional(),
  circumstances: z.array(Circumstance).optional().describe('Hoàn cảnh mà thay đổi này hỏi thêm, khi thủ tục chưa có'),
  source: Source,
  verified: z.boolean().optional().describe('false khi chưa xác minh được với nguồn'),
  operations: z.array(Operation).min(1),
})

export type Operation = z.infer<typeof Operation>
export type Change = z.infer<typeof Change>
export type FeeOperation = Extract<Operation, { op: 'set-fee' }>
