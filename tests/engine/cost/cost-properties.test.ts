// What must hold of every costing, whatever the record: checked on random records and lists of operations.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { costAsIs, costOf } from '../../../src/engine/cost/cost.ts'
import { withUsualSteps } from '../../../src/engine/cost/effort.ts'
import { savingOf, savingOn, totalOf } from '../../../src/engine/cost/saving.ts'
import { simulate, tornado } from '../../../src/engine/cost/uncertainty.ts'
import { applyAll } from '../../../src/engine/record/apply.ts'
import type { Operation } from '../../../src/model/operation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import type { Proposal } from '../../../src/model/proposal.ts'
import { assumptions, operations, procedures } from './cost-records.ts'

const own = (list: readonly Operation[]) => list.map(operation => ({ proposal: 'p', operation }))
const yearly = (procedure: Procedure, given: Assumptions) =>
  costAsIs(withUsualSteps(procedure), given).perYear ?? Number.NaN

const proposal = (id: string, code: string, list: Operation[]): Proposal => ({
  id,
  name: id,
  status: 'draft',
  date: '2026-03-15',
  from: '2027-01-01',
  proposer: 'so-tu-phap',
  changes: [{ procedure: code, operations: list }],
})
const catalogOf = (...list: Procedure[]) => ({
  procedures: new Map(list.map(item => [item.code, item])),
  overlays: new Map(),
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner)
  return value
}

describe('saving', () => {
  test('operations never mutate the record', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, operations, (procedure, list) => {
        const before = JSON.stringify(procedure)
        savingOn(deepFreeze(procedure), own(list), official)
        expect(JSON.stringify(procedure)).toBe(before)
      }),
    )
  })

  test("each operation's part equals an independent costing of the prefixes around it, and the parts add to the saving", () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, operations, (procedure, list) => {
        const base = withUsualSteps(procedure)
        const { byOperation, perYear } = savingOn(base, own(list), official)
        const prefix = (length: number) =>
          costAsIs(applyAll(base, list.slice(0, length)), official).perYear ?? Number.NaN
        expect(byOperation.map(part => part.perYear)).toEqual(list.map((_, index) => prefix(index) - prefix(index + 1)))
        expect(byOperation.reduce((sum, part) => sum + (part.perYear ?? 0), 0)).toBe(perYear)
        expect(Number.isInteger(perYear)).toBe(true)
      }),
    )
  })

  test('removing a paper or a step never raises the cost', () => {
    const official = assumptions()
    const extended = assumptions('scm-mo-rong')
    fc.assert(
      fc.property(procedures, fc.integer({ min: 0, max: 5 }), fc.boolean(), (procedure, index, step) => {
        const list: Operation[] = [
          step ? { op: 'remove-step', step: `buoc-${index}` } : { op: 'remove-paper', paper: `giay-${index}` },
        ]
        for (const model of [official, extended])
          expect(savingOn(withUsualSteps(procedure), own(list), model).perYear).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('two proposals that remove the same paper save it once', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, procedure => {
        const remove: Operation[] = [{ op: 'remove-paper', paper: 'giay-0' }]
        const [one, two] = [proposal('a', procedure.code, remove), proposal('b', procedure.code, remove)]
        const alone = totalOf(savingOf([one], catalogOf(procedure), official))
        expect(totalOf(savingOf([one, two], catalogOf(procedure), official))).toEqual(alone)
      }),
    )
  })

  test('operations on different procedures give the same total in any order', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, procedures, operations, operations, (first, other, a, b) => {
        const second = { ...other, code: '9.000002' }
        const catalog = catalogOf(first, second)
        const [one, two] = [proposal('a', first.code, a), proposal('b', second.code, b)]
        const forward = totalOf(savingOf([one, two], catalog, official))
        expect(totalOf(savingOf([two, one], catalog, official))).toEqual(forward)
        const parts = [one, two].map(item => totalOf(savingOf([item], catalog, official))?.saving ?? 0)
        expect(forward?.saving).toBe(parts.reduce((sum, part) => sum + part, 0))
      }),
    )
  })

  test('operations on different papers of one procedure give the same total in any order', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), (procedure, order) => {
        const list = order.map((n): Operation => ({ op: 'remove-paper', paper: `giay-${n}` }))
        const total = (operations: Operation[]) =>
          savingOn(withUsualSteps(procedure), own(operations), official).perYear
        expect(total(list)).toBe(total(list.toReversed()))
      }),
    )
  })

  test('an abolished procedure costs nothing, and a bãi bỏ saves all', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, procedure => {
        const { before, after, perYear } = savingOn(withUsualSteps(procedure), own([{ op: 'abolish' }]), official)
        expect([after.perYear, perYear]).toEqual([0, before.perYear])
      }),
    )
  })
})

