import { type Bridge, bridgeOf } from '../../src/analysis/bridge.ts'
import { summaryOf } from '../../src/analysis/summary.ts'
import { type Assumptions, assumptionsAt, officialModel } from '../../src/engine/cost/assumptions.ts'
import { type Claim, claimOfSaving } from '../../src/engine/cost/claim.ts'
import type { Days } from '../../src/engine/cost/days.ts'
import { pairsOf } from '../../src/engine/cost/pairs.ts'
import { simplificationOf, turnsOf } from '../../src/engine/cost/portfolio.ts'
import {
  type Amount,
  costDateOf,
  daysOf,
  hourPrices,
  lackedIn,
  type Saving,
  savingOf,
  totalOf,
} from '../../src/engine/cost/saving.ts'
import { agreeing, standing } from '../../src/engine/cost/standing.ts'
import { type Pair, type Simulation, simulate, type TornadoBar, tornado } from '../../src/engine/cost/uncertainty.ts'
import type { FormData } from '../../src/export/form/data.ts'
import { formOf } from '../../src/export/form/form.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { operationPhrases } from '../../src/text/operation.ts'
import type { Estimate } from '../../src/text/saving.ts'
import { data } from './catalog.ts'
import { models } from './models.ts'

const province = data.province?.code

/** A province's records hold its differences already: only where its people live is still to be read from its overlay. */
const catalog: Catalog =
  province === undefined
    ? data.catalog
    : {
        ...data.catalog,
        overlays: new Map([...data.catalog.overlays].map(([code, overlay]) => [code, { ...overlay, changes: [] }])),
      }

/** A proposal with everything that its page says. */
export interface ProposalPage {
  proposal: Proposal
  assumptions: Assumptions
  saving: Saving
  total: Amount | undefined
  claim: Claim
  /** True where a province has no volume of its own: a count of the country says nothing of it. */
  elsewhere: boolean
  /** How its saving is said. */
  estimate: Estimate
  days: { procedure: string; days: Days }[]
  pairs: Pair[]
  /** The same proposal by every model, official first; no total where a model has no figures that old. */
  byModel: {
    name: string
    total: Amount | undefined
    claim: Claim
    hour: readonly [least: number, most: number] | undefined
  }[]
}

/** The parameters of a date; after the last known year those of that year, and the page says so. */
function assumptionsOn(on: string): Assumptions {
  return assumptionsAt(catalog, on, { model: officialModel, province }).assumptions
}

/** Values of the official model's parameters for a date; none where the catalogue has no such model or no such year. */
export function valuesOn(on: string): Assumptions['values'] {
  return catalog.models.has(officialModel) ? assumptionsAt(catalog, on).assumptions.values : {}
}

export const agencyName = (id: string): string => catalog.agencies.get(id)?.name ?? id

/** One operation of a proposal in words, by procedure and by its place among those of that procedure. */
export interface Phrase {
  code: string
  index: number
  text: string
  because: string | undefined
}

/** The operations of a proposal in words, each on what those before it left. */
export const phrasesOf = ({ proposal, pairs }: ProposalPage): Phrase[] =>
  pairs.flatMap(({ before }) => {
    const operations = proposal.changes
      .filter(change => change.procedure === before.code)
      .flatMap(change => change.operations)
    const phrases = operationPhrases(operations, before, agencyName)
    return phrases.map((text, index) => ({ code: before.code, index, text, because: operations[index]?.because }))
  })

/** The procedures whose saving can be said. */
const known = (pairs: readonly Pair[], { unknown }: Saving) =>
  pairs.filter(({ before }) => !unknown.includes(before.code))

function pageOf(proposal: Proposal): ProposalPage {
  const on = costDateOf([proposal])
  const assumptions = assumptionsOn(on)
  const saving = savingOf([proposal], catalog, assumptions)
  const byModel = models.map(({ id: model, name }) => {
    const { assumptions: own } = assumptionsAt(catalog, on, { model, province })
    const found = savingOf([proposal], catalog, own)
    const total = lackedIn(found, own).length === 0 ? totalOf(found) : undefined
    return { name, total, claim: claimOfSaving(found), hour: hourPrices(found) }
  })
  const pairs = pairsOf([proposal], catalog, assumptions, { unknown: [] })
  const [total, claim] = [totalOf(saving), claimOfSaving(saving)]
  const spread = total && simulate(known(pairs, saving), assumptions).saving
  const estimate = { claim, drafts: proposal.status === 'draft', spread }
  const elsewhere = saving.procedures.some(({ before }) => before.elsewhere === true)
  return { proposal, assumptions, saving, total, claim, elsewhere, estimate, days: daysOf(saving), pairs, byModel }
}

/** Every proposal that was not rejected, the largest saving first. */
export const proposalPages: readonly ProposalPage[] = [...catalog.proposals.values()]
  .filter(proposal => proposal.status !== 'rejected')
  .map(pageOf)
  .toSorted((a, b) => (b.total?.saving ?? -1) - (a.total?.saving ?? -1) || (a.proposal.id < b.proposal.id ? -1 : 1))

/** The range of a saving and what drives it, with the draws and the seed that the command line takes by default. */
export function rangeOf({
  pairs,
  saving,
  assumptions,
  total,
}: ProposalPage): { simulation: Simulation; bars: TornadoBar[] } | undefined {
  if (!total) return undefined
  const drawn = known(pairs, saving)
  return { simulation: simulate(drawn, assumptions), bars: tornado(drawn, assumptions) }
}

/** From the cost by the records' own figures to that after a proposal; none in a province, whose volumes it does not have. */
export const bridgeOn = ({ proposal, assumptions }: ProposalPage): Bridge | undefined =>
  province === undefined ? bridgeOf([proposal], catalog, assumptions) : undefined

/** A proposal worked out line by line for its forms. */
export function formData({ proposal, assumptions }: ProposalPage): FormData {
  const found = formOf(proposal, catalog, assumptions)
  if (!found) throw new Error(`No form for ${proposal.id}`)
  return found
}

/** Proposals that count, together; undefined when there is none, and in a province, whose volumes they do not have: several on one procedure are applied together, never summed. */
export function allTogether() {
  const { proposals, conflicts } = agreeing(standing(proposalPages.map(page => page.proposal)))
  if (proposals.length === 0 || province !== undefined) return undefined
  const assumptions = assumptionsOn(data.on)
  const saving = savingOf(proposals, catalog, assumptions)
  const drafts = proposals.some(proposal => proposal.status === 'draft')
  const pairs = pairsOf(proposals, catalog, assumptions, saving, 'national')
  const disputed = new Set(conflicts.map(({ procedure }) => procedure)).size
  const estimate: Estimate = {
    claim: claimOfSaving(saving, disputed),
    drafts,
    spread: simulate(pairs, assumptions).saving,
  }
  const turns = turnsOf(proposals, catalog, assumptions, saving)
  return { saving, simplification: simplificationOf(saving, data.listed), estimate, turns }
}

/** The summary of the proposals that count, on the day of the build; none in a province, whose volumes they do not have. */
const summarised = standing(proposalPages.map(page => page.proposal))
export const summaryPage =
  summarised.length === 0 || province !== undefined ? undefined : summaryOf(summarised, catalog, assumptionsOn(data.on))

export const modelName = catalog.models.get(officialModel)?.name ?? officialModel

export { catalog as moneyCatalog }
