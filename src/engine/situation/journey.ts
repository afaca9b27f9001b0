import type { Paper, Procedure } from '../../model/procedure.ts'
import type { Calendar } from '../time/calendar.ts'
import { dayNumber, isoOf } from '../time/dates.ts'
import { deadline } from '../time/deadline.ts'
import type { Deadline } from '../time/deadline-types.ts'
import { type MySituation, myPapers, myTimeLimit, noAnswers } from './situation.ts'

/** My answers to each procedure by code; a procedure without an entry has none. */
export type Answers = ReadonlyMap<string, MySituation>

/** My answers to one procedure. */
export const answersOf = (answers: Answers, code: string): MySituation => answers.get(code) ?? noAnswers

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
}

const folded = (name: string) => name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ')

/** What makes two papers one: the procedure that gives them, else their name. One register holds many papers, so it does not. */
const identity = ({ outputOf, name }: Paper) => (outputOf === undefined ? `name/${folded(name)}` : `output/${outputOf}`)

const sum = (papers: readonly Paper[], key: 'originals' | 'copies') =>
  papers.reduce((total, paper) => total + (paper.hand === 'show' ? 0 : (paper[key] ?? 0)), 0)

interface Need {
  readonly code: string
  readonly papers: readonly Paper[]
}

function merged(needs: readonly Need[], order: readonly string[]): MergedPaper {
  const alternatives = needs[0]?.papers ?? []
  const usedBy = [...new Set(needs.map(need => need.code))]
  const outputs = new Set(needs.flatMap(need => need.papers.flatMap(paper => paper.outputOf ?? [])))
  const givenBy = order.slice(0, order.indexOf(usedBy[0] ?? '')).find(code => outputs.has(code))
  return {
    alternatives,
    usedBy,
    originals: sum(
      needs.flatMap(need => need.papers[0] ?? []),
      'originals',
    ),
    copies: sum(
      needs.flatMap(need => need.papers[0] ?? []),
      'copies',
    ),
    ...(givenBy === undefined ? {} : { givenBy }),
    heldBy: [...new Set(needs.flatMap(need => need.papers.flatMap(paper => paper.heldBy ?? [])))],
  }
}

/** One checklist for several procedures in the order one does them, without duplicate papers. */
export function mergedPapers(procedures: readonly Procedure[], answers: Answers = new Map()): MergedPaper[] {
  const needs = new Map<string, Need[]>()
  for (const procedure of procedures)
    for (const { alternatives } of myPapers(procedure, answersOf(answers, procedure.code))) {
      const key = alternatives.map(identity).toSorted().join('|')
      needs.set(key, [...(needs.get(key) ?? []), { code: procedure.code, papers: alternatives }])
    }
  const order = procedures.map(procedure => procedure.code)
  return [...needs.values()].map(group => merged(group, order))
}

/** One procedure on the timeline of a journey. */
export interface TimelineEntry {
  readonly code: string
  /** Codes of the journey whose results it waits for. */
  readonly after: readonly string[]
  /** Moment of filing; missing when a procedure before it has no date. */
  readonly filed?: string
  readonly result?: Deadline
}

/** The results of other procedures that my papers ask for; of alternatives only when every one is a result. */
export const prerequisites = (procedure: Procedure, mine: MySituation): string[] => [
  ...new Set(
    myPapers(procedure, mine)
      .filter(({ alternatives }) => alternatives.every(paper => paper.outputOf !== undefined))
      .flatMap(({ alternatives }) => alternatives[0]?.outputOf ?? [])
      .filter(code => code !== procedure.code),
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
  return `${isoOf(dayNumber(latest) + 1)}T08:00`
}

/** Each procedure filed as soon as the results it needs are there; those that need none are filed at the start. */
export function timeline(
  procedures: readonly Procedure[],
  start: string,
  calendar: Calendar,
  answers: Answers = new Map(),
): TimelineEntry[] {
  const done = new Map<string, Deadline>()
  const entries: TimelineEntry[] = []
  for (const procedure of procedures) {
    const { code } = procedure
    const mine = answersOf(answers, code)
    const after = prerequisites(procedure, mine).filter(one => entries.some(entry => entry.code === one))
    const waited = after.map(one => done.get(one))
    const filed = waited.some(result => result === undefined)
      ? undefined
      : filingAfter(
          start,
          waited.flatMap(result => result ?? []),
        )
    const own = myTimeLimit(procedure, { circumstances: mine.circumstances, case: mine.case, channel: mine.channel })
    const result =
      filed === undefined || !('limit' in own)
        ? undefined
        : deadline({ limit: own.limit, submitted: filed, channel: mine.channel, calendar })
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
