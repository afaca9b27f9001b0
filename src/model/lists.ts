import { z } from 'zod'
import { DoubtAbout } from './doubt.ts'
import { Until } from './operation.ts'
import { Level } from './parts.ts'
import {
  Audience,
  Checked,
  Code,
  CommuneCode,
  DocumentNumber,
  Id,
  IsoDate,
  Line,
  Prose,
  ProvinceCode,
  Source,
} from './primitives.ts'

export const Sector = z.strictObject({
  id: Id,
  name: Line,
  keywords: z.array(Line).optional(),
  portal: Line.optional().describe('Mã lĩnh vực trên cổng quốc gia'),
})

export const Agency = z.strictObject({
  id: Id,
  name: Line,
  level: Level,
  from: IsoDate.optional(),
  to: IsoDate.optional().describe('Ngày cuối cùng còn tồn tại'),
  replacedBy: Id.optional(),
  above: Id.optional().describe('Cơ quan cấp trên trực tiếp, nơi giải quyết khiếu nại lần hai'),
})

export const SubjectKind = z.strictObject({
  id: Id,
  name: Line,
  group: Audience,
})

export const Province = z.strictObject({
  code: ProvinceCode,
  name: Line.describe('Tên gọi: Hà Nội'),
  fullName: Line.describe('Tên đầy đủ: Thành phố Hà Nội'),
  slug: Id,
  specialZones: z.int().positive().optional().describe('Số đặc khu; không ghi nghĩa là tỉnh không có đặc khu'),
})

/** The communes of one province: full names by code. */
export const Communes = z.strictObject({
  province: ProvinceCode,
  communes: z
    .record(CommuneCode, Line.regex(/^(?:Xã|Phường|Đặc khu) /))
    .describe('Tên đầy đủ theo mã: "00004": Phường Ba Đình'),
})

/** A door of the whole country, the national portal or a hotline: its address and number stand here alone. */
export const Contact = z.strictObject({
  id: Id,
  name: Line,
  url: z.url({ protocol: /^https$/, error: 'BAD_URL' }),
  page: Line.regex(/^https:\/\/[^\s{}]+\{portal\}[^\s{}]*$/)
    .optional()
    .describe('Địa chỉ trang của một thủ tục; {portal} là mã trang của thủ tục, ghi trong sources/'),
  phone: Line.optional(),
  verified: z.boolean(),
  source: Source,
  checked: Checked.optional(),
})

/** Answers that must have been given: question → one answer, or any of several; several questions must all be met. */
const EventCondition = z
  .record(Id, z.union([Id, z.array(Id).min(1)]))
  .describe('Câu hỏi: câu trả lời; nhiều câu trả lời thì một là đủ, nhiều câu hỏi thì phải đủ cả')

/** A question of a life event, answered from one's own life. */
const EventQuestion = z.strictObject({
  id: Id,
  ask: Line,
  if: EventCondition.optional().describe('Chỉ hỏi khi các câu trả lời trước như thế'),
  answers: z
    .array(
      z.strictObject({
        id: Id,
        say: Line,
        when: Line.optional().describe('Nói lại thành một mệnh đề, đứng sau chữ "Nếu", cho người không bấm trả lời'),
      }),
    )
    .min(2)
    .max(7),
})

/** What a life event says of some of its procedures: when one needs them, who files, and until when. */
const EventStep = z.strictObject({
  procedures: z.array(Code).min(1),
  if: EventCondition.optional(),
  unless: EventCondition.optional().describe('Không cần khi trả lời như thế'),
  optional: z.boolean().optional().describe('true khi tùy người làm: hiện ra nhưng không đánh dấu sẵn'),
  who: Line.optional().describe('Ai làm'),
  term: z
    .strictObject({ within: Line.describe('Kể từ việc gì: "15 ngày kể từ ngày người thân mất"'), source: Source })
    .optional()
    .describe('Phải làm trong thời hạn nào'),
})

/** A group of procedures that people meet together; `procedures` stand in the order one does them. */
export const LifeEvent = z.strictObject({
  id: Id,
  name: Line,
  audience: z.enum(['citizen', 'enterprise']),
  summary: Line.optional(),
  procedures: z.array(Code),
  questions: z.array(EventQuestion).max(5).optional().describe('Ba, bốn câu hỏi để chỉ còn những thủ tục phải làm'),
  steps: z
    .array(EventStep)
    .optional()
    .describe('Khi nào cần, ai làm, trong bao lâu; thủ tục không ghi thì ai cũng cần'),
})

