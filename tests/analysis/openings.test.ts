// Faults put into a clean record are found, each by its rule; what only looks like one is not.

import { describe, expect, test } from 'vitest'
import { draftOf } from '../../src/analysis/openings/draft.ts'
import type { Opening } from '../../src/analysis/openings/opening.ts'
import { countsByRule, openingsOf, surestFirst } from '../../src/analysis/openings/openings.ts'
import { nationwide } from '../../src/analysis/openings/process-rules.ts'
import { generalTexts, textsOf, textToAmend } from '../../src/analysis/openings/texts.ts'
import { draftsOf } from '../../src/cli/drafts.ts'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { LegalDocument } from '../../src/model/lists.ts'
import type { Paper, Procedure } from '../../src/model/procedure.ts'
import { openingSavingText, reasonText } from '../../src/text/openings.ts'
import { keeper } from '../keeping-parts.ts'

const on = '2026-11-27'
const { catalog } = loadCatalog('procedures')
const { assumptions } = assumptionsAt(catalog, on)

/** Nothing of it can be simplified by any rule. */
const clean: Procedure = {
  code: '9.000099',
  name: 'Cấp giấy phép mẫu',
  sector: 'ho-tich',
  kind: 'public',
  levels: ['province'],
  legalBasis: [{ document: '31/2024/QH15' }],
  papers: [{ id: 'don', name: 'Đơn đề nghị', originals: 1, form: { name: 'Mẫu số 01' } }],
  steps: [{ id: 'tham-dinh', name: 'Thẩm định hồ sơ', actor: 'agency' }],
  channels: [{ id: 'in-person' }, { id: 'online' }],
  results: [{ id: 'giay-phep', name: 'Giấy phép mẫu' }],
}

const found = (record: Procedure, others: readonly Procedure[] = []) =>
  openingsOf(
    { ...catalog, proposals: new Map(), procedures: new Map([record, ...others].map(one => [one.code, one])) },
    { on },
    assumptions,
  ).filter(({ procedure }) => procedure === record.code)

const rules = (record: Procedure, others: readonly Procedure[] = []) =>
  found(record, others)
    .map(({ rule }) => rule)
    .toSorted()

const withPaper = (paper: Omit<Paper, 'id'>): Procedure => ({
  ...clean,
  papers: [...(clean.papers ?? []), { id: 'giay', ...paper }],
})

test('nothing is found in a clean record', () => expect(rules(clean)).toEqual([]))

const many = (amount: number): Procedure => ({ ...clean, timeLimits: [{ amount, unit: 'working-day' }] })
const alike = Array.from({ length: 9 }, (_, index): Procedure => ({ ...many(5), code: `9.00010${index}` }))

