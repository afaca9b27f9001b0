import { commonWords } from '../text/check-words.ts'

/** Texts remembered at a time. */
const most = 20_000

/** Remembers what texts become, so that rules that ask again and again are answered at once. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}

/** A text as its words alone, in small letters: what a comma or a capital does not change. */
export const plain = remembered(text =>
  text
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim(),
)

/** Every two neighbouring words of a text: `hộ tịch`, `tịch xã` of "hộ tịch xã". */
export function wordPairs(text: string): string[] {
  const words = plain(text).split(' ')
  return words.slice(1).map((word, index) => `${words[index]} ${word}`)
}

/** The words of a text that say of what trade it is. */
export const wordsOfTrade = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter(word => word !== '' && !commonWords.has(word))

/** A text without its marks, as a keyboard without Vietnamese writes it. */
export const unmarked = remembered(text =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
)

/** The sentences of a text; a point within a number ends none. */
export const sentences = (text: string): string[] =>
  text
    .split(/(?<=[^\d])[.;]\s*/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')

/** Numbers of legal texts as a sentence names them: `123/2015/NĐ-CP`, `66.7/2025/NQ-CP`, `41/2024/QH15`. */
export const lawNumber =
  /(?<![\d./])\d{1,4}(?:\.\d{1,2})?\/(?:19|20)\d\d\/(?:\p{Lu}{2,4}-\p{Lu}[\p{L}-]*|(?:UBTV)?QH\d{1,2})/gu
