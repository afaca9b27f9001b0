// A record beside the facts of the published list: what counts as the same, what as different.
import { describe, expect, test } from 'vitest'
import { compareFacts, fidelityOf } from '../../src/check/fidelity.ts'
import { dayOfList } from '../../src/engine/record/known.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { ChannelFacts, SourceFacts } from '../../src/model/source-facts.ts'

const { catalog } = loadCatalog('tests/fixtures/catalog')

const record = {
  code: '9.000008',
  name: 'Thủ tục viết sai',
  sector: 'xay-dung',
  kind: 'public',
  levels: ['commune'],
  applicants: ['cong-dan'],
  legalBasis: [{ document: '50/2014/QH13' }],
  papers: [{ id: 'don', name: 'Đơn đề nghị', originals: 1 }],
  fees: [{ id: 'le-phi', name: 'Lệ phí', kind: 'charge', amount: 75000 }],
  timeLimits: [{ amount: 15, unit: 'working-day' }],
  channels: [{ id: 'in-person' }],
} satisfies Procedure

const channel: ChannelFacts = {
  id: 'in-person',
  limits: [{ amount: 15, unit: 'working-day' }],
  lengths: [],
  amounts: [75000],
  said: [],
}
const facts: SourceFacts = {
  code: '9.000008',
  list: 'danh-muc-mau',
  internal: false,
  levels: ['commune'],
  applicants: ['Công dân Việt Nam'],
  channels: [channel],
  laws: ['50/2014/QH13'],
  papers: [{ originals: 1, copies: 0, hash: '00000000000000', papers: ['don'] }],
  hashes: { name: '0352c2861f45a9' },
}

const withChannel = (own: Partial<ChannelFacts>): SourceFacts => ({ ...facts, channels: [{ ...channel, ...own }] })

const withRow = (own: object): SourceFacts => ({ ...facts, papers: facts.papers.map(row => ({ ...row, ...own })) })

interface Row {
  name: string
  record?: Partial<Procedure>
  facts?: SourceFacts
  differs: string[]
}

const rows: Row[] = [
  { name: 'the same everywhere', differs: [] },
  { name: 'capitals of a name do not count', record: { name: 'THỦ TỤC VIẾT SAI' }, differs: [] },
  { name: 'another name', record: { name: 'Thủ tục khác' }, differs: ['name'] },
  { name: 'another level', record: { levels: ['province'] }, differs: ['levels'] },
  { name: 'a channel more', record: { channels: [{ id: 'in-person' }, { id: 'online' }] }, differs: ['channels'] },
  {
    name: 'another unit of the same number',
    record: { timeLimits: [{ amount: 15, unit: 'day' }] },
    differs: ['timeLimits.in-person'],
  },
  {
    name: 'a longer limit that only the words name is supported by them',
    record: {
      timeLimits: [
        { amount: 15, unit: 'working-day', when: { case: 'a' } },
        { amount: 25, unit: 'working-day', when: { case: 'b' } },
      ],
    },
    facts: withChannel({ lengths: [{ amount: 25, unit: 'working-day' }] }),
    differs: [],
  },
  {
    name: 'a limit for one of two cases alone is not supported',
    record: {
      timeLimits: [
        { amount: 15, unit: 'working-day', when: { case: 'a' } },
        { amount: 4, unit: 'working-day', when: { case: 'b' } },
      ],
    },
    differs: ['timeLimits.in-person'],
  },
  {
    name: 'one day of the list is the same day',
    record: { timeLimits: [{ unit: 'same-day' }] },
    facts: withChannel({ limits: [{ amount: 1, unit: 'working-day' }] }),
    differs: [],
  },
  {
    name: 'a fee that the list does not name',
    facts: withChannel({ amounts: [] }),
    differs: ['fees.in-person'],
  },
  { name: 'a fee that its words name', facts: withChannel({ amounts: [], said: [75000] }), differs: [] },
  {
    name: 'a fee of the list that the record forgets',
    facts: withChannel({ amounts: [75000, 100000] }),
    differs: ['fees.in-person'],
  },
  {
    name: 'a list may name the next amount too, which a later change sets',
    facts: withChannel({ amounts: [75000, 100000] }),
    record: {
      changes: [
        {
          from: '2027-01-01',
          source: { title: 'Nghị quyết mẫu' },
          operations: [{ op: 'set-fee', fee: 'le-phi', amount: 100000 }],
        },
      ],
    },
    differs: [],
  },
  { name: 'an optional fee is not compared', facts: withChannel({ amounts: [] }), differs: [], record: { fees: [] } },
  {
    name: 'a text more and a text less',
    record: { legalBasis: [{ document: '175/2024/NĐ-CP' }] },
    differs: ['legalBasis.50/2014/QH13', 'legalBasis.175/2024/NĐ-CP'],
  },
  {
    name: 'a copy in place of an original',
    record: { papers: [{ id: 'don', name: 'Đơn đề nghị', copies: 1 }] },
    differs: ['papers.don'],
  },
  {
    name: 'a row that leaves the choice is met by either',
    record: { papers: [{ id: 'don', name: 'Đơn đề nghị', copies: 1 }] },
    facts: withRow({ copies: 1, says: 'either' }),
    differs: [],
  },
  {
    name: 'a row whose words say copy is met by a copy only',
    facts: withRow({ copies: 1, says: 'copy' }),
    record: { papers: [{ id: 'don', name: 'Đơn đề nghị', originals: 2 }] },
    differs: ['papers.don'],
  },
  {
    name: 'a remark is not a paper',
    facts: {
      ...facts,
      papers: [...facts.papers, { originals: 1, copies: 0, note: true, hash: '00000000000001', papers: [] }],
    },
    differs: [],
  },
  {
    name: 'a row that no paper answers',
    facts: { ...facts, papers: [...facts.papers, { originals: 0, copies: 1, hash: '00000000000001', papers: [] }] },
    differs: ['papers.2'],
  },
  {
    name: 'a row without a count says nothing',
    facts: { ...facts, papers: [{ originals: 0, copies: 0, hash: '00000000000000', papers: ['don'] }] },
    differs: [],
  },
]