describe('cost', () => {
  test('scaling the volume scales the yearly cost', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, fc.integer({ min: 2, max: 9 }), (procedure, factor) => {
        const submissions = procedure.submissions
        if (!submissions || typeof submissions.subjects !== 'number') return
        const scaled = { ...procedure, submissions: { ...submissions, subjects: submissions.subjects * factor } }
        expect(Math.abs(yearly(scaled, official) - factor * yearly(procedure, official))).toBeLessThanOrEqual(factor)
      }),
    )
  })

  test('a weighted cost lies between those of its channels and cases', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, procedure => {
        const { perSubmission = Number.NaN, situations } = costOf(procedure, official)
        const apart = situations.map(item => item.perSubmission ?? Number.NaN)
        expect(perSubmission).toBeGreaterThanOrEqual(Math.min(...apart) - 1)
        expect(perSubmission).toBeLessThanOrEqual(Math.max(...apart) + 1)
      }),
    )
  })

  test('coverage counts every line that counts once', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, procedure => {
        const { coverage, lines } = costOf(procedure, official)
        expect(coverage.evidence + coverage.norm + coverage.none).toBe(coverage.lines)
        expect(coverage.lines).toBe(lines.filter(line => line.counted).length)
      }),
    )
  })
})

describe('range', () => {
  const pairOf = (procedure: Procedure, list: Operation[]) => {
    const before = withUsualSteps(procedure)
    return [{ before, after: applyAll(before, list) }]
  }

  test('a seed reproduces the draws, and the percentiles are in order', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, operations, fc.nat(), (procedure, list, seed) => {
        const pairs = pairOf(procedure, list)
        const first = simulate(pairs, official, { draws: 200, seed })
        expect(simulate(pairs, official, { draws: 200, seed })).toEqual(first)
        for (const { p5, p50, p95 } of [first.before, first.after, first.saving])
          expect([p5, p50, p95]).toEqual([p5, p50, p95].toSorted((a, b) => a - b))
      }),
      { numRuns: 50 },
    )
  })

  test('changing nothing saves nothing in any draw', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, fc.nat(), (procedure, seed) => {
        expect(simulate(pairOf(procedure, []), official, { draws: 100, seed }).saving).toEqual({
          p5: 0,
          p50: 0,
          p95: 0,
        })
      }),
      { numRuns: 50 },
    )
  })

  test('a bar of the tornado is the saving with one quantity at its bound', () => {
    const official = assumptions()
    fc.assert(
      fc.property(procedures, procedure => {
        const pairs = pairOf(procedure, [{ op: 'abolish' }])
        for (const bar of tornado(pairs, official)) {
          if (bar.line !== 'submissions' || !procedure.submissions) continue
          const at = (subjects: number) =>
            yearly({ ...procedure, submissions: { ...procedure.submissions, subjects } as never }, official)
          expect([bar.atLow, bar.atHigh]).toEqual([at(bar.range.low), at(bar.range.high)])
        }
      }),
    )
  })
})
