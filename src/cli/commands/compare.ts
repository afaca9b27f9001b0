import { bridgeOf } from '../../analysis/bridge.ts'
import { segmentChanges } from '../../analysis/segments.ts'
import { yearsOf } from '../../analysis/years.ts'
import type { Assumptions } from '../../engine/cost/assumptions.ts'
import { claimOfSaving } from '../../engine/cost/claim.ts'
import { allPairs, pairsOf } from '../../engine/cost/pairs.ts'
import { turnsOf } from '../../engine/cost/portfolio.ts'
import {
  costDateOf,
  costDatesOf,
  daysOf,
  hourPrices,
  lackedIn,
  type Saving,
  savingOf,
  totalOf,
} from '../../engine/cost/saving.ts'
import { simulate, tornado } from '../../engine/cost/uncertainty.ts'
import { bridgeText } from '../../text/bridge.ts'
import { commandTexts } from '../../text/cli.ts'
import { sayings } from '../../text/command-words.ts'
import { severalDates } from '../../text/conflict.ts'
import { citation } from '../../text/law.ts'
import { claimText, headline, modelsNote, savingSentence } from '../../text/saving.ts'
import { notFollowed } from '../../text/years.ts'
import { assumptionsFor, costOptions, lacksValues, otherModels } from '../assumptions.ts'
import { defineCommand, jsonText } from '../command.ts'
import {
  bridgeTable,
  modelsTable,
  operationTable,
  procedureText,
  rangeText,
  turnsTable,
  yearsTable,
} from '../compare-tables.ts'
import { derivation, factsText, segmentChangeTable } from '../cost-tables.ts'
import { flag, optional, several, withDefault } from '../option.ts'
import { openProposals, proposal } from '../proposals.ts'
import { date, whole } from '../readers.ts'

function json(saving: Saving, assumptions: Assumptions, extra: object): string {
  const total = totalOf(saving)
  const days = daysOf(saving)
  const only = days.length === 1 ? days[0] : undefined
  return jsonText({
    ...saving,
    before: { perYear: total?.before ?? null },
    after: { perYear: total?.after ?? null },
    saving: { perYear: total?.saving ?? null, percent: total?.percent ?? null },
    daysSaved: only?.days.amount ?? null,
    daysUnit: only?.days.unit ?? null,
    ...extra,
    assumptions: assumptions.facts,
  })
}

export const command = defineCommand({
  words: commandTexts.compare,
  options: {
    on: optional(date),
    since: optional(date),
    draws: withDefault(whole(100, 1_000_000), () => 10_000),
    seed: withDefault(whole(0, 4_294_967_295), () => 1),
    explain: flag,
    ...costOptions,
  },
  argument: several(proposal, 1, 200),
  run({ values, argument, library, out, err }) {
    const { draws, seed } = values
    const opened = openProposals(library, values.catalog, argument, err)
    if (!opened) return 1
    const { loaded, proposals } = opened
    const { catalog } = loaded
    const dates = costDatesOf(proposals)
    if (dates.length > 1 && values.on === undefined) err(severalDates(dates))
    const on = values.on ?? costDateOf(proposals)
    const assumptions = assumptionsFor(catalog, on, values, err)
    const saving = savingOf(proposals, catalog, assumptions)
    if (lacksValues(lackedIn(saving, assumptions), err)) return 1
    const unknown = proposals
      .flatMap(item => item.changes.map(change => change.procedure))
      .filter(code => !catalog.procedures.has(code))
    for (const code of unknown) err(sayings.noProcedure(code))
    const claim = claimOfSaving(saving)
    const pairs = pairsOf(proposals, catalog, assumptions, saving)
    const total = totalOf(saving)
    const single = total !== undefined
    const simulation = single ? simulate(pairs, assumptions, { draws, seed }) : undefined
    const bars = single ? tornado(pairs, assumptions) : []
    const models = [assumptions, ...otherModels(catalog, on, values)].map(item => {
      const found = item === assumptions ? saving : savingOf(proposals, catalog, item)
      const { id: model, name } = item.model
      return { model, name, total: totalOf(found), claim: claimOfSaving(found), hour: hourPrices(found) }
    })
    const since =
      values.since === undefined
        ? undefined
        : { on: values.since, prices: assumptionsFor(catalog, values.since, values, err) }
    const bridge = assumptions.province === undefined ? bridgeOf(proposals, catalog, assumptions, since) : undefined
    const turns = turnsOf(proposals, catalog, assumptions, saving)
    const followed = yearsOf(proposals, saving, catalog, on)
    const segments = segmentChanges(pairs, assumptions)
    if (values.json)
      out(
        json(saving, assumptions, {
          claim,
          range: simulation ?? null,
          tornado: bars,
          models,
          turns,
          bridge: bridge ?? null,
          ...(followed && { years: 'several' in followed ? followed.several : followed }),
          ...(segments.length > 0 && { segments }),
        }),
      )
    else {
      const name = proposals.length === 1 ? (proposals[0]?.name ?? '') : sayings.together(proposals.length)
      if (total && claim.assumed)
        out(`${name}. ${headline(total, { claim, drafts: false, spread: simulation?.saving })}.`)
      const elsewhere = saving.procedures.some(({ before }) => before.elsewhere)
      out(savingSentence(name, total, daysOf(saving), claim, elsewhere))
      const claimed = claimText(claim)
      if (total && claimed !== '') out(claimed)
      out(sayings.basis(saving.costOn, saving.from, assumptions.model.name))
      for (const item of saving.procedures) out(`\n${procedureText(item)}`)
      out(`\n${operationTable(saving.byOperation)}`)
      out(sayings.inOrder)
      if (bridge) out(`\n${bridgeTable(bridge, values.since)}`)
      else if (values.since !== undefined) out(bridgeText.unsaid(values.since))
      for (const change of segments) out(`\n${segmentChangeTable(change)}`)
      if (followed && 'several' in followed) out(`\n${yearsTable(followed.several, proposals, claim.bound, catalog)}`)
      else if (followed) out(`\n${notFollowed(followed.not)}`)
      if (turns.length > 0) out(`\n${turnsTable(turns, catalog)}\n${sayings.turns}`)
      if (simulation) out(`\n${rangeText(simulation, bars, pairs)}`)
      if (models.length > 1) out(`\n${modelsTable(models)}\n${modelsNote(models)}`)
      for (const text of new Set(proposals.flatMap(item => item.assumptions ?? []))) out(sayings.assumption(text))
      for (const { document, article } of proposals.flatMap(item => item.requires ?? []))
        out(sayings.toAmend(citation({ document, article }, catalog)))
      out(sayings.parameters(factsText(assumptions, catalog)))
      const model = catalog.models.get(assumptions.model.id)
      if (values.explain && model)
        for (const { before, after } of allPairs(proposals, catalog, assumptions)) {
          out(`\n${sayings.now(before.code)}\n${derivation(before, assumptions, model, catalog)}`)
          out(`\n${sayings.later(before.code)}\n${derivation(after, assumptions, model, catalog)}`)
        }
    }
    return unknown.length > 0 ? 1 : 0
  },
})
