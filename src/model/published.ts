import { z } from 'zod'
import { Checked, Id, IsoDate, Line, Money, Prose, Source } from './primitives.ts'

const sides = z.strictObject({ before: Money.optional(), after: Money.optional(), saving: Money.optional() })

/** A figure that an authority published of many procedures together; said as theirs, and never added to what is computed here. */
export const Published = z
  .strictObject({
    id: Id,
    name: Line.describe('Số gì, của ai, một dòng'),
    by: Line.describe('Ai công bố'),
    date: IsoDate.optional().describe('Ngày công bố'),
    year: z.int().min(1990).max(2100).optional().describe('Năm của con số'),
    procedures: z.int().min(1).optional().describe('Số thủ tục được đơn giản hóa'),
    of: z.int().min(1).optional().describe('Trên tổng số thủ tục được rà soát'),
    sectors: z.array(Line).min(1).optional(),
    submissions: z.int().min(1).optional().describe('Số lượt một năm'),
    once: sides.optional().describe('Đồng mỗi lượt'),
    perYear: sides.optional().describe('Đồng mỗi năm'),
    roundedTo: Money.optional().describe('Các số một năm đã làm tròn đến, đồng: 1000000000 khi công bố bằng tỷ đồng'),
    atLeast: z.boolean().optional().describe('true khi công bố là "hơn", "trên"'),
    about: z.boolean().optional().describe('true khi công bố là "khoảng"'),
    note: Prose.optional(),
    verified: z.boolean(),
    source: Source,
    checked: Checked,
  })
  .describe('Một con số tổng hợp đã được công bố')

export type Published = z.infer<typeof Published>