/** Words that people use for one thing; the first is the official one. */
export const SynonymSet = z.strictObject({ words: z.array(Line).min(2), note: Line.optional() })

/** Words by what they do in a question; search leaves out those that say nothing of the procedure. */
export const QuestionWords = z.strictObject({
  id: Id,
  kind: z
    .enum(['question', 'filler', 'variant', 'aside', 'wish', 'kin', 'death', 'operation', 'start', 'elsewhere'])
    .describe(
      'question: bỏ hẳn khi tìm; filler: chỉ tính rất nhẹ, trừ khi là một phần của tên; variant: tên có từ này mà người hỏi không nhắc thì xếp sau; aside: mở đầu phần phụ (sau khi, vì), tính nhẹ; wish: trở lại điều muốn hỏi; kin, death: người thân đi với từ chỉ qua đời thì hiểu là khai tử; operation: việc làm với giấy tờ, quyền lợi (gia hạn, cấp lại, xóa), mỗi nhóm một việc; start: việc làm mới (cấp, đăng ký), là điều muốn hỏi khi không nói việc nào khác; elsewhere: chuyện không thủ tục nào lo (giá vàng, sửa máy, kiện tụng), có thì dễ là không có ở đây, trừ khi thủ tục tìm thấy cũng nói vậy',
    ),
  words: z.array(Line).min(1),
  means: Line.optional().describe('Lời chính thức của điều muốn hỏi; dùng với death'),
})

/** Something that people ask for and that no administrative procedure settles: divorce, a will, a quarrel; with the right door. */
export const NotProcedure = z.strictObject({
  id: Id,
  name: Line.describe('Việc gì, gọi cho dễ hiểu'),
  words: z.array(Line).min(1).describe('Cách người dân hay hỏi'),
  door: Line.describe('Đến đâu, gọi đâu'),
  text: Prose.describe('Một câu: vì sao không phải thủ tục hành chính, cần làm gì'),
  near: z.array(Code).optional().describe('Thủ tục gần với việc này'),
  verified: z.boolean(),
  source: Source,
})

/** What people call a procedure that has no record here: an imported catalogue searches by it. */
export const EverydayName = z.strictObject({
  code: Code,
  words: z
    .array(Line)
    .min(1)
    .describe('Người dân gọi là gì; thủ tục đã có hồ sơ thì ghi trong hồ sơ (title, keywords)'),
})

/** What people say when they look for a procedure of the national list; a catalogue that has the procedure is searched by it. */
export const EverydayPhrases = z.strictObject({
  code: Code,
  as: Code.optional().describe(
    'Mã khác của cùng một việc (cấp khác, tỉnh khác, mã cũ): danh mục có một trong các mã ấy là có việc này',
  ),
  words: z
    .array(Line)
    .min(1)
    .describe('Người dân nói thế nào khi tìm, ngoài những cách gọi đã ghi (title, keywords, everyday-names)'),
})

/** A register of the State that already holds what a paper proves. */
export const Database = z.strictObject({ id: Id, name: Line, agency: Id.optional(), source: Source.optional() })

