import { describe, expect, test } from 'vitest'
import { type Ahead, aheadOf } from '../../src/analysis/ahead.ts'
import { type CatalogState, procedureDiffs, unsureCodes } from '../../src/analysis/diff.ts'
import { checkCatalog } from '../../src/check/check.ts'
import { isLapse } from '../../src/engine/record/ends.ts'
import { dayBefore } from '../../src/engine/time/dates.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { aheadLine, undecidedLine } from '../../src/text/ahead.ts'

const { catalog } = loadCatalog('procedures')
const on = '2026-11-27'
const outlook = (within: number) => aheadOf(catalog, { on, within })
const kindsOn = (items: readonly Ahead[], day: string) => items.filter(item => item.day === day).map(item => item.kind)

/** The committed catalogue with one procedure more. */
const withRecord = (record: Procedure): Catalog => ({
  ...catalog,
  procedures: new Map([...catalog.procedures, [record.code, record]]),
})

const record: Procedure = {
  code: '9.000099',
  name: 'Thủ tục mẫu',
  sector: 'ho-tich',
  kind: 'public',
  fees: [{ id: 'le-phi', name: 'Lệ phí', kind: 'charge', amount: 20_000, source: { title: 'mẫu' } }],
  changes: [
    {
      from: '2026-12-01',
      to: '2026-12-31',
      source: { title: 'Nghị quyết mẫu' },
      operations: [{ op: 'set-fee', fee: 'le-phi', amount: 10_000 }],
    },
  ],
}

describe('what is to come', () => {
  test('a change that ends has two days: the first and the one after the last', () => {
    const { ahead } = aheadOf(withRecord(record), { on, within: 60, sector: 'ho-tich' })
    const own = ahead.filter(item => 'procedure' in item && item.procedure.code === record.code)
    expect(own.map(item => [item.kind, item.day])).toEqual([
      ['change', '2026-12-01'],
      ['change-ends', '2027-01-01'],
    ])
    expect(own.map(item => aheadLine(item, catalog).details)).toEqual([
      ['Đổi mức thu “Lệ phí”: thành 10.000 đồng'],
      ['Thôi áp dụng: Đổi mức thu “Lệ phí”: thành 10.000 đồng'],
    ])
  })

  test.each([
    ['the last day of the window counts', 4, 1],
    ['the day after does not', 3, 0],
  ])('%s', (_, within, count) => {
    const { ahead } = aheadOf(withRecord(record), { on, within, sector: 'ho-tich' })
    expect(ahead.filter(item => 'procedure' in item && item.procedure.code === record.code)).toHaveLength(count)
  })

  test('the half fees of Thông tư 64/2025/TT-BTC end with 2026, and the fee of a company is whole again', () => {
    const { ahead } = outlook(60)
    expect(kindsOn(ahead, '2027-01-01')).toContain('text-ends')
    const company = ahead.find(item => item.kind === 'change' && item.procedure.code === '2.001199')
    expect(company && aheadLine(company, catalog).details).toEqual([
      'Đổi mức thu “Lệ phí đăng ký doanh nghiệp”: thành 50.000 đồng',
    ])
  })

  test('Luật Hộ tịch 60/2014/QH13 ends on 28/02/2027 and its successor is named', () => {
    const law = outlook(120).ahead.find(item => item.kind === 'text-ends' && item.document.number === '60/2014/QH13')
    expect(law?.day).toBe('2027-03-01')
    expect(law && aheadLine(law, catalog).details[0]).toMatch(/thay bằng Luật Hộ tịch số 03\/2026\/QH16$/)
  })

  test('a value whose text ends is not said to change by it', () => {
    const lapse = outlook(120).ahead.find(item => item.kind === 'change' && item.procedure.code === '1.001193')
    const { text, details } = lapse ? aheadLine(lapse, catalog) : { text: '', details: [] }
    expect(text).toContain('(1.001193): chưa rõ mức thu khi Luật Hộ tịch số 60/2014/QH13 hết hiệu lực')
    expect(details[0]).toMatch(/^Mức thu “Lệ phí đăng ký khai sinh đúng hạn”: chưa rõ từ ngày 01\/03\/2027: /)
  })

  test('the half fees end, and what is known of the rules to come is said', () => {
    const text = outlook(60).ahead.find(item => item.kind === 'text-ends')
    expect(text && aheadLine(text, catalog).details[0]).toMatch(
      /^\d+ thủ tục dựa vào văn bản này\. Hết giảm thì thu theo mức/,
    )
  })

  test('the hourly income of 2026 has no successor yet', () => {
    expect(
      outlook(60)
        .ahead.filter(item => item.kind === 'parameter-lapses')
        .map(item => item.day),
    ).toEqual(['2027-01-01'])
  })

  test('what nobody has decided stands apart: the days of Tết, and texts without a successor', () => {
    const lines = outlook(120).undecided.map(item => undecidedLine(item, catalog))
    expect(lines.some(line => line.startsWith('Tết Đinh Mùi 2027'))).toBe(true)
    expect(lines.find(line => line.includes('66.7/2025/NQ-CP'))).toMatch(
      /^Sau 28\/02\/2027 chưa biết văn bản nào thay Nghị quyết số 66\.7\/2025\/NQ-CP\. Chưa biết văn bản thay thế/,
    )
    expect(lines.some(line => line.includes('60/2014/QH13'))).toBe(false)
  })
})

