// A change ends with the part of the text that it rests on, or when a permanent text comes; a value whose text ended is unknown.
import { describe, expect, test } from 'vitest'
import { effective } from '../../../src/engine/record/effective.ts'
import { within } from '../../../src/engine/record/ends.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'

const draft = (path: string, text: string) => ({ path, file: path, read: () => text })

const record = (extra = '') =>
  draft(
    'records/chung-thuc/9.200001.yaml',
    `code: "9.200001"
name: Thủ tục
sector: chung-thuc
kind: public
fees: [{ id: le-phi, name: Lệ phí, kind: charge, amount: 60000, source: { document: 2/2020/TT-BTC } }]
timeLimits: [{ amount: 20, unit: working-day }]
${extra}`,
  )

const act = (article: string) =>
  draft(
    'acts/66-16-2026-nq-cp.yaml',
    `document: 66.16/2026/NQ-CP
from: 2026-04-15
to: 2027-02-28
until: permanent-text
checked: { on: 2026-11-27 }
changes:
  - article: ${article}
    procedures: ["9.200001"]
    operations: [{ op: set-time-limits, timeLimits: [{ amount: 3, unit: working-day }] }]
`,
  )

/** The register as it is committed, with what a test adds. */
const committed = loadCatalog('procedures').catalog.documents
const register = (more: string, without: readonly string[] = []) => {
  const kept = [...committed.values()].filter(({ number }) => /^66\.1[68]\//.test(number) && !without.includes(number))
  return draft('lists/legal-documents.yaml', JSON.stringify(kept).replace(/]$/, `${more}]`))
}
const old = ', { "number": "2/2020/TT-BTC", "title": "Thông tư cũ", "from": "2020-01-01", "verified": false'

const limitOn = (article: string, on: string) => {
  const { catalog } = loadCatalog('tests/fixtures/catalog', [record(), act(article), register(`${old} }`)])
  const found = catalog.procedures.get('9.200001')
  return found && effective(found, on).timeLimits?.[0]?.amount
}

describe('66.18 Điều 4 against 66.16', () => {
  test.each<[string, string, string, number]>([
    ['before 66.16', 'Phụ lục I.4 Mục 1 khoản VI', '2026-04-14', 20],
    ['66.16 in force', 'Phụ lục I.4 Mục 1 khoản VI', '2026-06-30', 3],
    ['repealed by khoản 2 from 01/07/2026', 'Phụ lục I.4 Mục 1 khoản VI', '2026-07-01', 20],
    ['a point below what was repealed', 'Phụ lục I.13 Mục 1 khoản II điểm a', '2026-07-01', 20],
    ['a part that is not named stays', 'Phụ lục I.4 Mục 1 khoản VIII', '2026-07-01', 3],
    ['a clause with a longer numeral stays', 'Phụ lục I.3 Mục 1 khoản B.III', '2026-07-01', 3],
    ['and another annex', 'Phụ lục I.1 Mục 2', '2027-02-28', 3],
    ['to its last day', 'Phụ lục I.1 Mục 2', '2027-03-01', 20],
  ])('%s', (_, article, on, days) => expect(limitOn(article, on)).toBe(days))

  test.each<[string, string, boolean]>([
    ['Phụ lục I.4 Mục 1', 'Phụ lục I.4 Mục 1', true],
    ['phụ lục I.4  mục 1 khoản VI', 'Phụ lục I.4 Mục 1', true],
    ['Phụ lục I.4 Mục 12', 'Phụ lục I.4 Mục 1', false],
    ['Phụ lục I.4', 'Phụ lục I.4 Mục 1', false],
  ])('%s within %s: %s', (inner, outer, is) => expect(within(inner, outer)).toBe(is))
})

describe('a permanent text ends a temporary one sooner', () => {
  const at = (on: string, more: string) => {
    const temporary = committed.get('66.16/2026/NQ-CP')
    const entry = `, ${JSON.stringify({ ...temporary, replacedBy: ['9/2026/NĐ-CP'] })}`
    const drafts = [record(), act('Phụ lục I.1'), register(`${old} }${entry}${more}`, ['66.16/2026/NQ-CP'])]
    const found = loadCatalog('tests/fixtures/catalog', drafts).catalog.procedures.get('9.200001')
    return found && effective(found, on).timeLimits?.[0]?.amount
  }
  const permanent = ', { "number": "9/2026/NĐ-CP", "title": "Nghị định", "from": "2027-01-15", "verified": false }'
  test.each<[string, string, string, number]>([
    ['the day before it', '2027-01-14', permanent, 3],
    ['its first day', '2027-01-15', permanent, 20],
    ['named, but not known from when', '2027-01-15', '', 3],
  ])('%s', (_, on, more, days) => expect(at(on, more)).toBe(days))
})

describe('a value whose text ended', () => {
  const feeOn = (on: string, ended: string, extra = '') => {
    const { catalog } = loadCatalog('tests/fixtures/catalog', [record(extra), register(`${old}${ended} }`)])
    const found = catalog.procedures.get('9.200001')
    const [fee] = (found && effective(found, on).fees) ?? []
    return fee?.amount ?? fee?.undetermined
  }
  const ended = ', "to": "2026-12-31"'
  const next = `changes: [{ from: 2027-01-01, source: { title: Thông tư mới }, operations: [{ op: set-fee, fee: le-phi, amount: 70000 }] }]`
  const unknown =
    'chưa rõ từ ngày 01/01/2027: Thông tư số 2/2020/TT-BTC hết hiệu lực, chưa có văn bản thay thế, danh mục chưa có mức mới'
  test.each<[string, string, string, string, number | string]>([
    ['on its last day', '2026-12-31', ended, '', 60_000],
    ['the day after, without another', '2027-01-01', ended, '', unknown],
    ['with another from that day', '2027-01-01', ended, next, 70_000],
    ['a text without an end', '2027-01-01', '', '', 60_000],
  ])('%s', (_, on, end, extra, value) => expect(feeOn(on, end, extra)).toBe(value))

  test('papers and limits of a procedure that outlives its law are in doubt from that day, not before', () => {
    const drafts = [record('legalBasis: [{ document: 2/2020/TT-BTC }]'), register(`${old}${ended} }`)]
    const found = loadCatalog('tests/fixtures/catalog', drafts).catalog.procedures.get('9.200001')
    const doubts = (on: string) => found && effective(found, on).unclear?.map(({ about, grave }) => `${about} ${grave}`)
    expect(doubts('2026-12-31')).toBeUndefined()
    expect(doubts('2027-01-01')).toEqual(['papers true', 'timeLimits true'])
  })

  test.each<[string, string, string[] | undefined]>([
    ['on fees alone leaves neither in doubt', '["fees"]', undefined],
    ['on papers alone leaves limits as they are', '["papers"]', ['papers']],
    ['on both', '["papers", "timeLimits"]', ['papers', 'timeLimits']],
  ])('a text %s', (_, about, doubted) => {
    const drafts = [
      record('legalBasis: [{ document: 2/2020/TT-BTC }]'),
      register(`${old}${ended}, "about": ${about} }`),
    ]
    const found = loadCatalog('tests/fixtures/catalog', drafts).catalog.procedures.get('9.200001')
    expect(found && effective(found, '2027-01-01').unclear?.map(doubt => doubt.about)).toEqual(doubted)
  })
})
