// The summary of proposals beside `report` on the same day: the same đồng for the same procedures, and nothing made up for what is not known.
import { describe, expect, test } from 'vitest'
import { burdenOf } from '../../src/analysis/burden.ts'
import { openingsOf } from '../../src/analysis/openings/openings.ts'
import { summaryOf } from '../../src/analysis/summary.ts'
import { draftsOf } from '../../src/cli/drafts.ts'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { groupCosts, partsByProposal, simplificationOf, totalCost } from '../../src/engine/cost/portfolio.ts'
import { savingOf } from '../../src/engine/cost/saving.ts'
import { standing } from '../../src/engine/cost/standing.ts'
import { inForce } from '../../src/engine/record/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { summarySentences } from '../../src/text/summary.ts'

const on = '2026-11-27'
const { catalog } = loadCatalog('procedures')
const { assumptions } = assumptionsAt(catalog, on)

describe('all proposals of the catalogue', () => {
  // From the day after: what a proposal starts from is then what `report` counts on that day.
  const proposals = standing(catalog.proposals.values()).map((item): Proposal => ({ ...item, from: '2026-11-28' }))
  const summary = summaryOf(proposals, catalog, assumptions)
  const burden = new Map(burdenOf(catalog, on, assumptions).map(item => [item.procedure.code, item.cost]))

  test('each procedure costs before what `report` says, to the đồng', () => {
    const counted = summary.rows.filter(({ procedure }) => inForce(procedure, on))
    expect(counted.length).toBeGreaterThan(15)
    expect(counted.map(({ procedure, saving }) => [procedure.code, saving.before.perYear])).toEqual(
      counted.map(({ procedure }) => [procedure.code, burden.get(procedure.code)?.perYear]),
    )
  })

  test('its totals are those of the rows, a year and once', () => {
    const sum = (figures: readonly (number | undefined)[]) => figures.reduce<number>((all, one) => all + (one ?? 0), 0)
    const known = summary.rows.filter(({ saving }) => saving.perYear !== undefined)
    expect(summary.saving.byScope.national).toMatchObject({
      before: sum(known.map(({ saving }) => saving.before.perYear)),
      saving: sum(known.map(({ saving }) => saving.perYear)),
    })
    expect(summary.once.saved?.low).toBe(sum(summary.rows.map(row => row.onceSaved?.low)))
    expect(summary.once.procedures).toBe(summary.rows.filter(row => row.onceSaved !== undefined).length)
  })

  test('the sectors are those of `report`, and their costs once add to its total', () => {
    const groups = groupCosts(burdenOf(catalog, on, assumptions), 'sector')
    const touched = new Set(summary.rows.map(({ procedure }) => procedure.sector))
    expect(summary.sectors).toEqual(groups.filter(({ key }) => touched.has(key)))
    const { once } = totalCost(burdenOf(catalog, on, assumptions))
    expect(once?.high).toBe(groups.reduce((sum, group) => sum + (group.once?.high ?? 0), 0))
  })

  test('each text to amend is named once, with procedures that rest on it', () => {
    const named = summary.texts.map(({ basis }) => `${basis.document} ${basis.article ?? ''}`)
    expect(new Set(named).size).toBe(named.length)
    for (const { basis, procedures } of summary.texts)
      for (const code of procedures)
        expect(catalog.procedures.get(code)?.legalBasis?.map(({ document }) => document)).toContain(basis.document)
  })
})

describe('a sector from its openings to its report', () => {
  const openings = openingsOf(catalog, { on, sector: 'ho-tich' }, assumptions)
  const [draft] = draftsOf(openings, catalog, on)
  if (draft === undefined) throw new Error('no draft')
  const own = { ...catalog, proposals: new Map([[draft.id, draft]]) }
  const summary = summaryOf([draft], own, assumptions)
  const sum = (figures: readonly (number | undefined)[]) => figures.reduce<number>((all, one) => all + (one ?? 0), 0)

  test('each procedure saves what its openings said, to the đồng', () => {
    const alone = summary.rows.filter(({ operations }) => operations.length === 1)
    const said = new Map(
      openings.filter(({ unsure }) => !unsure).map(({ procedure, saving }) => [procedure, saving.perYear]),
    )
    const known = alone.filter(({ procedure }) => said.get(procedure.code) !== undefined)
    expect(known.length).toBeGreaterThan(2)
    expect(known.map(({ saving }) => saving.perYear)).toEqual(known.map(({ procedure }) => said.get(procedure.code)))
  })

  test('summary and portfolio say one total', () => {
    const saving = savingOf(standing(own.proposals.values()), own, assumptions)
    expect(saving.byScope).toEqual(summary.saving.byScope)
    const parts = partsByProposal(saving).map(({ perYear }) => perYear.national)
    expect(sum(parts)).toBe(summary.saving.byScope.national?.saving)
    const simplified = simplificationOf(saving, own.procedures.values())
    expect([simplified.saving, simplified.simplified]).toEqual([sum(parts), summary.rows.length])
  })

  test('what its rows say before is what `report` says of the sector where every figure is the record’s', () => {
    const groups = groupCosts(burdenOf(own, on, assumptions), 'sector')
    expect(summary.sectors).toEqual(groups.filter(({ key }) => key === 'ho-tich'))
  })
})

test('without volumes no figure of a year is said, and the sentence says why', () => {
  const procedures = new Map(
    [...catalog.procedures].map(([code, { submissions: _submissions, ...rest }]) => [code, rest] as const),
  )
  const [first] = standing(catalog.proposals.values())
  if (first === undefined) throw new Error('no proposal')
  const bare = { ...first, changes: first.changes.map(({ given: _given, ...change }) => change) }
  const without = { ...catalog, procedures, proposals: new Map([[bare.id, bare]]) }
  const summary = summaryOf([bare], without, assumptions)
  expect(summary.saving.byScope).toEqual({})
  expect(summarySentences(summary, without).join(' ')).toContain(
    'Một năm: chưa tính được số tiền tiết kiệm vì chưa có số lượt.',
  )
})
