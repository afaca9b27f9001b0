// Limits as records have them: sums of stages with their own units, days that skip only holidays, files handed in elsewhere.
import { describe, expect, test } from 'vitest'
import { effective } from '../../../src/engine/record/effective.ts'
import { myTimeLimit } from '../../../src/engine/situation/limits.ts'
import { compileCalendar } from '../../../src/engine/time/calendar.ts'
import { deadline } from '../../../src/engine/time/deadline.ts'
import type { DeadlineRequest } from '../../../src/engine/time/deadline-types.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'

const { catalog } = loadCatalog('procedures')
const calendar = compileCalendar(catalog.calendars.values())

/** The date on which a record's procedure is due. */
function due(code: string, submitted: string, chosen?: string) {
  const record = catalog.procedures.get(code)
  if (record === undefined) throw new Error(`no record ${code}`)
  const found = myTimeLimit(effective(record, submitted.slice(0, 10)), { case: chosen, channel: 'in-person' })
  if (!('limit' in found)) throw new Error(`no one limit: ${found.reason}`)
  return deadline({ limit: found.limit, submitted, calendar }).due
}

describe('dates of records', () => {
  test.each<[string, string, string, string | undefined, string]>([
    ['20 ngày không tính ngày nghỉ lễ, tết qua Tết Đinh Mùi', '1.014171', '2027-01-25T09:00', undefined, '2027-02-22'],
    ['40 ngày rồi 10 ngày làm việc', '1.012278', '2026-11-27T09:00', 'cap-moi', '2027-01-20'],
    ['7 ngày làm việc rồi 12 ngày', '1.010824', '2026-11-27T09:00', 'mot-lan-mai-tang', '2026-12-21'],
    ['qua 23/11 và 28/11: một ngày hẹn', '2.000635', '2026-11-20T16:00', undefined, '2026-11-23'],
  ])('%s', (_, code, submitted, chosen, day) => expect(due(code, submitted, chosen)).toBe(day))
})

describe('handed in elsewhere (Nghị định 309/2026/NĐ-CP Điều 8 khoản 3)', () => {
  const limit = { amount: 3, unit: 'working-day' } as const
  const at = (request: Partial<DeadlineRequest>) =>
    deadline({ limit, submitted: '2026-11-30T09:00', channel: 'in-person', calendar, ...request })

  test.each<[string, Partial<DeadlineRequest>, string]>([
    ['here: from the filing', {}, '2026-12-03'],
    ['elsewhere: from the arrival', { arrived: '2026-12-02T08:30' }, '2026-12-07'],
    ['missing papers came later', { arrived: '2026-12-02T08:30', supplemented: '2026-12-04T10:00' }, '2026-12-09'],
    ['missing papers came before it', { arrived: '2026-12-04T08:30', supplemented: '2026-12-02T10:00' }, '2026-12-09'],
    [
      'filed before the decree: from the filing',
      { submitted: '2026-08-03T09:00', arrived: '2026-08-06T09:00' },
      '2026-08-06',
    ],
  ])('%s', (_, request, day) => expect(at(request).due).toBe(day))

  test('the days on the way do not count, and the rule is cited', () => {
    const { days, notes, articles } = at({ arrived: '2026-12-02T08:30' })
    expect(days.slice(0, 3).map(({ date, why }) => `${date} ${why}`)).toEqual([
      '2026-11-30 forwarded',
      '2026-12-01 forwarded',
      '2026-12-02 first-day',
    ])
    expect(notes).toContain('from-arrival')
    expect(articles.find(({ rule }) => rule === 'arrival')?.source.document).toBe('309/2026/NĐ-CP')
  })
})
