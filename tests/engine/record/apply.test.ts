import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyAll, applyOperation, missingTargets } from '../../../src/engine/record/apply.ts'
import { effective, inForce } from '../../../src/engine/record/effective.ts'
import { applies, type Situation } from '../../../src/engine/situation/applies.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'
import type { Change, FeeOperation, Operation } from '../../../src/model/operation.ts'
import type { Procedure, When } from '../../../src/model/procedure.ts'

const { catalog } = loadCatalog('tests/fixtures/catalog')
const record = (code: string): Procedure => {
  const found = catalog.procedures.get(code)
  if (!found) throw new Error(`no fixture ${code}`)
  return found
}
const permit = record('9.000001')

const merged = { id: 'nop-nhan', name: 'Nộp và nhận', actor: 'applicant', activity: 'submit' } as const
const ids = (items: readonly { id: string }[] | undefined) => items?.map(item => item.id)

describe('each operation', () => {
  const cases: [string, Operation, (after: Procedure) => unknown, unknown][] = [
    [
      'adds a paper at the end',
      { op: 'add-paper', paper: { id: 'anh', name: 'Ảnh', originals: 2 } },
      p => ids(p.papers)?.at(-1),
      'anh',
    ],
    ['removes a paper', { op: 'remove-paper', paper: 'don' }, p => ids(p.papers)?.includes('don'), false],
    [
      'replaces the fields given, keeps the others',
      { op: 'change-paper', paper: 'giay-to-dat', with: { certified: false } },
      p => p.papers?.[1],
      { ...permit.papers?.[1], certified: false },
    ],
    [
      'puts the merged step where the first part stood',
      { op: 'merge-steps', steps: ['nop', 'nhan'], into: merged },
      p => ids(p.steps),
      ['nop-nhan', 'tham-dinh'],
    ],
    ['removes a step', { op: 'remove-step', step: 'nhan' }, p => ids(p.steps), ['nop', 'tham-dinh']],
    [
      'changes a step',
      { op: 'change-step', step: 'tham-dinh', with: { takes: { amount: 5, unit: 'working-day' } } },
      p => p.steps?.[1]?.takes?.amount,
      5,
    ],
    [
      'sets an amount and keeps name and source',
      { op: 'set-fee', fee: 'le-phi', amount: 50000 },
      p => p.fees?.[0],
      { ...permit.fees?.[0], amount: 50000 },
    ],
    [
      'turns an amount into an open one',
      { op: 'set-fee', fee: 'le-phi', undetermined: 'Hội đồng nhân dân cấp tỉnh quy định' },
      p => p.fees?.[0]?.amount,
      undefined,
    ],
    [
      'sets limits',
      { op: 'set-time-limits', timeLimits: [{ unit: 'same-day' }] },
      p => p.timeLimits,
      [{ unit: 'same-day' }],
    ],
    ['sets channels', { op: 'set-channels', channels: [{ id: 'post' }] }, p => ids(p.channels), ['post']],
    [
      'moves trips with the agency',
      { op: 'delegate', agency: 'so-xay-dung', levels: ['province'], to: 'province' },
      p => [p.agency, p.levels, p.steps?.[0]?.effort?.to],
      ['so-xay-dung', ['province'], 'province'],
    ],
    ['sets the number of sets', { op: 'set-sets', sets: 1 }, p => p.sets, 1],
    ['marks what is abolished', { op: 'abolish' }, p => p.abolished, true],
  ]
  test.each(cases)('%s', (_name, operation, look, expected) => {
    const before = structuredClone(permit)
    expect(look(applyOperation(permit, operation))).toEqual(expected)
    expect(permit).toEqual(before)
  })
})

describe('a fee set for one channel and then for all', () => {
  const two: Procedure = {
    ...permit,
    channels: [{ id: 'in-person' }, { id: 'online' }],
    fees: [{ id: 'phi-0', name: 'Phí', kind: 'fee', amount: 100_000, oneOf: 'muc' }],
  }
  const here = (amount: number): Operation => ({ op: 'set-fee', fee: 'phi-0', channel: 'in-person', amount })
  const all = (amount: number): Operation => ({ op: 'set-fee', fee: 'phi-0', amount })
  const cases: [string, Operation[], [id: string, amount: number, channel: unknown][]][] = [
    [
      'the counter alone',
      [here(50_000)],
      [
        ['phi-0', 100_000, ['online']],
        ['phi-0-in-person', 50_000, 'in-person'],
      ],
    ],
    ['all after the counter: one fee again', [here(50_000), all(0)], [['phi-0', 0, undefined]]],
    [
      'the counter after all',
      [all(0), here(50_000)],
      [
        ['phi-0', 0, ['online']],
        ['phi-0-in-person', 50_000, 'in-person'],
      ],
    ],
  ]
  test.each(cases)('%s', (_name, operations, expected) => {
    const fees = applyAll(two, operations).fees ?? []
    expect(fees.map(fee => [fee.id, fee.amount, fee.when?.channel])).toEqual(expected)
  })
})

