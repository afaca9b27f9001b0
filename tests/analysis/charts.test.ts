// What charts draw: limits that differ from place to place, ends by day, a picture that holds what its table says.
import { expect, test } from 'vitest'
import { aheadOf } from '../../src/analysis/ahead.ts'
import { limitsApart } from '../../src/analysis/limits-apart.ts'
import { chartSvg } from '../../src/export/chart/svg.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { burdenChart, chartTable, endsChart, limitsChart } from '../../src/text/charts.ts'

const on = '2026-11-27'
const { catalog } = loadCatalog('procedures')

type Limit = NonNullable<Procedure['timeLimits']>[number]
const record = (code: string, name: string, province: string, ...timeLimits: Limit[]): Procedure =>
  ({ code, name, province, kind: 'public', sector: 'dat-dai', timeLimits }) as unknown as Procedure
const withRecords = (...records: Procedure[]): Catalog => ({
  ...catalog,
  procedures: new Map(records.map(one => [one.code, one])),
})
const days = (amount: number): Limit => ({ amount, unit: 'working-day' })

test.each([
  {
    name: 'two provinces under one name, written with other capitals',
    records: [record('1', 'Tách thửa', '12', days(20), days(30)), record('2', 'TÁCH  thửa', '75', days(15))],
    sides: [
      ['12', 20, 30],
      ['75', 15, 15],
    ],
  },
  {
    name: 'two records of one province are one side',
    records: [record('1', 'A', '12', days(20)), record('2', 'A', '12', days(10)), record('3', 'A', '75', days(5))],
    sides: [
      ['12', 10, 20],
      ['75', 5, 5],
    ],
  },
  {
    name: 'days and working days are never compared',
    records: [record('1', 'A', '12', days(20)), record('2', 'A', '75', { amount: 15, unit: 'day' })],
    sides: [],
  },
  {
    name: 'a limit without a length is no side',
    records: [record('1', 'A', '12', days(20)), record('2', 'A', '75', { unit: 'as-prescribed' })],
    sides: [],
  },
  {
    name: 'the same limit everywhere is nothing to draw',
    records: [record('1', 'A', '12', days(20)), record('2', 'A', '75', days(20))],
    sides: [],
  },
])('limits apart: $name', ({ records, sides }) => {
  const found = limitsApart(withRecords(...records), on).flatMap(one => one.sides)
  expect(found.map(({ province, low, high }) => [province, low, high])).toEqual(sides)
})

test('Hải Phòng gives a lost land certificate anew in 5 to 15 working days, the country in 10', () => {
  const found = limitsApart(catalog, on).find(({ procedure }) => procedure.code === '1.012786')
  const chart = found && limitsChart(found, catalog)
  expect(chart && chartTable(chart)).toEqual([
    ['Nơi', 'Ngắn nhất (ngày làm việc)', 'Dài nhất (ngày làm việc)'],
    ['Hải Phòng', 5, 15],
    ['Quy định chung', 10, 10],
  ])
})

test('on 1 March 2027 more procedures lose something than on any other day, each counted once', () => {
  const { rows } = endsChart(aheadOf(catalog, { on, within: 400 }).ahead, '2028-01-01')
  const most = rows.toSorted((a, b) => b.value - a.value)[0]
  expect(most?.name).toBe('Từ thứ Hai 01/03/2027')
  expect(most?.value).toBeLessThanOrEqual(catalog.procedures.size)
})

test('a sector without a figure is counted, not drawn as nothing', () => {
  const group = { procedures: 3, costed: 0, perYear: {}, bounds: {} }
  const drawn = { key: 'cu-tru', procedures: 3, costed: 1, perYear: { national: 2_500_000_000 }, bounds: {} }
  const chart = burdenChart([drawn, { ...group, key: 'ho-tich' }], catalog)
  expect(chart.rows.map(({ name, shown }) => [name, shown])).toEqual([['Cư trú (1 trên 3 thủ tục)', '2,5 tỷ đồng']])
  expect(chart.description).toContain('1 lĩnh vực chưa tính được')
})

test('a picture holds each name and figure of its chart, escaped, and where it comes from', () => {
  const row = { name: 'A & <B>', value: 3, shown: '3 ngày', cells: [3] }
  const chart = { id: 'x', title: 'Tên', description: 'Mô tả.', columns: ['Nơi', 'Ngày'], rows: [row] }
  const svg = chartSvg(chart, 'Nguồn: https://example.org/')
  for (const words of ['A &amp; &lt;B&gt;', '3 ngày', 'Mô tả.', 'Nguồn: https://example.org/'])
    expect(svg).toContain(`>${words}</text>`)
  expect(svg).not.toContain('<B>')
})
