import { describe, expect, test } from 'vitest'
import { deadline } from '../../../src/engine/time/deadline.ts'
import type { Deadline } from '../../../src/engine/time/deadline-types.ts'
import { committed as calendar } from './calendar-source.ts'
import { cases } from './deadline-cases.ts'

const filed = (limit: Parameters<typeof deadline>[0]['limit'], submitted: string, more: object = {}): Deadline =>
  deadline({ limit, submitted, calendar, ...more })
const workingDays = (amount: number) => ({ amount, unit: 'working-day' }) as const
const reasons = ({ days }: Deadline) => days.map(day => [day.date.slice(5), day.counted, day.why])

describe('worked deadlines', () => {
  test.each(cases)('$name → $due ($because)', ({ due, all = [], because: _, name: __, ...request }) => {
    const result = deadline({ ...request, calendar })
    expect(result.due).toBe(due)
    expect(result.alternatives.map(alternative => alternative.due)).toEqual(all)
    expect(result.days.at(-1)?.date).toBe(due.slice(0, 10))
  })

  /** What the last column names, as a citation; choices of the project and a record's own rule cite nothing. */
  const cited = (because: string) => {
    const [, code, article] = /^(Bộ luật (?:Dân sự|Lao động)) (Điều \d+)$/.exec(because) ?? []
    if (code !== undefined) return `${code === 'Bộ luật Dân sự' ? '91/2015/QH13' : '45/2019/QH14'} ${article}`
    return /^(?:Nghị quyết|Nghị định|Thông báo|Công văn) /.test(because) ? because.replace(/^Nghị \S+ /, '') : undefined
  }

  test.each(cases.filter(({ because }) => cited(because) !== undefined))('$name rests on $because', worked => {
    const { articles } = deadline({ ...worked, calendar })
    const named = articles.map(({ source }) =>
      [source.document, source.article, source.title].filter(Boolean).join(' '),
    )
    expect(named.filter(text => text.startsWith(cited(worked.because) ?? ''))).not.toEqual([])
  })

  test('there are at least sixty, each with what decides it', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
    expect(cases.filter(({ because }) => because.trim() === '')).toEqual([])
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })
})

describe('the result explains itself', () => {
  test('each day is counted or skipped with its reason', () => {
    expect(reasons(filed(workingDays(3), '2025-04-29T09:00'))).toEqual([
      ['04-29', false, 'first-day'],
      ['04-30', false, 'holiday'],
      ['05-01', false, 'holiday'],
      ['05-02', false, 'swap'],
      ['05-03', false, 'weekend'],
      ['05-04', false, 'weekend'],
      ['05-05', true, 'working'],
      ['05-06', true, 'working'],
      ['05-07', true, 'working'],
    ])
  })

  test('days of rest count in a limit in days, and the last one moves', () => {
    expect(reasons(filed({ amount: 2, unit: 'day' }, '2026-04-24T09:00'))).toEqual([
      ['04-24', false, 'first-day'],
      ['04-25', true, 'weekend'],
      ['04-26', true, 'holiday'],
      ['04-27', false, 'compensation'],
      ['04-28', false, 'moved-here'],
    ])
  })

  test('a supplement shows the days before the full file as not counted', () => {
    const result = filed(workingDays(2), '2026-03-02T09:00', { supplemented: '2026-03-04T10:00' })
    expect(reasons(result)).toEqual([
      ['03-02', false, 'incomplete'],
      ['03-03', false, 'incomplete'],
      ['03-04', false, 'first-day'],
      ['03-05', true, 'working'],
      ['03-06', true, 'working'],
    ])
    expect(result.notes).toContain('restarted')
  })

  test('days that stand still are shown so', () => {
    const suspended = [{ from: '2026-03-04', to: '2026-03-05' }]
    expect(reasons(filed(workingDays(2), '2026-03-02T09:00', { suspended }))).toEqual([
      ['03-02', false, 'first-day'],
      ['03-03', true, 'working'],
      ['03-04', false, 'suspended'],
      ['03-05', false, 'suspended'],
      ['03-06', true, 'working'],
    ])
  })

  test('counted days are numbered to the amount of the limit', () => {
    const { days } = filed(workingDays(15), '2026-04-24T16:10')
    expect(days.flatMap(day => day.nth ?? [])).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  })

  test('a date that hangs on an undecided question names the option behind it', () => {
    const { alternatives, notes } = filed(workingDays(45), '2026-12-15T09:00')
    expect(
      alternatives.map(({ due, because }) => [due, because.map(all => all.map(({ id, option }) => [id, option]))]),
    ).toEqual([
      ['2027-02-24', [[['tet-2027', 'Nghỉ bảy ngày, 04/02 đến 10/02/2027']]]],
      ['2027-02-25', [[['tet-2027', 'Nghỉ mười ngày, 05/02 đến 14/02/2027 (chưa rõ ngày làm bù)']]]],
    ])
    expect(notes).toContain('undecided')
  })

  test('stages in one unit give dates within the whole limit', () => {
    const stages = [
      { agency: 'ubnd-cap-xa', ...workingDays(3) },
      { agency: 'ubnd-cap-tinh', ...workingDays(12) },
    ]
    const result = filed({ ...workingDays(15), stages }, '2026-03-02T09:00')
    expect(result.stages).toEqual([
      { agency: 'ubnd-cap-xa', due: '2026-03-05' },
      { agency: 'ubnd-cap-tinh', due: '2026-03-23' },
    ])
    expect(result.due).toBe('2026-03-23')
  })

  test('a possible extension is told and not applied', () => {
    const extension = { ...workingDays(15), total: true, reason: 'Cần xác minh' }
    expect(filed({ ...workingDays(5), extension }, '2026-03-02T09:00').notes).toEqual(['extension-possible'])
  })
})

