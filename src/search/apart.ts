import type { OpenIndex } from './open.ts'

/** Words in brackets of a name are mostly about when it applies; a word as rare as this, or more, is worth one. */
const bracket = 0.3
const rare = 3

/** How much of what tells the name of an entry from those of the best is said, 0 to 1: words count by how few of those hold them. */
export const apartFrom = (open: OpenIndex, heard: Uint8Array, best: readonly number[]): ((place: number) => number) => {
  const { lineFrom, wordFrom, keys, again, aside } = open.lines
  /** Folded number → how many of the best hold it in their names. */
  const held = new Uint8Array(heard.length)
  const eachWord = (place: number, see: (word: number, key: number) => void): void => {
    const line = lineFrom[place] ?? 0
    for (let w = wordFrom[line] ?? 0; w < (wordFrom[line + 1] ?? 0); w++) if (!again[w]) see(w, keys[w] ?? 0)
  }
  for (const place of best)
    eachWord(place, (_, key) => {
      held[key] = (held[key] ?? 0) + 1
    })
  const among = new Set(best)
  return place => {
    const self = among.has(place) ? 0 : 1
    let [whole, said] = [0, 0]
    eachWord(place, (w, key) => {
      const worth = Math.min(1, (open.rarity[key] ?? 0) / rare) * (aside[w] ? bracket : 1)
      const tells = worth * Math.log((best.length + 1) / ((held[key] ?? 0) + self + 0.5))
      whole += tells
      if (heard[key]) said += tells
    })
    return whole > 0 ? said / whole : 0
  }
}
