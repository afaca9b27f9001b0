import type { Duration } from '../model/procedure.ts'
import { kindOfNumber } from './law.ts'

/** Words that papers, steps and results of every trade share, apart. */
export const commonWords: ReadonlySet<string> = new Set(
  [
    'giấy tờ hồ sơ chứng nhận bản sao chính của cho và các việc theo về được có cấp đăng ký thủ tục hoặc người cá nhân xác',
    'văn quyết định đơn đề nghị tại trong từ do với cơ quan thẩm quyền đã không là một khi để nộp kết quả thẻ phép quy thông',
    'tin đối này phí lệ gửi xem xét nếu yêu cầu mức thu trực tuyến tiếp qua mạng lần đầu mới lại đổi bổ sung dịch vụ',
  ].flatMap(line => line.split(' ')),
)

/** Units of time as a sentence names them. */
export const spokenUnits: Readonly<Record<string, Duration['unit']>> = {
  'ngày làm việc': 'working-day',
  ngày: 'day',
  tháng: 'month',
}

/** The kind of text that a number belongs to, where words call it something else: the kind of its signature, or a law where a number of the National Assembly is called a circular or a decree. */
export const kindMeant = (number: string, said: string): string =>
  kindOfNumber(number) ?? (/QH\d+$/u.test(number) && /tư|định/.test(said) ? 'Luật' : said)

/** An article as a source names it. */
export const articleName = (number: number): string => `Điều ${number}`

/** The days of the week by number from Sunday, as sentences name them. */
export const weekdayWords = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** What a province may be called in full. */
export const fullNames = (name: string): readonly string[] => [`Tỉnh ${name}`, `Thành phố ${name}`]

/** A province where a sentence names it as such. */
export const provinceNamed = (name: string): RegExp => new RegExp(`(?:tỉnh|thành phố) ${name}(?!\\p{L})`, 'iu')

/** An amount as one reads it. */
export const amountWords = (amount: number | undefined, currency = 'đồng'): string => `${amount} ${currency}`

/** What every text that sets fees says in its title. */
export const feeTextWords =
  'thông tư nghị quyết luật nghị định quy định mức thu chế độ thu nộp quản lý và sử dụng một số khoản phí lệ phí hướng dẫn thuộc thẩm quyền hội đồng nhân dân tỉnh thành phố trực thuộc trung ương trong lĩnh vực sửa đổi bổ sung điều của bộ trưởng tài chính nhằm hỗ trợ khó khăn sản xuất kinh doanh giá tối đa'

/** Words of English titles, and those that a Vietnamese one then has. */
export const englishWords: readonly (readonly [RegExp, RegExp])[] = [
  [/marri/iu, /kết hôn|hôn nhân|vợ|chồng/iu],
  [/birth/iu, /sinh/iu],
  [/\bdeath/iu, /tử|chết|mất/iu],
  [/passport/iu, /hộ chiếu/iu],
  [/driv/iu, /lái/iu],
  [/permanent residence/iu, /thường trú/iu],
  [/temporar/iu, /tạm/iu],
  [/\btax/iu, /thuế|phí/iu],
  [/insurance/iu, /bảo hiểm|hưu|ốm|thai sản|thất nghiệp/iu],
  [/unemploy/iu, /thất nghiệp/iu],
  [/\bland\b/iu, /đất|sổ đỏ/iu],
  [/re-?issu|replac|\blost/iu, /lại|mất|đổi/iu],
  [/exten(?:d|sion)|renew/iu, /gia hạn|lại|đổi/iu],
  [/criminal/iu, /lý lịch/iu],
  [/adopt/iu, /con nuôi/iu],
  [/school|pupil|student/iu, /học|trường/iu],
  [/vehicle|\bcars?\b|motor/iu, /xe/iu],
  [/\bvisa/iu, /thị thực|visa/iu],
  [/work permit/iu, /lao động/iu],
  [/nationality|citizenship/iu, /quốc tịch/iu],
  [/guardian/iu, /giám hộ/iu],
  [/deregist|cancel|delet/iu, /xóa|hủy|bỏ|thôi|chấm dứt|thu hồi/iu],
]

/** What a word adds to the number that words say: itself; so many times the digit before it; all until then so many times; or nothing. */
export const numeralWords: Readonly<Record<string, { is?: number; digit?: number; lasts?: number; times?: number }>> = {
  ...Object.fromEntries(
    ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, digit) => [word, { digit }]),
  ),
  ...{ mốt: { digit: 1 }, tư: { digit: 4 }, lăm: { digit: 5 }, bẩy: { digit: 7 } },
  ...{ mười: { is: 10 }, mươi: { lasts: 9 }, trăm: { lasts: 99 }, linh: {}, lẻ: {} },
  ...{ nghìn: { times: 1e3 }, ngàn: { times: 1e3 }, triệu: { times: 1e6 }, tỷ: { times: 1e9 }, tỉ: { times: 1e9 } },
}