/** Every finding of `check` on a day, as its code with what it is about. */
const foundOn = (day: string) =>
  checkCatalog({ catalog, on: day })
    .map(({ code, id, values }) =>
      [code, id, code === 'LAW_EXPIRED' ? values.value : values.fee].filter(Boolean).join(' '),
    )
    .toSorted()

/** What is announced to have happened by a day, as `check` finds it there. */
function announcedBy(day: string, within: number): string[] {
  const { ahead, undecided } = outlook(within)
  const found = ahead.flatMap((item): string[] => {
    if (item.kind === 'parameter-lapses') return [`PARAMETER_LAPSES ${item.parameter}`]
    if (item.kind === 'change' && isLapse({ ...item, from: item.day }, catalog.documents))
      return item.operations.flatMap(one =>
        one.op === 'set-fee' ? `VALUE_ENDED ${item.procedure.code} ${one.fee}` : [],
      )
    if (item.kind !== 'text-ends') return []
    const { number } = item.document
    const resting = item.procedures.filter(code =>
      catalog.procedures.get(code)?.legalBasis?.some(one => one.document === number),
    )
    return resting.map(code => `LAW_EXPIRED ${code} ${number}`)
  })
  const open = undecided.flatMap(item =>
    item.kind === 'calendar' && item.day < day ? Number(item.day.slice(0, 4)) : [],
  )
  return [...found, ...open.map(year => `UNDECIDED_PAST ${year}`)].toSorted()
}

describe('check finds on a later day what was announced, and nothing else', () => {
  test('today it finds nothing', () => {
    expect(foundOn(on)).toEqual([])
  })

  test.each([
    ['the day after the half fees end', '2027-01-02', 36],
    ['the day after the second cliff', '2027-03-02', 95],
  ])('%s', (_, day, within) => {
    const announced = announcedBy(day, within)
    expect(announced.length).toBeGreaterThan(10)
    expect(foundOn(day)).toEqual(announced)
  })
})

describe('what differs from one day to the next is what was announced for it', () => {
  test.each(['2026-11-28', '2027-01-01', '2027-02-28', '2027-03-01'])('%s', day => {
    const before = dayBefore(day)
    const announced = aheadOf(catalog, { on: before, within: 1 }).ahead
    const rules = announced.flatMap(item =>
      'procedure' in item && item.kind !== 'doubt' && item.kind !== 'doubt-ends' ? [item.procedure.code] : [],
    )
    const resting = announced.flatMap(item => (item.kind === 'text-ends' ? item.procedures : []))
    const [a, b] = [before, day].map(on => ({ catalog, on })) as [CatalogState, CatalogState]
    const changed = procedureDiffs(a, b).map(({ code }) => code)
    expect(new Set(changed)).toEqual(new Set(rules))
    expect(unsureCodes(a, b).filter(code => !resting.includes(code))).toEqual([])
    expect(changed.length > 10).toBe(day.endsWith('-01'))
  })
})
