// The law of the weighted figure, counted again from the rules alone: every situation (channel × case × truth of each circumstance)
// is walked, what is asked there is priced by hand in whole numbers, and the sum by shares must be the engine's to the đồng.
// Shares are tenths; hours are counted in hundredths, the mix of localities in tenths, so that nothing here is a fraction.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assumptionsAt } from '../../../src/engine/cost/assumptions.ts'
import { costAsIs } from '../../../src/engine/cost/cost.ts'
import type { Fee, Paper, Procedure, Step, When } from '../../../src/model/procedure.ts'
import { catalog } from './cost-records.ts'

const wage = 59_422n
const general = { urban: 5n, rural: 3n, mountain: 2n }
const assumptions = () =>
  assumptionsAt(catalog, '2026-03-15', { localities: { urban: 0.5, rural: 0.3, mountain: 0.2 } }).assumptions

/** Hundredths of an hour × 10 for a page or a commune trip: 1, 1.5 and 2 hours by locality. */
const unitHours = (locality: string | undefined) =>
  locality === 'urban'
    ? 1000n
    : locality === 'rural'
      ? 1500n
      : locality === 'mountain'
        ? 2000n
        : (general.urban * 1000n + general.rural * 1500n + general.mountain * 2000n) / 10n

interface World {
  channel: string
  case: string | undefined
  locality: string | undefined
  true: ReadonlySet<string>
  /** In ten thousandths. */
  share: bigint
}

const tenth = (share: number | undefined) => BigInt(Math.round((share ?? 0) * 10))

function worldsOf({ channels = [], cases, circumstances = [] }: Procedure): World[] {
  const kinds = cases ?? [{ id: undefined, share: 1, locality: undefined }]
  const [c, d] = circumstances.map(({ share }) => tenth(share as number))
  return channels.flatMap(channel =>
    kinds.flatMap(kind =>
      [0, 1, 2, 3].map(bits => ({
        channel: channel.id,
        case: kind.id,
        locality: kind.locality,
        true: new Set([...(bits & 1 ? ['c'] : []), ...(bits & 2 ? ['d'] : [])]),
        share:
          tenth(channel.share as number) *
          tenth(kind.share as number) *
          (bits & 1 ? (c ?? 0n) : 10n - (c ?? 0n)) *
          (bits & 2 ? (d ?? 0n) : 10n - (d ?? 0n)),
      })),
    ),
  )
}

const named = (wanted: string | readonly string[] | undefined) => (wanted === undefined ? [] : [wanted].flat())

function holds(when: When | undefined, world: World): boolean {
  if (when?.channel !== undefined && !named(when.channel).includes(world.channel)) return false
  if (when?.case !== undefined && !named(when.case).includes(world.case ?? '')) return false
  if (when?.if !== undefined && !named(when.if).some(id => world.true.has(id))) return false
  return !named(when?.unless).some(id => world.true.has(id))
}

/** What is asked in a world: of each group of alternatives only the first that applies. */
function asked<T extends { when?: When | undefined; oneOf?: string | undefined }>(
  list: readonly T[],
  world: World,
): T[] {
  const here = list.filter(item => holds(item.when, world))
  return here.filter((item, index) => !item.oneOf || here.findIndex(other => other.oneOf === item.oneOf) === index)
}

interface Sum {
  /** Thousandths of an hour. */
  hours: bigint
  money: bigint
  /** How many things can be said, and how many are asked. */
  said: number
  asked: number
}