/** A legal text with its validity; no `from` means that the validity is not known. */
export const LegalDocument = z.strictObject({
  number: DocumentNumber,
  title: Line.describe('Loại và tên: Nghị định quy định chi tiết một số điều của Luật Hộ tịch'),
  kind: Line.optional().describe('Loại văn bản: Luật, Nghị định, Thông tư …'),
  issuer: Line.optional().describe('Cơ quan ban hành, bằng lời'),
  date: IsoDate.optional().describe('Ngày ban hành'),
  from: IsoDate.optional().describe('Ngày có hiệu lực; không ghi nghĩa là chưa rõ'),
  to: IsoDate.optional().describe('Ngày cuối cùng còn hiệu lực'),
  retroactive: z
    .literal(true)
    .optional()
    .describe('Ghi khi văn bản tự nói có hiệu lực trở về trước, nên ngày có hiệu lực đứng trước ngày ban hành'),
  until: Until.optional(),
  about: z
    .array(DoubtAbout)
    .min(1)
    .optional()
    .describe(
      'Văn bản chỉ quy định phần nào của thủ tục (fees: mức thu; papers: giấy tờ); không ghi nghĩa là mọi phần. Văn bản hết hiệu lực thì chỉ phần ấy thành chưa rõ',
    ),
  ended: z
    .array(z.strictObject({ article: Line, to: IsoDate, by: DocumentNumber }))
    .optional()
    .describe('Phần đã hết hiệu lực: điều khoản nào, ngày cuối cùng, do văn bản nào'),
  replacedBy: z.array(DocumentNumber).optional(),
  notice: Line.optional().describe(
    'Điều đã biết về quy định tiếp theo khi chưa có văn bản thay thế: ai được giao, bao giờ; ghi để không bị nhắc',
  ),
  amendedBy: z.array(DocumentNumber).optional(),
  verified: z.boolean().describe('true khi đã đọc hiệu lực trong văn bản hoặc nguồn chính thức'),
  source: Source.optional(),
  checked: Checked.optional(),
  note: Prose.optional(),
})

/** One paper by all its names: which register holds it, which procedure gives it, and what of it is enough. */
export const PaperKind = z.strictObject({
  id: Id,
  name: Line.describe('Tên chính thức'),
  words: z
    .array(Line)
    .min(1)
    .describe('Tên giấy bắt đầu bằng cụm này, không kể "bản sao", "bản chính"; không phân biệt hoa thường'),
  not: z.array(Line).min(1).optional().describe('Cụm từ đứng ngay sau làm thành giấy khác: "thuế" sau "đăng ký"'),
  heldBy: Id.optional().describe('Cơ sở dữ liệu nhà nước đã có giấy này, trong lists/databases.yaml'),
  outputOf: Code.optional().describe('Giấy này là kết quả của thủ tục nào'),
  copyServes: z.literal(true).optional().describe('Bản sao, hoặc dữ liệu, đủ thay bản chính khi chỉ để đối chiếu'),
  source: Source.optional().describe('Văn bản cho dùng dữ liệu thay giấy'),
  verified: z.boolean().optional(),
})

/** Sổ hộ khẩu, cấp huyện …: words for things that ended, so that stale records are found. */
export const EndedConcept = z.strictObject({
  id: Id,
  kind: z
    .enum(['paper', 'level', 'office', 'ministry', 'province', 'tax'])
    .optional()
    .describe(
      'paper giấy tờ, level cấp chính quyền, office cơ quan, ministry bộ và sở của bộ, province tỉnh, tax thuế, lệ phí',
    ),
  words: z.array(Line).min(1).describe('Cụm từ nguyên chữ, không phân biệt hoa thường, dấu gạch, dấu phẩy'),
  except: z.array(Line).min(1).optional().describe('Cụm từ dài hơn, chứa một cụm ở trên mà nói việc khác'),
  ended: IsoDate.describe('Hết từ ngày'),
  instead: Line.describe('Nay dùng gì'),
  source: Source,
  verified: z.boolean().optional().describe('false khi ngày hết và văn bản chưa đối chiếu với bản gốc'),
})

export type Sector = z.infer<typeof Sector>
export type Agency = z.infer<typeof Agency>
export type SubjectKind = z.infer<typeof SubjectKind>
export type Province = z.infer<typeof Province>
export type Communes = z.infer<typeof Communes>
export type Contact = z.infer<typeof Contact>
export type LifeEvent = z.infer<typeof LifeEvent>
export type EventCondition = z.infer<typeof EventCondition>
export type EventQuestion = z.infer<typeof EventQuestion>
export type EventStep = z.infer<typeof EventStep>
export type SynonymSet = z.infer<typeof SynonymSet>
export type QuestionWords = z.infer<typeof QuestionWords>
export type EverydayName = z.infer<typeof EverydayName>
export type EverydayPhrases = z.infer<typeof EverydayPhrases>
export type NotProcedure = z.infer<typeof NotProcedure>
export type Database = z.infer<typeof Database>
export type LegalDocument = z.infer<typeof LegalDocument>
export type PaperKind = z.infer<typeof PaperKind>
export type EndedConcept = z.infer<typeof EndedConcept>
