import { z } from 'zod'
import { Checked, IsoDate, Line, Source } from './primitives.ts'

const Days = z.array(z.strictObject({ date: IsoDate, name: Line }))

const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'BAD_TIME' })
  .describe('Giờ, trong dấu nháy: "08:00"')

/** The days off of State offices in one year, beyond Saturdays and Sundays. */
export const CalendarYear = z
  .strictObject({
    year: z.int().min(2020).max(2100),
    off: z.array(
      z.strictObject({ date: IsoDate, name: Line, kind: z.enum(['holiday', 'compensation', 'swap']), source: Source }),
    ),
    worked: z
      .array(z.strictObject({ date: IsoDate, name: Line, source: Source }))
      .optional()
      .describe('Thứ Bảy, Chủ nhật làm bù'),
    undecided: z
      .array(
        z.strictObject({
          id: Line,
          question: Line,
          options: z.array(z.strictObject({ name: Line, off: Days, worked: Days.optional() })).min(2),
          source: Source,
          reported: z
            .strictObject({ option: Line, on: IsoDate, source: Source })
            .optional()
            .describe('Khả năng mà nguồn thứ cấp nói đã được chọn; bỏ mục này khi đã đọc văn bản và ghi thẳng vào off'),
        }),
      )
      .optional()
      .describe('Điều chưa quyết định, với các khả năng'),
    hours: z
      .strictObject({
        periods: z.array(z.strictObject({ from: Clock, to: Clock })).min(1),
        verified: z.boolean(),
        source: Source,
      })
      .optional()
      .describe('Giờ làm việc trong ngày, để tính thời hạn theo giờ làm việc'),
    checked: Checked,
  })
  .describe('Ngày nghỉ của cơ quan nhà nước trong một năm')

export type CalendarYear = z.infer<typeof CalendarYear>
