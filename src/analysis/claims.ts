import { assumptionsAt } from '../engine/cost/assumptions.ts'
import { costAsIs } from '../engine/cost/cost.ts'
import { likely } from '../engine/cost/quantity.ts'
import { baseOf, byProcedure, startOf } from '../engine/cost/saving.ts'
import { applyOperation } from '../engine/record/apply.ts'
import { dayBefore } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { PublishedClaim } from '../model/claim.ts'
import type { Proposal } from '../model/proposal.ts'

/** One assumption moved so far that the published figure comes out. */
export interface Solution {
  readonly input: string
  readonly name: string
  readonly unit: string
  readonly was: number
  /** What it would have to be. */
  readonly needed: number
  /** The figure with the solution put back. */
  readonly gives: number
}

/** What became of the attempt to follow a published figure. */
export type Verdict =
  | { readonly kind: 'rebuilt' | 'rounded'; readonly computed: number }
  | { readonly kind: 'only-if'; readonly computed: number; readonly solution: Solution }
  | { readonly kind: 'not-followed'; readonly computed?: number; readonly because?: string }

/** A published figure with its verdict. */
export interface FollowedClaim {
  readonly claim: PublishedClaim
  readonly verdict: Verdict
}

/** An assumption that may move, and the figure as a function of it. */
interface Dial {
  readonly input: string
  readonly name: string
  readonly unit: string
  readonly was: number
  readonly isFree: boolean
  figureAt(value: number): number | undefined
}

/** A figure with the assumptions that it rests on. */
interface Followed {
  readonly computed: number | undefined
  readonly dials: readonly Dial[]
}

function byTerms({ inputs = [], terms = [], over = [], percent }: PublishedClaim): Followed {
  const stated = new Map(inputs.map(({ id, value }) => [id, value]))
  const product = (ids: readonly string[], values: ReadonlyMap<string, number>) =>
    ids.reduce((result, id) => result * (values.get(id) ?? Number.NaN), 1)
  const figure = (values: ReadonlyMap<string, number>) => {
    const sum = terms.reduce((total, { times, minus }) => total + (minus ? -1 : 1) * product(times, values), 0)
    return (sum / product(over, values)) * (percent ? 100 : 1)
  }
  return {
    computed: figure(stated),
    dials: inputs.map(({ id, name, unit, value, free }) => ({
      input: id,
      name,
      unit,
      was: value,
      isFree: free === true,
      figureAt: moved => figure(new Map([...stated, [id, moved]])),
    })),
  }
}

type Engine = NonNullable<PublishedClaim['engine']>
type EffortKey = NonNullable<Engine['solve']>[number]['input']

/** A proposal with one figure of an effort set in what it gives. */
const withEffort = (proposal: Proposal, line: string, input: EffortKey, value: number): Proposal => ({
  ...proposal,
  changes: proposal.changes.map(change => {
    const efforts = change.given?.efforts ?? {}
    return {
      ...change,
      given: { ...change.given, efforts: { ...efforts, [line]: { ...efforts[line], [input]: value } } },
    }
  }),
})

/** The figure that the engine gives for a proposal, exact to the đồng. */
function engineFigure(proposal: Proposal, { side, per }: Engine, catalog: Catalog): number | undefined {
  const { assumptions } = assumptionsAt(catalog, proposal.costOn ?? proposal.date)
  const key = per === 'year' ? 'perYear' : 'perSubmission'
  const figures = [...byProcedure([proposal])].map(([code, { owned, given }]) => {
    const record = catalog.procedures.get(code)
    if (record === undefined) return undefined
    const base = baseOf(record, dayBefore(startOf([proposal])), undefined, given)
    const after = owned.reduce((current, { operation }) => applyOperation(current, operation), base)
    const [old, fresh] = [costAsIs(base, assumptions)[key], costAsIs(after, assumptions)[key]]
    if (side === 'before') return old
    return side === 'after' ? fresh : old === undefined || fresh === undefined ? undefined : old - fresh
  })
  return figures.reduce<number | undefined>(
    (sum, figure) => (sum === undefined || figure === undefined ? undefined : sum + figure),
    0,
  )
}

