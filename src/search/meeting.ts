import { missingOf } from './deeds.ts'
import { anywhere, EntryWords, inHeadLine, inNameLine, type Way } from './entry-words.ts'
import { headKind, phraseKind } from './lines.ts'
import { placeIn } from './numbers.ts'
import type { OpenIndex } from './open.ts'
import type { Tell } from './tells.ts'
import type { Question } from './understand.ts'

/** How a question and an entry meet; words count by how telling they are. */
export interface Meeting {
  /** Part of what the question tells that stands in the entry, 0 to 1; neighbours should stay neighbours. */
  readonly told: number
  /** Part of the entry's best line (name, title or keyword) that the question says, 0 to 1. */
  readonly said: number
  /** Of what people say of it, how much of the line that is said second best: more than one way tells surer than one. */
  readonly saidAgain: number
  /** Things to be done that the question names and the entry does not do. */
  readonly missing: number
  /** How telling the most telling thing is that the entry lacks, beside the most telling thing of all; 0 to 1. */
  readonly lacks: number
  /** Part of what the question tells that stands in the name, in its first part, in the name by the very words typed, and only in papers, results or sector. */
  readonly inName: number
  readonly inHead: number
  readonly asTyped: number
  readonly beyond: number
  /** Part of the question that speaks of what no procedure deals with, nor this entry. */
  readonly astray: number
}

/** How a question meets the entry at a place; each is worked out once. */
export type Meetings = (place: number) => Meeting

const twins: Readonly<Record<string, string>> = { '3': '4', '4': '3' }

/** The toned words that a typed one may be. Half the country says hỏi and ngã alike, and writes them so. */
const tonesOf = ({ tonedIds }: OpenIndex['lexicon'], tone: string): number[] => {
  const twin = twins[tone.at(-1) ?? '']
  return [tone, ...(twin === undefined ? [] : [tone.slice(0, -1) + twin])].flatMap(one => tonedIds.get(one) ?? [])
}

/** A word of another tone is another word: `lừa` is not `lúa`; what was typed without marks may be any. */
const otherTone = 0.25

/** A thing that no name knows is as telling as can be. */
const worthOf = (open: OpenIndex, { weight, ways }: Tell): number => {
  const unseen = Math.log(1 + open.size)
  const rarest = ways.map(way => Math.max(...way.map(key => open.rarity[key ?? -1] ?? unseen)))
  return weight * Math.min(unseen, ...rarest)
}

const holds = (places: Uint32Array, place: number): boolean => places[placeIn(places, place)] === place

/** Papers and results speak of a procedure too, less surely. */
const inDetail = ({ detail }: OpenIndex, place: number, ways: readonly Way[]): boolean =>
  ways.some(way =>
    way.every(key => {
      const places = key === undefined ? undefined : detail.get(key)
      return places !== undefined && holds(places, place)
    }),
  )

const sectorsAt = ({ index }: OpenIndex, place: number): readonly number[] => {
  const at = index.facets.sector.of[place] ?? []
  return typeof at === 'number' ? [at] : at
}

/** A thing that is told, with what is the same for every entry. */
interface Thing {
  readonly ways: readonly Way[]
  readonly joined: boolean
  readonly worth: number
  /** For each word of the first way that was typed with its tone, the toned words that it may be. */
  readonly tones: readonly (readonly number[])[]
}

/** The name of a sector speaks of its procedures too, less surely. */
const inSector = (open: OpenIndex, place: number, ways: readonly Way[]): boolean =>
  sectorsAt(open, place).some(at =>
    ways.some(way => way.length > 0 && way.every(key => key !== undefined && open.sectors[at]?.has(key) === true)),
  )

const thingsOf = (open: OpenIndex, tells: readonly Tell[]): Thing[] =>
  tells.map(tell => ({
    ways: tell.ways,
    joined: tell.joined,
    worth: worthOf(open, tell),
    tones: tell.tones.flatMap(tone => (tone === '' ? [] : [tonesOf(open.lexicon, tone)])),
  }))

type Told = Pick<Meeting, 'told' | 'lacks' | 'inName' | 'inHead' | 'asTyped' | 'beyond'>

const toldNothing: Told = { told: 1, lacks: 0, inName: 0, inHead: 0, asTyped: 0, beyond: 0 }

