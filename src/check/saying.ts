import { numeralWords } from '../text/check-words.ts'
import type { Odd } from './odd.ts'

/** The number that Vietnamese words say; undefined where a word is none of a number. */
function numberInWords(text: string): number | undefined {
  let [total, group, last] = [0, 0, 0]
  let before: { digit?: number } = {}
  for (const word of text.toLocaleLowerCase('vi').trim().split(/\s+/)) {
    const part = numeralWords[word]
    if (part === undefined) return undefined
    const { is = 0, digit = 0, lasts = 0, times } = part
    // "bốn tám" is forty-eight
    if (part.digit !== undefined && before.digit !== undefined) group += 9 * last
    group += is + digit + lasts * last
    before = part
    if (part.digit !== undefined) last = digit
    if (times !== undefined) total += Math.max(group, 1) * times
    if (times !== undefined) group = 0
  }
  return total + group
}

/** What digits say: dots before three digits part thousands, any other one is a comma written otherwise. */
const number = (written: string): number => Number(written.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.'))

/** From evening to morning the hours begin anew: "từ 22 giờ đến 6 giờ". */
const isOverNight = (unit: string, from: number, to: number): boolean => /^giờ$/iu.test(unit) && from >= 18 && to <= 8

/** "15 (mười lăm) ngày", "50.000 đồng (năm mươi nghìn đồng)". */
const twiceSaid =
  /(?<![\d.,/-])(\d{1,3}(?:\.\d{3})+|\d{1,3})\s?(?:đồng|ngày|tháng|bản|bộ|giờ|người)?\s?\(([\p{L} ]{2,80})\)/gu

function digitsAndWords(text: string): Odd | undefined {
  for (const [around, written = '', words = ''] of text.matchAll(twiceSaid)) {
    const said = numberInWords(words.replace(/^(?:bằng chữ|viết)\s|\s(?:đồng|ngày|tháng|bản|bộ|giờ|người)$/giu, ''))
    if (said !== undefined && said !== number(written)) return { kind: 'numeral', around }
  }
  return undefined
}

/** "từ đủ 14 tuổi đến dưới 18 tuổi", "từ 8 giờ đến 17 giờ". */
const range =
  /(?<!trước[^.;]{0,40})(?<!\p{L})từ (?:đủ |trên )?(\d{1,3}(?:[.,]\d{1,3})*)(?: (\p{L}+))? đến (?:dưới |hết |đủ )?(\d{1,3}(?:[.,]\d{1,3})*) (\p{L}+)(?! (?:trước|(?:sáng )?(?:hôm|ngày|sáng|tháng|năm) (?:sau|kế)))/giu

function backwards(text: string): Odd | undefined {
  for (const [around, from = '', unit, to = '', ofTo = ''] of text.matchAll(range))
    if (
      (unit === undefined || unit === ofTo) &&
      number(to) < number(from) &&
      !isOverNight(ofTo, number(from), number(to))
    )
      return { kind: 'range', around }
  return undefined
}

/** A reduction by more than all, an hour of more than sixty minutes. */
const impossible =
  /(?<!\p{L})giảm (?:10[1-9]|1[1-9]\d|[2-9]\d\d|\d{4,})(?:,\d+)? ?%|(?<!\d)\d{1,2} ?(?:giờ|h) ?(?:[6-9]\d)(?!\d)(?: phút)?/iu

/** Digits of a number that one can dial: fixed lines eleven, mobiles ten, service numbers eight or ten, short ones three. */
export const dialled = /^(?:02\d{9}|0[35789]\d{8}|1[89]00\d{4}(?:\d{2})?|1\d{2}|1022|\+84\d{9,10})$/
const telephone =
  /(?:điện thoại|hotline|đường dây nóng|tổng đài|gọi số)[^.;\d]{0,24}((?:\+84|0|1[89]00)[\d. ()-]{4,18}\d)/giu

/** Where a letter is to be sent through the net. */
const letterbox =
  /(?:hộp thư|e-?mail|thư điện tử)(?: (?:số|điện tử|công vụ|là))*:? ([\w.+-]*@[\w.-]*|[\w-]+(?:\.[\w-]+){2,})/giu
const address = /^[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)+\.?$/u

function unreachable(text: string): Odd | undefined {
  for (const [, said = ''] of text.matchAll(telephone)) {
    // after a dash, a full stop or a bracket something else may follow: a second number, the hours
    const [first = ''] = said.split(/ [-(]|\. /)
    if (![said, first].some(one => dialled.test(one.replace(/[\s.()-]/g, '')))) return { kind: 'phone', around: said }
  }
  for (const [, said = ''] of text.matchAll(letterbox)) if (!address.test(said)) return { kind: 'mail', around: said }
  return undefined
}

/** What numbers and addresses in a text say that cannot be; a text without a digit and without the sign of an address has none. */
export function oddSaying(text: string): Odd | undefined {
  if (!/[\d@]/.test(text)) return undefined
  const found = digitsAndWords(text) ?? backwards(text) ?? unreachable(text)
  const [around] = found ? [] : (impossible.exec(text) ?? [])
  return found ?? (around === undefined ? undefined : { kind: 'impossible', around })
}
