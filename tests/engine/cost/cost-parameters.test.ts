// The committed parameters and models: published figures against their basis, dates, and both models side by side.
import { describe, expect, test } from 'vitest'
import { assumptionsAt } from '../../../src/engine/cost/assumptions.ts'
import { costOf, lackedBy } from '../../../src/engine/cost/cost.ts'
import { valueOn } from '../../../src/engine/cost/parameters.ts'
import type { Effort, Procedure } from '../../../src/model/procedure.ts'
import { factText, missingText, staleText } from '../../../src/text/parameters.ts'
import { catalog } from './cost-records.ts'

const income = catalog.parameters.get('hourly-income')

describe('hourly income (Thông tư 03/2022/TT-BTP Điều 12 khoản 4)', () => {
  test.each(income?.values ?? [])(
    '$from: the published whole number is GDP a person over 2.112 hours',
    ({ value, basis }) => {
      expect(Math.round((basis?.gdpPerCapita ?? 0) / (basis?.hours ?? 1))).toBe(value)
      expect(basis?.hours).toBe(12 * 22 * 8)
    },
  )

  const dates: [date: string, value: number | undefined][] = [
    ['2017-12-31', undefined],
    ['2018-01-01', 25_331],
    ['2019-12-31', 27_699],
    ['2020-01-01', undefined],
    ['2021-12-31', undefined],
    ['2022-01-01', 40_767],
    ['2025-06-30', 53_977],
    ['2026-12-31', 59_422],
    ['2027-01-01', undefined],
  ]
  test.each(dates)('on %s', (date, value) => {
    expect(income && valueOn(income, date)?.value).toBe(value)
  })

  test('2025 is marked unverified, the others verified', () => {
    expect(income?.values.filter(value => !value.verified).map(value => value.from)).toEqual(['2025-01-01'])
  })

  const on2017 = () => assumptionsAt(catalog, '2017-06-01')
  const asking = (effort: Effort): Procedure => ({
    code: '9.000001',
    name: 'Mẫu',
    sector: 'ho-tich',
    kind: 'public',
    channels: [{ id: 'online' }],
    papers: [{ id: 'don', name: 'Đơn', originals: 1, effort }],
    steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'submit', effort: { hours: 0 } }],
    fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 5000, source: { title: 'Mẫu' } }],
    submissions: {
      subjects: 10,
      perSubject: 12,
      scope: 'national',
      evidence: 'register',
      verified: true,
      source: { title: 'Mẫu' },
    },
  })

  test('a date before all values costs what needs none: (250,000 + 5,000) × 10 × 12', () => {
    const cost = costOf(asking({ hours: 0, money: 250_000 }), on2017().assumptions)
    expect([cost.perYear, lackedBy(cost, on2017().assumptions)]).toEqual([30_600_000, []])
  })

  test('and an hour that has no price cannot be said, which names what is missing', () => {
    const cost = costOf(asking({ hours: 1 }), on2017().assumptions)
    expect(cost.lines[0]).toMatchObject({ basis: 'none', reason: 'no-value' })
    expect(lackedBy(cost, on2017().assumptions).map(item => item.parameter)).toContain('hourly-income')
  })

  test('the refusal names the dates known', () => {
    const text = on2017().missing.map(missingText).join()
    expect(text).toContain('01/06/2017')
    expect(text).toContain('01/01/2026 đến 31/12/2026')
  })

  test('data are checked against the year of their own', () => {
    const result = assumptionsAt(catalog, '2027-06-01', { strict: true })
    expect(result.ok ? [] : result.missing.map(item => item.parameter)).toEqual(['hourly-income'])
  })

  test('everywhere else the last known year stands in and says so', () => {
    const result = assumptionsAt(catalog, '2027-06-01')
    const fact = result.ok ? result.assumptions.facts.find(item => item.parameter === 'hourly-income') : undefined
    expect(fact).toMatchObject({ value: 59_422, from: '2026-01-01', lastKnown: true })
    expect(fact && staleText(fact, '2027-06-01')).toContain('59.422')
    expect(fact && factText(fact, catalog)).toContain('tính theo mức từ 01/01/2026')
  })
})

describe('district row', () => {
  const travel = catalog.parameters.get('travel-hours')
  test.each([
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('on %s: %s', (date, there) => {
    const value = travel && valueOn(travel, date)?.value
    expect(typeof value === 'object' && 'district' in value).toBe(there)
  })
})

test('the localities of a province replace the national mix', () => {
  const overlays = new Map([
    [
      '79',
      {
        province: '79',
        changes: [],
        localities: { urban: 1, rural: 0, mountain: 0, verified: false, source: { title: 'Mẫu' } },
      },
    ],
  ])
  const result = assumptionsAt({ ...catalog, overlays }, '2026-03-15', { province: '79' })
  expect(result.ok && result.assumptions.localities).toEqual({ urban: 1, rural: 0, mountain: 0 })
})
