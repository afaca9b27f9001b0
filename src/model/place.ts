import { z } from 'zod'
import { Checked, CommuneCode, Id, Line, Source } from './primitives.ts'

/** What a place of receipt offers beside its counter. */
export const Offer = z
  .enum(['appointment', 'home-receipt', 'home-return', 'post-return'])
  .describe(
    'appointment đặt lịch hẹn, home-receipt nhận hồ sơ tại nhà, home-return trả kết quả tại nhà, post-return trả kết quả qua bưu chính',
  )

/** A place that receives files: where it is and when it is open; only what a source says. */
export const Place = z
  .strictObject({
    id: Id,
    name: Line,
    communes: z
      .array(CommuneCode)
      .min(1)
      .optional()
      .describe('Của xã, phường nào, theo mã; không ghi nghĩa là của cả tỉnh'),
    address: Line,
    hours: Line.optional(),
    phone: Line.optional(),
    booking: z
      .url({ protocol: /^https$/, error: 'BAD_URL' })
      .optional()
      .describe('Trang đặt lịch hẹn'),
    offers: z.array(Offer).min(1).optional(),
    verified: z.boolean().describe('true khi nơi ấy hoặc trang chính thức của tỉnh xác nhận'),
    source: Source,
    checked: Checked.optional(),
  })
  .describe('Nơi tiếp nhận hồ sơ và trả kết quả')

export type Place = z.infer<typeof Place>
export type Offer = z.infer<typeof Offer>
