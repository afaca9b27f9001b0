import { column, inOrder, isNamed, lateColumns, sparse } from './build.ts'
import { wordKey } from './fold.ts'
import type { DetailIndex, SearchEntry, Vocabulary } from './types.ts'
import { wordsOf } from './words.ts'

/** A word that more than this part of the entries hold tells nothing and only adds bytes. */
const tooUsual = 0.08

const keysIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap(text => wordsOf(text).map(word => wordKey(word.text))))

const gaps = (places: readonly number[]): string =>
  places.map((place, i) => (place - (i === 0 ? 0 : (places[i - 1] ?? 0))).toString(36)).join(' ')

const one = (text: string | undefined): string[] => (text === undefined ? [] : [text])

/** The second file: words of papers and results that the name does not hold, synonyms of trades, what is no procedure, and the facts of result lines. */
export const buildDetail = (
  all: readonly SearchEntry[],
  { labels = {}, trade = [], questions = [] }: Partial<Vocabulary> = {},
): DetailIndex => {
  const whole = inOrder(all)
  const entries = whole.filter(isNamed)
  const placesOf = new Map<string, number[]>()
  entries.forEach((entry, place) => {
    const shown = keysIn([entry.name, entry.title ?? '', ...(entry.keywords ?? [])])
    const agency = entry.agency === undefined ? [] : [labels.agency?.[entry.agency] ?? entry.agency]
    for (const key of keysIn([...(entry.paperNames ?? []), ...(entry.results ?? []), ...agency])) {
      if (shown.has(key) || /^\d+$/.test(key)) continue
      const places = placesOf.get(key)
      if (places === undefined) placesOf.set(key, [place])
      else places.push(place)
    }
  })
  const telling = [...placesOf].filter(([, places]) => places.length <= Math.max(20, entries.length * tooUsual))
  const sorted = telling.sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    version: 1,
    words: sorted.map(([key]) => key),
    places: sorted.map(([, places]) => gaps(places)),
    phrases: sparse(whole, ({ phrases }) => phrases),
    lacking: whole.slice(entries.length).map(({ code }) => code),
    synonyms: trade.map(({ words }) => words),
    elsewhere: questions.flatMap(({ kind, words }) => (kind === 'elsewhere' ? words : [])),
    facets: lateColumns(entries, labels),
    papers: column(entries.map(entry => one(entry.papers))),
    limits: column(entries.map(entry => one(entry.limit))),
    fees: column(entries.map(entry => one(entry.fee))),
  }
}
