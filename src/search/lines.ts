import { placeIn, wholeNumbers } from './numbers.ts'
import type { Lexicon } from './postings.ts'
import type { SearchIndex } from './types.ts'
import { type Word, wordsOf } from './words.ts'

/** Names, titles and keywords as word numbers, one after the other. */
export interface Lines {
  /** Entry → first line; line → first word. One more than there are. */
  readonly lineFrom: Uint32Array
  readonly wordFrom: Uint32Array
  readonly words: Uint32Array
  /** The folded numbers of these words. */
  readonly keys: Uint32Array
  /** 1 for a word in brackets. */
  readonly aside: Uint8Array
  /** 1 for a word that its line said before. */
  readonly again: Uint8Array
  /** 0 name, 1 title, 2 keyword, 3 what a name begins with, 4 what people say. */
  readonly kind: Uint8Array
}

/** The number of two words side by side; exact below 2²⁶ words. */
export const pairOf = (first: number, second: number): number => first * 0x4000000 + second

const opens = ['thủ', 'tục'] as const

/** Half of all names open with "Thủ tục", which tells nothing. */
const withoutOpening = (words: readonly Word[]): readonly Word[] =>
  words.length > 2 && opens.every((one, i) => words[i]?.text.length === 3 && words[i].text.toLowerCase() === one)
    ? words.slice(2)
    : words

/** The kind of a line that is a title, which people know; a name is of the kind before it. */
export const titleKind = 1

/** The kind of a line that holds the first part of a name. */
export const headKind = 3

