// The examples of the guide are taken as a person would copy them: the record, the act that changes it, the text in the register, and one of each other kind of file.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { costDateOf, savingOf } from '../../src/engine/cost/saving.ts'
import { effective } from '../../src/engine/record/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'
import { fileKinds } from '../../src/model/kinds.ts'
import { Given, Proposal } from '../../src/model/proposal.ts'
import { formatMoney } from '../../src/text/format.ts'

const guide = readFileSync('procedures/README.md', 'utf8')

/** The examples below a heading of the guide, in order. */
function examples(heading: string): string[] {
  const [, section = ''] = guide.split(`\n## ${heading}`)
  return [...(section.split('\n## ')[0] ?? '').matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1] ?? '')
}

const draft = (path: string, text: string) => ({ path, file: path, read: () => text })
const registered = readFileSync('tests/fixtures/catalog/lists/legal-documents.yaml', 'utf8')
const [record = ''] = examples('Ví dụ đủ các phần')
const [act = '', entry = ''] = examples('Văn bản sửa nhiều thủ tục')
const [proposal = ''] = examples('Phương án đơn giản hóa')
const [assessment = ''] = examples('Phiếu rà soát, đánh giá')
const [plan = ''] = examples('Kế hoạch rà soát')
const [claim = ''] = examples('Sổ theo dõi số đã công bố')
const [review = ''] = examples('Rà soát văn bản')
const [indicator = ''] = examples('Mục tiêu và kết quả (indicators)')
const [published = ''] = examples('Số đã công bố (published)')
const [parameter = ''] = examples('Tham số và cách tính')
const [year = ''] = examples('Lịch')
const whole = loadCatalog('tests/fixtures/catalog', [
  draft('records/xay-dung/9.000001.yaml', record),
  draft('acts/9-2026-nd-cp.yaml', act),
  draft('lists/legal-documents.yaml', `${registered}${entry}`),
  draft('proposals/giay-phep-mau-bo-giay-dat.yaml', proposal),
  draft('assessments/giay-phep-mau-2026.yaml', assessment),
  draft('plans/ke-hoach-mau-2026.yaml', plan),
  draft('claims/tinh-mau-2025.yaml', claim),
  draft('reviews/tinh-mau-2024.yaml', review),
  draft('indicators/tinh-mau-hai-long.yaml', indicator),
  draft('published/bo-mau-2025.yaml', published),
  draft('parameters/gia-mau.yaml', parameter),
  draft('calendar/2026.yaml', year),
])

test('no example has a problem', () => {
  const all = [record, act, entry, proposal, assessment, plan, claim, review, indicator, published, parameter, year]
  expect(all.filter(text => text.split('\n').length < 4)).toEqual([])
  expect(problemsOf(whole, '2026-12-01').map(({ code, file, line }) => [code, file, line])).toEqual([])
})

describe('the act does what its comments say', () => {
  const on = (day: string) => {
    const found = whole.catalog.procedures.get('9.000001')
    if (found === undefined) throw new Error('the record of the guide is not there')
    const { fees = [], papers = [] } = effective(found, day)
    const due = fees.map(({ amount, when }) => [amount, when?.if ?? when?.unless ?? 'ai cũng vậy'])
    return { due, certified: papers.find(({ id }) => id === 'giay-to-dat')?.certified }
  }
  const [everybody, twoRates] = [
    [[75_000, 'ai cũng vậy']],
    [
      [75_000, 'cong-dan-so'],
      [0, 'cong-dan-so'],
    ],
  ]

  test.each<[string, string, typeof everybody, boolean]>([
    ['the day before it', '2026-11-30', everybody, true],
    ['its first day', '2026-12-01', twoRates, false],
    ['the last day of the part that ends sooner', '2026-12-31', twoRates, false],
    ['the day after that', '2027-01-01', twoRates, true],
    ['its last day', '2027-02-28', twoRates, true],
    ['the day after it', '2027-03-01', everybody, true],
  ])('%s', (_, day, due, certified) => expect(on(day)).toEqual({ due, certified }))
})

test('the proposal has every key, and saves what the guide says', () => {
  const made = Proposal.parse(parse(proposal))
  const lacks = (schema: { shape: object }, value: object = {}) =>
    Object.keys(schema.shape).filter(key => !Object.hasOwn(value, key))
  expect(lacks(Proposal, made)).toEqual(['rebuilds'])
  expect(lacks(Given, made.changes[0]?.given)).toEqual([])
  const { perYear = 0 } =
    savingOf([made], whole.catalog, assumptionsAt(whole.catalog, costDateOf([made])).assumptions).procedures[0] ?? {}
  expect(guide).toContain(`tiết kiệm ${formatMoney(perYear)} một năm`)
})

test('each list is named, with an entry as its schema has it', () => {
  const rows = [...guide.matchAll(/^\| `([a-z-]+)\.yaml` \| .* \| `(\{.*\})` \|$/gm)]
  const lists = fileKinds.filter(({ path }) => path.source.startsWith('^lists'))
  expect(rows.map(([, name]) => name).sort()).toEqual(lists.map(({ name }) => name).sort())
  const faulty = lists.flatMap(({ name, schema }) =>
    rows.flatMap(([, of, text = '']) => (of === name ? (schema.safeParse([parse(text)]).error?.issues ?? []) : [])),
  )
  expect(faulty).toEqual([])
})
