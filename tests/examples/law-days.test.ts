// What must be right on the days before, on and after each cliff of law, against what is written by hand from the texts (law-days.yaml).
import { describe, expect, test } from 'vitest'
import { effective, inForce } from '../../src/engine/record/effective.ts'
import { within } from '../../src/engine/record/ends.ts'
import { applies, type Situation } from '../../src/engine/situation/applies.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Source } from '../../src/model/primitives.ts'
import type { Fee, Procedure, TimeLimit } from '../../src/model/procedure.ts'
import { type ExpectedFee, expected, type Said, standing, valuesOf } from './law-days.ts'

const { catalog } = loadCatalog('procedures')
const { texts, procedures } = expected

/** The days before, on and after each cliff. */
const days =
  `2026-08-14 2026-08-15 2026-08-16 2026-12-31 2027-01-01 2027-01-02 2027-02-27 2027-02-28 2027-03-01 2027-03-02`.split(
    ' ',
  )

const recordOf = (code: string): Procedure => {
  const record = catalog.procedures.get(code)
  if (record === undefined) throw new Error(`no record ${code}`)
  return record
}

/** The days on which a procedure is there, and the procedure on each. */
const statesOf = ({ procedure, from = '' }: { procedure: string; from?: string | undefined }) =>
  days.filter(day => day >= from).map(day => [day, effective(recordOf(procedure), day)] as const)

const unitNames: Readonly<Partial<Record<TimeLimit['unit'], string>>> = {
  'working-day': 'ngày làm việc',
  'non-holiday-day': 'ngày không tính ngày nghỉ lễ',
  'working-hour': 'giờ làm việc',
  day: 'ngày',
  hour: 'giờ',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
  'same-day': 'trong ngày',
  'as-prescribed': 'theo quy định',
}

const span = ({ amount, unit }: Pick<TimeLimit, 'unit' | 'amount'>) =>
  [amount, unitNames[unit] ?? unit].filter(part => part !== undefined).join(' ')

const limitWords = ({ stages, extension, ...whole }: TimeLimit): string =>
  [
    stages === undefined ? span(whole) : stages.map(span).join(' rồi '),
    ...(extension?.amount === undefined ? [] : [`xác minh ${extension.amount}`]),
  ].join(', ')

function feeWords({ amount, currency, formula, undetermined = '' }: Fee): string {
  if (amount !== undefined) return currency === undefined ? String(amount) : `${amount} ${currency}`
  if (formula !== undefined) return formula.text
  if (undetermined.startsWith('chưa rõ từ ngày')) return 'chưa rõ'
  return undetermined.startsWith('Hội đồng nhân dân cấp tỉnh') ? 'tỉnh quyết' : 'theo biểu'
}

/** Whether a source is the text named, or a place around the one expected or in it; a place that the record leaves out is no other. */
function isBy({ document, article }: Said, source: Source | undefined, words = ''): boolean {
  const { document: named, article: place, title = '' } = source ?? {}
  if (named !== document && ![title, words].some(text => text.includes(document))) return false
  return place === undefined || article === undefined || within(article, place) || within(place, article)
}

test('at least 40 procedures are held, each with papers, limit and fees', () => {
  expect(new Set(procedures.map(({ procedure }) => procedure)).size).toBeGreaterThanOrEqual(40)
  expect(new Set(procedures.map(({ procedure }) => procedure)).size).toBe(procedures.length)
})

test.each(Object.entries(texts))('%s is in force until $last', (number, { last }) => {
  expect(catalog.documents.get(number)?.to).toBe(last)
})

describe('when a procedure is there', () => {
  test.each(procedures)('$procedure $what', ({ procedure, from = '' }) => {
    const record = recordOf(procedure)
    expect(days.filter(day => inForce(effective(record, day), day))).toEqual(days.filter(day => day >= from))
  })
})

describe('what to bring and how long it takes, by which text or decision', () => {
  /** Numbers of the articles that words name: `Điều 13 đến Điều 16`, `Điều 14, Điều 15`. */
  const articlesIn = (words: string): number[] =>
    [...words.matchAll(/Điều (\d+)(?: đến Điều (\d+))?/g)].flatMap(([, first, last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
    )

  /** Papers and limits rest on an article of the legal basis, or on the decision that published them. */
  const restsOn = ({ legalBasis = [], decision }: Procedure, { document, article = '' }: Said): boolean =>
    decision?.number === document ||
    legalBasis.some(law => {
      const [wanted, named] = [articlesIn(article), articlesIn(law.article ?? '')]
      return law.document === document && (named.length === 0 || wanted.every(number => named.includes(number)))
    })

  test.each(procedures)('$procedure $what', row => {
    const situation: Situation = { ...row.in, circumstances: [] }
    for (const [day, state] of statesOf(row)) {
      const papers = (state.papers ?? []).filter(({ when }) => applies(when, situation))
      const limits = (state.timeLimits ?? []).filter(({ when }) => applies(when, situation))
      const limit = standing(row.limit, day)
      expect([day, [...new Set(papers.map(({ id, oneOf }) => oneOf ?? id))].join(', ')]).toEqual([
        day,
        row.papers.value,
      ])
      expect([day, limits.map(limitWords)]).toEqual([day, [limit?.value]])
      for (const said of [row.papers, ...(limit ? [limit] : [])])
        expect([said, restsOn(state, said)]).toEqual([said, true])
    }
  })
})

describe('what is paid, by which article', () => {
  const rows = procedures.flatMap(row => row.fees.map(fee => ({ ...row, fee, whose: fee.what })))

  const paidIn = (state: Procedure, fee: ExpectedFee, situation: Situation): Fee[] =>
    (state.fees ?? [])
      .filter(item => item.optional !== true && applies(item.when, situation))
      .filter(({ id }) => fee.fee === undefined || id === fee.fee || id.startsWith(`${fee.fee}-`))

  test.each(rows)('$procedure $what: $whose', ({ fee, ...row }) => {
    const { channel = row.in.channel, case: chosen = row.in.case, if: fact } = fee
    const situation = { channel, case: chosen, circumstances: fact === undefined ? [] : [fact] }
    for (const [day, state] of statesOf(row)) {
      const wanted = standing(valuesOf(fee), day)
      const paid = paidIn(state, fee, situation)
      expect([day, paid.map(feeWords)]).toEqual([day, [wanted?.value]])
      const by = paid.map(({ source, undetermined }) => wanted !== undefined && isBy(wanted, source, undetermined))
      expect([day, wanted, paid[0]?.source, by]).toEqual([day, wanted, paid[0]?.source, [true]])
    }
  })
})

describe('law that ends leaves in doubt what it was about, not a day sooner, and nothing else', () => {
  test.each(procedures)('$procedure $what', row => {
    const basis = recordOf(row.procedure).legalBasis?.map(({ document }) => document)
    for (const [day, state] of statesOf(row)) {
      const doubts = (state.unclear ?? []).filter(({ from, to }) => from !== undefined && to === undefined)
      const found = doubts.map(({ about, from, grave, text }) => [
        about,
        from,
        grave,
        [...catalog.documents.keys()].filter(number => basis?.includes(number) && text.includes(number)).sort(),
      ])
      const wanted = Object.entries(row.unsure)
        .filter(([from]) => from <= day)
        .flatMap(([from, parts]) =>
          (['papers', 'timeLimits'] as const).map(about => [about, from, true, parts[about].toSorted()] as const),
        )
      expect([day, found]).toEqual([day, wanted.filter(([, , , numbers]) => numbers.length > 0)])
    }
  })
})