function byEngine(engine: Engine, catalog: Catalog): Followed {
  const proposal = catalog.proposals.get(engine.proposal)
  if (proposal === undefined) return { computed: undefined, dials: [] }
  const begun = (engine.start ?? []).reduce(
    (current, { line, input, value }) => withEffort(current, line, input, value),
    proposal,
  )
  const stated = (line: string, input: EffortKey) => begun.changes[0]?.given?.efforts?.[line]?.[input]
  return {
    computed: engineFigure(begun, engine, catalog),
    dials: (engine.solve ?? []).map(({ line, input, name, unit }) => ({
      input: `${line}.${input}`,
      name,
      unit,
      was: likely(stated(line, input)),
      isFree: true,
      figureAt: value => engineFigure(withEffort(begun, line, input, value), engine, catalog),
    })),
  }
}

/** Where a figure is published exactly: whole đồng, or the sixth digit of a share. */
const tiny = 1e-6

/** Whether a computed figure is the published one within the digits in which it was published. */
function isWithin(computed: number, { figure, roundedTo, atLeast }: PublishedClaim): boolean {
  if (roundedTo === undefined) return false
  return atLeast ? computed >= figure && computed < figure + roundedTo : Math.abs(computed - figure) <= roundedTo / 2
}

/** Turns one assumption until the published figure comes out; the figure is linear in it, so two points tell; the third proves it. */
function solved(dial: Dial, computed: number, { figure, unit }: PublishedClaim): Solution | undefined {
  const step = Math.max(1, Math.abs(dial.was) * 0.5)
  const moved = dial.figureAt(dial.was + step)
  const slope = moved === undefined ? 0 : (moved - computed) / step
  if (slope === 0 || !Number.isFinite(slope)) return undefined
  const first = dial.was + (figure - computed) / slope
  const near = dial.figureAt(first)
  const needed = near === undefined ? first : first + (figure - near) / slope
  const gives = needed < 0 ? undefined : dial.figureAt(needed)
  const tolerance = unit === '%' ? tiny : Math.max(0.5, figure * tiny)
  if (gives === undefined || Math.abs(gives - figure) > tolerance) return undefined
  const { input, name, unit: of, was } = dial
  return { input, name, unit: of, was, needed, gives }
}

/** How far an assumption moves, as a part of what it was. */
const moveOf = ({ was, needed }: Solution): number => Math.abs(needed - was) / Math.max(Math.abs(was), tiny)

/** The smallest change of one assumption that makes a claim true: what was only assumed moves before what was stated. */
function smallest({ dials }: Followed, computed: number, claim: PublishedClaim): Solution | undefined {
  const free = dials.some(({ isFree }) => isFree) ? dials.filter(({ isFree }) => isFree) : dials
  return free.flatMap(dial => solved(dial, computed, claim) ?? []).toSorted((a, b) => moveOf(a) - moveOf(b))[0]
}

function verdictOf(claim: PublishedClaim, followed: Followed): Verdict {
  const { computed } = followed
  if (computed === undefined || !Number.isFinite(computed)) return { kind: 'not-followed' }
  if (Math.abs(computed - claim.figure) <= tiny * Math.max(1, claim.figure)) return { kind: 'rebuilt', computed }
  if (isWithin(computed, claim)) return { kind: 'rounded', computed }
  const solution = smallest(followed, computed, claim)
  return solution === undefined ? { kind: 'not-followed', computed } : { kind: 'only-if', computed, solution }
}

/** Follows every published figure of a catalogue. */
export const followClaims = (catalog: Catalog): FollowedClaim[] =>
  [...catalog.claims.values()].map(claim => {
    if (claim.cannot !== undefined) return { claim, verdict: { kind: 'not-followed', because: claim.cannot } }
    return { claim, verdict: verdictOf(claim, claim.engine ? byEngine(claim.engine, catalog) : byTerms(claim)) }
  })
