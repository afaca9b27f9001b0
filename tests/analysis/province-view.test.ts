// The catalogue as one province sees it: what its own site is built from.
import { describe, expect, test } from 'vitest'
import { provinceCatalog as viewOf } from '../../src/analysis/province.ts'
import { effective } from '../../src/engine/record/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { provinceCatalog } from '../province-catalog.ts'

const catalog = provinceCatalog()
const codes = (province: string, on: string) => viewOf(catalog, province, on).procedures

describe('which records a province sees', () => {
  test.each([
    { name: 'a national one', code: '9.100012', province: '79', on: '2026-06-30', seen: true },
    { name: 'one that ended, to be looked up', code: '9.100009', province: '79', on: '2026-06-30', seen: true },
    { name: 'another province’s', code: '9.100011', province: '79', on: '2026-06-30', seen: false },
    { name: 'its own', code: '9.100011', province: '01', on: '2026-06-30', seen: true },
    { name: 'one between authorities', code: '9.100013', province: '79', on: '2026-06-30', seen: false },
    { name: 'one that it no longer does', code: '9.100010', province: '79', on: '2026-06-30', seen: false },
    { name: 'the same before it stopped', code: '9.100010', province: '79', on: '2026-04-14', seen: true },
    { name: 'the same elsewhere', code: '9.100010', province: '01', on: '2026-06-30', seen: true },
  ])('$name', ({ code, province, on, seen }) => {
    expect(codes(province, on).has(code)).toBe(seen)
  })
})

test('records hold its differences once, however often they are made effective', () => {
  const record = codes('79', '2026-06-30').get('9.100012')
  expect(record?.fees?.map(({ id, amount }) => [id, amount])).toEqual([
    ['le-phi', undefined],
    ['le-phi-online', 0],
  ])
  expect(record && effective(record, '2026-06-30')).toEqual(record)
})

test('changes that took effect are in the record, later ones are still to come', () => {
  const [before, after] = ['2026-03-31', '2026-04-01'].map(on => codes('79', on).get('9.100002'))
  expect([before?.timeLimits?.[0]?.amount, before?.changes?.length]).toEqual([10, 1])
  expect([after?.timeLimits?.[0]?.amount, after?.changes]).toEqual([5, undefined])
})

test('a proposal on a procedure that the province does not do is left out', () => {
  const committed = loadCatalog('procedures').catalog
  const view = viewOf(committed, '82', '2026-11-22')
  const needed = [...view.proposals.values()].flatMap(({ changes }) => changes.map(({ procedure }) => procedure))
  expect(needed.filter(code => !view.procedures.has(code))).toEqual([])
  expect(view.proposals.size).toBeGreaterThan(0)
  expect(view.proposals.size).toBeLessThan(committed.proposals.size)
})
