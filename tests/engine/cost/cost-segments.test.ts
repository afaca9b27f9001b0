// Kinds of applicants, complexity, grades: what must hold whatever the record, and what a record without them keeps.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentChanges, segmentCosts } from '../../../src/analysis/segments.ts'
import { wholeParts } from '../../../src/analysis/whole-parts.ts'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { costAsIs, costOf } from '../../../src/engine/cost/cost.ts'
import { withUsualSteps } from '../../../src/engine/cost/effort.ts'
import { simulate } from '../../../src/engine/cost/uncertainty.ts'
import { exact } from '../../../src/engine/exact.ts'
import type { Segment } from '../../../src/model/parts.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { assumptions, counted, procedures } from './cost-records.ts'

const [official, extended] = [assumptions(), assumptions('scm-mo-rong')]
const models: [string, Assumptions][] = [
  ['the official model', official],
  ['the extended one', extended],
]
const few = { numRuns: 40 }

const withSegments = (procedure: Procedure, segments: Segment[]): Procedure =>
  procedure.submissions ? { ...procedure, submissions: { ...procedure.submissions, segments } } : procedure

/** The same record, all of one kind of applicants. */
const onlyOf = (procedure: Procedure, { perSubject, ...segment }: Segment, subjects: number): Procedure => {
  const { submissions } = withSegments(procedure, [{ ...segment, share: 1 }])
  return submissions
    ? { ...procedure, submissions: { ...submissions, subjects, perSubject: perSubject ?? 1 } }
    : procedure
}

const named = (id: string, rest: Partial<Segment>): Segment => ({ id, name: id, share: 0, ...rest })

