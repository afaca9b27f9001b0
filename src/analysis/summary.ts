import type { Assumptions } from '../engine/cost/assumptions.ts'
import { boundOfChange, boundOfCost, type Claim, claimOfSaving } from '../engine/cost/claim.ts'
import { addedOnce, type Once, onceOf, onceSaved } from '../engine/cost/once.ts'
import { type Group, groupCosts } from '../engine/cost/portfolio.ts'
import { type ProcedureSaving, type Saving, savingOf } from '../engine/cost/saving.ts'
import { agreeing, type Conflict } from '../engine/cost/standing.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Operation } from '../model/operation.ts'
import type { LegalBasis } from '../model/parts.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Proposal } from '../model/proposal.ts'
import { burdenOf } from './burden.ts'

/** One procedure of a summary: what is done to it, and what it costs before and after. */
export interface SummaryRow {
  readonly procedure: Procedure
  readonly operations: readonly Operation[]
  readonly saving: ProcedureSaving
  readonly onceBefore: Once | undefined
  readonly onceSaved: Once | undefined
}

/** A text to amend, which proposals ask for it, and the procedures of these that rest on it. */
export interface TextToAmend {
  readonly basis: LegalBasis
  readonly proposals: readonly string[]
  readonly procedures: readonly string[]
}

/** Proposals together, as a ministry or a province reports them. */
export interface Summary {
  readonly proposals: readonly Proposal[]
  readonly conflicts: readonly Conflict[]
  readonly saving: Saving
  readonly claim: Claim
  readonly rows: readonly SummaryRow[]
  readonly texts: readonly TextToAmend[]
  /** All procedures in force of the sectors that are touched, as `report` counts them. */
  readonly sectors: readonly Group[]
  readonly once: { readonly before: Once | undefined; readonly saved: Once | undefined; readonly procedures: number }
}

const articleKey = ({ document, article = '' }: LegalBasis) => `${document} ${article}`

/** Each text once, those that more procedures rest on first. */
function textsOf(proposals: readonly Proposal[], { procedures }: Pick<Catalog, 'procedures'>): TextToAmend[] {
  const asked = proposals.flatMap(proposal => (proposal.requires ?? []).map(basis => ({ basis, proposal })))
  const texts = [...Map.groupBy(asked, ({ basis }) => articleKey(basis)).values()].flatMap(list => {
    const [first] = list
    if (first === undefined) return []
    const resting = list.flatMap(({ proposal }) =>
      proposal.changes
        .map(({ procedure }) => procedure)
        .filter(code => procedures.get(code)?.legalBasis?.some(({ document }) => document === first.basis.document)),
    )
    const codes = [...new Set(resting)].toSorted()
    return [{ basis: first.basis, proposals: list.map(({ proposal }) => proposal.id), procedures: codes }]
  })
  return texts.toSorted((a, b) => b.procedures.length - a.procedures.length)
}

function rowsOf(
  saving: Saving,
  proposals: readonly Proposal[],
  { procedures }: Pick<Catalog, 'procedures'>,
): SummaryRow[] {
  return saving.procedures.flatMap(item => {
    const procedure = procedures.get(item.procedure)
    if (procedure === undefined) return []
    const { before, after } = item
    const change = boundOfChange(before, after)
    const operations = proposals
      .flatMap(({ changes }) => changes.filter(({ procedure: code }) => code === item.procedure))
      .flatMap(change => change.operations)
    const once = { onceBefore: onceOf(before, boundOfCost(before)), onceSaved: onceSaved(before, after, change) }
    return [{ procedure, operations, saving: item, ...once }]
  })
}

/** The summary of proposals, whose figures that contradict each other count nowhere; `catalog` holds them too. */
export function summaryOf(all: readonly Proposal[], catalog: Catalog, assumptions: Assumptions): Summary {
  const { proposals, conflicts } = agreeing(all)
  const saving = savingOf(proposals, catalog, assumptions)
  const rows = rowsOf(saving, proposals, catalog)
  const touched = new Set(rows.map(({ procedure }) => procedure.sector))
  const sectors = groupCosts(burdenOf(catalog, assumptions.on, assumptions), 'sector').filter(({ key }) =>
    touched.has(key),
  )
  const costed = rows.filter(row => row.onceSaved !== undefined)
  const once = {
    before: addedOnce(costed.map(row => row.onceBefore)),
    saved: addedOnce(costed.map(row => row.onceSaved)),
    procedures: costed.length,
  }
  const claim = claimOfSaving(saving, new Set(conflicts.map(({ procedure }) => procedure)).size)
  return { proposals, conflicts, saving, claim, rows, texts: textsOf(proposals, catalog), sectors, once }
}
