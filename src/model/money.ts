import { z } from 'zod'
import { When } from './parts.ts'
import { Id, IsoDate, Line, Money, Prose, Source } from './primitives.ts'

const inputName = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'BAD_INPUT_ID' })
  .describe('Tên biến trong công thức: giaTri, soTrang')

/** An amount that depends on facts asked of the reader, and on dated parameters such as the base salary. */
export const FeeFormula = z.strictObject({
  text: Line.describe('Công thức, ví dụ max(300000, 0.05 * giaTri)'),
  parameters: z
    .record(inputName, Id)
    .optional()
    .describe('Tên trong công thức là tham số nào trong parameters/: { luongCoSo: luong-co-so }'),
  inputs: z
    .array(
      z.strictObject({
        id: inputName,
        label: Line,
        unit: Line.describe('VND, trang, bản, m2 …'),
        min: z.number().optional(),
        max: z.number().optional(),
        typical: z.number().optional().describe('Giá trị thường gặp, dùng khi tính chi phí tuân thủ'),
      }),
    )
    .min(1)
    .optional(),
})

/** The ways to say how much: exactly one is there. */
export const valueKeys = ['amount', 'formula', 'undetermined'] as const

/** Of an amount, a formula and a word on who decides, exactly one is there. */
export const oneValue = (item: {
  amount?: number | undefined
  formula?: object | undefined
  undetermined?: string | undefined
}): boolean => valueKeys.filter(key => item[key] !== undefined).length === 1

/** Phí, lệ phí, giá. Exactly one of `amount`, `formula`, `undetermined`; free by law is `amount: 0` with a source. */
export const Fee = z
  .strictObject({
    id: Id,
    name: Line,
    kind: z.enum(['fee', 'charge', 'price']).describe('fee phí, charge lệ phí, price giá dịch vụ'),
    amount: Money.optional(),
    formula: FeeFormula.optional(),
    undetermined: Line.optional().describe('Ai quy định mức này, bằng lời: Hội đồng nhân dân cấp tỉnh quy định'),
    currency: z.enum(['VND', 'USD']).optional().describe('Mặc định VND'),
    per: Line.optional().describe('Tính cho mỗi: bản, trang, lần …'),
    optional: z.boolean().optional().describe('Chỉ trả khi yêu cầu; hiện ra nhưng không cộng vào chi phí'),
    oneOf: Id.optional().describe('Nhóm mức thay thế nhau: chỉ trả một mức trong nhóm'),
    note: Prose.optional(),
    deduced: z
      .literal(true)
      .optional()
      .describe(
        'Cạnh amount: 0: suy từ văn bản liệt kê các khoản thu mà không có việc này; chưa có văn bản nói thẳng là miễn',
      ),
    to: IsoDate.optional().describe('Ngày cuối cùng của mức này, khi văn bản đặt ra nó có ngày hết'),
    verified: z.boolean().optional().describe('false khi chưa xác minh được với nguồn'),
    source: Source.optional(),
    when: When.optional(),
  })
  .refine(oneValue, { error: 'FEE_VALUE' })

/** What one receives. Exactly one of `amount`, `formula`, `undetermined`. */
export const Benefit = z
  .strictObject({
    id: Id,
    name: Line,
    amount: Money.optional(),
    formula: FeeFormula.optional(),
    undetermined: Line.optional().describe('Ai quy định mức này, bằng lời'),
    per: Line.optional().describe('Tính cho mỗi: tháng, người, lần …'),
    from: Line.optional().describe('Được hưởng từ khi nào, bằng lời'),
    paidAt: Line.optional().describe('Nhận ở đâu, bằng lời'),
    note: Prose.optional(),
    verified: z.boolean().optional().describe('false khi chưa xác minh được với nguồn'),
    source: Source,
    when: When.optional(),
  })
  .refine(oneValue, { error: 'FEE_VALUE' })

export type Fee = z.infer<typeof Fee>
export type Benefit = z.infer<typeof Benefit>
