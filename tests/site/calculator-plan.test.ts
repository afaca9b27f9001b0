// What a reader types into the calculator, as shares and amounts of the plan: percent are parts of a hundred, a group adds up to one.
import { expect, test } from 'vitest'
import { outcomeOf } from '../../site/features/money/calculator-plan.ts'
import type { Procedure } from '../../src/model/procedure.ts'

const base = {
  code: '9.000001',
  name: 'Mẫu',
  channels: [
    { id: 'in-person', share: 0.75 },
    { id: 'online', share: 0.25 },
  ],
  cases: [
    { id: 'lan-dau', name: 'Lần đầu' },
    { id: 'cap-lai', name: 'Cấp lại' },
  ],
  circumstances: [{ id: 'uy-quyen', question: 'Có ủy quyền?' }],
  papers: [],
  steps: [],
  fees: [],
} as unknown as Procedure
const own = { version: '', on: '2026-11-27', from: '2026-11-28', proposer: '', requires: [], base, fees: {} }
const common = {
  years: [{ id: '2026', on: '2026-11-27', verified: true }],
  models: [],
  values: { 2026: { 'locality-mix': { urban: 0.4, rural: 0.5, mountain: 0.1 } } },
  mixes: [],
  groups: [],
}
const planOf = (typed: Record<string, string>) =>
  outcomeOf(own, common as unknown as Parameters<typeof outcomeOf>[1], new Map(Object.entries(typed))).plan

test.each([
  { name: 'nothing', typed: {}, given: {} },
  {
    name: 'a circumstance: 30 is 0.3',
    typed: { 'hoan-canh.uy-quyen': '30' },
    given: { circumstances: { 'uy-quyen': 0.3 } },
  },
  {
    name: 'both channels: 60 and 40',
    typed: { 'cach.in-person': '60', 'cach.online': '40' },
    given: { channels: { 'in-person': 0.6, online: 0.4 } },
  },
  {
    name: 'one channel, 75, beside the 25 % of the record',
    typed: { 'cach.in-person': '75' },
    given: { channels: { 'in-person': 0.75, online: 0.25 } },
  },
  {
    name: 'one channel, 175, beside the 25 % of the record: parts of their sum',
    typed: { 'cach.in-person': '175' },
    given: { channels: { 'in-person': 0.875, online: 0.125 } },
  },
  { name: 'one case of two that nobody knows', typed: { 'truong-hop.lan-dau': '30' }, given: {} },
  {
    name: 'both cases: 30 and 90 are a quarter and three quarters',
    typed: { 'truong-hop.lan-dau': '30', 'truong-hop.cap-lai': '90' },
    given: { cases: { 'lan-dau': 0.25, 'cap-lai': 0.75 } },
  },
])('typed as figures: $name', ({ typed, given }) => {
  expect(planOf(typed).given).toEqual(given)
})

test.each([
  { name: 'the year’s own', typed: {}, mix: { urban: 0.4, rural: 0.5, mountain: 0.1 } },
  {
    name: 'typed: 50, 30 and 20',
    typed: { 'dia-ban': 'tu-nhap', 'do-thi': '50', 'nong-thon': '30', 'mien-nui': '20' },
    mix: { urban: 0.5, rural: 0.3, mountain: 0.2 },
  },
  {
    name: 'typed: 1 and 3 are a quarter and three quarters',
    typed: { 'dia-ban': 'tu-nhap', 'do-thi': '1', 'nong-thon': '3' },
    mix: { urban: 0.25, rural: 0.75, mountain: 0 },
  },
])('localities: $name', ({ typed, mix }) => {
  expect(planOf(typed).localities).toEqual(mix)
})

test('a new way of filing: 20 and 80 are shares of the operation', () => {
  expect(planOf({ 'cach-sau.in-person': '20', 'cach-sau.online': '80' }).operations).toEqual([
    {
      op: 'set-channels',
      channels: [
        { id: 'in-person', share: 0.2 },
        { id: 'online', share: 0.8 },
      ],
    },
  ])
})
