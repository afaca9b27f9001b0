// What must be right on the days before, on and after each cliff of law, written by hand from the texts (law-days.yaml).
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { effective } from '../../src/engine/record/effective.ts'
import { applies } from '../../src/engine/situation/applies.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { ChannelId } from '../../src/model/parts.ts'

const Expected = z.strictObject({
  fees: z.array(
    z.strictObject({
      procedure: z.string(),
      what: z.string(),
      situation: z.strictObject({
        channel: ChannelId,
        case: z.string().optional(),
        if: z.string().optional(),
        fee: z.string().optional(),
      }),
      expect: z.array(
        z.strictObject({
          from: z.string(),
          amount: z.number().optional(),
          unknown: z.literal(true).optional(),
          by: z.string(),
          article: z.string().optional(),
        }),
      ),
    }),
  ),
  law: z.array(z.strictObject({ procedure: z.string(), law: z.string(), doubtFrom: z.string() })),
})

const { catalog } = loadCatalog('procedures')
const { fees, law } = Expected.parse(parse(readFileSync(new URL('law-days.yaml', import.meta.url), 'utf8')))

/** The days before, on and after each cliff. */
const days =
  `2026-08-14 2026-08-15 2026-08-16 2026-12-31 2027-01-01 2027-01-02 2027-02-27 2027-02-28 2027-03-01 2027-03-02`.split(
    ' ',
  )

const on = (code: string, day: string) => {
  const record = catalog.procedures.get(code)
  if (record === undefined) throw new Error(`no record ${code}`)
  return effective(record, day)
}

test('at least 40 procedures are held', () => {
  expect(new Set([...fees, ...law].map(({ procedure }) => procedure)).size).toBeGreaterThanOrEqual(40)
})

describe('what is paid, by which text', () => {
  test.each(fees)('$procedure $what', ({ procedure, situation: { if: fact, fee, ...given }, expect: expected }) => {
    const situation = { ...given, circumstances: fact === undefined ? [] : [fact] }
    for (const day of days) {
      const wanted = expected.findLast(({ from }) => from <= day)
      const paid = (on(procedure, day).fees ?? [])
        .filter(item => item.optional !== true && applies(item.when, situation))
        .filter(({ id }) => fee === undefined || id === fee || id.startsWith(`${fee}-`))
        .map(({ amount, undetermined, source }) => ({
          ...(amount === undefined ? { unknown: undetermined?.startsWith('chưa rõ từ ngày') } : { amount }),
          by: source?.document,
          ...(wanted?.article !== undefined && { article: source?.article }),
        }))
      const { from: _from, ...value } = wanted ?? { from: '' }
      expect([day, paid]).toEqual([day, [value]])
    }
  })
})

describe('law that ends leaves papers and limits in doubt, not a day sooner', () => {
  test.each(law)('$procedure rests on $law', ({ procedure, law: text, doubtFrom }) => {
    expect(catalog.procedures.get(procedure)?.legalBasis?.map(({ document }) => document)).toContain(text)
    for (const day of days) {
      const about = (on(procedure, day).unclear ?? [])
        .filter(({ from, grave, text: words }) => from === doubtFrom && grave === true && words.includes(text))
        .map(doubt => doubt.about)
      expect([day, about]).toEqual([day, day < doubtFrom ? [] : ['papers', 'timeLimits']])
    }
  })
})
