import { missingOf } from './deeds.ts'
import { headKind, pairOf } from './lines.ts'
import type { OpenIndex } from './open.ts'
import type { Question, Tell } from './understand.ts'

/** How a question and an entry meet; words count by how telling they are. */
export interface Meeting {
  /** Part of what the question tells that stands in the entry, 0 to 1; neighbours should stay neighbours. */
  readonly told: number
  /** Part of the entry's best line (name, title or keyword) that the question says, 0 to 1. */
  readonly said: number
  /** Things to be done that the question names and the entry does not do. */
  readonly missing: number
  /** How telling the most telling thing is that the entry lacks, beside the most telling thing of all; 0 to 1. */
  readonly lacks: number
  /** Part of what the question tells that stands in the name, in its first part, in the name by the very words typed, and only in papers, results or sector. */
  readonly inName: number
  readonly inHead: number
  readonly asTyped: number
  readonly beyond: number
}

interface EntryWords {
  readonly keys: ReadonlySet<number>
  /** Those of the name, and of its first part. */
  readonly name: ReadonlySet<number>
  readonly head: ReadonlySet<number>
  /** Words with their tones, by number. */
  readonly toned: ReadonlySet<number>
  readonly pairs: ReadonlySet<number>
}

interface Line {
  readonly from: number
  readonly to: number
}

const linesOfEntry = ({ lines }: OpenIndex, place: number): Line[] => {
  const found: Line[] = []
  for (let line = lines.lineFrom[place] ?? 0; line < (lines.lineFrom[place + 1] ?? 0); line++)
    if (lines.kind[line] !== headKind)
      found.push({ from: lines.wordFrom[line] ?? 0, to: lines.wordFrom[line + 1] ?? 0 })
  return found
}

const keyAt = ({ lines, lexicon }: OpenIndex, word: number): number => lexicon.keyOf[lines.words[word] ?? 0] ?? 0

const twins: Readonly<Record<string, string>> = { '3': '4', '4': '3' }

/** Whether a word with its tone is among some. Half the country says hỏi and ngã alike, and writes them so. */
const hasTone = ({ tonedIds }: OpenIndex['lexicon'], toned: ReadonlySet<number>, tone: string): boolean => {
  const twin = twins[tone.at(-1) ?? '']
  return (
    toned.has(tonedIds.get(tone) ?? -1) ||
    (twin !== undefined && toned.has(tonedIds.get(tone.slice(0, -1) + twin) ?? -1))
  )
}

/** A word of another tone is another word: `lừa` is not `lúa`; what was typed without marks may be any. */
const otherTone = 0.25

const keysOfLine = (open: OpenIndex, line: number): Set<number> => {
  const keys = new Set<number>()
  for (let word = open.lines.wordFrom[line] ?? 0; word < (open.lines.wordFrom[line + 1] ?? 0); word++)
    keys.add(keyAt(open, word))
  return keys
}

const wordsOfEntry = (open: OpenIndex, place: number, entry: readonly Line[]): EntryWords => {
  const keys = new Set<number>()
  const toned = new Set<number>()
  const pairs = new Set<number>()
  for (const { from, to } of entry)
    for (let word = from; word < to; word++) {
      keys.add(keyAt(open, word))
      toned.add(open.lines.words[word] ?? 0)
      if (word > from) pairs.add(pairOf(keyAt(open, word - 1), keyAt(open, word)))
    }
  const { kind, lineFrom } = open.lines
  const first = lineFrom[place] ?? 0
  const name = keysOfLine(open, first)
  const hasHead = first + 1 < (lineFrom[place + 1] ?? 0) && kind[first + 1] === headKind
  return { keys, toned, pairs, name, head: hasHead ? keysOfLine(open, first + 1) : name }
}

/** A thing that no name knows is as telling as can be. */
const worthOf = (open: OpenIndex, { weight, ways }: Tell): number => {
  const unseen = Math.log(1 + open.size)
  const rarest = ways.map(way => Math.max(...way.map(key => open.rarity[key ?? -1] ?? unseen)))
  return weight * Math.min(unseen, ...rarest)
}

