import { z } from 'zod'

/** A calendar date as ISO text, `2026-11-23`: compared with `<=`, never turned into a `Date`. */
export const IsoDate = z.iso.date({ error: 'BAD_DATE' }).describe('Ngày, viết năm-tháng-ngày: 2026-11-23')

/** The id of an item inside a record, or of an entry of a list: Vietnamese words without marks, joined by hyphens. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'BAD_ID' })
  .max(80)
  .describe('Mã ngắn: chữ thường không dấu, nối bằng gạch ngang, ví dụ to-khai')

/** The national code of a procedure, `1.001193`; always text, because YAML reads an unquoted one as a number. */
export const Code = z
  .string()
  .regex(/^[1-9]\.\d{6}$/, { error: 'BAD_CODE' })
  .describe('Mã số thủ tục hành chính quốc gia, đặt trong dấu nháy: "1.001193"')

/**
 * The number of a legal text without its kind, `123/2015/NĐ-CP`. Every province numbers its own: `10/2025/NQ-HĐND@01` is that of
 * Hà Nội, `10/2025/NQ-HĐND@14` that of Sơn La.
 */
export const DocumentNumber = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,2})?(\/\d{4})?\/[A-ZĐƯ][A-ZĐƯa-z0-9ĐƯ.-]*(@\d{2})?$/, { error: 'BAD_DOCUMENT_NUMBER' })
  .describe(
    'Số hiệu văn bản, không ghi loại văn bản: 123/2015/NĐ-CP; văn bản của một tỉnh thêm @ và mã tỉnh: 10/2025/NQ-HĐND@01',
  )

/** Two digits of the statistical code of a province, `79`; always text. */
export const ProvinceCode = z
  .string()
  .regex(/^\d{2}$/, { error: 'BAD_PROVINCE' })
  .describe('Mã tỉnh, thành phố hai chữ số, đặt trong dấu nháy: "79"')

/** Five digits of the statistical code of a commune, `00004`; always text. */
export const CommuneCode = z
  .string()
  .regex(/^\d{5}$/)
  .describe('Mã xã, phường, đặc khu năm chữ số, đặt trong dấu nháy: "00004"')

/** One line of text without outer spaces. */
export const Line = z
  .string()
  .regex(/^\S(?:.*\S)?$/, { error: 'BLANK_TEXT' })
  .max(2000)

/** Running text, line breaks allowed. */
export const Prose = z
  .string()
  .regex(/^\S(?:[\s\S]*\S)?$/, { error: 'BLANK_TEXT' })
  .max(20_000)

/** A part of a whole, 0 to 1. */
export const Share = z.number().min(0).max(1).describe('Tỷ lệ, từ 0 đến 1')

/** Whole đồng (or whole cents of another currency: never a fraction). */
export const Money = z.int().min(0).max(1e15).describe('Số tiền, đồng, viết liền không dấu chấm: 75000')

/** Where a fact comes from: a legal text of the list, or a title in words. */
export const Source = z
  .strictObject({
    document: DocumentNumber.optional(),
    article: Line.optional().describe('Điều, khoản, điểm'),
    title: Line.optional().describe('Tên nguồn khi không phải văn bản trong danh mục'),
    url: z.url({ protocol: /^https$/, error: 'BAD_URL' }).optional(),
  })
  .refine(source => source.document !== undefined || source.title !== undefined, { error: 'EMPTY_SOURCE' })
  .describe('Nguồn: số hiệu văn bản (document) hoặc tên nguồn (title)')

/** How well a number is known, from best to worst. */
export const Evidence = z
  .enum(['register', 'survey', 'expert', 'norm', 'unverified'])
  .describe(
    'Độ tin cậy: register số đếm của cơ quan, survey khảo sát, expert chuyên gia, norm định mức, unverified chưa xác minh',
  )

/** Bounds and the most likely value between them. */
const within = (item: z.ZodNumber) =>
  z
    .strictObject({ low: item, likely: item, high: item })
    .refine(({ low, likely, high }) => low <= likely && likely <= high, { error: 'RANGE_ORDER' })

const Amount = z.number().min(0).max(1e12)

/** A number that may be known only within bounds; the deterministic figure uses `likely`. */
export const Quantity = z.union([Amount, within(Amount)]).describe('Một số, hoặc khoảng { low, likely, high }')

/** A share that may be known only within bounds. */
export const Portion = z
  .union([Share, within(Share)])
  .describe('Tỷ lệ từ 0 đến 1, hoặc khoảng { low, likely, high }; khi tính lấy likely')

/** A number of a parameter; a table may hold `{ low, likely, high }` in place of each. */
export const Leaf = z.union([z.number(), within(z.number())])

/** The last time a person compared this entry with its source. */
export const Checked = z
  .strictObject({
    on: IsoDate.describe('Ngày đối chiếu'),
    against: Line.optional().describe('Đối chiếu với nguồn nào'),
  })
  .describe('Lần đối chiếu gần nhất')

export const Locality = z
  .enum(['urban', 'rural', 'mountain'])
  .describe('urban đô thị, rural nông thôn, mountain miền núi, hải đảo')

/** Whom a cost falls on; prices may differ by it. */
export const Audience = z
  .enum(['citizen', 'enterprise', 'organisation', 'official'])
  .describe('citizen người dân, enterprise doanh nghiệp, organisation tổ chức, official cán bộ')

export type Source = z.infer<typeof Source>
export type Evidence = z.infer<typeof Evidence>
export type Quantity = z.infer<typeof Quantity>
/** Bounds and the most likely value of a number that is not exactly known. */
export type Range = Exclude<Quantity, number>
export type Locality = z.infer<typeof Locality>
