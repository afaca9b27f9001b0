// The sheet of a procedure says what `thutuc show` says, line by line, and the day of its rules.
import { describe, expect, test } from 'vitest'
import { effective } from '../../src/engine/record/effective.ts'
import { outlineParts, outlineText } from '../../src/export/document/outline.ts'
import { sheetPage } from '../../src/export/document/outline-sheet.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const { catalog } = loadCatalog('tests/fixtures/catalog')
const on = '2026-11-27'

describe.each([...catalog.procedures.keys()])('%s', code => {
  const record = catalog.procedures.get(code)
  const parts = record ? outlineParts(effective(record, on), catalog, on) : []
  const { blocks } = sheetPage(parts, on, { office: 'UBND xã An Bình', foot: 'x' })
  const lines = blocks.flatMap(block => (block.kind === 'words' ? [block.runs.map(run => run.text).join('')] : []))

  test('every line of the answer, in its order', () => {
    const told = outlineText(parts)
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    expect(told.length).toBeGreaterThan(10)
    expect(lines.slice(1, -1)).toEqual(told)
  })

  test('who hangs it up, and the day of its rules', () =>
    expect([lines[0], lines.at(-1)]).toEqual(['UBND XÃ AN BÌNH', 'Theo quy định có hiệu lực ngày 27/11/2026.']))

  test('a heading of its own for the name and for each part that has one', () => {
    const depths = blocks.flatMap(block => (block.kind === 'words' && block.heading ? [block.heading] : []))
    expect(depths).toEqual([1, ...parts.flatMap(({ heading }) => (heading === undefined ? [] : [2]))])
  })
})

test.each([
  [
    'before it begins',
    { from: '2026-12-01' },
    'Thủ tục này chưa có hiệu lực. Nội dung dưới đây áp dụng từ ngày 01/12/2026.',
  ],
  ['after its last day', { from: '2020-01-01', to: '2026-11-26' }, /^Thủ tục này hết hiệu lực sau ngày 26\/11\/2026/],
  ['abolished', { abolished: true }, /^Thủ tục này đã được bãi bỏ/],
  ['in force for a while', { to: '2026-12-31' }, undefined],
])('a procedure says on top where it does not hold: %s', (_, more, said) => {
  const [record] = catalog.procedures.values()
  const [head] = record ? outlineParts({ ...record, summary: 'Lời đầu', from: '2020-01-01', ...more }, catalog, on) : []
  const [, facts = '', ...lines] = head?.lines ?? []
  expect(lines).toEqual(said === undefined ? ['Lời đầu'] : [expect.stringMatching(said), 'Lời đầu'])
  expect(facts.includes('đến hết ngày')).toBe('to' in more)
})

test('the texts of law stand by rank, then by date, however the record lists them', () => {
  const { catalog: committed } = loadCatalog('procedures')
  const record = committed.procedures.get('2.000756')
  const laws = (basis: typeof record) =>
    basis === undefined
      ? []
      : outlineText(outlineParts(basis, committed, on))
          .split('\n')
          .filter(line => /^ {2}- (Luật|Bộ luật|Nghị|Thông)/.test(line))
  const [first = '', ...others] = laws(record)
  expect(first).toContain('Luật Hộ tịch số 60/2014/QH13')
  expect(others.at(-1)).toContain('Thông tư')
  const reversed = record && { ...record, legalBasis: record.legalBasis?.toReversed() }
  expect(laws(reversed).toSorted()).toEqual([first, ...others].toSorted())
  expect(laws(reversed)[0]).toBe(first)
})
