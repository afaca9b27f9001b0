// What a costing rests on, on a day and in a place: which entry holds, what is uncertain, what is missing; on parameters made up for it.
import { describe, expect, test } from 'vitest'
import { type AssumptionOptions, assumptionsAt, type Fact } from '../../../src/engine/cost/assumptions.ts'
import {
  hourlyIncome,
  lastBefore,
  likelyTable,
  normPrice,
  normRow,
  numbersOn,
  rangesIn,
  spreadOf,
  valueOn,
} from '../../../src/engine/cost/parameters.ts'
import type { CostModel } from '../../../src/model/cost-model.ts'
import type { DatedValue, Parameter } from '../../../src/model/parameter.ts'
import type { Overlay } from '../../../src/model/proposal.ts'

const source = { title: 'Mẫu' }
const entry = (value: DatedValue['value'], from: string, more: Partial<DatedValue> = {}): DatedValue => ({
  ...{ from, value, verified: true, source, checked: { on: '2026-11-01' } },
  ...more,
})
const parameter = (id: string, ...values: DatedValue[]): Parameter => ({ id, name: `Tên ${id}`, unit: 'VND', values })

describe('the entry of a day', () => {
  const income = parameter(
    'muc',
    entry(1, '2020-01-01', { to: '2020-12-31' }),
    entry(3, '2022-01-01'),
    entry(2, '2021-06-01', { to: '2021-12-31' }),
  )
  test.each([
    ['before all', '2019-12-31', undefined, undefined],
    ['on its first day', '2020-01-01', 1, 1],
    ['on its last day', '2020-12-31', 1, 1],
    ['after it ended, before the next: the last known', '2021-01-01', undefined, 1],
    ['the next, in whatever order they are written', '2021-07-01', 2, 2],
    ['the last, which has no end', '2030-01-01', 3, 3],
  ])('%s', (_, on, holding, last) => {
    expect([valueOn(income, on)?.value, lastBefore(income, on)?.value]).toEqual([holding, last])
  })

  test('of two that begin together is the one written later', () => {
    const twice = parameter('muc', entry(1, '2020-01-01'), entry(2, '2020-01-01'))
    expect(lastBefore(twice, '2020-01-01')?.value).toBe(2)
  })
})

describe('a value with bounds', () => {
  const bounds = { low: 1, likely: 2, high: 4 }
  test.each<[name: string, value: DatedValue['value'], likely: unknown, ranges: object]>([
    ['a plain number', 7, 7, {}],
    ['a number with bounds', bounds, 2, { '': bounds }],
    ['a table', { a: 1, b: { c: 2 } }, { a: 1, b: { c: 2 } }, {}],
    [
      'a table with bounds in two depths',
      { a: bounds, b: { c: 3, d: bounds } },
      { a: 2, b: { c: 3, d: 2 } },
      { a: bounds, 'b.d': bounds },
    ],
  ])('%s', (_, value, likely, ranges) => {
    expect([likelyTable(value), rangesIn(value)]).toEqual([likely, ranges])
  })
})

describe('what is read of a day', () => {
  const values = {
    'hourly-income': 59_422,
    'copy-price': 500,
    'paper-norm': { form: { pages: 2 }, copy: 3 },
    'evidence-spread': { expert: 0.25, norm: { a: 1 } },
  }
  test('a row of a norm; none where there is no such row, or it is one number', () => {
    const rows = ['form', 'khac', 'copy'].map(key => normRow(values, 'paper-norm', key))
    expect(rows).toEqual([{ pages: 2 }, undefined, undefined])
    expect(normRow({}, 'paper-norm', 'form')).toBeUndefined()
    expect(normRow({ 'paper-norm': 3 }, 'paper-norm', 'form')).toBeUndefined()
  })

  test('a price, if it is one number', () => {
    expect([normPrice(values, 'copy-price'), normPrice(values, 'postage-price')]).toEqual([500, undefined])
    expect(normPrice({ 'copy-price': { a: 1 } }, 'copy-price')).toBeUndefined()
  })

  test('the spread of an evidence; none where nothing says so', () => {
    const spreads = (['expert', 'survey', 'norm', undefined] as const).map(evidence => spreadOf(values, evidence))
    expect([...spreads, spreadOf({}, 'expert')]).toEqual([0.25, 0, 0, 0, 0])
  })

  test('the income of an hour', () => expect([hourlyIncome(values), hourlyIncome({})]).toEqual([59_422, undefined]))

  test('what formulas of fees may name: parameters that are one number that day', () => {
    const list = [
      parameter('luong', entry(5, '2020-01-01', { to: '2020-12-31' }), entry(6, '2021-01-01')),
      parameter('khoang', entry({ low: 1, likely: 2, high: 3 }, '2020-01-01')),
      parameter('bang', entry({ a: 1 }, '2020-01-01')),
      parameter('sau', entry(9, '2025-01-01')),
    ]
    const on = (day: string) => numbersOn(new Map(list.map(item => [item.id, item])), day)
    expect(on('2020-06-01')).toEqual({ luong: 5, khoang: 2 })
    expect(on('2021-06-01')).toEqual({ luong: 6, khoang: 2 })
  })
})