describe('a fault put in is found', () => {
  test.each<[string, Procedure, string]>([
    ['a paper that a register holds', withPaper({ name: 'Bản sao giấy khai sinh', copies: 1 }), 'held-paper'],
    ['as the record itself says', withPaper({ name: 'Giấy mẫu', copies: 1, heldBy: 'dat-dai' }), 'held-paper'],
    ['the result of another', withPaper({ name: 'Giấy mẫu', originals: 1, outputOf: '1.001193' }), 'result-of'],
    ['a certified copy', withPaper({ name: 'Hợp đồng mẫu', copies: 1, certified: true }), 'certified-copy'],
    ['an original kept', withPaper({ name: 'Bằng tốt nghiệp đại học', originals: 1 }), 'original-kept'],
    [
      'a paper that is gone',
      withPaper({ name: 'Sổ hộ khẩu', copies: 1, when: { channel: 'in-person' } }),
      'ended-concept',
    ],
    ['several sets', { ...clean, sets: 3 }, 'several-sets'],
    ['the counter alone', { ...clean, channels: [{ id: 'in-person' }] }, 'no-online'],
    [
      'a step that passes paper on',
      {
        ...clean,
        steps: [
          ...(clean.steps ?? []),
          { id: 'chuyen', name: 'Văn thư chuyển hồ sơ đến phòng chuyên môn', actor: 'agency' },
        ],
      },
      'passing-step',
    ],
    [
      'a result that lapses',
      { ...clean, results: [{ id: 'giay-phep', name: 'Giấy phép mẫu có giá trị 06 tháng' }] },
      'short-validity',
    ],
    [
      'an applicant bound to one office',
      { ...clean, channels: [{ id: 'in-person', where: 'Sở nơi đặt trụ sở chính' }, { id: 'online' }] },
      'nationwide',
    ],
    ['a law that ended', { ...clean, legalBasis: [{ document: '9/2020/NĐ-CP' }] }, 'law-ended'],
  ])('%s', (_, record, rule) => {
    const documents = new Map(catalog.documents)
    documents.set('9/2020/NĐ-CP', {
      number: '9/2020/NĐ-CP',
      title: 'Nghị định mẫu',
      from: '2020-01-01',
      to: '2026-01-01',
      verified: true,
    })
    const one = { ...catalog, documents, proposals: new Map(), procedures: new Map([[record.code, record]]) }
    expect(openingsOf(one, { on }, assumptions).map(opening => opening.rule)).toContain(rule)
  })

  test('a limit three times that of those alike', () => expect(rules(many(30), alike)).toEqual(['long-limit']))

  test('the same paper twice', () => {
    const papers: Paper[] = [
      { id: 'a', name: 'Báo cáo tình hình hoạt động năm trước', originals: 1 },
      { id: 'b', name: 'Bản chính báo cáo tình hình hoạt động năm trước (nếu có)', originals: 1 },
    ]
    expect(rules({ ...clean, papers })).toEqual(['same-paper'])
  })
})

describe('not accused', () => {
  test.each<[string, Procedure]>([
    ['a paper only shown', withPaper({ name: 'Giấy khai sinh', hand: 'show' })],
    ['one that is asked where data fail', withPaper({ name: 'Giấy khai sinh (khi không tra cứu được)', copies: 1 })],
    ['of another country', withPaper({ name: 'Giấy khai sinh do cơ quan nước ngoài cấp', copies: 1 })],
    [
      'the paper that the procedure is about',
      { ...withPaper({ name: 'Giấy khai sinh', copies: 1 }), name: 'Cấp lại giấy khai sinh' },
    ],
    [
      'a copy beside what it is a copy of',
      {
        ...clean,
        papers: [
          { id: 'a', name: 'Giấy tờ, tài liệu đề nghị được chứng nhận lãnh sự', originals: 1 },
          { id: 'b', name: '01 bản chụp giấy tờ, tài liệu đề nghị được chứng nhận lãnh sự.', copies: 1 },
        ],
      },
    ],
    ['one with a second paper in the name', withPaper({ name: 'Giấy khai sinh và bảng điểm', copies: 1 })],
    ['a limit twice that of those alike', many(10)],
  ])('%s', (_, record) => expect(rules(record, alike)).toEqual([]))
})

