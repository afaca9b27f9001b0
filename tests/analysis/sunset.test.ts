// What lapses on the day after a temporary text: who had it, by how much, and for how long one waits more.
import { expect, test } from 'vitest'
import { sunsetsOf } from '../../src/analysis/sunset.ts'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const on = '2026-11-27'
const { catalog } = loadCatalog('procedures')
const { assumptions } = assumptionsAt(catalog, on)
const sunsets = sunsetsOf(catalog, { on, within: 400 }, assumptions)
const ofText = (number: string) => sunsets.find(({ document }) => document.number === number)
const lapseIn = (number: string, code: string) => ofText(number)?.lapses.find(({ procedure }) => procedure === code)

test.each([
  ['an ordinary passport, 200,000 đồng', '1.001456', 200_000, 200_000],
  ['exchange of a driving licence, 135,000 đồng', '3.000347', 135_000, 135_000],
  ['an extract, 8,000 đồng', '2.000635', 8000, 8000],
  ['a residence, 10,000 online and 20,000 at the counter', '1.004222', 10_000, 20_000],
])('without Thông tư 117/2026/TT-BTC a digital citizen pays again: %s', (_, code, low, high) => {
  expect(lapseIn('117/2026/TT-BTC', code)?.perCase).toEqual({ low, high })
})

test('the year of a text is the sum of what has a figure', () => {
  const text = ofText('117/2026/TT-BTC')
  const sum = (text?.lapses ?? []).reduce((total, { perYear = 0 }) => total + perYear, 0)
  expect(text?.perYear).toBe(sum)
  expect(text?.lapses.some(({ perYear }) => perYear === undefined)).toBe(true)
})

test('a text with a permanent one after it says so, the others have none', () => {
  expect(ofText('60/2014/QH13')?.successors).toEqual(['03/2026/QH16'])
  expect(ofText('66.7/2025/NQ-CP')?.successors).toEqual([])
})

test('the half fees that end with 2026 are among what lapses', () => {
  const half = ofText('64/2025/TT-BTC')
  expect(half?.day).toBe('2027-01-01')
  expect(half?.lapses.length).toBeGreaterThan(5)
})

test('nothing ends within a day on which nothing ends', () => {
  expect(sunsetsOf(catalog, { on, within: 1 }, assumptions)).toEqual([])
})

test('what lapses in a record is the same where it was kept as JSON', () => {
  const names: string[] = []
  const kept = sunsetsOf(catalog, { on, within: 400 }, assumptions, (name, around, make) => {
    names.push(`${name} ${around}`)
    return make((_record, find) => JSON.parse(JSON.stringify(find())))
  })
  expect(kept).toEqual(sunsets)
  // Kept only for the texts that end in these days: on another day they are others.
  expect(names).toEqual([expect.stringContaining('64/2025/TT-BTC')])
})
