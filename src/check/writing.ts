import { isDate } from '../engine/time/dates.ts'
import type { Odd, OddWriting } from './odd.ts'
import { oddSaying } from './saying.ts'

/** A kind, the signs without which it cannot be there (they are cheap to look for), and how it shows. */
type Pattern = readonly [OddWriting, RegExp, RegExp]

const patterns: readonly Pattern[] = [
  ['markup', /[<&]/, /<\/?[a-z][a-z0-9]*(?: [^<>]{0,80})?\/?>|&(?:[a-z]{2,8}|#\d{2,5});/i],
  [
    'draft',
    /[TF][OIB][DX]|[xX]{3}|\?{3}|sau\)|lorem/,
    // each word with one letter as a class, so that whoever looks for such marks in this code finds none
    /\b(?:TO[D]O|FIX[M]E|TBD|lorem ipsum)\b|(?<!\p{L})[xX]{3,}(?!\p{L})|\?{3}|\((?:điền|bổ sung|viết) sau\)/u,
  ],
  [
    'colleague',
    /@|giúp|hình như|hỏi lại/,
    /(?:^|[\s(])@\p{L}|(?:giúp|hỏi lại|hỏi) (?:em|anh|chị|mình|sếp)(?!\p{L})|(?<!\p{L})hình như(?!\p{L})/u,
  ],
  ['comma', /[,;] ?[,;]| [,;]|,[^ \d]|\.\./, /[,;]\s?[,;]|[\p{L}\d)] [,;](?=\s|$)|\p{L},\p{L}|(?<![.…])\.\.(?![.…/])/u],
  ['broken', /\?.|[®§¬«ª©¨µ]/, /\p{L}\?\p{L}|\p{L}\? \p{Ll}| \?\p{Ll}|\p{L}[®§¬«ª©¨µ]|[®§¬ª©¨]\p{L}/u],
  [
    'digit',
    /[01](?:\D|$)/,
    /\p{Ll}0(?=\p{Ll})|\p{Ll}{2}0(?!['’\p{L}\d])|(?<![\p{L}\d.,/-])1(?!ha |kg|km)(?=\p{Ll}{2,}(?:[^\p{L}\d]|$))/u,
  ],
  ['encoded', /[\\%]/, /\\[nrt]|%(?:20|0[AD]|[CE][0-9A-F]%)/u],
  ['cut', /[,([àcaug]$/, /(?:[,([]|\s(?:và|hoặc|của|các|những))$/u],
]

/** What only a name must not have. */
const ofNames: readonly Pattern[] = [
  ['label', /^./, /^(?:[a-zđ]\)|\d{1,2}[.)] |[-–+•*] ?)/],
  ['small', /^./, /^\p{Ll}(?!-)(?=\p{Ll}|\s)/u],
  [
    'cut',
    / [b-zđ]{1,3}$/,
    /(?<=\p{L})(?<!(?<!\p{L})(?:điểm|loại|hạng|nhóm|lớp|khối)) (?!(?:kg|km|cm|mm|ml)$)(?:[bcdđghklmnpqrstvx]{1,2}|ngh|qu)$/iu,
  ],
  ['nameless', /^\d/, /^[\d.,]+ ?(?:đồng|đ|vnđ|vnd|ngày|bản|%)?(?: ?\/ ?\p{L}+)?$/iu],
]

function first(text: string, list: readonly Pattern[]): Odd | undefined {
  for (const [kind, sign, pattern] of list) {
    const found = sign.test(text) ? pattern.exec(text) : null
    if (found) return { kind, around: text.slice(Math.max(0, found.index - 12), found.index + 20) }
  }
  return undefined
}

/** Words that stand twice in good Vietnamese: the end of one word is the begin of the next (trường hợp hợp lệ, hành vi vi phạm), or much is said so. */
const rightTwice =
  /^(?:bản|chính|chung|chứng|chức|công|dần|định|doanh|đồng|động|đời|địa|gia|giá|giao|hạn|hay|học|hợp|kết|khoáng|không|khu|kiểm|luật|luôn|mãi|năm|nhận|nhiệm|pháp|quan|sản|sở|sơ|sinh|song|tác|thành|thông|thuộc|thường|tiếp|trình|trung|tương|từ|vân|vi|viên|xa|xuất)$/i

function wordTwice(text: string): Odd | undefined {
  let before = ''
  for (const word of text.split(' ')) {
    if (word === before && word.length > 1 && /^\p{L}\p{Ll}+$/u.test(word) && !rightTwice.test(word))
      return { kind: 'twice', around: `${before} ${word}` }
    before = word
  }
  return undefined
}

/** A bracket that closes the label of a line: `a)`, `1)`. */
const label = /(?<=^|[\n:;.,] ?)[\p{L}\d]{1,3}\)/gu

function isOpen(text: string): boolean {
  let open = 0
  for (const [sign] of text.matchAll(/[()]/g)) {
    open += sign === '(' ? 1 : -1
    if (open < 0) return true
  }
  return open > 0
}

/** True where brackets do not come in pairs. */
const isUnpaired = (text: string): boolean => /[()]/.test(text) && isOpen(text) && isOpen(text.replace(label, ''))

/** Curly quotation marks that do not come in pairs; a straight one may close what a curly one opened. */
const isUnquoted = (text: string): boolean =>
  text.split('“').length !== text.split('”').length && text.split(/[“”"]/u).length % 2 === 0

/** Three words or more without a mark, of which most have the shape of no Vietnamese one. */
function isForeign(text: string): boolean {
  if (/[^\x20-\x7e]/.test(text)) return false
  const words = text.match(/(?<![a-z\d])[a-z]{2,}(?![a-z\d])/g) ?? []
  return words.length >= 3 && words.filter(word => !isSyllable(word)).length * 2 >= words.length
}

/** All in capitals, three words or more. */
const isLoud = (text: string): boolean => !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu) ?? []).length >= 3

/** Four words of Vietnamese shape, and no mark on any. */
const isBare = (text: string): boolean =>
  !/[^\x20-\x7e]/.test(text) && (text.match(/(?<![a-z])[a-z]+(?![a-z])/g) ?? []).filter(isSyllable).length >= 4

const syllable = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu?|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?$/

/** Whether a word in small letters has the shape of a Vietnamese syllable. */
export const isSyllable = (word: string): boolean =>
  syllable.test(word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'))

/** A day of no month: 31/02/2027. */
function oddDay(text: string): Odd | undefined {
  for (const [around, day = '', month = '', year] of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g))
    if (!isDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)) return { kind: 'day', around }
  return undefined
}

/** What strikes a reader about a text before he reads what it says; undefined where nothing does. */
export function oddWriting(text: string, isName: boolean): Odd | undefined {
  const found =
    first(text, patterns) ??
    (isName ? first(text, ofNames) : undefined) ??
    wordTwice(text) ??
    oddDay(text) ??
    oddSaying(text)
  if (found !== undefined) return found
  if (isUnquoted(text)) return { kind: 'quote', around: text.slice(0, 32) }
  if (isName && isForeign(text)) return { kind: 'foreign', around: text.slice(0, 32) }
  if (isUnpaired(text)) return { kind: 'bracket', around: text.slice(-32) }
  if (isLoud(text)) return { kind: 'capitals', around: text.slice(0, 32) }
  return isBare(text) ? { kind: 'marks', around: text.slice(0, 32) } : undefined
}