describe('found by words alone: set apart, and in no draft', () => {
  const name = 'Giấy chứng nhận đủ điều kiện vận hành thiết bị mẫu'
  const giver: Procedure = { ...clean, code: '9.000098', results: [{ id: 'giay', name }] }
  const bound: Procedure = { ...clean, channels: [{ id: 'in-person', where: 'Sở nơi đặt trụ sở' }, { id: 'online' }] }
  test.each<[string, Procedure, string, boolean]>([
    ['what another gives, by its name', withPaper({ name: `Bản sao ${name}`, copies: 1 }), 'result-of', true],
    [
      'what another gives, as the record says',
      withPaper({ name, copies: 1, outputOf: giver.code }),
      'result-of',
      false,
    ],
    ['an original kept', withPaper({ name: 'Bằng tốt nghiệp đại học', originals: 1 }), 'original-kept', true],
    ['one office', bound, 'nationwide', true],
    ['several sets', { ...clean, sets: 3 }, 'several-sets', false],
  ])('%s', (_, record, rule, unsure) => {
    const openings = found(record, [giver])
    expect(openings.map(opening => [opening.rule, opening.unsure ?? false])).toEqual([[rule, unsure]])
    const draft = draftOf(
      'ho-tich',
      openings.map(opening => ({ opening, because: 'mẫu' })),
      { ...catalog, procedures: new Map([[record.code, { ...record, agency: 'bo-tu-phap' }]]) },
      { on, words: { name: 'mẫu', summary: 'mẫu', assumptions: [] } },
    )
    expect(draft === undefined).toBe(unsure)
  })

  test('behind all others, however much it may save', () => {
    const [kept] = found(withPaper({ name: 'Bằng tốt nghiệp đại học', originals: 1 }))
    const [sets] = found({ ...clean, sets: 3 })
    const rulesOf = (...openings: (typeof kept)[]) =>
      surestFirst(openings.filter(opening => opening !== undefined)).map(({ rule }) => rule)
    expect(rulesOf(kept, sets)).toEqual(['several-sets', 'original-kept'])
  })
})

describe('what it is worth', () => {
  const held = withPaper({ name: 'Bản sao giấy khai sinh', copies: 2 })

  test('a case where the volume is unknown, and no year', () => {
    const [opening] = found(held)
    expect(opening?.saving.perYear).toBeUndefined()
    expect(opening?.saving.perCase?.high).toBeGreaterThan(0)
  })

  test('the year is the case times the volume, where that is known', () => {
    const submissions = {
      subjects: 1000,
      perSubject: 1,
      scope: 'national',
      evidence: 'register',
      verified: true,
      source: { title: 'mẫu' },
    } as const
    const [opening] = found({ ...held, channels: [{ id: 'online' }], submissions })
    const { perYear = 0, perCase } = opening?.saving ?? {}
    expect(perYear).toBe(1000 * (perCase?.high ?? 0))
  })

  test('where nothing can be said, that is said, and never a zero', () => {
    expect(openingSavingText({ bound: 'exact' }, true)).toBe('chưa tính được')
  })

  test('every opening of the committed catalogue has a reason in words', () => {
    const all = openingsOf(catalog, { on, sector: 'ho-tich' }, assumptions)
    expect(all.length).toBeGreaterThan(10)
    for (const opening of all) expect(reasonText(opening, catalog)).toMatch(/\p{L}{2}/u)
    expect(countsByRule(all).reduce((sum, [, count]) => sum + count, 0)).toBe(all.length)
  })
})

test('what was kept where other procedures stand is found as if it were looked for', () => {
  const keeping = keeper()
  const halves = [0, 1].map(half => new Map([...catalog.procedures].filter((_, index) => index % 2 === half)))
  for (const procedures of [...halves, catalog.procedures]) {
    const some = { ...catalog, procedures }
    expect(openingsOf(some, { on }, assumptions, keeping)).toEqual(openingsOf(some, { on }, assumptions))
  }
})

