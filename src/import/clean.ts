import { withoutTwins } from '../text/alphabet.ts'
import { isRaw, type Raw } from './raw.ts'
import type { Tell } from './rules.ts'

/** A text longer than this, in characters, is cut: the longest of the portal has 17,000. */
const longestText = 60_000

/** Objects and lists deeper than this are not a procedure but an attack. */
const deepest = 32

const privateUse = /[\ue000-\uf8ff]/g
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffd]/g
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

const wide = /[\uff01-\uff5e]/g
const invisibleToo = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cn}\p{Cs}\u2066-\u2069]/gu
const picture = /(?![©®™#*0-9])\p{Extended_Pictographic}/gu
/** Digits of other scripts, each as the digit it is. */
const otherDigit = /(?![0-9])\p{Nd}/gu
const besideLatin = /(?<=\p{Script=Latin})\p{Script=Greek}|\p{Script=Greek}(?=\p{Script=Latin})/gu
const looseMark = /(^|[\s\p{P}\d])[\u0300-\u036f]+/gu

/** The value of a digit of any script: its distance from the zero of its ten. */
function digit(letter: string): string {
  const plain = letter.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return plain
  const point = letter.codePointAt(0) ?? 0
  let zero = point
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero--
  return String(point - zero)
}

/** Signs that were typed for others, and marks without a letter: wide signs, pictures, digits of other scripts. */
const withoutOddSigns = (text: string): string =>
  text
    .replace(wide, sign => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replace(invisibleToo, '')
    .replace(picture, '-')
    .replace(otherDigit, digit)
    .replace(besideLatin, letter => (letter === 'μ' ? 'µ' : ` ${letter} `))
    .replace(looseMark, '$1')

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
}
const lineTags = /<\/?(?:br|p|div|ul|ol|tr|table|tbody|thead|h[1-6])(?:\s[^<>]{0,200})?\/?>/giu
const otherTags = /<\/?(?:span|b|strong|i|em|u|a|font|sup|sub|td|th|li)(?:\s[^<>]{0,200})?\/?>/giu

/** A text without the tags and entities of a page that it was copied from: a line for each line, a bullet for each item. */
const withoutMarkup = (text: string): string =>
  (/<\/?[a-z][a-z0-9]{0,6}[\s/>]/iu.test(text)
    ? text
        .replace(lineTags, '\n')
        .replace(/<li(?:\s[^<>]{0,200})?>/giu, '\n- ')
        .replace(/<\/t[dh]>/giu, ' ')
        .replace(otherTags, '')
    : text
  ).replace(/&(?:([a-z]{2,6})|#(\d{2,5}));/giu, (whole, name?: string, code?: string) =>
    code !== undefined ? String.fromCodePoint(Number(code)) : (entities[(name ?? '').toLowerCase()] ?? whole),
  )

/** One text made plain: no markup, NFC, ordinary spaces, no invisible characters, letters of other alphabets that only look right as Vietnamese ones, private-use bullets as "-", no blank lines. */
export const cleanText = (text: string): string =>
  withoutOddSigns(withoutTwins(withoutMarkup(text.toWellFormed())))
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(privateUse, '-')
    .replace(invisible, '')
    .replace(otherSpaces, ' ')
    .replace(control, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim()

/** Whether a text names nothing: no letter and no digit, or what programs write where they have no text. */
export const saysNothing = (text: string): boolean =>
  !/[\p{L}\d]/u.test(text) || /^\W*(?:undefined|null|nan|n\/a)\W*$/iu.test(text)

/** A text with its first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** A text without the signs and spaces at its end that are among the given; one look at each letter, however many there are. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && (signs.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--
  return text.slice(0, end)
}

/** Line breaks as spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function tellRepairs(text: string, tell: Tell): void {
  if (text !== text.normalize('NFC')) tell('TEXT_NFC')
  if (text.search(privateUse) >= 0) tell('TEXT_BULLETS')
  if (!text.isWellFormed() || text.search(invisible) >= 0 || text.search(control) >= 0) tell('TEXT_INVISIBLE')
  if (text.search(otherSpaces) >= 0) tell('TEXT_SPACES')
}

/** A value with every text in it made plain; undefined when it is nested deeper than `deepest`. */
export function cleanDeep(value: unknown, tell: Tell, depth = 0): unknown {
  if (typeof value === 'string') {
    const text = value.length > longestText ? clip(value, longestText, tell) : value
    tellRepairs(text, tell)
    return cleanText(text)
  }
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) throw new RangeError('TOO_DEEP')
  if (Array.isArray(value)) return value.map(item => cleanDeep(item, tell, depth + 1))
  return isRaw(value) ? cleanObject(value, tell, depth) : undefined
}

const cleanObject = (raw: Raw, tell: Tell, depth: number): Raw =>
  Object.assign(
    Object.create(null) as Record<string, unknown>,
    Object.fromEntries(
      Object.keys(raw)
        .filter(key => key !== '__proto__')
        .map(key => [key, cleanDeep(raw[key], tell, depth + 1)]),
    ),
  )

const bullet = new RegExp(
  [
    '[-–—−•·▪◦●○*+$»>]+[.)]?\\s*',
    '\\(?(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-zđ](?:\\d|(?:\\.\\d{1,2}){1,3})?|[ivx]{2,4}|[ivx]\\d)\\s?\\)\\s*[.:]?\\s*',
    '\\(\\*{1,3}\\)\\s*',
    '\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?\\s+',
    '\\d{1,2}\\.\\s+',
    '\\d{1,2}\\.(?=\\p{Lu})',
    '\\d{1,2}\\/\\s?(?=\\p{Lu})',
    '\\d{1,2}\\s?[-–]\\s?(?=\\p{Lu}\\p{Ll})',
    '\\d{1,2}\\s(?=(?:Trường hợp|Đối với|Thành phần) )',
    '[a-zđ]\\d?\\.\\s+',
    '[a-zđ]\\d?\\.(?=\\p{Lu}\\p{Ll})',
    '[a-zđ](?:\\.\\d{1,2}){1,3}\\.?\\s+',
    '(?:[IVX]{1,4}|[A-ZĐ])[.)]\\s+(?=\\p{Lu}\\p{Ll})',
    '[.)]\\s*(?=\\p{L})',
  ]
    .map(one => `^(?:${one})`)
    .join('|'),
  'u',
)

/** A line without the bullets and numbering in front of it: "- a) Đơn" is "Đơn". */
export function unbullet(line: string): string {
  const rest = line.replace(bullet, '')
  return rest === line || rest === '' ? line : unbullet(rest)
}

/** The same words without marks, case and punctuation, for comparing. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** An id made of the words of a text, cut at a word before `longest`. */
export function slug(text: string, longest = 48): string {
  const words = fold(text).split(' ')
  let id = ''
  for (const word of words) {
    if (id.length + word.length + 1 > longest && id !== '') break
    id = id === '' ? word.slice(0, longest) : `${id}-${word}`
  }
  return id === '' ? 'muc' : id
}

/** Gives each text its own id; the second of the same words gets -2. */
export function idMaker(taken: Iterable<string> = []): (text: string, longest?: number) => string {
  const used = new Set(taken)
  return (text, longest) => {
    const base = slug(text, longest)
    let id = base
    for (let count = 2; used.has(id); count++) id = `${base}-${count}`
    used.add(id)
    return id
  }
}

/** The beginning of a text, of at most `longest` characters and without a torn letter or a space at its end. */
export function clip(text: string, longest: number, tell?: Tell): string {
  if (text.length <= longest) return text.trim()
  tell?.('TEXT_CUT', text.slice(longest))
  return text
    .slice(0, longest)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim()
}

/** Text of at most `longest` characters, cut at a word, with the rest apart. */
export function cut(text: string, longest: number): [head: string, rest: string] {
  if (text.length <= longest) return [text, '']
  const space = text.lastIndexOf(' ', longest)
  const isTorn = /[\ud800-\udbff]/.test(text.charAt(longest - 1))
  const at = space > longest / 2 ? space : longest - Number(isTorn)
  return [text.slice(0, at).trim(), text.slice(at).trim()]
}