function costIn(procedure: Procedure, world: World): Sum {
  const sum: Sum = { hours: 0n, money: 0n, said: 0, asked: 0 }
  const add = (hours: bigint, money: bigint) => {
    sum.hours += hours
    sum.money += money
    sum.said++
  }
  const unit = unitHours(world.locality)
  const sets = BigInt(procedure.sets ?? 1)
  let certified = false
  for (const paper of asked(procedure.papers ?? [], world)) {
    sum.asked++
    const copies = BigInt(paper.originals === undefined && paper.copies === undefined ? 1 : (paper.copies ?? 0))
    const { hours, pages, money } = paper.effort ?? {}
    if (hours !== undefined || pages !== undefined || money !== undefined)
      add(
        BigInt(Number(hours ?? 0) * 1000) + BigInt(Number(pages ?? 0)) * unit,
        BigInt(Number(money ?? 0)) * (copies + BigInt(paper.originals ?? 0)) * sets,
      )
    else if (paper.form) add(2n * unit, 0n)
    else if (paper.certified && copies > 0n) {
      add(certified ? 0n : unit, copies * sets * 4000n)
      certified = true
    } else if (paper.copies) add(0n, copies * sets * 1000n)
  }
  for (const step of procedure.steps ?? []) {
    if (!holds(step.when, world)) continue
    sum.asked++
    if (step.effort?.trips !== undefined) add(BigInt(Number(step.effort.trips)) * unit, 0n)
    else
      add(
        world.channel === 'in-person' ? unit : 0n,
        world.channel === 'post' && step.activity === 'submit' ? 30_000n : 0n,
      )
  }
  for (const fee of asked(
    (procedure.fees ?? []).filter(item => !item.optional),
    world,
  )) {
    sum.asked++
    if (fee.amount !== undefined && fee.currency !== 'USD') add(0n, BigInt(fee.amount))
  }
  return sum
}

const when: fc.Arbitrary<When | undefined> = fc.option(
  fc.record(
    {
      channel: fc.constantFrom<When['channel'][]>('in-person', 'online', ['post', 'online']),
      case: fc.constantFrom<When['case'][]>('a', 'b', ['b', 'z']),
      if: fc.constantFrom<When['if'][]>('c', 'd', ['c', 'd']),
      unless: fc.constantFrom<When['unless'][]>('c', 'd', ['c', 'd']),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
)
const group = fc.constantFrom(undefined, undefined, 'g', 'h')
const paper = fc.record({
  when,
  oneOf: group,
  kind: fc.constantFrom('stated', 'form', 'certified', 'copy', 'empty', 'none'),
  count: fc.constantFrom({}, { copies: 1 }, { copies: 2 }, { originals: 1 }, { originals: 1, copies: 2 }),
  half: fc.integer({ min: 0, max: 6 }),
})
const step = fc.record({
  when,
  activity: fc.constantFrom('submit', 'collect'),
  trips: fc.constantFrom(undefined, 0, 1, 2),
})
const fee = fc.record({
  when,
  oneOf: group,
  kind: fc.constantFrom('amount', 'amount', 'amount', 'optional', 'USD', 'open'),
  amount: fc.integer({ min: 0, max: 300_000 }),
})
const third = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })).map(([a, b]) => {
  const [x = 0, y = 0] = [a, b].toSorted((p, q) => p - q)
  return [x / 10, (y - x) / 10, (10 - y) / 10] as const
})
const locality = fc.constantFrom(undefined, 'urban' as const, 'rural' as const, 'mountain' as const)

