// The examples of the guide are taken as a person would copy them: the record, the act that changes it, and the text in the register.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { effective } from '../../src/engine/record/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'

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
const whole = loadCatalog('tests/fixtures/catalog', [
  draft('records/xay-dung/9.000001.yaml', record),
  draft('acts/9-2026-nd-cp.yaml', act),
  draft('lists/legal-documents.yaml', `${registered}${entry}`),
])

test('the record, the act and the text have no problem', () => {
  expect([record, act, entry].map(text => text.split('\n').length > 5)).toEqual([true, true, true])
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
