import { z } from 'zod'
import { Id, Line, Prose, Source } from './primitives.ts'

/** A name inside a formula: one word without marks, `gioMoiLuot`. */
const Name = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, { error: 'BAD_INPUT_ID' })
const Unit = z.string().regex(/^[A-Za-z0-9./ *()-]{1,40}$/, { error: 'BAD_UNIT' })

/** What the engine itself supplies to the formulas of each stage, with units. */
export const modelInputs = {
  line: {
    soLuot: 'trip',
    soTrang: 'page',
    gioThucTe: 'hour',
    soBan: 'piece',
    tienMoiBan: 'VND/piece',
    phi: 'VND',
    phanVanLam: '1',
    motLan: '1',
  },
  submission: { soNgayCho: 'day', gioCanBo: 'hour' },
  year: { soDoiTuong: '1/year', soLan: '1' },
} as const

/** What a formula's result is for: the columns of the official form, and what other models add beside them. */
export const FormulaRole = z
  .enum(['hours', 'rate', 'services', 'task', 'perSubmission', 'perYear', 'oneOff', 'delay', 'administration'])
  .describe(
    'hours giờ của dòng, rate giá một giờ, services tiền dịch vụ, task chi phí công việc (chưa có phí), perSubmission một lần, perYear một năm; oneOff, delay, administration tính riêng, không cộng vào perYear',
  )

/** Phương pháp tính chi phí tuân thủ: formulas as text, each with the article that sets it, and what the model chose where its source is silent. */
export const CostModel = z
  .strictObject({
    id: Id,
    name: Line,
    summary: Prose,
    source: Source,
    choices: z.array(z.strictObject({ question: Line, choice: Prose, source: Source.optional() })),
    parameters: z
      .array(
        z.strictObject({
          id: Name.describe('Tên dùng trong công thức'),
          parameter: Id.describe('Tham số trong parameters/'),
          by: z
            .array(z.enum(['to', 'locality', 'sector', 'activity', 'audience', 'complexity', 'grade']))
            .optional()
            .describe('Các trục của bảng, theo thứ tự; hàng khac dùng cho những gì không có hàng riêng'),
        }),
      )
      .min(1),
    formulas: z
      .array(
        z.strictObject({
          id: Name,
          name: Line,
          of: z
            .enum(['line', 'submission', 'year'])
            .describe('line một dòng công việc, submission một lần, year một năm'),
          gives: FormulaRole.optional(),
          unit: Unit,
          text: z.string().min(1),
          source: Source,
          note: Prose.optional(),
        }),
      )
      .min(1),
  })
  .describe('Phương pháp tính chi phí tuân thủ')

export type CostModel = z.infer<typeof CostModel>
export type FormulaRole = z.infer<typeof FormulaRole>
export type Stage = CostModel['formulas'][number]['of']
