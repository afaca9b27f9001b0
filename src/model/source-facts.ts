import { z } from 'zod'
import { ChannelId, DurationUnit, Level } from './parts.ts'
import { Code, DocumentNumber, Id, IsoDate, Line } from './primitives.ts'

/** A hash of a field of the source, 14 hexadecimal digits; it says that a text changed, never what it says. */
const Hash = z.string().regex(/^[0-9a-f]{14}$/)

const Length = z.strictObject({ amount: z.number().positive(), unit: DurationUnit.optional() })

/** What one way of performing states: its lengths of time and its amounts, each once. */
export const ChannelFacts = z.strictObject({
  id: ChannelId,
  limits: z.array(Length),
  /** Lengths of time that only the words beside them name. */
  lengths: z.array(Length),
  /** Amounts of the list's own fields, zero left out: zero is not "free". */
  amounts: z.array(z.number().positive()),
  /** Amounts that only the words beside them name. */
  said: z.array(z.number().positive()),
})

/** One row of the papers: its counts, and the record's papers that it names. */
export const PaperFacts = z.strictObject({
  originals: z.int().min(0),
  copies: z.int().min(0),
  says: z
    .enum(['copy', 'either'])
    .optional()
    .describe('Lời văn của dòng: nộp bản sao, hoặc bản chính hay bản sao đều được'),
  note: z.literal(true).optional().describe('Dòng là lời dặn hay đầu mục, không phải một giấy'),
  hash: Hash,
  papers: z.array(Id).describe('Giấy tờ của hồ sơ gần dòng này nhất'),
  also: z.array(Id).optional().describe('Giấy tờ khác của hồ sơ mà dòng này cũng nêu đủ tên'),
})

/** What a published list says of one procedure, as facts without its texts: `sources/<code>.json`. */
export const SourceFacts = z
  .strictObject({
    code: Code,
    list: Line.describe('Danh mục nào, của tháng nào'),
    portal: z.uuid().optional().describe('Mã trang của thủ tục trên Cổng Dịch vụ công quốc gia'),
    decision: z.strictObject({ number: Line, date: IsoDate.optional() }).optional(),
    internal: z.boolean(),
    levels: z.array(Level),
    applicants: z.array(Line).describe('Tên đối tượng, theo danh sách đóng của Cổng'),
    channels: z.array(ChannelFacts),
    laws: z.array(DocumentNumber),
    papers: z.array(PaperFacts),
    days: z.array(z.number().positive()).optional().describe('Mọi số ngày mà lời văn của danh mục nêu'),
    hashes: z.record(z.string(), Hash).describe('Dấu của từng trường lời văn, để biết trường nào đã đổi'),
  })
  .describe('Dữ kiện của danh mục quốc gia về một thủ tục')

export type SourceFacts = z.infer<typeof SourceFacts>
export type ChannelFacts = z.infer<typeof ChannelFacts>
export type PaperFacts = z.infer<typeof PaperFacts>
