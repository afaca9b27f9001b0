// What proposals ask together, what each operation is called, and how their savings add.
import { describe, expect, test } from 'vitest'
import { unsaidIn } from '../../../src/engine/cost/claim.ts'
import {
  byProcedure,
  costDateOf,
  costDatesOf,
  daysOf,
  nameOf,
  type ProcedureSaving,
  savingOf,
  startOf,
  targetOf,
  totalOf,
  totalsByScope,
} from '../../../src/engine/cost/saving.ts'
import { conflictsIn } from '../../../src/engine/cost/standing.ts'
import type { Operation } from '../../../src/model/operation.ts'
import type { Paper, Procedure, Submissions } from '../../../src/model/procedure.ts'
import type { Given, Proposal } from '../../../src/model/proposal.ts'
import { assumptions } from './cost-records.ts'

const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  name: id,
  status: 'draft',
  date: '2026-03-15',
  from: '2027-01-01',
  proposer: 'so-a',
  changes: [],
  ...more,
})
const remove = (paper: string): Operation => ({ op: 'remove-paper', paper })
const giving = (id: string, procedure: string, given: Given, ...operations: Operation[]) =>
  proposal(id, { changes: [{ procedure, given, operations }] })
const volume = (subjects: number, title = 'Mẫu', scope: Submissions['scope'] = 'national'): Submissions => ({
  subjects,
  perSubject: 1,
  scope,
  evidence: 'survey',
  verified: false,
  source: { title },
})

describe('dates', () => {
  const [plain, dated, early] = [
    proposal('a'),
    proposal('b', { costOn: '2026-01-01' }),
    proposal('c', { from: '2026-07-01' }),
  ]
  test('of the parameters: as asked, else of drafting; each once, oldest first; the latest prices all', () => {
    expect(costDatesOf([plain, dated, early])).toEqual(['2026-01-01', '2026-03-15'])
    expect([costDateOf([plain, dated]), costDateOf([])]).toEqual(['2026-03-15', ''])
  })
  test('from which proposals hold: the first of theirs', () => {
    expect([startOf([plain, early]), startOf([])]).toEqual(['2026-07-01', ''])
  })
})

test('operations on one procedure stand together in the order of proposals; later figures take the place of earlier ones', () => {
  const found = byProcedure([
    giving('a', '1', { circumstances: { x: 0.1 }, channels: { online: 0.5, 'in-person': 0.5 } } as Given, remove('p')),
    giving('b', '1', { circumstances: { x: 0.2 } }, remove('q')),
    giving('c', '2', {}, remove('r')),
  ])
  expect([...found.keys()]).toEqual(['1', '2'])
  expect(found.get('1')?.owned).toEqual([
    { proposal: 'a', operation: remove('p') },
    { proposal: 'b', operation: remove('q') },
  ])
  expect(found.get('1')?.given).toEqual({ circumstances: { x: 0.2 }, channels: { online: 0.5, 'in-person': 0.5 } })
})

