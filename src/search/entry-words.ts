import { headKind } from './lines.ts'
import { placeIn } from './numbers.ts'
import type { OpenIndex } from './open.ts'
import type { Tell } from './tells.ts'

/** One way to say a thing, as folded words. */
export type Way = Tell['ways'][number]

/** Where a word of an entry stands, as bits. */
export const anywhere = 1
export const inNameLine = 2
export const inHeadLine = 4

/** Whether a line begins with a word. */
const isLineStart = (wordFrom: Uint32Array, word: number): boolean => wordFrom[placeIn(wordFrom, word)] === word

/** Words of the entry that is looked at, by their numbers. */
export class EntryWords {
  readonly #open: OpenIndex
  readonly #where: Uint8Array
  readonly #toned: Uint8Array
  #from = 0
  #to = 0

  constructor(open: OpenIndex) {
    this.#open = open
    this.#where = new Uint8Array(open.lexicon.keys.length)
    this.#toned = new Uint8Array(open.lexicon.toned.length)
  }

  /** Takes the words of an entry instead of those of the one before. */
  read(place: number): void {
    const { lines } = this.#open
    for (let w = this.#from; w < this.#to; w++) {
      this.#where[lines.keys[w] ?? 0] = 0
      this.#toned[lines.words[w] ?? 0] = 0
    }
    const first = lines.lineFrom[place] ?? 0
    const end = lines.lineFrom[place + 1] ?? 0
    this.#from = lines.wordFrom[first] ?? 0
    this.#to = lines.wordFrom[end] ?? 0
    const hasHead = first + 1 < end && lines.kind[first + 1] === headKind
    const name = anywhere | inNameLine | (hasHead ? 0 : inHeadLine)
    for (let line = first; line < end; line++)
      this.#mark(line, line === first ? name : lines.kind[line] === headKind ? inHeadLine : anywhere)
  }

  #mark(line: number, bits: number): void {
    const { lines } = this.#open
    for (let w = lines.wordFrom[line] ?? 0; w < (lines.wordFrom[line + 1] ?? 0); w++) {
      const key = lines.keys[w] ?? 0
      this.#where[key] = (this.#where[key] ?? 0) | bits
      if ((bits & anywhere) !== 0) this.#toned[lines.words[w] ?? 0] = 1
    }
  }

  /** Whether all words of a way to say a thing stand there. */
  hold(way: Way, bits: number): boolean {
    for (const key of way) if (key === undefined || ((this.#where[key] ?? 0) & bits) === 0) return false
    return true
  }

  /** Whether one of the ways to write a word with its tone stands there. */
  holdTone(toned: readonly number[]): boolean {
    return toned.some(one => this.#toned[one] === 1)
  }

  /** Whether two folded words stand side by side in a line. */
  holdPair(one: number, next: number): boolean {
    const { lines } = this.#open
    for (let w = this.#from + 1; w < this.#to; w++)
      if (lines.keys[w] === next && lines.keys[w - 1] === one && !isLineStart(lines.wordFrom, w)) return true
    return false
  }
}
