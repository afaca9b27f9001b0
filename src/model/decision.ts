import { z } from 'zod'
import { Code, IsoDate, Line, Prose, ProvinceCode } from './primitives.ts'

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

/** The content of one procedure in Annex II. */
const Content = z.strictObject({
  code: Code,
  name: Line,
  sections: z.array(z.strictObject({ title: Line, lines: z.array(z.string()) })),
})

/**
 * A decision that publishes procedures, with every word that it prints: nothing is looked up again when it is rendered, so
 * that a recorded decision says the same whatever happens to the records.
 */
export const Decision = z.strictObject({
  format: z.literal(1),
  province: z.strictObject({ code: ProvinceCode, name: Line, fullName: Line }),
  number: Line.optional(),
  date: IsoDate.optional(),
  on: IsoDate,
  since: IsoDate.optional(),
  subject: Line,
  place: Line,
  bases: z.array(Line),
  articles: z.array(z.strictObject({ title: Line, text: Prose })),
  tables: z.array(Table),
  contents: z.array(Content),
})

export type Decision = z.infer<typeof Decision>
export type DecisionTable = Decision['tables'][number]
export type DecisionContent = Decision['contents'][number]