const procedures = fc
  .record({
    papers: fc.array(paper, { maxLength: 5 }),
    steps: fc.array(step, { maxLength: 2 }),
    fees: fc.array(fee, { maxLength: 4 }),
    channels: third,
    cases: fc.option(fc.tuple(third, locality, locality), { nil: undefined }),
    c: fc.integer({ min: 0, max: 10 }),
    d: fc.integer({ min: 0, max: 10 }),
    sets: fc.constantFrom(undefined, 1, 3),
    subjects: fc.integer({ min: 0, max: 2_000_000 }),
  })
  .map((of): Procedure => {
    const keep = (item: object): Procedure => JSON.parse(JSON.stringify(item))
    return keep({
      code: '9.000001',
      name: 'Thủ tục mẫu',
      sector: 'ho-tich',
      kind: 'public',
      levels: ['commune'],
      sets: of.sets,
      channels: (['in-person', 'online', 'post'] as const).map((id, index) => ({ id, share: of.channels[index] })),
      cases:
        of.cases &&
        ['a', 'b', 'z'].map((id, index) => ({
          id,
          name: id,
          share: of.cases?.[0][index],
          locality: index === 2 ? undefined : of.cases?.[index + 1],
        })),
      circumstances: [
        { id: 'c', question: 'c', share: of.c / 10 },
        { id: 'd', question: 'd', share: of.d / 10 },
      ],
      papers: of.papers.map(
        ({ kind, count, half, ...rest }, index): Paper => ({
          id: `giay-${index}`,
          name: 'Giấy',
          ...rest,
          ...count,
          ...(kind === 'stated' && { effort: { hours: half / 2, pages: half, money: half * 1500 } }),
          ...(kind === 'empty' && { effort: { evidence: 'expert' } }),
          ...(kind === 'form' && { form: { name: 'Mẫu' } }),
          ...(kind === 'certified' && { certified: true }),
        }),
      ),
      steps: of.steps.map(
        ({ trips, activity, when: condition }, index): Step => ({
          id: `buoc-${index}`,
          name: 'Bước',
          actor: 'applicant',
          activity: activity as 'submit',
          when: condition,
          ...(trips !== undefined && { effort: { trips, to: 'commune' } }),
        }),
      ),
      fees: of.fees.map(
        ({ kind, amount, ...rest }, index): Fee => ({
          id: `phi-${index}`,
          name: 'Phí',
          kind: 'fee',
          ...rest,
          ...(kind === 'open' ? { undetermined: 'Tỉnh quy định' } : { amount }),
          ...(kind === 'optional' && { optional: true }),
          ...(kind === 'USD' && { currency: 'USD' }),
        }),
      ),
      submissions: {
        subjects: of.subjects,
        perSubject: 1,
        scope: 'national',
        evidence: 'survey',
        verified: false,
        source: { title: 'Mẫu' },
      },
    })
  })

/** Whole đồng of a number of ten-millionths, half up. */
const whole = (parts: bigint, unit: bigint) => Number((2n * parts + unit) / (2n * unit))

describe('weighted = Σ share × cost of the situation', () => {
  test('every record, a submission and a year', () => {
    const given = assumptions()
    fc.assert(
      fc.property(procedures, procedure => {
        const cost = costAsIs(procedure, given)
        const found = worldsOf(procedure)
          .filter(world => world.share > 0n)
          .map(world => ({ world, sum: costIn(procedure, world) }))
        const nothing = found.every(({ sum }) => sum.said === 0) && found.some(({ sum }) => sum.asked > 0)
        const total = found.reduce(
          (all, { world, sum }) => all + world.share * (sum.hours * wage + sum.money * 1000n),
          0n,
        )
        expect(cost.perSubmission).toBe(nothing ? undefined : whole(total, 10_000_000n))
        const subjects = BigInt(Number(procedure.submissions?.subjects))
        expect(cost.perYear).toBe(nothing ? undefined : whole(total * subjects, 10_000_000n))
      }),
      { numRuns: 600 },
    )
  })

  test('each channel and case on its own', () => {
    const given = assumptions()
    fc.assert(
      fc.property(procedures, procedure => {
        for (const situation of costAsIs(procedure, given).situations) {
          const here = worldsOf({
            ...procedure,
            channels: [{ id: situation.channel ?? 'in-person', share: 1 }],
            ...(procedure.cases && {
              cases: procedure.cases.filter(item => item.id === situation.case).map(item => ({ ...item, share: 1 })),
            }),
          }).filter(world => world.share > 0n)
          const sums = here.map(world => ({ world, sum: costIn(procedure, world) }))
          const nothing = sums.every(({ sum }) => sum.said === 0) && sums.some(({ sum }) => sum.asked > 0)
          const total = sums.reduce(
            (all, { world, sum }) => all + world.share * (sum.hours * wage + sum.money * 1000n),
            0n,
          )
          expect(situation.perSubmission).toBe(nothing ? undefined : whole(total, 10_000_000n))
        }
      }),
      { numRuns: 200 },
    )
  })
})
