import { z } from 'zod'
import {
  Audience,
  Code,
  DocumentNumber,
  Evidence,
  Id,
  Line,
  Portion,
  Prose,
  Quantity,
  Share,
  Source,
} from './primitives.ts'

export const Level = z
  .enum(['ministry', 'province', 'district', 'commune', 'other'])
  .describe('Cấp thực hiện; district chỉ đến hết 30/06/2025')

export const ChannelId = z
  .enum(['in-person', 'online', 'post'])
  .describe('in-person trực tiếp, online trực tuyến, post bưu chính')

const oneOrMany = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)])

/** An independent yes/no fact about the applicant; circumstances do not add to one. */
export const Circumstance = z.strictObject({
  id: Id,
  question: Line.describe('Câu hỏi có/không hỏi người nộp hồ sơ'),
  who: Line.optional().describe(
    'Gọi người như thế là gì: công dân số. Chỉ ghi khi hỏi về chính người nộp, như nhau ở mọi thủ tục: trang hỏi một lần rồi nhớ',
  ),
  detail: Prose.optional().describe('Điều kiện đầy đủ của câu hỏi, để mở ra xem'),
  share: Portion.optional(),
})

/** When a line applies: every key given must match; each takes a value or a list; absent = always. */
export const When = z
  .strictObject({
    channel: oneOrMany(ChannelId).optional(),
    case: oneOrMany(Id).optional(),
    if: oneOrMany(Id).optional().describe('Hoàn cảnh trong circumstances; nhiều giá trị nghĩa là một trong số đó'),
    unless: oneOrMany(Id)
      .optional()
      .describe('Không áp dụng khi đúng hoàn cảnh này; nhiều giá trị nghĩa là đúng bất kỳ hoàn cảnh nào'),
  })
  .describe('Chỉ áp dụng khi')

/** What a line asks of the applicant, for the whole line once: drivers (pages, trips), hours, and money per piece. */
export const Effort = z
  .strictObject({
    hours: Quantity.optional().describe('Giờ làm, cho cả dòng'),
    pages: Quantity.optional().describe('Số trang phải khai; định mức đổi ra giờ'),
    trips: Quantity.optional().describe('Số lượt đi và về'),
    to: z.enum(['commune', 'district', 'province', 'inter-area', 'inter-region']).optional().describe('Đi đến cấp nào'),
    money: Quantity.optional().describe('Tiền thuê dịch vụ, đồng, cho mỗi bản'),
    oneOff: z.boolean().optional().describe('Chỉ phát sinh một lần, không lặp lại hằng năm'),
    usual: Share.optional().describe('Phần vẫn làm dù không có quy định (business as usual)'),
    complexity: z
      .enum(['simple', 'medium', 'complex'])
      .optional()
      .describe(
        'Độ phức tạp khi chưa đo được giờ: simple đơn giản, medium trung bình, complex phức tạp; chỉ mô hình mở rộng đổi ra giờ',
      ),
    grade: z
      .enum(['technician', 'specialist', 'principal', 'senior'])
      .optional()
      .describe(
        'Ngạch của người làm bước của cơ quan: technician cán sự, specialist chuyên viên, principal chuyên viên chính, senior chuyên viên cao cấp',
      ),
    evidence: Evidence.optional(),
    source: Source.optional(),
  })
  .describe('Thời gian, tiền người nộp phải bỏ ra')

/** Thành phần hồ sơ: one item of the file. */
export const Paper = z.strictObject({
  id: Id,
  name: Line,
  originals: z.int().min(0).max(50).optional().describe('Số bản chính; với piece là số ảnh, số cái'),
  copies: z.int().min(0).max(50).optional().describe('Số bản sao'),
  certified: z.boolean().optional().describe('Bản sao phải chứng thực'),
  piece: z
    .enum(['photo', 'information', 'thing'])
    .optional()
    .describe('Không phải giấy có bản chính, bản sao: photo ảnh, information chỉ khai thông tin, thing đồ vật'),
  hand: z.enum(['submit', 'show']).optional().describe('submit phải nộp (mặc định), show chỉ xuất trình'),
  form: z.strictObject({ name: Line, url: z.url({ protocol: /^https$/, error: 'BAD_URL' }).optional() }).optional(),
  note: Prose.optional(),
  heldBy: Id.optional().describe('Cơ sở dữ liệu nhà nước đã có giấy này, trong lists/databases.yaml'),
  outputOf: Code.optional().describe('Giấy này là kết quả của thủ tục nào'),
  oneOf: Id.optional().describe('Nhóm giấy thay thế nhau: chỉ cần một giấy trong nhóm'),
  effort: Effort.optional(),
  when: When.optional(),
})

export const DurationUnit = z
  .enum([
    'working-day',
    'day',
    'non-holiday-day',
    'working-hour',
    'hour',
    'week',
    'month',
    'year',
    'same-day',
    'as-prescribed',
    'stages',
  ])
  .describe(
    'working-day ngày làm việc, day ngày, non-holiday-day ngày không tính ngày nghỉ lễ, tết (thứ Bảy, Chủ nhật vẫn tính), working-hour giờ làm việc, hour giờ, same-day trong ngày, as-prescribed theo quy định (ghi note), stages tổng các chặng, mỗi chặng một đơn vị (chỉ ở thời hạn, ghi các chặng vào stages)',
  )

