import { distance, lettersOf, mayBeNear, oneEditApart } from './distance.ts'
import { fold, wordKey } from './fold.ts'
import { type OpenIndex, timesTogether } from './open.ts'
import { isSyllable, soundOf } from './sound.ts'
import { retype } from './telex.ts'
import { weights } from './weights.ts'

/** A reading of a typed word. */
export interface Reading {
  readonly text: string
  readonly key: string
  readonly weight: number
}

/** Folded words, by their numbers, whose letters may be so many edits from those of a word. */
const withLettersOf = ({ lexicon }: OpenIndex, key: string, most: number): number[] => {
  const letters = lettersOf(key)
  const found: number[] = []
  for (let id = 0; id < lexicon.letters.length; id++)
    if (mayBeNear(letters, lexicon.letters[id] ?? 0, most)) found.push(id)
  return found
}

const near = (open: OpenIndex, key: string): Reading[] => {
  const most = key.length >= 6 ? 2 : 1
  const found: { key: string; cost: number }[] = []
  for (const id of withLettersOf(open, key, most)) {
    const other = open.lexicon.keys[id] ?? ''
    const cost = distance(key, other, most)
    if (cost > most || /\d/.test(other)) continue
    const sound = soundOf(key) === soundOf(other) ? 0.4 : 0
    found.push({ key: other, cost: cost - Math.log2(1 + (open.spread[id] ?? 0)) / 40 - sound })
  }
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ key: other }, i) => ({ text: other, key: other, weight: 0.8 - i * 0.25 }))
}

/** Two words written as one, `dangky`: the cut whose halves stand together most often in names. */
const halves = (open: OpenIndex, text: string, key: string): Reading[] => {
  let best: { cut: number; times: number } | undefined
  for (let cut = 1; cut < key.length; cut++) {
    const times = timesTogether(open, wordKey(key.slice(0, cut)), wordKey(key.slice(cut)))
    if (times > (best?.times ?? 0)) best = { cut, times }
  }
  if (best === undefined) return []
  return [text.slice(0, best.cut), text.slice(best.cut)].map(half => ({ text: half, key: wordKey(half), weight: 1 }))
}

/** How often the word stands beside its neighbours in names. */
const fitsBetween = (open: OpenIndex, before: string | undefined, key: string, after: string | undefined): number =>
  timesTogether(open, before, key) + timesTogether(open, key, after)

/**
 * Another reading of a known word that names never put beside its neighbours: one that sounds alike (`tạm chú` → `trú`)
 * or differs by a letter (`bảo sao` → `bản`) and often stands there.
 */
export const misheard = (
  open: OpenIndex,
  before: string | undefined,
  key: string,
  after: string | undefined,
): Reading | undefined => {
  if (/\d/.test(key) || key.length < 2 || fitsBetween(open, before, key, after) > 0) return undefined
  const alike = (open.sounds.get(soundOf(key)) ?? []).map(other => ({ other, least: 5 }))
  const lettered = key.length < 3 ? [] : withLettersOf(open, key, 1).map(id => open.lexicon.keys[id] ?? '')
  const close = lettered.filter(other => oneEditApart(key, other))
  const [best] = [...alike, ...close.map(other => ({ other, least: 20 }))]
    .map(({ other, least }) => ({ other, least, times: fitsBetween(open, before, other, after) }))
    .filter(({ other, least, times }) => other !== key && times >= least)
    .sort((a, b) => b.times / b.least - a.times / a.least)
  return best && { text: best.other, key: best.other, weight: weights.repaired }
}

/** Neighbours of a word in the question, folded. */
export interface Beside {
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * What an unknown word was meant to be; `row` true when the readings follow each other, else they are alternatives.
 * A word that is spelt as Vietnamese is (`cơm`) is only read otherwise where names put the other word beside its neighbours.
 */
export const repair = (
  open: OpenIndex,
  text: string,
  { before, after }: Beside,
): { row: boolean; readings: Reading[] } => {
  const meant = retype(text)
  if (meant !== undefined && open.known.has(wordKey(meant)))
    return { row: true, readings: [{ text: meant, key: wordKey(meant), weight: 1 }] }
  const key = fold(text)
  if (key.length < 3 || key.length > 24) return { row: false, readings: [] }
  const split = halves(open, text.normalize('NFC').length === key.length ? text.normalize('NFC') : key, key)
  if (split.length > 0) return { row: true, readings: split }
  const readings = /\d/.test(key) ? [] : near(open, key)
  const wellSpelt = isSyllable(key)
  return {
    row: false,
    readings: readings.filter(other => !wellSpelt || fitsBetween(open, before, other.key, after) > 0),
  }
}
