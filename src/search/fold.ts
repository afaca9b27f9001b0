import { withoutTwins } from '../text/alphabet.ts'

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const anyMark = /\p{M}/gu
const tones: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}

/** What looks like nothing: soft hyphens, zero-width characters, marks of direction. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A question as it was meant: full-width digits and twins of letters as the plain ones, nothing invisible, composed. */
export const plain = (text: string): string => withoutTwins(text.normalize('NFKC').replace(invisible, ''))

/** A text with its marks of tone taken off, which tones those were, and the text without any mark. */
interface Apart {
  readonly toneless: string
  readonly tone: string
  readonly bare: string
}

const takeApart = (text: string): Apart => {
  const apart = text.normalize('NFD')
  return {
    toneless: apart.replace(toneMarks, '').normalize('NFC'),
    tone: [...apart.matchAll(toneMarks)].map(([mark]) => tones[mark]).join(''),
    bare: apart.replace(anyMark, '').replace(/đ/g, 'd'),
  }
}

/** Whole letters of the scripts of Vietnamese, by number: each is taken apart once, which opens a large index in half the time. */
const letters: Apart[] = []
const isLetterOfTable = (unit: number): boolean => unit < 0x300 || (unit >= 0x1e00 && unit <= 0x1eff)

/** A lower-case text taken apart, letter by letter where no mark stands alone. */
const apartOf = (text: string): Apart => {
  let [toneless, tone, bare] = ['', '', '']
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isLetterOfTable(unit)) return takeApart(text)
    letters[unit] ??= takeApart(text.charAt(i))
    const letter = letters[unit]
    toneless += letter.toneless
    tone += letter.tone
    bare += letter.bare
  }
  return { toneless, tone, bare }
}

/** Lower case without any mark, `đ` as `d`: what a reader without a Vietnamese keyboard types. Idempotent. */
export const fold = (text: string): string => apartOf(text.toLowerCase()).bare

/** One spelling for `kỹ/kĩ`, `quí/quý`: final y after a consonant is i. Takes a folded word. */
const sameVowel = (word: string): string => {
  if (word === 'qui') return 'quy'
  return /^[bcdghklmnprstvx]{1,3}y$/.test(word) ? `${word.slice(0, -1)}i` : word
}

/** Remembers what a few thousand words become: questions, names and lists say the same ones again and again. */
const remembered = (make: (word: string) => string): ((word: string) => string) => {
  const known = new Map<string, string>()
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= mostRemembered) known.clear()
    const made = make(word)
    if (word.length <= longestRemembered) known.set(word, made)
    return made
  }
}
const mostRemembered = 20_000
const longestRemembered = 24

/** The key under which a word is indexed: folded, i and y joined. Idempotent. */
export const wordKey = remembered(word => sameVowel(fold(word)))

/** The word with its tone as a digit at the end, so that `hoà` and `hòa`, `kỹ` and `kĩ` are equal and `đường` is not `dương`. */
export const toneKey = remembered(word => {
  const { toneless, tone } = apartOf(word.toLowerCase())
  return sameVowel(toneless) + tone
})

/** Whether the text carries any Vietnamese mark: its writer meant the marks. */
export const hasMarks = (text: string): boolean => /[\u0300-\u036fđ]/i.test(text.normalize('NFD'))