describe('the text to amend', () => {
  const text = (number: string, more: Partial<LegalDocument> = {}): [string, LegalDocument] => [
    number,
    { number, title: 'Văn bản mẫu', verified: true, ...more },
  ]
  const documents = new Map([
    text('1/2020/TT-BTP'),
    text('2/2020/NĐ-CP'),
    text('3/2020/TT-BTC', { title: 'Thông tư quy định mức thu phí' }),
    text('4/2020/TT-BTP', { to: '2026-12-31', replacedBy: ['5/2026/TT-BTP'] }),
    text('5/2026/TT-BTP', { from: '2027-01-01' }),
  ])
  const resting = (...numbers: string[]): Procedure => ({
    ...clean,
    legalBasis: numbers.map(document => ({ document })),
  })
  const named = { papers: [{ id: 'don', name: 'Tờ khai theo Nghị định số 2/2020/NĐ-CP', originals: 1 }] }
  const spread = Array.from(
    { length: 6 },
    (_, index): Procedure => ({ ...resting('1/2020/TT-BTP'), code: `9.00020${index}`, sector: `linh-vuc-${index}` }),
  )
  test.each<[string, Procedure, readonly Procedure[], string[]]>([
    ['the easiest first', resting('2/2020/NĐ-CP', '1/2020/TT-BTP'), [], ['1/2020/TT-BTP', '2/2020/NĐ-CP']],
    [
      'one that its papers name before all',
      { ...resting('1/2020/TT-BTP', '2/2020/NĐ-CP'), ...named },
      [],
      ['2/2020/NĐ-CP', '1/2020/TT-BTP'],
    ],
    ['one of fees last', resting('3/2020/TT-BTC', '2/2020/NĐ-CP'), [], ['2/2020/NĐ-CP', '3/2020/TT-BTC']],
    ['one of many sectors last', resting('1/2020/TT-BTP', '2/2020/NĐ-CP'), spread, ['2/2020/NĐ-CP', '1/2020/TT-BTP']],
  ])('%s', (_, record, others, law) => {
    expect(textsOf(generalTexts([record, ...others]), { documents })(record)).toEqual(law)
  })

  test.each<[string, string[], string | undefined]>([
    ['the first that is still law', ['4/2020/TT-BTP', '2/2020/NĐ-CP'], '2/2020/NĐ-CP'],
    ['what took the place of the only one', ['4/2020/TT-BTP'], '5/2026/TT-BTP'],
    ['none where none is known', [], undefined],
  ])('%s', (_, law, text) => {
    expect(textToAmend({ law }, documents, '2027-07-01')).toBe(text)
  })
})

describe('drafts', () => {
  const draftsFrom = (record: Procedure) => {
    const own = {
      ...catalog,
      proposals: new Map(),
      procedures: new Map([[record.code, { ...record, agency: 'bo-tu-phap' }]]),
    }
    return draftsOf(openingsOf(own, { on }, assumptions), own, on)
  }
  test.each<[string, Procedure, Pick<Opening, 'ease'>['ease'] | undefined, string[] | undefined]>([
    ['what an office does otherwise amends no text', { ...clean, channels: [{ id: 'in-person' }] }, 'practice', []],
    ['what a text sets amends it', { ...clean, sets: 3 }, 'law', ['31/2024/QH15']],
    [
      'where no text is known nobody says that none is amended',
      { ...clean, legalBasis: [], sets: 3 },
      'unknown',
      undefined,
    ],
  ])('%s', (_, record, ease, law) => {
    expect(found(record).map(opening => opening.ease)).toEqual([ease])
    const [draft, ...others] = draftsFrom(record)
    expect(others).toEqual([])
    expect(draft?.requires?.map(({ document }) => document)).toEqual(law)
  })

  test('the name of a paper stands once in what a draft says of it', () => {
    const [draft] = draftsFrom(withPaper({ name: 'Hợp đồng mẫu', copies: 1, certified: true }))
    expect(draft?.changes[0]?.operations[0]?.because).toBe('đối chiếu với bản chính khi nộp là đủ')
  })
})

test.each([
  ['where one lives', 'Nộp trực tiếp tại Công an cấp xã nơi thường trú', true],
  [
    'where one has its seat',
    'Nộp tại Công an xã nơi đặt trụ sở hoặc nơi cư trú. Trong thời hạn 03 ngày làm việc',
    true,
  ],
  ['anywhere already', 'Nộp tại Công an cấp xã trong cả nước không phụ thuộc vào nơi cư trú; giờ hành chính', false],
  ['in how long it takes only', '15 ngày làm việc đối với trường hợp Sở Nội vụ nơi thường trú không giữ hồ sơ', false],
])('bound to one office: %s', (_, note, bound) => {
  const procedure = { ...clean, channels: [{ id: 'in-person' as const, note }, { id: 'online' as const }] }
  expect(nationwide(procedure).length > 0).toBe(bound)
})
