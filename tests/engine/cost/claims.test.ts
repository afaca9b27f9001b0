// What a total may claim, and figures that contradict each other: neither depends on the order of proposals.
import { describe, expect, test } from 'vitest'
import { burdenOf } from '../../../src/analysis/burden.ts'
import { claimOfCost, claimOfSaving } from '../../../src/engine/cost/claim.ts'
import { costOf } from '../../../src/engine/cost/cost.ts'
import { savingOf } from '../../../src/engine/cost/saving.ts'
import { agreeing, conflictsIn, standing } from '../../../src/engine/cost/standing.ts'
import type { Operation } from '../../../src/model/operation.ts'
import type { Paper, Procedure } from '../../../src/model/procedure.ts'
import type { Given, Proposal } from '../../../src/model/proposal.ts'
import { assumptions } from './cost-records.ts'

const given = () => assumptions()
const known = (id: string, money: number): Paper => ({ id, name: id, originals: 1, effort: { money } })
const unknown = (id: string): Paper => ({ id, name: id, originals: 1 })

const record = (code: string, papers: Paper[], subjects: number | null = 100): Procedure => ({
  code,
  name: code,
  sector: 'a',
  kind: 'public',
  channels: [{ id: 'online' }],
  papers,
  fees: [],
  steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'other', when: { channel: 'post' } }],
  ...(subjects !== null && {
    submissions: {
      subjects,
      perSubject: 1,
      scope: 'national',
      evidence: 'survey',
      verified: false,
      source: { title: 'Mẫu' },
    },
  }),
})

const proposal = (id: string, code: string, operations: Operation[], figures?: Given): Proposal => ({
  id,
  name: id,
  status: 'draft',
  date: '2026-03-15',
  from: '2027-01-01',
  proposer: 'so-a',
  changes: [{ procedure: code, operations, ...(figures && { given: figures }) }],
})

const saved = (records: Procedure[], ...proposals: Proposal[]) =>
  savingOf(proposals, { procedures: new Map(records.map(item => [item.code, item])), overlays: new Map() }, given())

const remove = (paper: string): Operation => ({ op: 'remove-paper', paper })

describe('a saving claims what its lines allow', () => {
  const full = record('9.000001', [known('a', 1000), known('b', 2000)])
  const open = record('9.000001', [known('a', 1000), known('b', 2000), unknown('c')])
  const cases: [name: string, of: Procedure, operations: Operation[], bound: string, percent: string][] = [
    ['all lines known', full, [remove('a')], 'exact', 'exact'],
    ['an unknown line on both sides', open, [remove('a')], 'exact', 'upper'],
    ['an unknown line taken away', open, [remove('c')], 'lower', 'open'],
    ['an unknown line added', full, [{ op: 'add-paper', paper: unknown('d') }], 'upper', 'upper'],
    ['one taken away, one added', open, [remove('c'), { op: 'add-paper', paper: unknown('d') }], 'open', 'open'],
    ['abolished with all lines known', full, [{ op: 'abolish' }], 'exact', 'exact'],
    ['abolished with an unknown line', open, [{ op: 'abolish' }], 'lower', 'exact'],
  ]
  test.each(cases)('%s', (_name, of, operations, bound, percent) => {
    expect(claimOfSaving(saved([of], proposal('p', '9.000001', operations)))).toMatchObject({ bound, percent })
  })

  test('a procedure without a volume is left out of the total and said', () => {
    const records = [full, record('9.000002', [known('a', 1000)], null)]
    const found = saved(
      records,
      proposal('p', '9.000001', [{ op: 'abolish' }]),
      proposal('q', '9.000002', [{ op: 'abolish' }]),
    )
    expect(claimOfSaving(found)).toMatchObject({ left: 1, percent: 'open', assumed: true })
  })

  test('a cost with an unknown line is the least', () => {
    expect(claimOfCost(costOf(open, given())).bound).toBe('lower')
    expect(claimOfCost(costOf(full, given())).bound).toBe('exact')
  })
})

describe('a difference is known where what is unknown stays', () => {
  test('the last costed line taken away', () => {
    const found = saved(
      [record('9.000001', [known('a', 1000), unknown('c')])],
      proposal('p', '9.000001', [remove('a')]),
    )
    expect(found.procedures[0]).toMatchObject({ perYear: 100_000 })
    expect(found.procedures[0]?.after.perYear).toBeUndefined()
  })

  test('nothing known, and abolished: not known, never 0', () => {
    const found = saved([record('9.000001', [unknown('c')])], proposal('p', '9.000001', [{ op: 'abolish' }]))
    expect(found.procedures[0]?.perYear).toBeUndefined()
  })
})

describe('figures that contradict each other', () => {
  const volume = (subjects: number): Given => {
    const { submissions } = record('9.000001', [], subjects)
    return submissions ? { submissions } : {}
  }
  const one = proposal('mot', '9.000001', [remove('a')], volume(750))
  const two = proposal('hai', '9.000001', [remove('b')], volume(50))

  test('are found in either order', () => {
    for (const list of [
      [one, two],
      [two, one],
    ])
      expect(conflictsIn(list).map(({ procedure, what, figures }) => [procedure, what, figures.length])).toEqual([
        ['9.000001', 'submissions', 2],
      ])
  })

  test('leave the disputed procedure out of a total, and nothing else', () => {
    const wide = { ...one, changes: [...one.changes, { procedure: '9.000002', operations: [remove('a')] }] }
    const { proposals, conflicts } = agreeing([wide, two])
    expect(proposals.map(({ id, changes }) => [id, changes.map(({ procedure }) => procedure)])).toEqual([
      ['mot', ['9.000002']],
    ])
    expect(conflicts).toHaveLength(1)
    expect(claimOfSaving({ procedures: [] }, 1)).toMatchObject({ conflicting: 1, percent: 'open' })
  })

  test('a rejected proposal and one that rebuilds a published figure stand in no total', () => {
    expect(standing([one, { ...two, status: 'rejected' }, { ...two, rebuilds: 'mau' }])).toEqual([one])
  })

  test('are none where both say the same, or speak of other things', () => {
    expect(conflictsIn([one, { ...two, changes: one.changes }])).toEqual([])
    expect(conflictsIn([one, proposal('ba', '9.000001', [remove('b')], { circumstances: { c: 0.5 } })])).toEqual([])
  })
})

test('a province has no figure of a national volume', () => {
  const records = new Map([['9.000001', record('9.000001', [known('a', 1000)])]])
  const [found] = burdenOf({ procedures: records, overlays: new Map(), proposals: new Map() }, '2026-03-15', {
    ...given(),
    province: '01',
  })
  expect([found?.cost.perSubmission, found?.cost.perYear]).toEqual([1000, undefined])
})