describe('figures that contradict each other', () => {
  const of = (...given: [procedure: string, given: Given | undefined][]) =>
    conflictsIn(
      given.map(([procedure, figures], index) =>
        proposal(`p${index}`, { changes: [{ procedure, operations: [], ...(figures && { given: figures }) }] }),
      ),
    ).map(({ procedure, what, figures }) => `${procedure} ${what} ${figures.map(item => item.proposal).join('+')}`)
  const effort = (hours: number): Given => ({ efforts: { don: { hours } } })
  test.each<[name: string, given: [string, Given | undefined][], conflicts: string[]]>([
    [
      'none where one alone gives one',
      [
        ['1', { submissions: volume(1) }],
        ['1', undefined],
      ],
      [],
    ],
    [
      'unlike volumes',
      [
        ['1', { submissions: volume(1) }],
        ['1', { submissions: volume(2) }],
      ],
      ['1 submissions p0+p1'],
    ],
    [
      'none in the words of a source',
      [
        ['1', { submissions: volume(1, 'a') }],
        ['1', { submissions: volume(1, 'b') }],
      ],
      [],
    ],
    [
      'none on another procedure',
      [
        ['1', { submissions: volume(1) }],
        ['2', { submissions: volume(2) }],
      ],
      [],
    ],
    [
      'unlike shares of a circumstance',
      [
        ['1', { circumstances: { x: 0.1 } }],
        ['1', { circumstances: { x: 0.2 } }],
      ],
      ['1 x p0+p1'],
    ],
    [
      'none on other circumstances',
      [
        ['1', { circumstances: { x: 0.1 } }],
        ['1', { circumstances: { y: 0.2 } }],
      ],
      [],
    ],
    [
      'unlike efforts of a line',
      [
        ['1', effort(1)],
        ['1', effort(2)],
      ],
      ['1 don p0+p1'],
    ],
    [
      'the same effort twice',
      [
        ['1', effort(1)],
        ['1', effort(1)],
      ],
      [],
    ],
    [
      'the same shares in another order',
      [
        ['1', { cases: { a: 0.4, b: 0.6 } }],
        ['1', { cases: { b: 0.6, a: 0.4 } }],
      ],
      [],
    ],
    [
      'shares changed for each other',
      [
        ['1', { cases: { a: 0.4, b: 0.6 } }],
        ['1', { cases: { a: 0.6, b: 0.4 } }],
      ],
      ['1 cases p0+p1'],
    ],
  ])('%s', (_, given, conflicts) => expect(of(...given)).toEqual(conflicts))
})

describe('what an operation changes', () => {
  test.each<[operation: unknown, target: string | undefined]>([
    [{ op: 'add-paper', paper: { id: 'a', name: 'A' } }, 'a'],
    [remove('b'), 'b'],
    [{ op: 'change-paper', paper: 'c' }, 'c'],
    [{ op: 'merge-steps', steps: ['x', 'y'], into: { id: 'd', name: 'D', actor: 'applicant' } }, 'd'],
    [{ op: 'remove-step', step: 'e' }, 'e'],
    [{ op: 'change-step', step: 'f' }, 'f'],
    [{ op: 'set-fee', fee: 'g', amount: 0 }, 'g'],
    [{ op: 'abolish' }, undefined],
    [{ op: 'set-channels', channels: [] }, undefined],
  ])('%j: %s', (operation, target) => expect(targetOf(operation as Operation)).toBe(target))

  const procedure: Procedure = {
    code: '1',
    name: 'Mẫu',
    sector: 'a',
    kind: 'public',
    papers: [{ id: 'p', name: 'Giấy' }],
    steps: [{ id: 's', name: 'Bước', actor: 'applicant' }],
    fees: [{ id: 'f', name: 'Phí', kind: 'fee', amount: 1 }],
  }
  test.each([
    ['p', 'Giấy'],
    ['s', 'Bước'],
    ['f', 'Phí'],
    ['x', undefined],
    [undefined, undefined],
  ])('the name of %s is %s', (id, name) => expect(nameOf(procedure, id)).toBe(name))
  test('a record without lists names nothing', () => {
    expect(nameOf({ code: '1', name: 'Mẫu', sector: 'a', kind: 'public' }, 'p')).toBeUndefined()
  })
})

