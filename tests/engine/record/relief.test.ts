// Where several texts reduce one fee, each applicant has the lowest value, whichever text came first.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effective } from '../../../src/engine/record/effective.ts'
import { applies } from '../../../src/engine/situation/applies.ts'
import type { Change } from '../../../src/model/operation.ts'
import type { ChannelId, Procedure, When } from '../../../src/model/procedure.ts'

const facts = ['ngheo', 'cong-dan-so', 'khuyet-tat']
const channels: ChannelId[] = ['in-person', 'online', 'post']

const procedure: Procedure = {
  code: '9.000001',
  name: 'Thủ tục',
  sector: 'ho-tich',
  kind: 'public',
  circumstances: facts.map(id => ({ id, question: `${id}?` })),
  channels: channels.map(id => ({ id })),
  fees: [{ id: 'le-phi', name: 'Lệ phí', kind: 'charge', amount: 100_000, source: { title: 'gốc' } }],
}

const relief = (title: string, amount: number, when?: When): Change => ({
  from: '2026-01-01',
  relief: true,
  source: { title },
  operations: [{ op: 'set-fee', fee: 'le-phi', amount, ...(when && { when }) }],
})

/** What someone pays by a list of changes, and by which text; never two values at once. */
function paid(changes: readonly Change[], circumstances: readonly string[], channel: ChannelId) {
  const { fees = [] } = effective({ ...procedure, changes: [...changes] }, '2026-06-01')
  return fees
    .filter(fee => applies(fee.when, { circumstances, channel }))
    .map(({ amount, source }) => [amount, source?.title])
}

const [half, free, third] = [
  relief('A', 50_000, { channel: 'online' }),
  relief('B', 0, { if: 'cong-dan-so' }),
  relief('C', 30_000, { if: 'ngheo' }),
]

describe('two texts on one fee', () => {
  test.each<[string, Change[], string[], ChannelId, [number, string]]>([
    ['nobody waives', [free], [], 'online', [100_000, 'gốc']],
    ['a waiver beats a half', [half, free], ['cong-dan-so'], 'online', [0, 'B']],
    ['the other way round too', [free, half], ['cong-dan-so'], 'online', [0, 'B']],
    ['the half is left to the others', [free, half], [], 'online', [50_000, 'A']],
    ['and the whole at the counter', [free, half], ['ngheo'], 'in-person', [100_000, 'gốc']],
    ['two circumstances at once: the better', [third, free], ['ngheo', 'cong-dan-so'], 'post', [0, 'B']],
    ['the better was there first', [free, third], ['ngheo', 'cong-dan-so'], 'post', [0, 'B']],
    ['one circumstance alone', [free, third], ['ngheo'], 'post', [30_000, 'C']],
    ['the same people again, less', [third, relief('D', 10_000, { if: 'ngheo' })], ['ngheo'], 'post', [10_000, 'D']],
    ['the same people again, more', [third, relief('D', 40_000, { if: 'ngheo' })], ['ngheo'], 'post', [30_000, 'C']],
    ['equal values: the first text', [third, relief('D', 30_000, { if: 'ngheo' })], ['ngheo'], 'post', [30_000, 'C']],
    ['for everyone', [relief('E', 80_000), third], [], 'post', [80_000, 'E']],
    ['for everyone, better than one circumstance', [third, relief('E', 20_000)], ['ngheo'], 'post', [20_000, 'E']],
  ])('%s', (_, changes, circumstances, channel, value) =>
    expect(paid(changes, circumstances, channel)).toEqual([value]),
  )
})

const anyRelief = fc
  .record({
    amount: fc.constantFrom(0, 10_000, 20_000, 50_000, 90_000),
    channel: fc.option(fc.constantFrom(...channels), { nil: undefined }),
    fact: fc.option(fc.constantFrom(...facts), { nil: undefined }),
  })
  .map(({ amount, channel, fact }) => ({ amount, when: { ...(channel && { channel }), ...(fact && { if: fact }) } }))

test('whatever the texts and their order, one value is due, and it is the lowest that any text gives', () => {
  fc.assert(
    fc.property(
      fc.array(anyRelief, { maxLength: 4 }),
      fc.subarray(facts),
      fc.constantFrom(...channels),
      (given, circumstances, channel) => {
        const changes = given.map(({ amount, when }, index) => relief(`văn bản ${index}`, amount, when))
        const lowest = given
          .filter(({ when }) => applies(when, { circumstances, channel }))
          .reduce((best, { amount }) => Math.min(best, amount), 100_000)
        expect(paid(changes, circumstances, channel).map(([amount]) => amount)).toEqual([lowest])
      },
    ),
    { numRuns: 2000 },
  )
})
