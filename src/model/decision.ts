import { z } from 'zod'
import { Level } from './parts.ts'
import { Code, Id, IsoDate, Line, Prose, ProvinceCode } from './primitives.ts'

/** How far a decision has come: nháp, thẩm định, trình, đã ký. */
export const DecisionState = z.enum(['draft', 'appraised', 'submitted', 'signed'])

const Cells = z.array(z.string())

/** One table of Annex I: a heading of its own, column heads, and groups of rows under sub-headings. */
const Table = z.strictObject({
  id: Line,
  title: Line,
  columns: z.array(Line).min(2),
  /** Widths in millimetres of a landscape A4 page. */
  widths: z.array(z.number().positive()),
  groups: z.array(z.strictObject({ title: Line, rows: z.array(Cells) })),
})

/** The content of one procedure: printed in Annex II, and what the next decision is compared with. */
const Content = z.strictObject({
  code: Code,
  name: Line,
  sector: Id.optional(),
  levels: z.array(Level).optional(),
  /** Each part with its lines, and a name for the facts behind them: another wording of the same facts is no change. */
  sections: z.array(z.strictObject({ title: Line, lines: z.array(z.string()), facts: Line.optional() })),
})

/**
 * A decision that publishes procedures, with every word that it prints: nothing is looked up again when it is rendered, so
 * that a recorded decision says the same whatever happens to the records.
 */
export const Decision = z.strictObject({
  format: z.literal(2),
  province: z.strictObject({ code: ProvinceCode, name: Line, fullName: Line }),
  number: Line.optional(),
  date: IsoDate.optional(),
  on: IsoDate,
  since: IsoDate.optional(),
  /** The part of the list that it is about; absent means all. */
  sector: Id.optional(),
  level: Level.optional(),
  subject: Line,
  place: Line,
  bases: z.array(Line),
  articles: z.array(z.strictObject({ title: Line, text: Prose })),
  authority: Line,
  recipients: z.array(Line),
  /** Lines above the signature, `KT. CHỦ TỊCH` and `PHÓ CHỦ TỊCH`, and the name below it. */
  signature: z.strictObject({ lines: z.array(Line).min(1), name: Line.optional() }),
  tables: z.array(Table),
  contents: z.array(Content),
  /** The forms that the contents name, printed after them. */
  forms: Table.optional(),
  /** False when the contents are not printed: the list alone is published. */
  withContents: z.boolean(),
  /** Codes that it takes off the list. */
  removed: z.array(Code),
  /** Who did what with it, and when: drafted, appraised, submitted, signed. */
  course: z.array(z.strictObject({ state: DecisionState, by: Line, on: IsoDate })).optional(),
})

export type DecisionState = z.infer<typeof DecisionState>
export type Decision = z.infer<typeof Decision>
export type DecisionTable = Decision['tables'][number]
export type DecisionContent = Decision['contents'][number]