describe('what a record says otherwise than the list', () => {
  test.each(rows)('$name', row => {
    const found = compareFacts({ ...record, ...row.record }, row.facts ?? facts, catalog)
    expect(found.filter(({ equal }) => !equal).map(({ field }) => field)).toEqual(row.differs)
  })
})

/** A fee that one text raised on a day, until another. */
const raised = (from: string, to?: string): Partial<Procedure> => ({
  changes: [
    {
      from,
      ...(to && { to }),
      source: { title: 'Văn bản mẫu' },
      operations: [{ op: 'set-fee', fee: 'le-phi', amount: 90000 }],
    },
  ],
})

describe('a list of July 2026 is compared with the record as it stood at the end of that month', () => {
  test.each<[string, Partial<Procedure>, number, string[]]>([
    ['an act of the first of July is in it', raised('2026-07-01'), 90000, []],
    ['of the last day of July too', raised('2026-07-31'), 90000, []],
    ['one of August is not', raised('2026-08-01'), 75000, []],
    ['nor may the list name only what August says', raised('2026-08-01'), 90000, ['fees.in-person']],
    ['one that was over is not', raised('2026-01-01', '2026-06-30'), 75000, []],
    ['one that still held is', raised('2026-01-01', '2026-12-31'), 75000, ['fees.in-person']],
  ])('%s', (_, own, amount, differs) => {
    const list = { ...withChannel({ amounts: [amount] }), list: 'national-2026-07' }
    const found = compareFacts({ ...record, ...own }, list, catalog)
    expect(found.filter(({ equal }) => !equal).map(({ field }) => field)).toEqual(differs)
  })
})

test.each<[string, string | undefined]>([
  ['national-2026-07', '2026-07-31'],
  ['national-2026-07-more', '2026-07-31'],
  ['danh mục 2028-02', '2028-02-29'],
  ['danh-muc-mau', undefined],
  ['national-2026-13', undefined],
])('the day of the list %s', (list, day) => expect(dayOfList(list)).toBe(day))

test('every field of every record stands in one of the three counts', () => {
  const { records, compared, equal, declared, undeclared } = fidelityOf(loadCatalog('procedures').catalog)
  expect(equal + declared + undeclared).toBe(compared)
  expect(undeclared).toBe(0)
  expect(records).toBeGreaterThan(100)
})
