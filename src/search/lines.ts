import type { Lexicon } from './postings.ts'
import type { SearchIndex } from './types.ts'
import { type Word, wordsOf } from './words.ts'

/** Names, titles and keywords as word numbers, one after the other. */
export interface Lines {
  /** Entry → first line; line → first word. One more than there are. */
  readonly lineFrom: Uint32Array
  readonly wordFrom: Uint32Array
  readonly words: Uint32Array
  /** 1 for a word in brackets. */
  readonly aside: Uint8Array
  /** 0 name, 1 title, 2 keyword, 3 what a name begins with. */
  readonly kind: Uint8Array
}

/** The number of two words side by side; exact below 2²⁶ words. */
export const pairOf = (first: number, second: number): number => first * 0x4000000 + second

/** Half of all names open with "Thủ tục", which tells nothing. */
const withoutOpening = (words: readonly Word[]): readonly Word[] =>
  words.length > 2 && /^thủ tục$/i.test(`${words[0]?.text} ${words[1]?.text}`) ? words.slice(2) : words

/** The kind of a line that holds the first part of a name. */
export const headKind = 3

/** Where the first part of a name ends: what follows says for whom, when, under whom. */
const restOfName =
  /[,;:(/]|\s[-–]\s|\s(?:đối với|trong trường hợp|trường hợp|thuộc thẩm quyền|theo|do|cho|của|khi|tại|bằng|để|áp dụng)\s/gi
const leastHead = 3

/** The first part of a long name, which is what people say; undefined when the name has one part. */
const headOf = (name: string): string | undefined => {
  for (const { index } of name.matchAll(restOfName)) {
    const head = name.slice(0, index)
    if (withoutOpening(wordsOf(head)).length >= leastHead) return head
  }
  return undefined
}

/** Splits names, titles and keywords into lines; words new to the lexicon are added to it. */
export const linesOf = (index: SearchIndex, words: Lexicon): Lines => {
  const lineFrom = [0]
  const wordFrom = [0]
  const flat: number[] = []
  const aside: number[] = []
  const kind: number[] = []
  const addLine = (text: string, lineKind: number): void => {
    let depth = 0
    let seen = 0
    for (const word of withoutOpening(wordsOf(text))) {
      for (; seen < word.start; seen++) depth += text[seen] === '(' ? 1 : text[seen] === ')' ? -1 : 0
      flat.push(words.add(word.text))
      aside.push(depth > 0 ? 1 : 0)
    }
    wordFrom.push(flat.length)
    kind.push(lineKind)
  }
  index.names.forEach((name, place) => {
    addLine(name, 0)
    const head = headOf(name)
    if (head !== undefined) addLine(head, headKind)
    index.calls[place]?.forEach((call, i) => {
      if (call !== '') addLine(call, i === 0 ? 1 : 2)
    })
    lineFrom.push(kind.length)
  })
  return {
    lineFrom: Uint32Array.from(lineFrom),
    wordFrom: Uint32Array.from(wordFrom),
    words: Uint32Array.from(flat),
    aside: Uint8Array.from(aside),
    kind: Uint8Array.from(kind),
  }
}

/** Two folded numbers that stand together in a line → how often. */
export const pairsOf = (lines: Lines, keyOf: readonly number[]): Map<number, number> => {
  const pairs = new Map<number, number>()
  for (let line = 0; line + 1 < lines.wordFrom.length; line++) {
    if (lines.kind[line] === headKind) continue
    for (let w = (lines.wordFrom[line] ?? 0) + 1; w < (lines.wordFrom[line + 1] ?? 0); w++) {
      const pair = pairOf(keyOf[lines.words[w - 1] ?? 0] ?? 0, keyOf[lines.words[w] ?? 0] ?? 0)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return pairs
}
