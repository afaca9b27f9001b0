import { z } from 'zod'
import { Checked, IsoDate, Line, Source } from './primitives.ts'

const Days = z.array(z.strictObject({ date: IsoDate, name: Line }))

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
        }),
      )
      .optional()
      .describe('Điều chưa quyết định, với các khả năng'),
    checked: Checked,
  })
  .describe('Ngày nghỉ của cơ quan nhà nước trong một năm')

export type CalendarYear = z.infer<typeof CalendarYear>
