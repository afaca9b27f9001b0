import { fold, wordKey } from './fold.ts'
import { type OpenIndex, pairOf } from './open.ts'
import { retype } from './telex.ts'

/** A reading of a typed word. */
export interface Reading {
  readonly text: string
  readonly key: string
  readonly weight: number
}

/** Sounds that people of some region write alike. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(gi|d|r|v)(?=[aeiouy])/, 'd'],
  [/^(tr|ch)/, 'ch'],
  [/^(s|x)/, 'x'],
  [/^(l|n)(?!g|h)/, 'l'],
  [/^(k|q|c)(?!h)/, 'k'],
  [/ng$/, 'n'],
  [/nh$/, 'n'],
  [/c$/, 't'],
  [/ch$/, 't'],
  [/^(ng|ngh)(?=[aeiouy])/, 'ng'],
]

/** How a folded word sounds, roughly: equal for tạm chú and tạm trú, lái se and lái xe. */
export const soundOf = (key: string): string =>
  sounds.reduce((word, [written, said]) => word.replace(written, said), key)

/** Edits between two words, neighbours swapped counting one; stops counting above `most`. */
export const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      next.push(best)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

const near = (open: OpenIndex, key: string): Reading[] => {
  const most = key.length >= 6 ? 2 : 1
  const found: { key: string; cost: number }[] = []
  open.lexicon.keys.forEach((other, id) => {
    if (/\d/.test(other)) return
    const cost = distance(key, other, most)
    if (cost <= most)
      found.push({
        key: other,
        cost: cost - Math.log2(1 + (open.spread[id] ?? 0)) / 40 - (soundOf(key) === soundOf(other) ? 0.4 : 0),
      })
  })
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ key: other }, i) => ({ text: other, key: other, weight: 0.8 - i * 0.25 }))
}

/** Two words written as one, `dangky`: the cut whose halves stand together most often in names. */
const halves = (open: OpenIndex, text: string, key: string): Reading[] => {
  let best: { cut: number; times: number } | undefined
  const ids = open.lexicon.keyIds
  for (let cut = 1; cut < key.length; cut++) {
    const [first, second] = [ids.get(wordKey(key.slice(0, cut))), ids.get(wordKey(key.slice(cut)))]
    const times = first === undefined || second === undefined ? 0 : (open.pairs.get(pairOf(first, second)) ?? 0)
    if (times > (best?.times ?? 0)) best = { cut, times }
  }
  if (best === undefined) return []
  return [text.slice(0, best.cut), text.slice(best.cut)].map(half => ({ text: half, key: wordKey(half), weight: 1 }))
}

/** What an unknown word was meant to be; `row` true when the readings follow each other, else they are alternatives. */
export const repair = (open: OpenIndex, text: string): { row: boolean; readings: Reading[] } => {
  const meant = retype(text)
  if (meant !== undefined && open.known.has(wordKey(meant)))
    return { row: true, readings: [{ text: meant, key: wordKey(meant), weight: 1 }] }
  const key = fold(text)
  if (key.length < 3 || key.length > 24) return { row: false, readings: [] }
  const split = halves(open, text.normalize('NFC').length === key.length ? text.normalize('NFC') : key, key)
  if (split.length > 0) return { row: true, readings: split }
  return { row: false, readings: /\d/.test(key) ? [] : near(open, key) }
}
