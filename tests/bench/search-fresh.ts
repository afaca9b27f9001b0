import { readFileSync } from 'node:fs'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { entriesOf, vocabularyOf } from '../../src/search/entries.ts'
import { addDetail, type OpenIndex, openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import type { Presence, SearchEntry, Vocabulary } from '../../src/search/types.ts'
import { ask, type Recall, recall } from './search-measure.ts'
import { type Question, readQuestions } from './search-source.ts'

const read = (name: string) => readQuestions(new URL(`questions/${name}.jsonl`, import.meta.url).pathname)

/**
 * Questions of many voices, written before any rule was made for them; what the committed catalogue lacks; English phrases; questions written to
 * try when one answer is clear; later ones of ten kinds of people, written after the rules of 27/11/2026 were frozen; 330 of strangers, a third
 * of them for what is no procedure or in no list, written over the national list before any of their answers was looked at; and 300 of newcomers,
 * for procedures drawn by chance from the national list, written after the rules of 28/11/2026 were frozen; and 400 of callers in twelve voices, by
 * somebody who had read neither rules nor other questions: 300 for others drawn by chance, 100 for what the list lacks; and
 * as many of askers in 26 voices, written when the first phrases of `everyday-phrases.yaml` were, by two who saw none of them.
 * On 28/11/2026 the last order of the best was learned on all of them, both halves: what they measure since is no first sight. Visitors were written
 * that day by two who had seen names of procedures only, 340 for others drawn by chance and 110 for what the list lacks, half of that near to what it
 * has: nothing was learned on them.
 */
export const fresh = {
  voices: read('voices'),
  absent: read('absent'),
  english: read('english'),
  card: read('card'),
  later: read('later'),
  strangers: read('strangers'),
  newcomers: read('newcomers'),
  callers: read('callers'),
  askers: read('askers'),
  visitors: read('visitors'),
}

/** Codes under which the national list has a second time what a committed record describes. */
const secondCodes: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('questions/second-codes.json', import.meta.url), 'utf8'),
)

const plainWays = [
  (name: string) => `lệ phí ${name} là bao nhiêu`,
  (name: string) => `${name} mất mấy ngày`,
  (name: string) => `${name} cần mang giấy tờ gì`,
  (name: string) => `${name} nộp ở đâu`,
]

/** Each procedure asked for by its everyday name, in one of four plain ways. */
export const plainly = ({ procedures }: Catalog): Question[] =>
  [...procedures.values()].map(({ code, title, name }, i) => ({
    query: plainWays[i % plainWays.length]?.((title ?? name).toLocaleLowerCase('vi')) ?? '',
    group: 'plain',
    accept: [code],
  }))

/** How often an answer card is shown and right, and the questions that get a wrong one. */
export const cardsOf = (open: OpenIndex, questions: readonly Question[]) => {
  const shown = questions.flatMap(question => {
    const { clear, hits } = search(open, question.query, { limit: 1 })
    const shown = hits[0]?.code ?? ''
    const right = question.accept.some(code => code === shown || secondCodes[code] === shown)
    return clear ? [{ question, right }] : []
  })
  const wrong = shown.flatMap(({ question, right }) => (right ? [] : [question.query]))
  return { asked: questions.length, right: shown.length - wrong.length, wrong }
}

/** Lines that may be read one by one while rules are made, and lines that only give a figure. */
export const halves = <T>(items: readonly T[]): { readonly open: T[]; readonly heldOut: T[] } => ({
  open: items.filter((_, i) => i % 2 === 0),
  heldOut: items.filter((_, i) => i % 2 === 1),
})

/** An index as a browser has it: both files through JSON. */
export const opened = (entries: readonly SearchEntry[], vocabulary: Vocabulary): OpenIndex => {
  const open = openIndex(JSON.parse(JSON.stringify(buildIndex(entries, vocabulary))))
  addDetail(open, JSON.parse(JSON.stringify(buildDetail(entries, vocabulary))))
  return open
}

const named = (group: string, questions: readonly Question[], open: OpenIndex): Recall[] => {
  const answers = ask(questions, query => search(open, query, { limit: 50 }).hits.map(hit => hit.code))
  return recall(answers)
    .slice(0, 1)
    .map(row => ({ ...row, group }))
}