const toldOf = (open: OpenIndex, things: readonly Thing[], place: number, words: EntryWords): Told => {
  let [asked, met, most, lacked] = [0, 0, 0, 0]
  let [all, inName, inHead, typed, beyond] = [0, 0, 0, 0, 0]
  let before: { worth: number; last: number | undefined } | undefined
  for (const { ways, joined, worth, tones } of things) {
    const way = ways.find(one => words.hold(one, anywhere))
    const asTyped = way !== ways[0] || tones.every(tone => words.holdTone(tone))
    const here = way !== undefined ? (asTyped ? 1 : otherTone) : inDetail(open, place, ways) ? 0.5 : 0
    asked += worth
    met += worth * here
    all += worth
    if (ways.some(one => one.length > 0 && words.hold(one, inNameLine))) inName += worth
    if (ways.some(one => one.length > 0 && words.hold(one, inHeadLine))) inHead += worth
    if (ways[0] !== undefined && words.hold(ways[0], inNameLine)) typed += worth
    if (way === undefined && (here > 0 || inSector(open, place, ways))) beyond += worth
    most = Math.max(most, worth)
    lacked = Math.max(lacked, worth * (1 - here))
    if (before !== undefined && joined) {
      const both = Math.min(before.worth, worth) / 2
      asked += both
      if (before.last !== undefined && way?.[0] !== undefined && words.holdPair(before.last, way[0])) met += both
    }
    before = { worth, last: way?.at(-1) }
  }
  if (asked === 0) return toldNothing
  const part = (worth: number) => worth / all
  return {
    told: met / asked,
    lacks: lacked / most,
    inName: part(inName),
    inHead: part(inHead),
    asTyped: part(typed),
    beyond: part(beyond),
  }
}

/** Words in brackets of a name are mostly about when it applies. */
const bracket = 0.3

/** A term of less weight is a guess and says nothing. */
const heard = 0.3

/** Folded words that a question says, in whatever way. */
export const heardIn = (open: OpenIndex, { terms, tells }: Question): Uint8Array => {
  const asked = new Uint8Array(open.lexicon.keys.length)
  for (const { key, weight } of terms) if (weight > heard) asked[key] = 1
  for (const key of tells.flatMap(({ ways }) => ways.flat())) if (key !== undefined) asked[key] = 1
  return asked
}

type Said = Pick<Meeting, 'said' | 'saidAgain'>

/** Works out which part of the best line of an entry the question says, and of what people say of it the second best. */
const sayer = (open: OpenIndex, question: Question): ((place: number) => Said) => {
  const { lines, rarity, masses } = open
  const asked = heardIn(open, question)
  /** Said part and how telling that part of the line is. */
  const lineSaid = (line: number): readonly [said: number, mass: number] => {
    const whole = (masses.plain[line] ?? 0) + bracket * (masses.aside[line] ?? 0)
    let met = 0
    for (let w = lines.wordFrom[line] ?? 0; w < (lines.wordFrom[line + 1] ?? 0); w++) {
      const key = lines.keys[w] ?? 0
      if (asked[key] && !lines.again[w]) met += (rarity[key] ?? 0) * (lines.aside[w] ? bracket : 1)
    }
    return [whole === 0 ? 0 : met / whole, met]
  }
  return place => {
    let [best, value, first, saidAgain] = [0, 0, 0, 0]
    for (let line = lines.lineFrom[place] ?? 0; line < (lines.lineFrom[place + 1] ?? 0); line++) {
      if (lines.kind[line] === headKind) continue
      const [said, mass] = lineSaid(line)
      if (said * Math.sqrt(mass) > value) [best, value] = [said, said * Math.sqrt(mass)]
      if (lines.kind[line] === phraseKind)
        [first, saidAgain] = said > first ? [said, first] : [first, Math.max(saidAgain, said)]
    }
    return { said: best, saidAgain }
  }
}

const astrayOf = ({ elsewhere, length }: Question, words: EntryWords): number =>
  elsewhere.reduce((sum, way) => sum + (words.hold(way, anywhere) ? 0 : way.length), 0) / Math.max(1, length)

/** How a question meets entries. */
export const meetings = (open: OpenIndex, question: Question): Meetings => {
  const things = thingsOf(open, question.tells)
  const words = new EntryWords(open)
  const saidOf = sayer(open, question)
  const known = new Map<number, Meeting>()
  return place => {
    const before = known.get(place)
    if (before !== undefined) return before
    words.read(place)
    const told = toldOf(open, things, place, words)
    const meeting = {
      ...told,
      ...saidOf(place),
      missing: missingOf(open, question, place),
      astray: astrayOf(question, words),
    }
    known.set(place, meeting)
    return meeting
  }
}
