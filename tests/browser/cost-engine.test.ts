// The same engine in a real Chromium: every proposal to the đồng as in Node, the same draws from the same seed.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { pairsOf } from '../../src/engine/cost/pairs.ts'
import { costDateOf, savingOf } from '../../src/engine/cost/saving.ts'
import { simulate } from '../../src/engine/cost/uncertainty.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { engineBundle } from '../engine/cost/cost-bundle.ts'
import { catalog, counted } from '../engine/cost/cost-records.ts'
import { launchChromium } from './chromium.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  const { bytes } = await engineBundle()
  browser = await launchChromium()
  page = await browser.newPage()
  const address = `data:text/javascript;base64,${Buffer.from(bytes).toString('base64')}`
  await page.evaluate(`import("${address}").then(module => { globalThis.engine = module })`)
})
afterAll(() => browser.close())

describe('each proposal costs the same in both homes', () => {
  test.each([...catalog.proposals.values()])('$id', async proposal => {
    const { assumptions } = assumptionsAt(catalog, costDateOf([proposal]))
    const procedures = proposal.changes.flatMap(({ procedure }) => catalog.procedures.get(procedure) ?? [])
    const here = savingOf([proposal], catalog, assumptions)
    const pairs = pairsOf([proposal], catalog, assumptions, here)
    const given = JSON.parse(JSON.stringify({ proposal, procedures, assumptions, pairs }))
    const there = await page.evaluate(`(() => {
      const { proposal, procedures, assumptions, pairs } = ${JSON.stringify(given)}
      const catalog = { procedures: new Map(procedures.map(item => [item.code, item])), overlays: new Map() }
      return JSON.stringify({ saving: engine.savingOf([proposal], catalog, assumptions), range: engine.simulate(pairs, assumptions, { draws: 1000, seed: 5 }) })
    })()`)
    const range = simulate(pairs, assumptions, { draws: 1000, seed: 5 })
    expect(JSON.parse(String(there))).toEqual(JSON.parse(JSON.stringify({ saving: here, range })))
  })
})

test('10,000 draws of 15 uncertain lines, in the browser as in Node (npm run bench:cost says how long)', async () => {
  const result = assumptionsAt(catalog, '2026-03-15')
  if (!result.ok) throw new Error('no parameters')
  const papers = Array.from({ length: 15 }, (_, index) => ({
    id: `giay-${index}`,
    name: 'Giấy',
    originals: 1,
    effort: { hours: { low: 0.5, likely: 1, high: 2 } },
  }))
  const procedure: Procedure = {
    code: '9.000001',
    name: 'Mẫu',
    sector: 'ho-tich',
    kind: 'public',
    channels: [{ id: 'online' }],
    papers,
    fees: [],
    submissions: counted(),
  }
  const pairs = [{ before: procedure, after: procedure }]
  const given = { draws: 10_000, seed: 1 }
  const there = await page.evaluate(
    `engine.simulate(${[pairs, result.assumptions, given].map(part => JSON.stringify(part)).join(', ')})`,
  )
  const here = simulate(pairs, result.assumptions, given)
  expect(here.uncertain).toBe(16)
  expect(there).toEqual(JSON.parse(JSON.stringify(here)))
})
