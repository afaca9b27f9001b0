import type { Duration, TimeLimit } from '../model/parts.ts'

/** A length of time that has a number. */
export interface Length {
  amount: number
  unit: Duration['unit']
}

/** A length of time found in words, with where it stands. */
export interface LengthAt {
  duration: Length
  at: number
  end: number
}

const units = {
  'ngày làm việc': 'working-day',
  ngày: 'day',
  'giờ làm việc': 'working-hour',
  giờ: 'hour',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
} as const

/** "07", "bảy (07)", "07 (bảy)". */
const length =
  /(?:(?:(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|linh|lẻ|trăm) ?){1,5}\(\s?(?=\d{1,3}\s?\)))?(\d{1,3}(?:[.,]\d{1,2})?)\s?\)?\s*(?:\([^)]{1,30}\)\s*)?(ngày làm việc|ngày|giờ làm việc|giờ|tuần|tháng|năm)(?![\p{L}])/giu
/** "15 tháng 7", "năm 2024", "sau 15 giờ", "từ 8 giờ" are points in time. */
const pointAfter = /^\s*(?:\d|năm \d|cùng ngày|hằng|hàng|\/)/u
const pointBefore = /(?:sau|trước|từ|đến|lúc|ngày|khoản|điều|mục)\s*$/iu

/** "20 ngày, không bao gồm ngày nghỉ lễ, tết": only holidays are passed over, Saturdays and Sundays count. */
const holidaysApart =
  /^,? ?\(?không (?:bao gồm|tính|kể)(?: các)? ngày (?:nghỉ )?lễ(?![^.;)]{0,40}(?:thứ bảy|chủ nhật|cuối tuần))/iu

/** How far beside a length the words stand that say what it is. */
const beside = 80

/** Every length of time in a text; clock times and dates are not lengths. */
export function durationsIn(text: string): LengthAt[] {
  return [...text.matchAll(length)].flatMap(match => {
    const [whole, number = '', word = ''] = match
    const end = match.index + whole.length
    const after = text.slice(end, end + beside)
    const named = units[word.toLowerCase() as keyof typeof units]
    const unit = named === 'day' && holidaysApart.test(after) ? 'non-holiday-day' : named
    const amount = Number(number.replace(',', '.'))
    const isPoint =
      pointAfter.test(after) ||
      ((unit === 'hour' || unit === 'month') &&
        pointBefore.test(text.slice(Math.max(0, match.index - beside), match.index)))
    return isPoint || !(amount > 0) ? [] : [{ duration: { amount, unit }, at: match.index, end }]
  })
}

const opening =
  /^(?:[-+*•]\s*)?(?:thời (?:hạn|gian)(?: giải quyết| thực hiện| xử lý)?(?: thủ tục(?: hành chính)?)?(?: là)?\s*:?\s*)?(?:chậm nhất(?: là| trong)?|không (?:vượt )?quá|tối đa|trong thời hạn|trong vòng|trong)?\s*$/iu

type Core = Pick<TimeLimit, 'amount' | 'unit' | 'extension' | 'cutOff'>

/** A limit that a text states without doubt: it opens with one length, and every other length has a known part. */
export function limitFromText(text: string): Core | undefined {
  const sameDay = sameDayFrom(text)
  if (sameDay) return sameDay
  const [first, ...others] = durationsIn(text)
  if (!first || !opening.test(text.slice(0, first.at))) return undefined
  if (others.length === 0) return /trường hợp|đối với/i.test(text.slice(first.end)) ? undefined : first.duration
  const extension = extensionFrom(text, first.duration)
  if (extension && others.length === 1) return { ...first.duration, extension }
  return isTotal(text.slice(first.end), first.duration, others) ? first.duration : undefined
}

/** "15 ngày. Trong đó: Sở 12 ngày; Ủy ban 3 ngày": the parts add to the whole. */
const isTotal = (rest: string, whole: Length, parts: readonly LengthAt[]): boolean =>
  /^[\s.,;:(]*trong đó/i.test(rest) &&
  parts.every(part => part.duration.unit === whole.unit) &&
  parts.reduce((sum, part) => sum + part.duration.amount, 0) === whole.amount

const sameDay = /^[^.;]{0,120}?(?:ngay )?trong ngày(?: làm việc)?(?: tiếp)?,? (?:tiếp nhận|nhận)/iu
const afterClock = /sau (\d{1,2}) ?(?:giờ|h)(?: ?(\d{2}))?/iu

/** "Ngay trong ngày tiếp nhận", with the hour after which it is the next working day. */
export function sameDayFrom(text: string): Core | undefined {
  const match = sameDay.exec(text)
  if (!match || durationsIn(match[0]).length > 0) return undefined
  const clock = /ngày làm việc tiếp theo/i.test(text) ? afterClock.exec(text) : null
  if (!clock) return { unit: 'same-day' }
  const time = `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? '00'}`
  return { unit: 'same-day', cutOff: { time, then: 'next-working-day' } }
}

const added = /(?:tăng|kéo dài|gia hạn|cộng) thêm(?: không quá| tối đa)?\s*$/iu
const enlarged = /(?:không (?:vượt )?quá|tối đa|thời (?:hạn|gian)[^.;]{0,60}?(?:là|kéo dài))\s*$/iu
const because =
  /(?:trong )?(?:trường hợp|đối với|nếu)\s+([^.;]{4,300}?)(?:,? thì|,? thời (?:hạn|gian)|,? không (?:vượt )?quá|,? tối đa|,? được|$)/iu
const calls = /xác minh|kiểm tra thực tế|phức tạp|kéo dài|gia hạn|trưng cầu/iu

/** The longer limit of a stated circumstance, when exactly one sentence gives it and its reason. */
export function extensionFrom(text: string, base: Length): TimeLimit['extension'] {
  const candidates = durationsIn(text).flatMap(found => {
    const start =
      Math.max(text.lastIndexOf('.', found.at), text.lastIndexOf(';', found.at), text.lastIndexOf('\n', found.at)) + 1
    const before = text.slice(start, found.at)
    const reason = because.exec(before)?.[1]?.trim()
    if (!reason || !calls.test(before)) return []
    const { amount, unit } = found.duration
    if (added.test(before)) return [{ amount, unit, total: false, reason }]
    const longer = unit === base.unit && amount > base.amount
    return longer && enlarged.test(before) ? [{ amount, unit, total: true, reason }] : []
  })
  return candidates.length === 1 ? candidates[0] : undefined
}
