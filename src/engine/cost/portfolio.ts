import type { Catalog } from '../../model/catalog.ts'
import type { Procedure, Submissions } from '../../model/procedure.ts'
import type { Proposal } from '../../model/proposal.ts'
import type { Assumptions } from './assumptions.ts'
import { type Bound, both, boundOfCost } from './claim.ts'
import type { Cost } from './cost.ts'
import { addedOnce, type Once, onceOf } from './once.ts'
import { type Saving, savingOf } from './saving.ts'

/** A procedure as it stands, with what it costs. */
export interface Costed {
  procedure: Procedure
  cost: Cost
}

export type GroupBy = 'sector' | 'agency' | 'level' | 'subject'
type Scope = Submissions['scope']

/** Procedures that share a key; yearly totals are kept apart by the scope of their volumes. */
export interface Group {
  key: string
  procedures: number
  /** How many have a yearly figure. */
  costed: number
  perYear: Partial<Record<Scope, number>>
  /** How each total stands to the true one. */
  bounds: Partial<Record<Scope, Bound>>
  /** Each of its procedures done once, of those that can be costed, and how many these are. */
  once?: Once & { procedures: number }
}

/** The key stands for "not stated". */
const noKey = ''

function keysOf(procedure: Procedure, by: GroupBy): readonly string[] {
  const found = {
    sector: [procedure.sector],
    agency: procedure.agency === undefined ? [] : [procedure.agency],
    level: procedure.levels?.slice(0, 1) ?? [],
    subject: procedure.applicants?.slice(0, 1) ?? [],
  }[by]
  return found.length > 0 ? found : [noKey]
}

/** A total of things done once with one more. */
function withOnce(sum: Group['once'], one: Once | undefined, procedures = 1): Group['once'] {
  const added = addedOnce([sum, one])
  return added && one ? { ...added, procedures: (sum?.procedures ?? 0) + procedures } : sum
}

/** Totals by sector, agency, first level or first subject kind, so that every procedure counts once; largest first. */
export function groupCosts(costed: readonly Costed[], by: GroupBy): Group[] {
  const groups = new Map<string, Group>()
  for (const { procedure, cost } of costed)
    for (const key of keysOf(procedure, by)) {
      const group = groups.get(key) ?? { key, procedures: 0, costed: 0, perYear: {}, bounds: {} }
      groups.set(key, group)
      group.procedures++
      const once = withOnce(group.once, onceOf(cost, boundOfCost(cost)))
      if (once) group.once = once
      const scope = cost.volume?.scope
      if (cost.perYear === undefined || scope === undefined) continue
      group.costed++
      group.perYear[scope] = (group.perYear[scope] ?? 0) + cost.perYear
      group.bounds[scope] = both(group.bounds[scope] ?? 'exact', boundOfCost(cost))
    }
  const size = (group: Group) => group.perYear.national ?? 0
  return [...groups.values()].toSorted((a, b) => size(b) - size(a) || b.procedures - a.procedures)
}

/** The total of all groups, by scope of volume. */
export function totalCost(costed: readonly Costed[]): Group {
  const groups = groupCosts(costed, 'sector')
  const perYear: Group['perYear'] = {}
  const bounds: Group['bounds'] = {}
  for (const group of groups)
    for (const scope of ['national', 'province', 'commune'] as const) {
      const amount = group.perYear[scope]
      if (amount === undefined) continue
      perYear[scope] = (perYear[scope] ?? 0) + amount
      bounds[scope] = both(bounds[scope] ?? 'exact', group.bounds[scope] ?? 'exact')
    }
  const count = (key: 'procedures' | 'costed') => groups.reduce((sum, group) => sum + group[key], 0)
  const once = groups.reduce<Group['once']>(
    (sum, group) => withOnce(sum, group.once, group.once?.procedures),
    undefined,
  )
  return {
    key: 'all',
    procedures: count('procedures'),
    costed: count('costed'),
    perYear,
    bounds,
    ...(once && { once }),
  }
}

/** A proposal's part of a joint saving by scope, whole đồng a year, and how it stands to the true one. */
export interface ProposalPart {
  proposal: string
  perYear: Partial<Record<Scope, number>>
  bound: Bound
}

/** Each proposal's part of a joint saving; the parts add to the total because each is taken after the ones before. */
export function partsByProposal(saving: Saving): ProposalPart[] {
  const scopes = new Map(saving.procedures.map(item => [item.procedure, item.before.volume?.scope]))
  const counted = new Set(saving.procedures.filter(item => item.perYear !== undefined).map(item => item.procedure))
  return saving.proposals.map(proposal => {
    const perYear: Partial<Record<Scope, number>> = {}
    let bound: Bound = 'exact'
    for (const part of saving.byOperation) {
      const scope = scopes.get(part.procedure)
      if (part.proposal !== proposal || scope === undefined || !counted.has(part.procedure)) continue
      perYear[scope] = (perYear[scope] ?? 0) + (part.perYear ?? 0)
      bound = both(bound, part.bound ?? 'exact')
    }
    return { proposal, perYear, bound }
  })
}

/** A proposal that changes what others change too: what it saves alone, and in turn, after the ones before it; whole đồng a year. */
export interface Turn {
  proposal: string
  /** The procedures that it shares with others, and those others. */
  procedures: string[]
  others: string[]
  alone: Partial<Record<Scope, number>>
  inTurn: Partial<Record<Scope, number>>
}

/** Each proposal of a joint saving that shares a procedure, alone and in turn: who comes later finds less left, and nothing after an abolition. */
export function turnsOf(
  proposals: readonly Proposal[],
  catalog: Pick<Catalog, 'procedures' | 'overlays'>,
  assumptions: Assumptions,
  saving: Saving,
): Turn[] {
  const changing = (code: string) =>
    proposals.filter(({ changes }) => changes.some(({ procedure }) => procedure === code))
  const parts = new Map(partsByProposal(saving).map(part => [part.proposal, part.perYear]))
  return proposals.flatMap((proposal): Turn[] => {
    const codes = [...new Set(proposal.changes.map(({ procedure }) => procedure))]
    const procedures = codes.filter(code => changing(code).length > 1)
    if (procedures.length === 0) return []
    const others = procedures.flatMap(changing).filter(other => other !== proposal)
    const { byScope } = savingOf([proposal], catalog, assumptions)
    const alone = Object.fromEntries(Object.entries(byScope).map(([scope, amount]) => [scope, amount.saving]))
    const { id } = proposal
    return [
      {
        proposal: id,
        procedures,
        others: [...new Set(others.map(item => item.id))],
        alone,
        inTurn: parts.get(id) ?? {},
      },
    ]
  })
}

/** How many procedures of how many sectors are simplified, and what that saves a year. */
export interface Simplification {
  simplified: number
  procedures: number
  sectors: number
  /** Whole đồng a year of the volumes of one scope. */
  saving: number
  scope: Scope
}

/** Counts a joint saving against all procedures of the sectors that it touches. */
export function simplificationOf(
  saving: Saving,
  procedures: Iterable<Procedure>,
  scope: Scope = 'national',
): Simplification {
  const sectors = new Set(saving.procedures.map(item => item.sector))
  const all = [...procedures].filter(procedure => sectors.has(procedure.sector))
  return {
    simplified: saving.procedures.length,
    procedures: all.length,
    sectors: sectors.size,
    saving: saving.byScope[scope]?.saving ?? 0,
    scope,
  }
}