/** Where the first part of a name ends: what follows says for whom, when, under whom. */
const restOfName =
  /[,;:(/]|\s[-–]\s|\s(?:đối với|trong trường hợp|trường hợp|thuộc thẩm quyền|theo|do|cho|của|khi|tại|bằng|để|áp dụng)\s/gi
const leastHead = 3

/** How many words of a long name its first part has, which is what people say; none when the name has one part. */
const headLength = (name: string, words: readonly Word[]): number => {
  for (const { index } of name.matchAll(restOfName)) {
    const length = words.findLastIndex(({ end }) => end <= index) + 1
    if (length >= leastHead) return length
  }
  return 0
}

/** The kind of a line that holds what people say when they look for an entry. */
export const phraseKind = 4

/** Lines that are being written, word by word. */
const writer = (words: Lexicon) => {
  const lineFrom = wholeNumbers()
  const wordFrom = wholeNumbers()
  const flat = wholeNumbers()
  const keys = wholeNumbers()
  const aside = wholeNumbers()
  const again = wholeNumbers()
  const kind = wholeNumbers()
  /** The last line in which a folded word was met, from 1. */
  const lastOf = wholeNumbers()
  lineFrom.push(0)
  wordFrom.push(0)
  const endLine = (lineKind: number): void => {
    wordFrom.push(flat.length)
    kind.push(lineKind)
  }
  const endEntry = (): void => lineFrom.push(kind.length)
  const push = (word: number, isAside: number): void => {
    const key = words.keyOf[word] ?? 0
    while (lastOf.length <= key) lastOf.push(0)
    flat.push(word)
    keys.push(key)
    aside.push(isAside)
    again.push(lastOf.at(key) === wordFrom.length ? 1 : 0)
    lastOf.set(key, wordFrom.length)
  }
  const addLine = (text: string, line: readonly Word[], lineKind: number): void => {
    let [depth, seen] = [0, 0]
    const inBrackets = text.includes('(')
    for (const word of line) {
      for (; inBrackets && seen < word.start; seen++) depth += text[seen] === '(' ? 1 : text[seen] === ')' ? -1 : 0
      push(words.add(word.text), depth > 0 ? 1 : 0)
    }
    endLine(lineKind)
  }
  /** Says the first words of the line before again. */
  const addHead = (length: number): void => {
    const from = wordFrom.at(wordFrom.length - 2)
    for (let w = from; w < from + length; w++) push(flat.at(w), aside.at(w))
    endLine(headKind)
  }
  /** Adds the lines of an entry as they stand elsewhere. */
  const copy = (lines: Lines, place: number): void => {
    for (let line = lines.lineFrom[place] ?? 0; line < (lines.lineFrom[place + 1] ?? 0); line++) {
      for (let w = lines.wordFrom[line] ?? 0; w < (lines.wordFrom[line + 1] ?? 0); w++)
        push(lines.words[w] ?? 0, lines.aside[w] ?? 0)
      endLine(lines.kind[line] ?? 0)
    }
  }
  const done = (): Lines => ({
    lineFrom: lineFrom.done(),
    wordFrom: wordFrom.done(),
    words: flat.done(),
    keys: keys.done(),
    aside: Uint8Array.from(aside.done()),
    again: Uint8Array.from(again.done()),
    kind: Uint8Array.from(kind.done()),
  })
  return { addLine, addHead, copy, endEntry, done }
}

/** Splits names, titles and keywords of each entry into lines; words new to the lexicon are added to it. */
export const linesOf = (index: SearchIndex, words: Lexicon): Lines => {
  const { addLine, addHead, endEntry, done } = writer(words)
  index.names.forEach((name, place) => {
    const line = withoutOpening(wordsOf(name))
    addLine(name, line, 0)
    const head = headLength(name, line)
    if (head > 0) addHead(head)
    index.calls[place]?.forEach((call, i) => {
      if (call !== '') addLine(call, withoutOpening(wordsOf(call)), i === 0 ? titleKind : titleKind + 1)
    })
    endEntry()
  })
  return done()
}

/** The same lines, those of each entry followed by what people say of it; entries beyond them, up to a count, have an empty name. */
export const withPhrases = (lines: Lines, words: Lexicon, phrases: SearchIndex['calls'], count: number): Lines => {
  const { addLine, copy, endEntry, done } = writer(words)
  for (let place = 0; place < count; place++) {
    if (place + 1 < lines.lineFrom.length) copy(lines, place)
    else addLine('', [], 0)
    for (const text of phrases[place] ?? []) addLine(text, wordsOf(text), phraseKind)
    endEntry()
  }
  return done()
}

/** How telling the words of each line are together, each word once: those in brackets apart, which count less. */
export interface Masses {
  readonly plain: Float64Array
  readonly aside: Float64Array
}

export const massesOf = ({ wordFrom, keys, again, aside, kind }: Lines, rarity: Float64Array): Masses => {
  const masses = { plain: new Float64Array(kind.length), aside: new Float64Array(kind.length) }
  for (let line = 0; line < kind.length; line++)
    for (let w = wordFrom[line] ?? 0; w < (wordFrom[line + 1] ?? 0); w++) {
      const mass = aside[w] ? masses.aside : masses.plain
      if (!again[w]) mass[line] = (mass[line] ?? 0) + (rarity[keys[w] ?? 0] ?? 0)
    }
  return masses
}

/** Every two folded numbers that stand together in a line, as often as they do, in order. */
export type Pairs = Float64Array

/** All pairs of the lines. */
export const pairsOf = (lines: Lines): Pairs => {
  const pairs = new Float64Array(lines.words.length)
  let count = 0
  for (let line = 0; line + 1 < lines.wordFrom.length; line++) {
    if (lines.kind[line] === headKind) continue
    for (let w = (lines.wordFrom[line] ?? 0) + 1; w < (lines.wordFrom[line + 1] ?? 0); w++)
      pairs[count++] = pairOf(lines.keys[w - 1] ?? 0, lines.keys[w] ?? 0)
  }
  return pairs.subarray(0, count).sort()
}

/** How often a pair stands in the lines. */
export const timesOf = (pairs: Pairs, pair: number): number => placeIn(pairs, pair + 1) - placeIn(pairs, pair)
