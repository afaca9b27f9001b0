// Made-up records for properties of the cost engine: every part that a cost can read, with small round figures.
import fc from 'fast-check'
import { type Assumptions, assumptionsAt } from '../../../src/engine/cost/assumptions.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'
import type { Operation } from '../../../src/model/operation.ts'
import type { Paper, Procedure, Step, Submissions } from '../../../src/model/procedure.ts'

export const { catalog } = loadCatalog('procedures')

/** Assumptions of the committed parameters on 15 March 2026; throws when one is missing. */
export function assumptions(model = 'tt-03-2022', on = '2026-03-15'): Assumptions {
  const result = assumptionsAt(catalog, on, { model })
  if (!result.ok) throw new Error('no assumptions')
  return result.assumptions
}

const quantity = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map(n => n / 2),
  fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .map(([low, a, b]) => ({ low, likely: low + a, high: low + a + b })),
)
const when = fc.constantFrom<Paper['when'][]>(
  undefined,
  { channel: 'in-person' as const },
  { channel: 'online' as const },
  { case: 'a' },
  { case: ['a', 'b'] },
  { if: 'uy-quyen' },
)

const papers = fc.array(
  fc.record({
    hours: quantity,
    pages: quantity,
    money: quantity.map(value => (typeof value === 'number' ? value * 1000 : value)),
    when,
    copies: fc.integer({ min: 1, max: 3 }),
    certified: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
)

/** A volume counted by a register: each subject once a year, in the whole country. */
export const counted = (subjects = 1000, scope: Submissions['scope'] = 'national'): Submissions => ({
  subjects,
  perSubject: 1,
  scope,
  evidence: 'register',
  verified: true,
  source: { title: 'Mẫu' },
})

const submissions = (subjects: number) => ({
  subjects,
  perSubject: 1,
  scope: 'national' as const,
  evidence: 'survey' as const,
  verified: false,
  source: { title: 'Mẫu' },
})

/** A record with shares, so that it has a weighted yearly figure. */
export const procedures: fc.Arbitrary<Procedure> = fc
  .record({
    papers,
    steps: papers,
    online: fc.integer({ min: 0, max: 10 }),
    a: fc.integer({ min: 0, max: 10 }),
    fee: fc.integer({ min: 0, max: 500_000 }),
    subjects: fc.integer({ min: 0, max: 100_000 }),
    days: fc.integer({ min: 2, max: 60 }),
  })
  .map(({ papers, steps, online, a, fee, subjects, days }) => {
    const withWhen = <T extends object>(item: T, condition: Paper['when']): T =>
      condition ? { ...item, when: condition } : item
    return {
      code: '9.000001',
      name: 'Thủ tục mẫu',
      sector: 'ho-tich',
      kind: 'public',
      levels: ['commune'],
      cases: [
        { id: 'a', name: 'A', locality: 'urban', share: a / 10 },
        { id: 'b', name: 'B', share: 1 - a / 10 },
      ],
      circumstances: [{ id: 'uy-quyen', question: 'Nộp thay?', share: 0.25 }],
      channels: [
        { id: 'in-person', share: 1 - online / 10 },
        { id: 'online', share: online / 10 },
      ],
      papers: papers.map(({ when: condition, copies, certified, ...effort }, index) =>
        withWhen<Paper>(
          { id: `giay-${index}`, name: 'Giấy', copies, ...(certified ? { certified } : { effort }) },
          condition,
        ),
      ),
      steps: steps.map(({ when: condition, hours }, index) =>
        withWhen<Step>(
          {
            id: `buoc-${index}`,
            name: 'Bước',
            actor: 'applicant',
            activity: index === 0 ? 'collect' : 'submit',
            effort: { hours, trips: 1 },
          },
          condition,
        ),
      ),
      fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: fee, source: { title: 'Mẫu' } }],
      timeLimits: [{ amount: days, unit: 'working-day' }],
      submissions: submissions(subjects),
    } as Procedure
  })

/** Operations that fit any record above; targets may be missing, as in a list applied twice. */
export const operations: fc.Arbitrary<Operation[]> = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 5 }).map((n): Operation => ({ op: 'remove-paper', paper: `giay-${n}` })),
    fc.integer({ min: 0, max: 5 }).map((n): Operation => ({ op: 'remove-step', step: `buoc-${n}` })),
    fc
      .integer({ min: 0, max: 5 })
      .map((n): Operation => ({ op: 'change-paper', paper: `giay-${n}`, with: { effort: { pages: n } } })),
    fc.integer({ min: 0, max: 100_000 }).map((amount): Operation => ({ op: 'set-fee', fee: 'phi', amount })),
    fc
      .integer({ min: 1, max: 60 })
      .map((amount): Operation => ({ op: 'set-time-limits', timeLimits: [{ amount, unit: 'working-day' }] })),
    fc.integer({ min: 0, max: 10 }).map(
      (n): Operation => ({
        op: 'set-channels',
        channels: [
          { id: 'in-person', share: n / 10 },
          { id: 'online', share: 1 - n / 10 },
        ],
      }),
    ),
    fc
      .integer({ min: 0, max: 100_000 })
      .map((n): Operation => ({ op: 'set-submissions', submissions: submissions(n) })),
    fc.constant<Operation>({ op: 'abolish' }),
  ),
  { minLength: 1, maxLength: 6 },
)