describe('a target that does not exist', () => {
  const cases: [string, Operation, string[]][] = [
    ['paper', { op: 'remove-paper', paper: 'khong-co' }, ['khong-co']],
    ['one of two steps', { op: 'merge-steps', steps: ['nop', 'khong-co'], into: merged }, ['khong-co']],
    ['fee', { op: 'set-fee', fee: 'khong-co', amount: 0 }, ['khong-co']],
    ['nothing is missing', { op: 'remove-step', step: 'nop' }, []],
    ['an operation without targets', { op: 'abolish' }, []],
  ]
  test.each(cases)('%s', (_name, operation, expected) => {
    expect(missingTargets(permit, operation).missing).toEqual(expected)
  })
  test('changes nothing', () => {
    const lost: Operation[] = [
      { op: 'remove-paper', paper: 'khong-co' },
      { op: 'change-step', step: 'khong-co', with: { name: 'Khác' } },
      { op: 'set-fee', fee: 'khong-co', amount: 1 },
    ]
    expect(applyAll(permit, lost)).toEqual(permit)
  })
})

test('operations on different papers give the same procedure in any order', () => {
  const removals: Operation[] = (permit.papers ?? []).map(paper => ({ op: 'remove-paper', paper: paper.id }))
  fc.assert(
    fc.property(fc.shuffledSubarray(removals), chosen => {
      expect(applyAll(permit, chosen)).toEqual(applyAll(permit, chosen.toReversed()))
    }),
  )
})

describe('the procedure on a date', () => {
  const certificate = record('9.000002')
  const local = {
    province: '79',
    changes: [
      {
        procedure: '9.000002',
        from: '2026-09-01',
        source: { title: 'Nghị quyết mẫu' },
        operations: [{ op: 'set-time-limits' as const, timeLimits: [{ amount: 3, unit: 'working-hour' as const }] }],
      },
    ],
  }
  const cases: [string, string, boolean, string][] = [
    ['the day before the amendment', '2026-06-30', true, 'same-day'],
    ['the day of the amendment', '2026-07-01', true, 'working-day'],
    ['the province after the amendment', '2026-09-01', true, 'working-hour'],
    ['the province the day before its change', '2026-08-31', true, 'working-day'],
    ['without the province', '2026-09-01', false, 'working-day'],
  ]
  test.each(cases)('%s', (_name, on, withProvince, unit) => {
    expect(effective(certificate, on, withProvince ? local : undefined).timeLimits?.[0]?.unit).toBe(unit)
  })
  const force: [string, Partial<Procedure>, boolean][] = [
    ['no dates', {}, true],
    ['starts that day', { from: '2026-01-01' }, true],
    ['starts the day after', { from: '2026-01-02' }, false],
    ['last day', { to: '2026-01-01' }, true],
    ['ended the day before', { to: '2025-12-31' }, false],
    ['abolished', { abolished: true }, false],
  ]
  test.each(force)('in force: %s', (_name, dates, expected) => {
    const { from: _from, ...bare } = permit
    expect(inForce({ ...bare, ...dates }, '2026-01-01')).toBe(expected)
  })
})

describe('a change with an end', () => {
  const certificate = record('9.000002')
  const timed = (from: string, to: string | undefined, amount: number): Change => ({
    from,
    ...(to !== undefined && { to }),
    source: { title: 'Nghị định mẫu' },
    operations: [{ op: 'set-time-limits', timeLimits: [{ amount, unit: 'working-day' }] }],
  })
  const changing = {
    ...certificate,
    changes: [timed('2026-08-15', '2027-02-28', 1), timed('2027-01-01', undefined, 4)],
  }
  const cases: [string, string, number | undefined][] = [
    ['the day before it begins', '2026-08-14', certificate.timeLimits?.[0]?.amount],
    ['its first day', '2026-08-15', 1],
    ['a later change on top of it', '2027-01-01', 4],
    ['its last day', '2027-02-28', 4],
    ['the day after it ended', '2027-03-01', 4],
  ]
  test.each(cases)('%s', (_name, on, amount) => expect(effective(changing, on).timeLimits?.[0]?.amount).toBe(amount))

  test('after its last day what held before it holds again', () => {
    const once = { ...certificate, changes: [timed('2026-08-15', '2027-02-28', 1)] }
    expect(effective(once, '2027-03-01').timeLimits).toEqual(certificate.timeLimits)
  })

  test('asks its own question while it lasts', () => {
    const asking = {
      ...permit,
      changes: [{ ...timed('2026-08-15', '2027-02-28', 1), circumstances: [{ id: 'so', question: 'Có?' }] }],
    }
    const asked = (on: string) => ids(effective(asking, on).circumstances)?.includes('so')
    expect(['2026-08-14', '2026-08-15', '2027-02-28', '2027-03-01'].map(asked)).toEqual([false, true, true, false])
  })
})