/** Questions by halves, whose procedure an index has, and those for which it has none. */
const parted = (asked: readonly Question[], has: (question: Question) => boolean) => {
  const [seen, heldOut] = Object.values(halves(asked))
  const parts = (half: readonly Question[] = []) => ({ here: half.filter(has), gone: half.filter(one => !has(one)) })
  return { seen: parts(seen), heldOut: parts(heldOut) }
}

/** Sets of the national list, the one that nothing was learned on first. */
const nationalSets = ['visitors', 'askers', 'callers', 'newcomers', 'strangers', 'later', 'voices'] as const

/** The questions of a set whose procedure an index has, and those for which it has none. */
const partsOf = (open: OpenIndex, set: (typeof nationalSets)[number]) => {
  const known = new Set(open.index.codes)
  const has = ({ accept }: Question) => accept.some(code => known.has(code))
  return { here: fresh[set].filter(has), gone: fresh[set].filter(question => !has(question)) }
}

/** Recall over each set, where the procedure is there. */
export const voicesRecall = (open: OpenIndex): Recall[] =>
  nationalSets.flatMap(set => named(set, partsOf(open, set).here, open))

/** Parts of some questions that are answered by each presence. */
export type Said = Readonly<Record<Presence, number>> & { readonly group: string; readonly questions: number }

const saidOf = (group: string, questions: readonly Question[], open: OpenIndex): Said => {
  const said = questions.map(({ query }) => search(open, query, { limit: 3 }).presence)
  const part = (presence: Presence) => said.filter(one => one === presence).length / said.length
  return { group, questions: said.length, absent: part('absent'), doubtful: part('doubtful'), here: part('here') }
}

/** Whether the national list says what it does not have; a set that asks for a dozen such things or more tells. */
export const nationalSaid = (open: OpenIndex): Said[] =>
  nationalSets.flatMap(set => {
    const { here, gone } = partsOf(open, set)
    return gone.length < 12
      ? [saidOf(`${set}, present`, here, open)]
      : [saidOf(`${set}, absent`, gone, open), saidOf(`${set}, present`, here, open)]
  })

/** On the committed catalogue: English recall, and whether it says what it does not have. */
export const committedFigures = async (questions: readonly Question[]) => {
  const { catalog } = await loadCatalog('procedures')
  const open = opened(entriesOf(catalog), vocabularyOf(catalog))
  const isHere = ({ accept }: Question) => accept.some(code => catalog.procedures.has(code))
  const here = [...questions, ...fresh.voices].filter(isHere)
  const gone = [...questions, ...fresh.voices, ...fresh.card, ...fresh.absent].filter(question => !isHere(question))
  const absent = halves(fresh.absent)
  const present = halves(here)
  const later = { here: fresh.later.filter(isHere), gone: fresh.later.filter(question => !isHere(question)) }
  const strangers = parted(fresh.strangers, isHere)
  return {
    recall: [
      ...named('english', fresh.english, open),
      ...named('present', here, open),
      ...named('later', later.here, open),
      ...named('strangers, open', strangers.seen.here, open),
      ...named('strangers, held out', strangers.heldOut.here, open),
    ],
    said: [
      saidOf('absent, open', absent.open, open),
      saidOf('absent, held out', absent.heldOut, open),
      saidOf('present, open', present.open, open),
      saidOf('present, held out', present.heldOut, open),
      saidOf('later, absent', later.gone, open),
      saidOf('later, present', later.here, open),
      saidOf('strangers, absent', [...strangers.seen.gone, ...strangers.heldOut.gone], open),
      saidOf('strangers, present', [...strangers.seen.here, ...strangers.heldOut.here], open),
    ],
    cards: {
      'asked for plainly': cardsOf(open, plainly(catalog)),
      'questions and voices': cardsOf(open, here),
      'written afterwards': cardsOf(open, fresh.card.filter(isHere)),
      later: cardsOf(open, later.here),
      strangers: cardsOf(open, [...strangers.seen.here, ...strangers.heldOut.here]),
      'not here': cardsOf(open, gone),
      'strangers, not here': cardsOf(open, [...strangers.seen.gone, ...strangers.heldOut.gone]),
    },
  }
}
