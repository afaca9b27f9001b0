import { z } from 'zod'
import { Checked, Id, IsoDate, Leaf, Line, Prose, Source } from './primitives.ts'

/** A number, or a table of numbers with named axes up to three deep; the keys of a range are never names of rows. */
const named = (table: object) => !('likely' in table)
const Row = z.record(Id, Leaf).refine(named, { error: 'RANGE_ORDER' })
const Table = z.record(Id, z.union([Leaf, Row])).refine(named, { error: 'RANGE_ORDER' })

/** A value that holds from `from` until the next entry, or to `to` inclusive. */
export const DatedValue = z.strictObject({
  from: IsoDate,
  to: IsoDate.optional(),
  value: z.union([Leaf, Table]),
  basis: z.record(z.string(), z.number()).optional().describe('Số liệu gốc để kiểm tra lại giá trị đã công bố'),
  verified: z.boolean(),
  source: Source,
  checked: Checked,
  notice: Line.optional().describe(
    'Điều đã biết về giá trị tiếp theo: ai công bố, bao giờ; ghi để không bị nhắc trước ngày hết',
  ),
  note: Prose.optional(),
})

/** A dated, sourced number or table that the cost model reads by id. */
export const Parameter = z
  .strictObject({
    id: Id,
    name: Line,
    unit: z
      .string()
      .regex(/^[A-Za-z0-9./ *()-]{1,40}$/, { error: 'BAD_UNIT' })
      .describe('Đơn vị, ví dụ VND/hour, hour/page, 1'),
    axes: z.array(Line).optional().describe('Tên các trục của bảng, theo thứ tự'),
    note: Prose.optional(),
    values: z.array(DatedValue).min(1),
  })
  .describe('Một tham số có ngày và nguồn')

export type Parameter = z.infer<typeof Parameter>
export type DatedValue = z.infer<typeof DatedValue>
