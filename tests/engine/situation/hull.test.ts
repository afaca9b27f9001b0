// One situation: what is open is the hull over every way to answer it, and page, row and journey say the same.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effective } from '../../../src/engine/record/effective.ts'
import { applies, type Situation, situationsOf } from '../../../src/engine/situation/applies.ts'
import { askedOf } from '../../../src/engine/situation/asked.ts'
import { totalsOf } from '../../../src/engine/situation/chain.ts'
import type { Bounds } from '../../../src/engine/situation/hull.ts'
import { mergedCount, mergedPapers } from '../../../src/engine/situation/journey.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'
import type { Procedure, When } from '../../../src/model/procedure.ts'
import { answersOf } from '../../../src/text/answers.ts'
import { resultWording } from '../../../src/text/results.ts'
import { made } from './situation-source.ts'

const cases = ['c1', 'c2', 'c3']
const facts = ['f1', 'f2', 'f3', 'f4']
const some = (ids: readonly string[]) => fc.subarray([...ids], { minLength: 1, maxLength: 2 })
const channels = ['in-person', 'online'] as const

const when = fc.record(
  {
    case: some(cases),
    channel: fc.constantFrom(...channels),
    if: some(facts),
    unless: some(facts),
  },
  { requiredKeys: [] },
)
const line = { when, oneOf: fc.constantFrom(undefined, undefined, 'g', 'h') }
const paper = fc.record({ ...line, hand: fc.constantFrom('submit', 'show') })
const fee = fc.record({
  ...line,
  optional: fc.constantFrom(true, false, false, false),
  value: fc.oneof(
    fc.record({ amount: fc.integer({ min: 0, max: 9 }), currency: fc.constantFrom('VND', 'VND', 'USD') }),
    fc.constant({ undetermined: 'HĐND cấp tỉnh quy định' }),
  ),
})
const limit = fc.record({ when, amount: fc.integer({ min: 1, max: 9 }), unit: fc.constant('day') })

const procedures = fc
  .record({
    papers: fc.array(paper, { maxLength: 7 }),
    fees: fc.array(fee, { maxLength: 6 }),
    timeLimits: fc.array(limit, { maxLength: 4 }),
  })
  .map(({ papers, fees, timeLimits }) =>
    made(
      JSON.parse(
        JSON.stringify({
          code: '9.000001',
          cases: cases.map(id => ({ id, name: id })),
          circumstances: facts.map(id => ({ id, question: `${id}?` })),
          channels: channels.map(id => ({ id })),
          papers: papers.map((one, id) => ({ id: `p${id}`, name: `Giấy ${id}`, ...one })),
          fees: fees.map(({ value, ...one }, id) => ({ id: `p${id}`, name: 'Phí', kind: 'fee', ...one, ...value })),
          timeLimits,
        }),
      ),
    ),
  )

const situations = fc
  .record(
    {
      case: fc.constantFrom(...cases),
      channel: fc.constantFrom(...channels),
      told: fc.dictionary(fc.constantFrom(...facts), fc.boolean()),
    },
    { requiredKeys: ['told'] },
  )
  .map(
    ({ told, ...known }): Situation => ({
      ...known,
      circumstances: facts.filter(id => told[id] === true),
      unanswered: facts.filter(id => told[id] === undefined),
    }),
  )

/** Every way to answer what a situation leaves open, one by one. */
function waysOf(procedure: Procedure, { circumstances = [], unanswered = [], ...known }: Situation): Situation[] {
  const sets = unanswered.reduce<string[][]>((all, id) => all.flatMap(set => [set, [...set, id]]), [[...circumstances]])
  return situationsOf(procedure)
    .filter(one => known.case === undefined || one.case === known.case)
    .filter(one => known.channel === undefined || one.channel === known.channel)
    .flatMap(one => sets.map(set => ({ ...one, circumstances: set })))
}

const hull = (all: readonly (Bounds | undefined)[]): Bounds => ({
  low: Math.min(...all.map(one => one?.low ?? Number.NaN)),
  high: Math.max(...all.map(one => one?.high ?? Number.NaN)),
})

/** The numbers of an answer by name. */
const numbersOf = (procedure: Procedure, situation: Situation) => {
  const { papers, fees } = askedOf(procedure, situation)
  return { ...papers, VND: fees.total.VND, USD: fees.total.USD }
}

/** A count of its own, without the engine: how many things are handed in when all is known. */
function submitted({ papers = [] }: Procedure, known: Situation): number {
  const asked = papers.filter(one => holds(one.when, known))
  const groups = Map.groupBy(asked, one => one.oneOf ?? `/${one.id}`)
  return [...groups.values()].filter(group => group.some(one => one.hand !== 'show')).length
}

const holds = (condition: When | undefined, { circumstances = [], ...known }: Situation): boolean => {
  const within = (wanted: string | readonly string[] | undefined, values: readonly (string | undefined)[]) =>
    values.some(value => value !== undefined && [wanted].flat().includes(value))
  return (
    condition === undefined ||
    ((condition.case === undefined || within(condition.case, [known.case])) &&
      (condition.channel === undefined || within(condition.channel, [known.channel])) &&
      (condition.if === undefined || within(condition.if, circumstances)) &&
      (condition.unless === undefined || !within(condition.unless, circumstances)))
  )
}