/** A length of time; `same-day` and `as-prescribed` have no amount. */
const duration = { amount: z.number().positive().max(10_000).optional(), unit: DurationUnit }
const unmeasured = (unit: string) => unit === 'same-day' || unit === 'as-prescribed'
const amountFits = (limit: { amount?: number | undefined; unit: string }) =>
  limit.unit !== 'stages' && unmeasured(limit.unit) === (limit.amount === undefined)

/** A limit that is the sum of its stages has their amounts and none of its own. */
const limitFits = (limit: { amount?: number | undefined; unit: string; stages?: unknown }) =>
  limit.unit === 'stages' ? limit.amount === undefined && limit.stages !== undefined : amountFits(limit)

export const Duration = z.strictObject(duration).refine(amountFits, { error: 'AMOUNT_AND_UNIT', path: ['unit'] })

/** Thời hạn giải quyết: the agency's deadline. Exactly one matches a case and channel. */
export const TimeLimit = z
  .strictObject({
    ...duration,
    when: When.optional(),
    cutOff: z
      .strictObject({
        time: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'BAD_TIME' })
          .describe('Giờ, trong dấu nháy: "15:00"'),
        then: z.literal('next-working-day'),
      })
      .optional()
      .describe('Nộp sau giờ này thì trả kết quả vào ngày làm việc tiếp theo; chỉ ghi khi quy định nói rõ'),
    extension: z
      .strictObject({
        ...duration,
        total: z.boolean().describe('true: là tổng thời hạn; false: cộng thêm vào thời hạn gốc'),
        reason: Line,
      })
      .refine(amountFits, { error: 'AMOUNT_AND_UNIT', path: ['unit'] })
      .optional()
      .describe('Thời hạn kéo dài, ví dụ khi cần xác minh'),
    stages: z
      .array(
        z
          .strictObject({ agency: Id.optional(), name: Line.optional(), ...duration, note: Line.optional() })
          .refine(amountFits, { error: 'AMOUNT_AND_UNIT', path: ['unit'] }),
      )
      .min(2)
      .optional()
      .describe('Các chặng của thời hạn: cộng lại bằng thời hạn chung, hoặc là chính thời hạn khi unit là stages'),
    note: Prose.optional(),
  })
  .refine(limitFits, { error: 'AMOUNT_AND_UNIT', path: ['unit'] })

/** Trình tự thực hiện: one action of the applicant or of the agency. */
export const Step = z.strictObject({
  id: Id,
  name: Line,
  note: Prose.optional(),
  actor: z
    .enum(['applicant', 'agency', 'other'])
    .describe('applicant người nộp, agency cơ quan giải quyết, other bên khác'),
  activity: z
    .enum(['prepare', 'submit', 'pay', 'inspect', 'other', 'collect'])
    .optional()
    .describe(
      'Dòng của biểu mẫu 03/SCM-KSTT: prepare chuẩn bị, submit nộp, pay nộp phí, inspect phục vụ kiểm tra, other khác, collect nhận kết quả',
    ),
  effort: Effort.optional(),
  takes: Duration.optional().describe('Thời gian cơ quan làm bước này'),
  when: When.optional(),
})

/** Cách thức thực hiện: a way of submitting. */
export const Channel = z.strictObject({
  id: ChannelId,
  where: Line.optional(),
  share: Portion.optional(),
  note: Prose.optional(),
})

export const LegalBasis = z.strictObject({ document: DocumentNumber, article: Line.optional() })

/** A kind of applicants who all do the same, but not as often or as quickly: their part of the subjects is a share of them. */
export const Segment = z
  .strictObject({
    id: Id,
    name: Line,
    share: Portion.describe('Phần trong số đối tượng; các nhóm cộng lại bằng 1'),
    perSubject: Quantity.optional().describe('Số lần một năm của nhóm này, khi khác số chung'),
    hours: z
      .number()
      .positive()
      .max(100)
      .optional()
      .describe(
        'Giờ làm thực tế gấp mấy lần số ghi ở giấy tờ, bước; không ghi là bằng; không đổi định mức đi lại, khai',
      ),
    audience: Audience.optional().describe(
      'Nhóm giá của mô hình mở rộng, khi khác đối tượng chung: citizen người dân, enterprise doanh nghiệp, organisation tổ chức, official cán bộ',
    ),
  })
  .describe('Một nhóm đối tượng, ví dụ theo quy mô doanh nghiệp')

/** Volume: subjects × times a year, as in the official form; a source that counts files has `perSubject: 1`. */
export const Submissions = z.strictObject({
  subjects: Quantity.describe('Số đối tượng tuân thủ trong một năm'),
  perSubject: Quantity.describe('Số lần mỗi đối tượng thực hiện trong một năm'),
  scope: z.enum(['national', 'province', 'commune']).describe('Số liệu của cả nước, một tỉnh hay một xã'),
  evidence: Evidence,
  verified: z.boolean(),
  source: Source,
  segments: z.array(Segment).min(1).optional().describe('Các nhóm đối tượng làm nhiều, ít, nhanh, chậm khác nhau'),
})

export type Level = z.infer<typeof Level>
export type ChannelId = z.infer<typeof ChannelId>
export type Circumstance = z.infer<typeof Circumstance>
export type When = z.infer<typeof When>
export type Effort = z.infer<typeof Effort>
export type Paper = z.infer<typeof Paper>
export type Duration = z.infer<typeof Duration>
export type TimeLimit = z.infer<typeof TimeLimit>
export type Step = z.infer<typeof Step>
export type Channel = z.infer<typeof Channel>
export type LegalBasis = z.infer<typeof LegalBasis>
export type Segment = z.infer<typeof Segment>
export type Submissions = z.infer<typeof Submissions>
