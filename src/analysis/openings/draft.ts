import { byProcedure, targetOf } from '../../engine/cost/saving.ts'
import { agreeing, standing } from '../../engine/cost/standing.ts'
import { inForce } from '../../engine/record/effective.ts'
import { dayBefore } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Operation } from '../../model/operation.ts'
import type { Proposal } from '../../model/proposal.ts'
import type { Opening } from './opening.ts'
import { amendsText, textToAmend } from './texts.ts'

/** An opening with the sentence that says why. */
export interface Reasoned {
  readonly opening: Opening
  readonly because: string
}

/** What a draft says in words. */
export interface DraftWords {
  readonly name: string
  readonly summary: string
  readonly assumptions: readonly string[]
}

/** The first day of the half-year that begins in six months or more: a text needs time. */
function startAfter(on: string): string {
  const [year = 0, month = 1] = on.split('-').map(Number)
  return month <= 6 ? `${year + 1}-01-01` : `${year + 1}-07-01`
}

const keyOf = (operation: Operation): string => targetOf(operation) ?? operation.op

/** Operations of several openings on one procedure, each target once; removals first, for nothing changes what is gone. */
function merged(reasoned: readonly Reasoned[]): Operation[] {
  const all = reasoned.flatMap(({ opening, because }) =>
    opening.operations.map(operation => ({ ...operation, because })),
  )
  const ordered = [...all.filter(({ op }) => op === 'remove-paper'), ...all.filter(({ op }) => op !== 'remove-paper')]
  const seen = new Set<string>()
  return ordered.filter(operation => {
    const key = keyOf(operation)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Who proposes: the agency that published most of the procedures, else the one that performs most. */
function proposerOf(codes: readonly string[], { procedures }: Catalog): string {
  const named = codes.flatMap(code => procedures.get(code)?.decision?.issuer ?? procedures.get(code)?.agency ?? [])
  const counted = [...Map.groupBy(named, id => id)].toSorted((a, b) => b[1].length - a[1].length)
  return counted[0]?.[0] ?? ''
}

/** The figures with which openings were costed, so that the report on a draft says the same. */
function givenIn({
  proposals,
}: Pick<Catalog, 'proposals'>): (code: string) => Pick<Proposal['changes'][number], 'given'> {
  const figures = byProcedure(agreeing(standing(proposals.values())).proposals)
  return code => {
    const { given = {} } = figures.get(code) ?? {}
    return Object.keys(given).length > 0 ? { given } : {}
  }
}

/** Openings of one sector as a draft proposal: those that are unsure left out; undefined where none has an operation, or nobody could propose it. */
export function draftOf(
  sector: string,
  reasoned: readonly Reasoned[],
  catalog: Catalog,
  { on, words }: { on: string; words: DraftWords },
): Proposal | undefined {
  const from = startAfter(on)
  const usable = reasoned.filter(({ opening }) => {
    const record = catalog.procedures.get(opening.procedure)
    const isUsable = opening.operations.length > 0 && opening.unsure !== true
    return isUsable && record !== undefined && inForce(record, dayBefore(from))
  })
  const byCode = Map.groupBy(usable, ({ opening }) => opening.procedure)
  const codes = [...byCode.keys()].toSorted()
  const proposer = proposerOf(codes, catalog)
  const given = givenIn(catalog)
  if (codes.length === 0 || proposer === '') return undefined
  const amending = usable.filter(({ opening }) => amendsText(opening))
  const texts = amending.map(({ opening }) => textToAmend(opening, catalog.documents, from))
  const law = [...new Set(texts)].filter(text => text !== undefined).toSorted()
  return {
    id: `nhap-${sector}-${on}`,
    name: words.name,
    summary: words.summary,
    status: 'draft',
    date: on,
    costOn: on,
    from,
    proposer,
    changes: codes.map(procedure => ({
      procedure,
      ...given(procedure),
      operations: merged(byCode.get(procedure) ?? []),
    })),
    ...((law.length > 0 || amending.length === 0) && { requires: law.map(document => ({ document })) }),
    assumptions: [...words.assumptions],
  }
}

/** A proposal without some of its changes (`1`) and operations (`1 0`), by their places; undefined where none is left. */
export function without(proposal: Proposal, places: ReadonlySet<string>): Proposal | undefined {
  const changes = proposal.changes
    .map((change, at) => ({
      ...change,
      operations: change.operations.filter((_, index) => !places.has(`${at} ${index}`) && !places.has(`${at}`)),
    }))
    .filter(({ operations }) => operations.length > 0)
  return changes.length === 0 ? undefined : { ...proposal, changes }
}