describe('a fee set under a condition', () => {
  const fee = {
    id: 'le-phi',
    name: 'Lệ phí',
    kind: 'charge' as const,
    amount: 50000,
    source: { title: 'Thông tư mẫu' },
  }
  const base: Procedure = {
    ...permit,
    cases: [
      { id: 'moi', name: 'Mới' },
      { id: 'lai', name: 'Lại' },
    ],
    fees: [fee],
  }
  const set = (amount: number, more: Partial<FeeOperation> = {}): Operation => ({
    op: 'set-fee',
    fee: 'le-phi',
    amount,
    ...more,
  })
  const due = (procedure: Procedure, situation: Situation) =>
    procedure.fees?.filter(item => applies(item.when, situation)).map(({ amount }) => amount)
  const cases: [string, Operation[], Situation, number[]][] = [
    ['the waived do not pay', [set(0, { when: { if: 'so' } })], { circumstances: ['so'] }, [0]],
    ['all others pay as before', [set(0, { when: { if: 'so' } })], { circumstances: [] }, [50000]],
    [
      'a new general value leaves the waiver',
      [set(0, { when: { if: 'so' } }), set(60000)],
      { circumstances: ['so'] },
      [0],
    ],
    ['and reaches all others', [set(0, { when: { if: 'so' } }), set(60000)], { circumstances: [] }, [60000]],
    [
      'twice the same is once',
      [set(0, { when: { if: 'so' } }), set(0, { when: { if: 'so' } })],
      { circumstances: ['so'] },
      [0],
    ],
    ['one case only', [set(9, { when: { case: 'lai' } })], { case: 'lai' }, [9]],
    ['the other case keeps its own', [set(9, { when: { case: 'lai' } })], { case: 'moi' }, [50000]],
    [
      'online and waived',
      [set(0, { channel: 'online', when: { if: 'so' } })],
      { channel: 'online', circumstances: ['so'] },
      [0],
    ],
    [
      'online, not waived',
      [set(0, { channel: 'online', when: { if: 'so' } })],
      { channel: 'online', circumstances: [] },
      [50000],
    ],
    [
      'waived, but at the counter',
      [set(0, { channel: 'online', when: { if: 'so' } })],
      { channel: 'in-person', circumstances: ['so'] },
      [50000],
    ],
  ]
  test.each(cases)('%s', (_name, operations, situation, amounts) =>
    expect(due(applyAll(base, operations), situation)).toEqual(amounts),
  )
})

describe('when a line applies', () => {
  const cases: [string, When | undefined, Situation, boolean][] = [
    ['no condition', undefined, { channel: 'post' }, true],
    ['the channel named', { channel: 'online' }, { channel: 'online' }, true],
    ['another channel', { channel: 'online' }, { channel: 'post' }, false],
    ['one of a list', { channel: ['online', 'post'] }, { channel: 'post' }, true],
    ['a channel not yet chosen', { channel: 'online' }, {}, true],
    ['every key must match', { channel: 'online', case: 'do-thi' }, { channel: 'online', case: 'nong-thon' }, false],
    ['a circumstance that holds', { if: 'uy-quyen' }, { circumstances: ['uy-quyen'] }, true],
    ['a circumstance known not to hold', { if: 'uy-quyen' }, { circumstances: [] }, false],
    ['a circumstance nobody asked', { if: 'uy-quyen' }, {}, true],
    ['unless a circumstance that holds', { unless: 'uy-quyen' }, { circumstances: ['uy-quyen'] }, false],
    ['unless a circumstance known not to hold', { unless: 'uy-quyen' }, { circumstances: [] }, true],
    ['unless a circumstance nobody asked', { unless: 'uy-quyen' }, {}, true],
    ['unless any of several', { unless: ['uy-quyen', 'mat-giay'] }, { circumstances: ['mat-giay'] }, false],
    ['one fact needed, another excludes', { if: 'a', unless: 'b' }, { circumstances: ['a', 'b'] }, false],
    ['one of several circumstances', { if: ['uy-quyen', 'mat-giay'] }, { circumstances: ['mat-giay'] }, true],
  ]
  test.each(cases)('%s', (_name, when, situation, expected) => expect(applies(when, situation)).toBe(expected))
})