describe('law', () => {
  const documents = (result: Deadline) => new Set(result.articles.map(({ source }) => source.document ?? source.title))

  test('the first day, the last day and each holiday met have their article', () => {
    const { articles } = filed(workingDays(1), '2026-04-24T16:10')
    expect(articles.map(({ rule, source }) => `${rule} ${source.document} ${source.article}`)).toEqual([
      'first-day 91/2015/QH13 Điều 147',
      'last-day 91/2015/QH13 Điều 148',
      'holidays 45/2019/QH14 Điều 112',
      'compensation 45/2019/QH14 Điều 111',
    ])
  })

  test('Nghị định 61/2018 is cited for supplements to filings up to 30/06/2025 only', () => {
    const before = filed(workingDays(5), '2025-06-30T09:00', { supplemented: '2025-07-02T09:00' })
    const after = filed(workingDays(5), '2025-07-01T09:00', { supplemented: '2025-07-02T09:00' })
    expect(documents(before)).toContain('61/2018/NĐ-CP')
    expect(documents(after)).not.toContain('61/2018/NĐ-CP')
  })

  test('no result cites Nghị định 118/2025, whose articles were not read', () => {
    for (const { due: _, all: __, because: ___, name: ____, ...request } of cases)
      expect(documents(deadline({ ...request, calendar }))).not.toContain('118/2025/NĐ-CP')
  })
})

describe('no date', () => {
  test('a limit as prescribed has none', () => {
    const result = filed({ unit: 'as-prescribed' }, '2026-03-02T09:00')
    expect([result.due, result.noDate]).toEqual([undefined, 'as-prescribed'])
  })

  test.each([
    ['runs beyond the known years', '2027-12-15T09:00', 2028],
    ['is filed after them', '2029-01-05T09:00', 2029],
    ['is filed before them', '2023-06-01T09:00', 2023],
  ])('a limit that %s is not guessed', (_, submitted, year) => {
    const result = filed(workingDays(30), submitted)
    expect([result.due, result.noDate, result.year]).toEqual([undefined, 'calendar-unknown', year])
    expect(result.days).toEqual([])
  })

  test('a moment that does not exist is refused', () => {
    for (const bad of ['2026-02-30T09:00', '2026-03-02', '2026-03-02T25:00', 'hôm nay'])
      expect(() => filed(workingDays(1), bad)).toThrow(`Not a moment: ${bad}`)
  })
})
