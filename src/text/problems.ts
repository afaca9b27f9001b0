import type { ProblemValues } from '../model/problem.ts'
import { type ProblemCode, problemTexts } from '../model/problem-codes.ts'
import { durationUnits } from './format.ts'
import { kindWords } from './problem-kinds.ts'

/** Words around a problem, and for a value that is no single word. */
export const problemWords = {
  hint: (text: string) => `Gợi ý: ${text}`,
  list: 'danh sách',
  map: 'nhóm khóa',
  empty: 'để trống',
} as const

/** The types of values in words; one that is not here is not named. */
export const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm khóa',
  record: 'nhóm khóa',
}

/** A piece of a file as it may be shown: what a terminal would obey, or would turn the line around, is a blank. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')

const shown = (value: string | number | undefined): string => String(value).split('\n').map(onOneLine).join('\n')

/** A template with its values in place; unknown names stay empty. */
function fill(template: string, values: ProblemValues): string {
  const given = (key: string) => Object.hasOwn(values, key) && values[key] !== ''
  return template
    .replace(/\{([?!])(\w+):((?:[^{}]|\{\w+\})*)\}/g, (_whole, sign: string, key: string, inner: string) =>
      given(key) === (sign === '?') ? inner : '',
    )
    .replace(/\{(\w+)\}/g, (_whole, key: string) => (given(key) ? shown(values[key]) : ''))
}

const words: Readonly<Record<string, string>> = {
  ...durationUnits,
  undetermined: 'chưa xác định',
  commune: 'cấp xã',
  province: 'cấp tỉnh',
  ministry: 'cấp bộ',
  'in-person': 'trực tiếp',
  online: 'trực tuyến',
  post: 'bưu chính',
}

/** Time limits, levels and ways to file as a record writes them, `15 working-day`, in words; what a person wrote otherwise stays as it is. */
const spoken = (values: ProblemValues): ProblemValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(/(?<=^|; |\d )[a-z-]+(?=$|;)/g, word => words[word] ?? word) : value,
    ]),
  )

const ofOverlays: ReadonlySet<ProblemCode> = new Set([
  'OVERLAY_LONGER',
  'OVERLAY_BASE_CHANGED',
  'OVERLAY_CHANNEL',
  'OVERLAY_COMPETENCE',
  'OVERLAY_STEP',
])

/** The sentence of a problem. */
export const messageOf = (code: ProblemCode, values: ProblemValues): string =>
  fill(problemTexts[code].message, inWords(code, values))

const inWords = (code: ProblemCode, values: ProblemValues): ProblemValues => {
  if (ofOverlays.has(code)) return spoken(values)
  const words = kindWords[code]
  if (words === undefined) return values
  return values.kind === undefined
    ? { ...values, value: words[String(values.value)] ?? '' }
    : { ...values, kind: words[String(values.kind)] ?? '' }
}

/** What to do about a problem. */
export const hintOf = (code: ProblemCode, values: ProblemValues): string => fill(problemTexts[code].hint, values)

/** Spaces that YAML does not take for one. */
export const spaceNames: Readonly<Record<string, string>> & { other: string } = {
  '\t': 'dấu tab',
  '\u00a0': 'khoảng trắng không ngắt (NBSP)',
  other: 'khoảng trắng lạ',
}

/** What a character is that does not belong into a Vietnamese text. */
export const oddCharacterWords = {
  control: 'ký tự điều khiển',
  replaced: 'dấu thay thế của chữ đã hỏng',
  invisible: 'ký tự không nhìn thấy',
  direction: 'ký tự đổi chiều chữ',
  wrongD: 'chữ giống chữ Đ nhưng không phải Đ của tiếng Việt',
  mojibake: 'chữ vỡ do đọc sai bảng mã',
  cyrillic: 'chữ Nga giống chữ La-tinh',
  greek: 'chữ Hy Lạp giống chữ La-tinh',
  wide: 'chữ, số toàn rộng',
  unassigned: 'ký tự không có nghĩa',
  digits: 'chữ số của hệ chữ khác',
  picture: 'hình vẽ',
  space: 'khoảng trắng lạ',
  mark: 'dấu không đứng trên chữ nào',
} as const
