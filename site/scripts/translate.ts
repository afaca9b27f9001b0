import { englishLabels, englishPatterns } from '../../src/text/english-patterns.ts'
import { formatNumber, lower } from '../../src/text/format.ts'
import { actorNames, channelNames, feeKindNames, levelNames } from '../../src/text/labels.ts'

type Say = (...values: (string | number)[]) => string

/** Stands for a value while a sentence is said to see its shape; its text stands in no sentence by itself. */
interface Mark {
  readonly value: string | number
  readonly text: string
}

/** A Vietnamese sentence as a pattern that gives back its values, and the English that is said of them. */
interface Reading {
  readonly pattern: RegExp
  readonly marks: readonly Mark[]
  readonly english: Say
  /** The record's own words could begin so: it is ours only if each of its values is. */
  readonly doubtful: boolean
}

const words = new Map<string, string>()
const readings: Reading[] = []

/** A letter of nobody's alphabet for each value; where it does not come through, the value is a number. */
function marksOf(say: Say): Mark[] {
  const letters = Array.from({ length: say.length }, (_, place) => String.fromCodePoint(0xe000 + place))
  const said = say(...letters)
  return letters.map((letter, place) => {
    const value = said.includes(letter) ? letter : 7_000_001 + place
    return { value, text: typeof value === 'number' ? formatNumber(value) : value }
  })
}

function readingOf(vietnamese: Say, english: Say): Reading {
  const marks = marksOf(vietnamese)
  const said = vietnamese(...marks.map(({ value }) => value))
  const source = marks.reduce(
    (text, mark, place) =>
      text.replace(mark.text, `(?<v${place}>${typeof mark.value === 'number' ? '[\\d.]+' : '.+'})`),
    said.replace(/[?+*()]/g, '\\$&'),
  )
  const start = /^[^\ue000-\uf8ff]*/.exec(said)?.[0] ?? ''
  return { pattern: RegExp(`^${source}$`), marks, english, doubtful: !/\S \p{L}|:/u.test(start) }
}

/** Pairs the words and sentences of two dictionaries of one shape. */
export function pair<T extends object>(vietnamese: T, other: Partial<Record<keyof T, unknown>>): void {
  for (const [key, english] of Object.entries(other)) {
    const own: unknown = vietnamese[key as keyof T]
    if (typeof own === 'string') words.set(own, String(english))
    else if (typeof own === 'function') readings.push(readingOf(own as Say, english as Say))
    else pair(own as object, english as object)
  }
}

pair(channelNames, englishLabels.channels)
pair(levelNames, englishLabels.levels)
pair(actorNames, englishLabels.actors)
pair(feeKindNames, englishLabels.feeKinds)

/** A value that was read back from a sentence, as English takes it; undefined for words of the record. */
function readValue({ value }: Mark, written: string): string | number | undefined {
  if (typeof value === 'number') return Number(written.replaceAll('.', ''))
  return /^[\d.,:/]+$/.test(written) ? written : translate(written)
}

function sayInEnglish({ pattern, marks, english, doubtful }: Reading, text: string): string | undefined {
  const { groups } = pattern.exec(text) ?? {}
  if (groups === undefined) return undefined
  const values = marks.map((mark, place) => {
    const written = groups[`v${place}`] ?? ''
    return readValue(mark, written) ?? (doubtful ? undefined : written)
  })
  return values.every(value => value !== undefined) ? english(...values) : undefined
}

/** The English of a fixed text; undefined for what comes from the record. */
export function translate(text: string): string | undefined {
  const known = words.get(text)
  if (known !== undefined) return known
  for (const reading of readings) {
    const said = sayInEnglish(reading, text)
    if (said !== undefined) return said
  }
  const pattern = englishPatterns.find(([vietnamese]) => vietnamese.test(text))
  return pattern ? text.replace(...(pattern as [RegExp, string])) : translateParts(text)
}

/** Several answers in one line, each of them ours: `35.000 đồng mỗi thẻ; 0 đồng với công dân số đến 28/02/2027`. */
function translateParts(text: string): string | undefined {
  for (const [between, english] of [
    ['; ', '; '],
    [' hoặc ', ' or '],
  ] as const) {
    const [first = '', ...others] = text.split(between)
    const said = [first, ...others].map(part => (others.length > 0 ? translate(part) : undefined))
    if (said.every(part => part !== undefined))
      return said.map((part, place) => (place === 0 ? part : lower(part))).join(english)
  }
  return undefined
}
