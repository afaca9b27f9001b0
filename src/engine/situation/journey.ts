import type { Paper, Procedure } from '../../model/procedure.ts'
import type { Calendar } from '../time/calendar.ts'
import { dayAfter } from '../time/dates.ts'
import { deadline } from '../time/deadline.ts'
import type { Deadline } from '../time/deadline-types.ts'
import type { Situation } from './applies.ts'
import { myTimeLimit } from './limits.ts'
import type { Mine } from './open.ts'
import { countOf, myPapers, type Need, type PaperCount } from './papers.ts'
import { type MySituation, noAnswers } from './situation.ts'

/** What is known of me in each procedure by code; of a procedure without an entry, nothing. */
export type Situations = ReadonlyMap<string, Situation & Partial<MySituation>>

/** A procedure with what is known of me in it. */
export const mineOf = (procedure: Procedure, situations: Situations): Mine<MySituation> => ({
  procedure,
  situation: { ...noAnswers, ...situations.get(procedure.code) },
})

/** One paper of a merged checklist. */
export interface MergedPaper {
  /** Groups of alternatives keep all of them; a single paper is a group of one. */
  readonly alternatives: readonly Paper[]
  /** Codes of the procedures that ask for it, in order. */
  readonly usedBy: readonly string[]
  /** Originals and copies to hand in, over all procedures; papers only shown need none. */
  readonly originals: number
  readonly copies: number
  /** The procedure of the journey that gives this paper, when an earlier one does. */
  readonly givenBy?: string
  readonly heldBy: readonly string[]
  readonly need: Need
}

const folded = (name: string) => name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ')

/** What makes two papers one: the procedure that gives them, else their name. One register holds many papers, so it does not. */
const identity = ({ outputOf, name }: Paper) => (outputOf === undefined ? `name/${folded(name)}` : `output/${outputOf}`)

const sum = (need: Need, key: 'originals' | 'copies') =>
  need
    .flatMap(({ papers }) => papers[0] ?? [])
    .reduce((total, paper) => total + (paper.hand === 'show' ? 0 : (paper[key] ?? 0)), 0)

function merged(need: Need, order: readonly string[]): MergedPaper {
  const papers = need.flatMap(one => one.papers)
  const usedBy = [...new Set(need.map(({ procedure }) => procedure.code))]
  const outputs = new Set(papers.flatMap(paper => paper.outputOf ?? []))
  const givenBy = order.slice(0, order.indexOf(usedBy[0] ?? '')).find(code => outputs.has(code))
  return {
    alternatives: need[0]?.papers ?? [],
    usedBy,
    originals: sum(need, 'originals'),
    copies: sum(need, 'copies'),
    ...(givenBy === undefined ? {} : { givenBy }),
    heldBy: [...new Set(papers.flatMap(paper => paper.heldBy ?? []))],
    need,
  }
}

/** The needs of one procedure by what makes papers of several procedures one; two of its own never are. */
function needsOf(mine: Mine<MySituation>): [key: string, Need][] {
  const seen = new Map<string, number>()
  return myPapers(mine).map(({ alternatives }) => {
    const same = alternatives.map(identity).toSorted().join('|')
    const nth = (seen.get(same) ?? 0) + 1
    seen.set(same, nth)
    return [`${nth}/${same}`, [{ ...mine, papers: alternatives }]]
  })
}

/** One checklist for several procedures in the order one does them, without duplicate papers. */
export function mergedPapers(procedures: readonly Procedure[], situations: Situations = new Map()): MergedPaper[] {
  const needs = new Map<string, Need>()
  for (const procedure of procedures)
    for (const [key, need] of needsOf(mineOf(procedure, situations)))
      needs.set(key, [...(needs.get(key) ?? []), ...need])
  const order = procedures.map(procedure => procedure.code)
  return [...needs.values()].map(need => merged(need, order))
}

/** How many things to bring for all of it, without those that an earlier procedure gives. */
export const mergedCount = (papers: readonly MergedPaper[]): PaperCount =>
  countOf(papers.filter(({ givenBy }) => givenBy === undefined).map(({ need }) => need))

/** One procedure on the timeline of a journey. */
export interface TimelineEntry {
  readonly code: string
  /** Codes of the journey whose results it waits for. */
  readonly after: readonly string[]
  /** Moment of filing; missing when a procedure before it has no date. */
  readonly filed?: string
  readonly result?: Deadline
}

/** Whether a thing is brought in every way to answer what is open. */
const always = (mine: Mine<MySituation>, papers: readonly Paper[]) => countOf([[{ ...mine, papers }]]).all.low > 0

/** The results of other procedures that my papers can ask for, or ask for in `every` way; of alternatives only when every one is a result. */
export const prerequisites = (mine: Mine<MySituation>, every = false): string[] => [
  ...new Set(
    myPapers(mine)
      .filter(({ alternatives }) => !every || always(mine, alternatives))
      .filter(({ alternatives }) => alternatives.every(paper => paper.outputOf !== undefined))
      .flatMap(({ alternatives }) => alternatives[0]?.outputOf ?? [])
      .filter(code => code !== mine.procedure.code),
  ),
]

/** The day after the last of the results that a filing waits for, as offices open. */
function filingAfter(start: string, results: readonly Deadline[]): string | undefined {
  if (results.some(result => result.due === undefined)) return undefined
  const latest = results
    .map(result => (result.due ?? '').slice(0, 10))
    .toSorted()
    .at(-1)
  if (latest === undefined || latest < start.slice(0, 10)) return start
  return `${dayAfter(latest)}T08:00`
}

/** Each procedure filed as soon as the results it needs are there; those that need none are filed at the start. */
export function timeline(
  procedures: readonly Procedure[],
  start: string,
  calendar: Calendar,
  situations: Situations = new Map(),
): TimelineEntry[] {
  const done = new Map<string, Deadline>()
  const entries: TimelineEntry[] = []
  for (const procedure of procedures) {
    const { code } = procedure
    const mine = mineOf(procedure, situations)
    const after = prerequisites(mine).filter(one => entries.some(entry => entry.code === one))
    const waited = after.map(one => done.get(one))
    const filed = waited.some(result => result === undefined)
      ? undefined
      : filingAfter(
          start,
          waited.flatMap(result => result ?? []),
        )
    const own = myTimeLimit(procedure, mine.situation)
    const result =
      filed === undefined || !('limit' in own)
        ? undefined
        : deadline({ limit: own.limit, submitted: filed, channel: mine.situation.channel, calendar })
    if (result !== undefined) done.set(code, result)
    entries.push({
      code,
      after,
      ...(filed === undefined ? {} : { filed }),
      ...(result === undefined ? {} : { result }),
    })
  }
  return entries
}