/** Papers and results speak of a procedure too, less surely. */
const inDetail = (open: OpenIndex, place: number, ways: Tell['ways']): boolean =>
  ways.some(way => way.every(key => key !== undefined && open.detail.get(key)?.includes(place) === true))

/** Words of the sector: they speak of a procedure too, less surely. */
const inSector = ({ index, sectors }: OpenIndex, place: number, ways: Tell['ways']): boolean =>
  [index.facets.sector.of[place] ?? []].flat().some(at => ways.some(way => stands(way, sectors[at] ?? noWords)))

const noWords: ReadonlySet<number> = new Set()

type Told = Pick<Meeting, 'told' | 'lacks' | 'inName' | 'inHead' | 'asTyped' | 'beyond'>

/** Whether all words of a way to say a thing are among some. */
const stands = (way: Tell['ways'][number], words: ReadonlySet<number>): boolean =>
  way.length > 0 && way.every(key => key !== undefined && words.has(key))

const toldOf = (open: OpenIndex, { tells }: Question, place: number, entry: readonly Line[]): Told => {
  const { keys, toned, pairs, name, head } = wordsOfEntry(open, place, entry)
  let [asked, met, most, lacked] = [0, 0, 0, 0]
  let [things, inName, inHead, typed, beyond] = [0, 0, 0, 0, 0]
  let before: { worth: number; last: number | undefined } | undefined
  for (const tell of tells) {
    const worth = worthOf(open, tell)
    const way = tell.ways.find(one => one.every(key => key !== undefined && keys.has(key)))
    const asTyped = way !== tell.ways[0] || tell.tones.every(tone => tone === '' || hasTone(open.lexicon, toned, tone))
    const here = way !== undefined ? (asTyped ? 1 : otherTone) : inDetail(open, place, tell.ways) ? 0.5 : 0
    asked += worth
    met += worth * here
    things += worth
    if (tell.ways.some(one => stands(one, name))) inName += worth
    if (tell.ways.some(one => stands(one, head))) inHead += worth
    if (stands(tell.ways[0] ?? [], name)) typed += worth
    if (way === undefined && (here > 0 || inSector(open, place, tell.ways))) beyond += worth
    most = Math.max(most, worth)
    lacked = Math.max(lacked, worth * (1 - here))
    if (before !== undefined && tell.joined) {
      const both = Math.min(before.worth, worth) / 2
      asked += both
      if (before.last !== undefined && way?.[0] !== undefined && pairs.has(pairOf(before.last, way[0]))) met += both
    }
    before = { worth, last: way?.at(-1) }
  }
  if (asked === 0) return { told: 1, lacks: 0, inName: 0, inHead: 0, asTyped: 0, beyond: 0 }
  const part = (worth: number) => worth / things
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

interface LineMeeting {
  readonly said: number
  /** How telling that part of the line is. */
  readonly mass: number
}

const lineMeeting = (open: OpenIndex, { from, to }: Line, asked: ReadonlySet<number>): LineMeeting => {
  let [whole, met] = [0, 0]
  const seen = new Set<number>()
  for (let word = from; word < to; word++) {
    const key = keyAt(open, word)
    if (seen.has(key)) continue
    seen.add(key)
    const worth = (open.rarity[key] ?? 0) * (open.lines.aside[word] ? bracket : 1)
    whole += worth
    if (asked.has(key)) met += worth
  }
  return { said: whole === 0 ? 0 : met / whole, mass: met }
}

/** A term of less weight is a guess and says nothing. */
const heard = 0.3

/** How a question and an entry meet. */
export const meetingOf = (open: OpenIndex, question: Question, place: number): Meeting => {
  const entry = linesOfEntry(open, place)
  const { terms, tells } = question
  const asked = new Set(terms.flatMap(({ key, weight }) => (weight > heard ? [key] : [])))
  for (const key of tells.flatMap(({ ways }) => ways.flat())) if (key !== undefined) asked.add(key)
  const value = ({ said, mass }: LineMeeting) => said * Math.sqrt(mass)
  const { said } = entry
    .map(line => lineMeeting(open, line, asked))
    .reduce((a, b) => (value(b) > value(a) ? b : a), { said: 0, mass: 0 })
  return { ...toldOf(open, question, place, entry), said, missing: missingOf(open, question, place) }
}
