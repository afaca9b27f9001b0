import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { entriesOf, lackingBeside, sameCode, vocabularyOf } from '../../src/search/entries.ts'
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
 * has: nothing was learned on them until the evening of that day. Neighbours were written then by three, in the same way, 390 and 150: on them nothing
 * was learned, and only their figures were looked at.
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
  neighbours: read('neighbours'),
}

/** Whether a code answers a question, also under another code of the same procedure. */
const answers =
  (catalog: Catalog, { accept }: Question) =>
  (code: string): boolean =>
    accept.some(one => one === code || sameCode(catalog, one) === sameCode(catalog, code))

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
export const cardsOf = (open: OpenIndex, catalog: Catalog, questions: readonly Question[]) => {
  const shown = questions.flatMap(question => {
    const { clear, hits } = search(open, question.query, { limit: 1 })
    const shown = hits[0]?.code ?? ''
    return clear ? [{ question, right: answers(catalog, question)(shown) }] : []
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
const nationalSets = [
  'neighbours',
  'visitors',
  'askers',
  'callers',
  'newcomers',
  'strangers',
  'later',
  'voices',
] as const

/** The questions of a set whose procedure an index has, and those for which it has none. */
const partsOf = (open: OpenIndex, set: (typeof nationalSets)[number]) => {
  const known = new Set(open.index.codes.slice(0, open.index.lackingFrom))
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

/** A tenth of all codes, the same on every machine. */
const tenth = (code: string): number => Number(code.replace(/\D/g, '')) % 10

/**
 * Whether a list of which a tenth of the procedures was taken out says so of the questions for these, and of the others that it has them: three
 * tenths, one after another, each with all that is known of procedures which a catalogue lacks.
 */
export const takenOutSaid = (entries: readonly SearchEntry[], vocabulary: Vocabulary, lists: Catalog): Said[] => {
  const asked = nationalSets.flatMap(set => fresh[set])
  const said = [1, 4, 7].map(part => {
    const left = entries.filter(({ code }) => tenth(code) !== part)
    const codes = left.map(({ code }) => code)
    const open = opened([...left, ...lackingBeside(lists, codes)], vocabulary)
    const [whole, here] = [entries.map(({ code }) => code), codes].map(
      of => new Set(of.map(code => sameCode(lists, code))),
    )
    const has = (set: ReadonlySet<string> | undefined) => (question: Question) =>
      question.accept.some(code => set?.has(sameCode(lists, code)))
    const known = asked.filter(has(whole))
    const out = known.filter(question => !has(here)(question))
    return { out: saidOf('', out, open), present: saidOf('', known.filter(has(here)), open) }
  })
  const mean = (group: string, of: readonly Said[]): Said => {
    const questions = of.reduce((sum, one) => sum + one.questions, 0)
    const part = (presence: Presence) => of.reduce((sum, one) => sum + one[presence] * one.questions, 0) / questions
    return { group, questions, absent: part('absent'), doubtful: part('doubtful'), here: part('here') }
  }
  return [
    mean(
      'a tenth taken out',
      said.map(({ out }) => out),
    ),
    mean(
      'the others',
      said.map(({ present }) => present),
    ),
  ]
}

/** On the committed catalogue: English recall, and whether it says what it does not have. */
export const committedFigures = async (questions: readonly Question[]) => {
  const { catalog } = await loadCatalog('procedures')
  const open = opened(entriesOf(catalog), vocabularyOf(catalog))
  const codes = [...catalog.procedures.keys()]
  /** With all codes of the catalogue that answer. */
  const answered = (all: readonly Question[]) =>
    all.map(question => ({ ...question, accept: codes.filter(answers(catalog, question)) }))
  const isHere = ({ accept }: Question) => accept.length > 0
  const here = answered([...questions, ...fresh.voices]).filter(isHere)
  const gone = answered([...questions, ...fresh.voices, ...fresh.card, ...fresh.absent]).filter(one => !isHere(one))
  const absent = halves(fresh.absent)
  const present = halves(here)
  const parts = (all: readonly Question[]) => ({
    here: answered(all).filter(isHere),
    gone: answered(all).filter(one => !isHere(one)),
  })
  const [later, visitors, neighbours] = [parts(fresh.later), parts(fresh.visitors), parts(fresh.neighbours)]
  const strangers = parted(answered(fresh.strangers), isHere)
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
      saidOf('visitors, absent', visitors.gone, open),
      saidOf('visitors, present', visitors.here, open),
      saidOf('neighbours, absent', neighbours.gone, open),
      saidOf('neighbours, present', neighbours.here, open),
      saidOf('strangers, absent', [...strangers.seen.gone, ...strangers.heldOut.gone], open),
      saidOf('strangers, present', [...strangers.seen.here, ...strangers.heldOut.here], open),
    ],
    cards: {
      'asked for plainly': cardsOf(open, catalog, plainly(catalog)),
      'questions and voices': cardsOf(open, catalog, here),
      'written afterwards': cardsOf(open, catalog, answered(fresh.card).filter(isHere)),
      later: cardsOf(open, catalog, later.here),
      strangers: cardsOf(open, catalog, [...strangers.seen.here, ...strangers.heldOut.here]),
      'not here': cardsOf(open, catalog, gone),
      'strangers, not here': cardsOf(open, catalog, [...strangers.seen.gone, ...strangers.heldOut.gone]),
    },
  }
}
