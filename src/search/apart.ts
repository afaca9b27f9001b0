import { keyAt } from './entry-words.ts'
import type { OpenIndex } from './open.ts'

/** A word of a name, with what it is worth that it is said. */
interface NameWord {
  readonly key: number
  readonly worth: number
}

/** Words in brackets of a name are mostly about when it applies; a word as rare as this, or more, is worth one. */
const bracket = 0.3
const rare = 3

const wordsOfName = (open: OpenIndex, place: number): NameWord[] => {
  const { lines, rarity } = open
  const line = lines.lineFrom[place] ?? 0
  const found: NameWord[] = []
  for (let w = lines.wordFrom[line] ?? 0; w < (lines.wordFrom[line + 1] ?? 0); w++) {
    if (lines.again[w]) continue
    const key = keyAt(open, w)
    found.push({ key, worth: Math.min(1, (rarity[key] ?? 0) / rare) * (lines.aside[w] ? bracket : 1) })
  }
  return found
}

/** How much of what tells the name of an entry from those of the best is said, 0 to 1: words count by how few of those hold them. */
export const apartFrom = (open: OpenIndex, heard: Uint8Array, best: readonly number[]): ((place: number) => number) => {
  const held = new Map<number, number>()
  for (const place of best) for (const { key } of wordsOfName(open, place)) held.set(key, (held.get(key) ?? 0) + 1)
  const among = new Set(best)
  return place => {
    const self = among.has(place) ? 0 : 1
    let [whole, said] = [0, 0]
    for (const { key, worth } of wordsOfName(open, place)) {
      const tells = worth * Math.log((best.length + 1) / ((held.get(key) ?? 0) + self + 0.5))
      whole += tells
      if (heard[key]) said += tells
    }
    return whole > 0 ? said / whole : 0
  }
}
