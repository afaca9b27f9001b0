import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { ChannelId } from '../../src/model/parts.ts'

const Day = z.stringFormat('day', /^20\d\d-\d\d-\d\d$/)
const Circumstance = z.strictObject({ channel: ChannelId.optional(), case: z.string().optional() })

/** `200000 theo 28/2026/TT-BTC, Biểu mức thu mục I`: what must stand, and by which place of which text or decision. */
const Said = z.string().transform((words, { addIssue }) => {
  const [, value, document, article] = /^(.+) theo ([^\s,]+)(?:, (.+))?$/.exec(words) ?? []
  if (value === undefined || document === undefined) addIssue(`không đọc được: ${words}`)
  return { value: value ?? '', document: document ?? '', article }
})

const Unsure = z.strictObject({
  papers: z.array(z.string()).default([]),
  timeLimits: z.array(z.string()).default([]),
})

const Fee = z
  .object({ what: z.string(), if: z.string().optional(), fee: z.string().optional(), ...Circumstance.shape })
  .catchall(Said)

const Expected = z.strictObject({
  texts: z.record(z.string(), z.strictObject({ last: Day, by: z.string() })),
  procedures: z.array(
    z.strictObject({
      procedure: z.string(),
      what: z.string(),
      from: Day.optional(),
      in: Circumstance,
      papers: Said,
      limit: z.union([Said.transform(said => ({ '': said })), z.record(Day, Said)]),
      unsure: z.record(Day, Unsure).default({}),
      fees: z.array(Fee),
    }),
  ),
})

/** What must stand by the texts, written by hand (law-days.yaml). */
export const expected = Expected.parse(parse(readFileSync(new URL('law-days.yaml', import.meta.url), 'utf8')))

export type Said = z.infer<typeof Said>
export type ExpectedFee = z.infer<typeof Fee>

/** The values of a fee by the day from which each is due. */
export function valuesOf(fee: ExpectedFee): Record<string, Said> {
  const { what: _what, if: _if, fee: _fee, channel: _channel, case: _case, ...values } = fee
  return values as Record<string, Said>
}

/** What holds on a day, of what is written by the day from which it holds. */
export const standing = <T>(byDay: Readonly<Record<string, T>>, day: string): T | undefined =>
  byDay[
    Object.keys(byDay)
      .filter(from => from <= day)
      .sort()
      .at(-1) ?? ''
  ]
