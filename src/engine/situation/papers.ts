import type { Paper } from '../../model/procedure.ts'
import { applies, type Situation } from './applies.ts'
import { type Bounds, hullOf, type Part, type Way } from './hull.ts'
import { type Mine, openIn, settled, sizesOf } from './open.ts'
import type { MySituation } from './situation.ts'

/** How many things one takes along: to hand in, only to show, and both. */
export interface PaperCount {
  readonly submit: Bounds
  readonly show: Bounds
  readonly all: Bounds
}

/** One thing to bring: a paper, or a group of papers of which one is enough. */
export interface PaperItem {
  /** The paper's id, or the id of the group. */
  readonly id: string
  /** Those that can apply. */
  readonly alternatives: readonly Paper[]
  /** At least one of them is in hand. */
  readonly have: boolean
}

/** The papers that can be asked of me and no others, alternatives grouped, in the order of the record. */
export function myPapers({ procedure, situation }: Mine<MySituation>): PaperItem[] {
  const can = (procedure.papers ?? []).filter(paper => applies(paper.when, situation))
  const groups = Map.groupBy(can, ({ oneOf, id }) => (oneOf === undefined ? `paper/${id}` : `group/${oneOf}`))
  return [...groups].map(([key, alternatives]) => ({
    id: key.slice(key.indexOf('/') + 1),
    alternatives,
    have: alternatives.some(paper => situation.have.includes(paper.id)),
  }))
}

/** Papers of procedures of which one thing is brought: alternatives, and what several procedures ask for. */
export type Need = readonly (Mine & { readonly papers: readonly Paper[] })[]

const isShown = ({ hand }: Paper) => hand === 'show'

/** What a need counts in one way to answer: handed in once, or else shown once, or nothing. */
function handIn(need: Need, way: Way): 'submit' | 'show' | undefined {
  const asked = need.flatMap(mine => {
    const now = settled(mine, way)
    return mine.papers.filter(paper => applies(paper.when, now))
  })
  return asked.length === 0 ? undefined : asked.every(isShown) ? 'show' : 'submit'
}

/** Asks once for each way to answer the questions that count. */
function once<Value>(on: readonly string[], make: (way: Way) => Value): (way: Way) => Value {
  const made = new Map<string, { value: Value }>()
  return way => {
    const key = on.map(question => way.get(question)).join()
    const known = made.get(key) ?? { value: make(way) }
    made.set(key, known)
    return known.value
  }
}

/** How many things to bring for all needs together. */
export function countOf(needs: readonly Need[]): PaperCount {
  const scopes = needs.map(need =>
    need.flatMap(mine =>
      openIn(
        mine,
        mine.papers.map(({ when }) => when),
      ),
    ),
  )
  const sizes = sizesOf(needs.flat(), scopes.flat())
  const parts = needs.map((need, place) => {
    const on = [...new Set(scopes[place])]
    return { on, hand: once(on, way => handIn(need, way)) }
  })
  const count = (counts: (hand: 'submit' | 'show' | undefined) => boolean): Bounds =>
    hullOf(
      parts.map(({ on, hand }): Part => ({ on, of: way => Number(counts(hand(way))) })),
      sizes,
    )
  return {
    submit: count(hand => hand === 'submit'),
    show: count(hand => hand === 'show'),
    all: count(hand => hand !== undefined),
  }
}

/** How many things one procedure asks for; undefined where its record does not say. */
export function paperCount(procedure: Mine['procedure'], situation: Situation): PaperCount | undefined {
  if (procedure.papers === undefined) return undefined
  const groups = Map.groupBy(procedure.papers, ({ oneOf, id }) =>
    oneOf === undefined ? `paper/${id}` : `group/${oneOf}`,
  )
  return countOf([...groups.values()].map(papers => [{ procedure, situation, papers }]))
}
