// Faults put into a clean record are found, each by its rule; what only looks like one is not.
import { describe, expect, test } from 'vitest'
import { draftOf } from '../../src/analysis/openings/draft.ts'
import { countsByRule, openingsOf, surestFirst } from '../../src/analysis/openings/openings.ts'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Paper, Procedure } from '../../src/model/procedure.ts'
import { openingSavingText, reasonText } from '../../src/text/openings.ts'

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