describe('assumptions', () => {
  const model = (id: string, name: string): CostModel => ({
    ...{ id, name, summary: '', source, choices: [] },
    parameters: [{ id: 'mucThuNhap', parameter: 'hourly-income' }],
    formulas: [
      { id: 'gio', name: 'Giờ', of: 'line', gives: 'hours', unit: 'hour', text: 'gioThucTe', source },
      { id: 'khac', name: 'Khác', of: 'year', unit: 'VND', text: 'khong', source },
    ],
  })
  const tree = { op: 'name' } as never
  const mix = entry({ urban: 0.4, rural: 0.5, mountain: 0.1 }, '2020-01-01')
  const parameters = [
    parameter(
      'hourly-income',
      entry(100, '2024-01-01', { to: '2024-12-31', note: 'tạm', verified: false }),
      entry(120, '2025-01-01', { to: '2025-12-31' }),
    ),
    parameter('locality-mix', mix),
    parameter('copy-price', entry({ low: 400, likely: 500, high: 900 }, '2024-01-01')),
    parameter('khong-ai-dung', entry(1, '2020-01-01')),
  ]
  const overlays: [string, Overlay][] = [
    [
      '79',
      {
        ...{ province: '79', changes: [] },
        localities: { urban: 0.8, rural: 0.2, mountain: 0, verified: false, source: { title: 'Cục Thống kê' } },
      },
    ],
    ['01', { province: '01', changes: [] }],
  ]
  const kinds = [
    { id: 'ca-nhan', name: 'Cá nhân', group: 'citizen' as const },
    { id: 'doanh-nghiep', name: 'Doanh nghiệp', group: 'enterprise' as const },
  ]
  const at = (on: string, options?: AssumptionOptions, list = parameters) =>
    assumptionsAt(
      {
        parameters: new Map(list.map(item => [item.id, item])),
        models: new Map([model('tt-03-2022', 'Chính thức'), model('rong', 'Mở rộng')].map(item => [item.id, item])),
        formulas: new Map([['gioThucTe', tree]]),
        overlays: new Map(overlays),
        subjectKinds: new Map(kinds.map(item => [item.id, item])),
      },
      on,
      options,
    )
  const fact = (facts: readonly Fact[], id: string) => facts.find(item => item.parameter === id)

  test('hold the values of the day, each fact with its dates, its source and what was noted', () => {
    const { ok, assumptions, missing } = at('2024-06-01')
    expect([ok, missing, 'missing' in assumptions]).toEqual([true, [], false])
    expect(assumptions.on).toBe('2024-06-01')
    expect(fact(assumptions.facts, 'hourly-income')).toEqual({
      ...{ parameter: 'hourly-income', name: 'Tên hourly-income', unit: 'VND', value: 100 },
      ...{ from: '2024-01-01', to: '2024-12-31', verified: false, source, note: 'tạm' },
    })
    expect(fact(assumptions.facts, 'locality-mix')).toEqual({
      ...{ parameter: 'locality-mix', name: 'Tên locality-mix', unit: 'VND', value: mix.value },
      ...{ from: '2020-01-01', verified: true, source },
    })
    expect(assumptions.facts.map(item => item.parameter)).toEqual(['hourly-income', 'locality-mix', 'copy-price'])
    expect(assumptions.values).toEqual({ 'hourly-income': 100, 'locality-mix': mix.value, 'copy-price': 500 })
  })

  test('keep the bounds of what has some, and have none where nothing has', () => {
    expect(at('2024-06-01').assumptions.ranges).toEqual({ 'copy-price': { '': { low: 400, likely: 500, high: 900 } } })
    expect('ranges' in at('2024-06-01', {}, parameters.slice(0, 2)).assumptions).toBe(false)
  })

  test('after the last year take it and say so; where data are checked it is missing, with what is known', () => {
    const late = at('2026-02-01')
    expect(late.ok).toBe(true)
    expect(fact(late.assumptions.facts, 'hourly-income')).toMatchObject({ value: 120, lastKnown: true })
    expect(fact(late.assumptions.facts, 'locality-mix')).not.toHaveProperty('lastKnown')
    const strict = at('2026-02-01', { strict: true })
    const [income] = strict.missing
    expect([strict.ok, strict.assumptions.missing]).toEqual([false, strict.missing])
    expect(income).toEqual({
      ...{ parameter: 'hourly-income', name: 'Tên hourly-income', on: '2026-02-01' },
      known: [
        { from: '2024-01-01', to: '2024-12-31' },
        { from: '2025-01-01', to: '2025-12-31' },
      ],
    })
  })

  test('name what the catalogue has no file of by its id, with nothing known; an unstated end is none', () => {
    expect(at('2024-06-01', {}, parameters.slice(1)).missing).toEqual([
      { parameter: 'hourly-income', name: 'hourly-income', on: '2024-06-01', known: [] },
    ])
    expect(at('2019-06-01').missing.find(item => item.parameter === 'locality-mix')?.known).toEqual([
      { from: '2020-01-01' },
    ])
  })

  test('a norm that the day has not is no gap of the model', () => {
    expect(at('2024-06-01', {}, parameters.slice(0, 2)).ok).toBe(true)
  })

  test.each<[name: string, options: AssumptionOptions, mix: number[], from: string | undefined, unverified: boolean]>([
    ['of the country', {}, [0.4, 0.5, 0.1], '2020-01-01', false],
    ['of a province with its own', { province: '79' }, [0.8, 0.2, 0], '', true],
    ['of a province without: of the country', { province: '01' }, [0.4, 0.5, 0.1], '2020-01-01', false],
    ['of a province without a file', { province: '31' }, [0.4, 0.5, 0.1], '2020-01-01', false],
    [
      'given by hand, whatever the province says',
      { province: '79', localities: { urban: 0, rural: 0, mountain: 1 } },
      [0, 0, 1],
      undefined,
      false,
    ],
  ])('the mix of localities %s', (_, options, expected, from, unverified) => {
    const { assumptions } = at('2024-06-01', options)
    const { urban, rural, mountain } = assumptions.localities
    const found = fact(assumptions.facts, 'locality-mix')
    expect([urban, rural, mountain]).toEqual(expected)
    expect([found?.from, found?.verified === false]).toEqual([from, unverified])
    expect(assumptions.province).toBe(options.province)
    expect('province' in assumptions).toBe(options.province !== undefined)
  })

  test("a province's mix is a fact of its own, with the province's source", () => {
    expect(fact(at('2024-06-01', { province: '79' }).assumptions.facts, 'locality-mix')).toEqual({
      ...{ parameter: 'locality-mix', name: '', unit: '1', from: '', verified: false },
      ...{ value: { urban: 0.8, rural: 0.2, mountain: 0 }, source: { title: 'Cục Thống kê' } },
    })
  })

  test('a day without a mix has nobody anywhere, and says what is missing', () => {
    const { assumptions, missing } = at('2024-06-01', {}, [...parameters.slice(0, 1), ...parameters.slice(2)])
    expect(assumptions.localities).toEqual({ urban: 0, rural: 0, mountain: 0 })
    expect(missing.map(item => item.parameter)).toEqual(['locality-mix'])
    const odd = parameter('locality-mix', entry({ urban: { a: 1 }, rural: 1 }, '2020-01-01'))
    expect(at('2024-06-01', {}, [odd]).assumptions.localities).toEqual({ urban: 0, rural: 1, mountain: 0 })
  })

  test('the official model, unless another is named; one that is not there is a mistake of the program', () => {
    expect(at('2024-06-01').assumptions.model.name).toBe('Chính thức')
    expect(at('2024-06-01', { model: 'rong' }).assumptions.model).toMatchObject({ id: 'rong', name: 'Mở rộng' })
    expect(() => at('2024-06-01', { model: 'khong-co' })).toThrow('No such cost model: khong-co')
  })

  test('carry what a browser needs: bindings, compiled formulas, groups of subjects, formulas of fees', () => {
    const { model: found, groups, fees } = at('2024-06-01').assumptions
    expect(found.bindings).toEqual([{ id: 'mucThuNhap', parameter: 'hourly-income' }])
    expect(found.formulas).toEqual([
      { id: 'gio', of: 'line', gives: 'hours', tree },
      { id: 'khac', of: 'year', tree: Number.NaN },
    ])
    expect(groups).toEqual({ 'ca-nhan': 'citizen', 'doanh-nghiep': 'enterprise' })
    expect(fees).toEqual({ gioThucTe: tree })
  })
})