/** Two to four kinds whose shares are whole hundredths that add to one. */
const segments = fc
  .array(
    fc.record({
      part: fc.integer({ min: 1, max: 9 }),
      perSubject: fc.integer({ min: 1, max: 12 }),
      hours: fc.constantFrom(0.5, 1, 2, 3.5),
      audience: fc.constantFrom('citizen' as const, 'enterprise' as const),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .map(list => {
    const parts = list.map(({ part }) => part)
    const rest = 100 - parts.slice(1).reduce((sum, part) => sum + part, 0)
    return list.map(({ perSubject, hours, audience }, index) =>
      named(`nhom-${index}`, { share: (index === 0 ? rest : (parts[index] ?? 0)) / 100, perSubject, hours, audience }),
    )
  })

const year = (procedure: Procedure, given: Assumptions) => costAsIs(withUsualSteps(procedure), given).perYear

describe.each(models)('kinds of applicants by %s', (_, given) => {
  test('one kind of all, that says nothing of itself, is no kind', () => {
    fc.assert(
      fc.property(procedures, procedure => {
        const { volume: own, ...whole } = costOf(procedure, given)
        const { volume, ...one } = costOf(withSegments(procedure, [named('tat-ca', { share: 1 })]), given)
        expect(one).toEqual(whole)
        expect(volume?.perSubject).toBe(own?.perSubject)
      }),
      few,
    )
  })

  test('alike kinds, however many, cost what they cost together', () => {
    fc.assert(
      fc.property(procedures, fc.integer({ min: 1, max: 99 }), (procedure, part) => {
        const two = [named('a', { share: part / 100 }), named('b', { share: (100 - part) / 100 })]
        expect(year(withSegments(procedure, two), given)).toBe(year(procedure, given))
      }),
      few,
    )
  })

  test('the whole is what each kind costs alone, and the parts shown add up to it to the đồng', () => {
    fc.assert(
      fc.property(procedures, segments, (procedure, list) => {
        if (typeof procedure.submissions?.subjects !== 'number') return
        const subjects = 10_000
        const mixed = withSegments({ ...procedure, submissions: { ...procedure.submissions, subjects } }, list)
        const whole = year(mixed, given)
        const alone = list.map(
          segment => year(onlyOf(procedure, segment, subjects * Number(segment.share)), given) ?? 0,
        )
        if (whole === undefined) return
        expect(Math.abs(alone.reduce((sum, cost) => sum + cost, 0) - whole)).toBeLessThanOrEqual(list.length)
        const shown = segmentCosts(withUsualSteps(mixed), given)
        expect(shown.map(({ id }) => id)).toEqual(list.map(({ id }) => id))
        expect(shown.reduce((sum, { perYear = 0 }) => sum + perYear, 0)).toBe(whole)
      }),
      few,
    )
  })

  test('twice the subjects, or twice as often, is twice the cost', () => {
    fc.assert(
      fc.property(procedures, segments, (procedure, list) => {
        const { submissions } = procedure
        if (submissions === undefined) return
        const of = (subjects: number, often: number) =>
          year(
            withSegments(
              { ...procedure, submissions: { ...submissions, subjects } },
              list.map(item => ({ ...item, perSubject: Number(item.perSubject) * often })),
            ),
            given,
          )
        const once = of(500_000, 1)
        if (once === undefined) return
        expect(Math.abs((of(1_000_000, 1) ?? 0) - 2 * once)).toBeLessThanOrEqual(1)
        expect(of(500_000, 2)).toBe(of(1_000_000, 1))
      }),
      few,
    )
  })
})

const base: Procedure = {
  code: '9.000001',
  name: 'Thủ tục mẫu',
  sector: 'ho-tich',
  kind: 'public',
  levels: ['commune'],
  channels: [{ id: 'online' }],
  papers: [{ id: 'bao-cao', name: 'Báo cáo', originals: 1, effort: { hours: 2 } }],
  steps: [],
  fees: [],
  submissions: counted(),
}

test('a drawn share of a kind moves the range, and the others take what is left', () => {
  const range = { low: 0.1, likely: 0.2, high: 0.4 }
  const list = [named('lon', { share: range, hours: 5 }), named('nho', { share: 0.8 })]
  const found = simulate([{ before: withSegments(base, list), after: { ...base, abolished: true } }], official, {
    draws: 500,
  })
  expect(found.varied.map(({ line, input }) => `${line} ${input}`)).toContain('shares segments.lon')
  expect(found.before.p5).toBeLessThan(found.before.p95)
})

describe('complexity stands in for hours that nobody measured', () => {
  const paper = (effort: NonNullable<Procedure['papers']>[number]['effort']): Procedure => ({
    ...base,
    papers: [{ id: 'ke-hoach', name: 'Kế hoạch', originals: 1, effort }],
  })
  const line = (procedure: Procedure, given: Assumptions) =>
    costOf(procedure, given).lines.find(({ id }) => id === 'ke-hoach')

  test.each([
    ['simple', 0.25],
    ['medium', 1],
    ['complex', 4],
  ] as const)('%s', (complexity, hours) => {
    expect(line(paper({ complexity }), extended)).toMatchObject({ basis: 'norm', hours })
  })

  test('the official model asks for the actual time, and says nothing without it', () => {
    expect(line(paper({ complexity: 'complex' }), official)).toMatchObject({ basis: 'none', reason: 'no-effort' })
  })

  test('measured hours are the hours', () => {
    expect(line(paper({ complexity: 'complex', hours: 3 }), extended)).toMatchObject({ basis: 'evidence', hours: 3 })
    expect(line(paper({ complexity: 'complex', hours: 3 }), official)).toMatchObject({ hours: 3 })
  })
})

describe('officials by grade', () => {
  const office = (...hours: [grade: 'specialist' | 'senior' | undefined, hours: number][]): Procedure => ({
    ...base,
    steps: hours.map(([grade, taken], index) => ({
      id: `xu-ly-${index}`,
      name: `Xử lý ${index}`,
      actor: 'agency',
      effort: { hours: taken, ...(grade && { grade }) },
    })),
  })
  const given: Assumptions = {
    ...extended,
    values: { ...extended.values, 'official-wage': { specialist: 40_000, senior: 100_000, khac: 50_000 } },
  }
  test.each([
    ['one grade', office(['specialist', 1.5]), 60_000],
    ['several, each hour at its own', office(['specialist', 1.5], ['senior', 0.25]), 85_000],
    ['none said', office([undefined, 2]), 100_000],
    ['no hours stated', office(), undefined],
  ] as const)('%s', (_name, procedure, administration) => {
    expect(costOf(procedure, given).beside?.administration).toBe(administration)
  })
})

test('rounded parts add up to the rounded whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), list => {
      const parts = list.map(value => exact(value / 1000))
      const whole = Math.abs(list.reduce((sum, value) => sum + value, 0))
      const sum = wholeParts(parts).reduce((total, part) => total + part, 0)
      expect(Math.abs(sum)).toBe(Math.floor((whole + 500) / 1000))
    }),
  )
})

test('of a procedure that is abolished each kind saves all that it bore', () => {
  const list = [named('lon', { share: 0.1, hours: 5, perSubject: 4 }), named('nho', { share: 0.9 })]
  const before = withSegments(base, list)
  const [found] = segmentChanges([{ before, after: { ...before, abolished: true } }], official)
  expect(found?.bound).toBe('exact')
  expect(found?.before.map(({ perYear = 0 }) => perYear > 0)).toEqual([true, true])
  expect(found?.after.map(({ id, perSubject, perYear }) => [id, perSubject, perYear])).toEqual([
    ['lon', 0, 0],
    ['nho', 0, 0],
  ])
  expect(segmentChanges([{ before: base, after: before }], official)).toEqual([])
})
