// The figures that the catalogue publishes, pinned: every proposal, all together, and the burden of the country, by both models.
// A change here is made on purpose, in committed.yaml, with the reason beside it.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { burdenOf } from '../../src/analysis/burden.ts'
import { type Assumptions, assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { totalCost } from '../../src/engine/cost/portfolio.ts'
import { costDateOf, lackedIn, type Saving, savingOf, totalOf } from '../../src/engine/cost/saving.ts'
import { agreeing, standing } from '../../src/engine/cost/standing.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

/** Đồng a year before, after and saved; null where the model lacks a parameter of the day. */
type Figures = Record<string, [before: number, after: number, saving: number] | null>

interface Committed {
  on: string
  because: string
  proposals: Record<string, Figures>
  together: Figures
  burden: Record<string, { costed: number; perYear: number }>
}

const committed = parse(readFileSync('tests/examples/committed.yaml', 'utf8')) as Committed
const { catalog } = loadCatalog('procedures')
const all = [...catalog.proposals.values()]

const at = (on: string, model: string): Assumptions => assumptionsAt(catalog, on, { model }).assumptions

const figuresOf = (saving: Saving, scope?: 'national') => {
  const total = scope ? saving.byScope[scope] : totalOf(saving)
  return total && [total.before, total.after, total.saving]
}

const found = (of: typeof all, on: string, scope?: 'national') =>
  Object.fromEntries(
    [...catalog.models.keys()].map(model => {
      const assumptions = at(on, model)
      const saving = savingOf(of, catalog, assumptions)
      return [model, lackedIn(saving, assumptions).length === 0 ? figuresOf(saving, scope) : null]
    }),
  )

test('every proposal is pinned, with a reason', () => {
  expect(Object.keys(committed.proposals).toSorted()).toEqual(all.map(item => item.id).toSorted())
  expect(committed.because).not.toBe('')
})

describe('each proposal', () => {
  test.each(all)('$id', proposal => {
    expect(found([proposal], costDateOf([proposal]))).toEqual(committed.proposals[proposal.id])
  })
})

test('all together', () => {
  expect(found(agreeing(standing(all)).proposals, committed.on)).toEqual(committed.together)
})

test.each([...catalog.models.keys()])('the burden of the country by %s', model => {
  const assumptions = at(committed.on, model)
  const total = totalCost(burdenOf(catalog, committed.on, assumptions))
  expect({ costed: total.costed, perYear: total.perYear.national }).toEqual(committed.burden[model])
})