describe('an open situation', () => {
  test('is exactly the hull over every way to answer it', () => {
    fc.assert(
      fc.property(procedures, situations, (procedure, situation) => {
        const open = numbersOf(procedure, situation)
        const all = waysOf(procedure, situation).map(way => numbersOf(procedure, way))
        for (const [name, bounds] of Object.entries(open))
          expect([name, bounds]).toEqual([name, hull(all.map(one => one[name as keyof typeof one]))])
      }),
      { numRuns: 150 },
    )
  })

  test('counts what a count by hand counts', () => {
    fc.assert(
      fc.property(procedures, situations, (procedure, situation) => {
        const counts = waysOf(procedure, situation).map(way => submitted(procedure, way))
        expect(askedOf(procedure, situation).papers?.submit).toEqual({
          low: Math.min(...counts),
          high: Math.max(...counts),
        })
      }),
      { numRuns: 150 },
    )
  })

  test('shows a limit where some way to answer has it, and no other', () => {
    fc.assert(
      fc.property(procedures, situations, (procedure, situation) => {
        const ways = waysOf(procedure, situation)
        const limits = (procedure.timeLimits ?? []).filter(one => ways.some(way => holds(one.when, way)))
        expect(askedOf(procedure, situation).limits).toEqual(limits)
      }),
    )
  })

  test('says free, unknown or an amount as its ways do', () => {
    fc.assert(
      fc.property(procedures, situations, (procedure, situation) => {
        const { answer } = askedOf(procedure, situation).fees
        const kinds = waysOf(procedure, situation).map(way => askedOf(procedure, way).fees.answer.kind)
        if (answer.kind === 'free' || answer.kind === 'unknown') expect(new Set(kinds)).toEqual(new Set([answer.kind]))
        if (answer.kind === 'depends')
          expect(kinds.filter(kind => kind === 'unknown' || kind === 'on-request')).not.toHaveLength(0)
        if (answer.kind === 'undetermined') expect(kinds).toContain('undetermined')
      }),
      { numRuns: 150 },
    )
  })

  test('never widens when one more thing is answered', () => {
    fc.assert(
      fc.property(
        procedures,
        situations,
        fc.constantFrom('case', 'channel', ...facts),
        (procedure, situation, what) => {
          const id = what === 'case' ? { case: 'c2' } : what === 'channel' ? { channel: channels[1] } : undefined
          const answered: Situation = id
            ? { ...id, ...situation }
            : { ...situation, unanswered: situation.unanswered?.filter(one => one !== what) }
          const [wide, narrow] = [numbersOf(procedure, situation), numbersOf(procedure, answered)]
          for (const [name, { low, high }] of Object.entries(narrow)) {
            const before = wide[name as keyof typeof wide]
            expect([name, low >= (before?.low ?? 0), high <= (before?.high ?? 0)]).toEqual([name, true, true])
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('what excludes each other never applies together', () => {
    fc.assert(
      fc.property(some(facts), situations, (ids, situation) => {
        const known = { ...situation, unanswered: [] }
        expect(applies({ if: ids }, known) && applies({ unless: ids }, known)).toBe(false)
        expect(applies({ if: ids }, known) || applies({ unless: ids }, known)).toBe(true)
      }),
    )
  })
})

describe('the committed records', () => {
  const { catalog } = loadCatalog('procedures')
  const records = [...catalog.procedures.values()].map(record => effective(record, '2026-11-27'))

  test('page, row and journey of one procedure say the same, open and answered', () => {
    for (const procedure of records) {
      const first = situationsOf(procedure)[0] ?? {}
      for (const known of [
        {},
        { circumstances: [] },
        { ...first, circumstances: [procedure.circumstances?.[0]?.id ?? ''] },
      ]) {
        const { papers, fees } = askedOf(procedure, known)
        const alone = new Map([[procedure.code, known]])
        const counted = mergedCount(mergedPapers([procedure], alone))
        if (papers !== undefined) expect([procedure.code, counted]).toEqual([procedure.code, papers])
        const totals = totalsOf([procedure], alone, () => undefined)
        expect([procedure.code, totals.fees, totals.complete]).toEqual([procedure.code, fees.total, fees.complete])
      }
      const page = answersOf(procedure)
      expect([
        resultWording.papers(procedure) ?? page.papers.text,
        resultWording.limit(procedure),
        resultWording.fee(procedure),
      ]).toEqual([page.papers.text, page.limit.text, page.cost.text])
    }
  })

  test('a lost licence for a car: two papers, wherever it is asked', () => {
    const procedure = records.find(({ code }) => code === '3.000348') ?? made({ code: '3.000348' })
    const car = { circumstances: ['hang-cao'] }
    expect(answersOf(procedure, car).papers.text).toBe('2 giấy tờ')
    expect(mergedCount(mergedPapers([procedure], new Map([[procedure.code, car]]))).submit).toEqual({ low: 2, high: 2 })
    expect(answersOf(procedure).papers.text).toBe('1 đến 5 giấy tờ')
    expect(resultWording.papers(procedure)).toBe('1 đến 5 giấy tờ')
  })
})