describe('savings', () => {
  const paper = (id: string, money?: number): Paper => ({
    id,
    name: `Giấy ${id}`,
    originals: 1,
    ...(money !== undefined && { effort: { money } }),
  })
  const record = (code: string, papers: Paper[], submissions: Submissions | undefined): Procedure => ({
    code,
    name: `Thủ tục ${code}`,
    sector: 'ho-tich',
    kind: 'public',
    channels: [{ id: 'online' }],
    papers,
    steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'other', when: { channel: 'post' } }],
    fees: [],
    ...(submissions && { submissions }),
  })
  const procedures = [
    record('1', [paper('a', 1000), paper('b', 3000)], volume(100)),
    record('2', [paper('a', 1000), paper('c')], volume(10, 'Mẫu', 'province')),
    record('3', [paper('c')], volume(10)),
    record('4', [paper('a', 1000)], undefined),
  ]
  const catalog = { procedures: new Map(procedures.map(item => [item.code, item])), overlays: new Map() }
  const save = (...changes: Proposal['changes']) => savingOf([proposal('p', { changes })], catalog, assumptions())
  const on = (procedure: string, ...operations: Operation[]) => ({ procedure, operations })

  test('say what is asked, by whom, from when and at which prices', () => {
    const saving = save(on('1', { ...remove('b'), because: 'đã có' }), on('9', remove('b')))
    expect(saving).toMatchObject({
      proposals: ['p'],
      model: 'tt-03-2022',
      costOn: '2026-03-15',
      from: '2027-01-01',
      unknown: [],
    })
    expect(saving.procedures).toHaveLength(1)
    expect(saving.procedures[0]).toMatchObject({
      procedure: '1',
      name: 'Thủ tục 1',
      sector: 'ho-tich',
      perYear: 300_000,
      percent: 75,
    })
    expect(saving.byOperation).toEqual([
      {
        ...{
          proposal: 'p',
          procedure: '1',
          index: 0,
          op: 'remove-paper',
          target: 'b',
          targetName: 'Giấy b',
          because: 'đã có',
        },
        ...{ perYear: 300_000, perSubmission: 3000 },
      },
    ])
    expect(saving.byScope).toEqual({ national: { before: 400_000, after: 100_000, saving: 300_000, percent: 75 } })
    expect(totalOf(saving)).toEqual(saving.byScope.national)
  })

  test('of what is added bear the name that the operation gives, and cost', () => {
    const [part] = save(on('1', { op: 'add-paper', paper: paper('d', 500) })).byOperation
    expect(part).toEqual({
      ...{ proposal: 'p', procedure: '1', index: 0, op: 'add-paper', target: 'd', targetName: 'Giấy d' },
      ...{ perYear: -50_000, perSubmission: -500 },
    })
  })

  test('by scopes are never one total', () => {
    const saving = save(on('1', remove('b')), on('2', remove('a')))
    expect([saving.byScope.national?.saving, saving.byScope.province?.saving]).toEqual([300_000, 10_000])
    expect(totalOf(saving)).toBeUndefined()
    expect(totalOf({ byScope: {} })).toBeUndefined()
  })

  test('of what could not be said before are not known; without a volume there is none a year', () => {
    const saving = save(on('3', remove('c')), on('4', remove('a')))
    expect(saving.unknown).toEqual(['3', '4'])
    expect(saving.byScope).toEqual({})
    expect(saving.byOperation.map(({ perSubmission }) => perSubmission)).toEqual([undefined, 1000])
    expect(unsaidIn(saving.procedures[0]?.before ?? { lines: [] })).toEqual(['paper c'])
  })

  test('of one scope add, and their part is of the sum before', () => {
    const [item] = save(on('1', remove('b'))).procedures
    if (item === undefined) throw new Error('no saving')
    expect(totalsByScope([item, item])).toEqual({
      national: { before: 800_000, after: 200_000, saving: 600_000, percent: 75 },
    })
    const { perYear: _, ...open } = item
    expect(totalsByScope([open])).toEqual({})
  })

  test('a part to two decimals', () => {
    const [item] = save(on('1', remove('b'))).procedures
    if (item === undefined) throw new Error('no saving')
    const third: ProcedureSaving = {
      ...item,
      before: { ...item.before, perYear: 3 },
      after: { ...item.after, perYear: 2 },
      perYear: 1,
    }
    expect(totalsByScope([third]).national?.percent).toBe(33.33)
    const nothing: ProcedureSaving = { ...third, before: { ...item.before, perYear: 0 }, perYear: 0 }
    expect(totalsByScope([nothing]).national).toEqual({ before: 0, after: 2, saving: 0 })
  })

  test('in days stand for each procedure, never added; what waits as long as before is not among them', () => {
    const saved = (...daysSaved: ProcedureSaving['daysSaved'][]) =>
      daysOf({
        procedures: daysSaved.map(
          (days, index) => ({ procedure: `p${index}`, ...(days && { daysSaved: days }) }) as ProcedureSaving,
        ),
      })
    const [two, three] = [
      { amount: 2, unit: 'day' as const },
      { amount: 3, unit: 'working-day' as const },
    ]
    expect(saved(two, undefined, three)).toEqual([
      { procedure: 'p0', days: two },
      { procedure: 'p2', days: three },
    ])
    expect(saved({ amount: 0, unit: 'day' })).toEqual([])
    expect(saved(undefined)).toEqual([])
  })
})
