// Every day on which a procedure changed or will: what, and by which text.
import { describe, expect, test } from 'vitest'
import { historyOf } from '../../src/analysis/history.ts'
import { effective } from '../../src/engine/record/effective.ts'
import { dayNumber, isoOf } from '../../src/engine/time/dates.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { provinceCatalog } from '../province-catalog.ts'

const small = provinceCatalog()
const lines = (code: string, province?: string) =>
  historyOf(small, code, province).map(({ day, diffs }) => [
    day,
    ...diffs.map(({ kind, code, fields }) => [kind, code, ...fields].join(' ')),
  ])

describe('the history of a procedure', () => {
  test.each<[string, string, string | undefined, string[][]]>([
    ['begins', '9.100001', undefined, [['2026-03-01', 'new 9.100001']]],
    ['is amended', '9.100002', undefined, [['2026-04-01', 'amended 9.100002 timeLimits']]],
    [
      'has its place taken',
      '9.100003',
      undefined,
      [
        ['2025-07-01', 'new 9.100003'],
        ['2026-03-01', 'replaced 9.100004'],
      ],
    ],
    ['is abolished', '9.100008', undefined, [['2026-05-01', 'abolished 9.100008']]],
    [
      'has a value of its own in a province',
      '9.100012',
      '79',
      [
        ['2025-07-01', 'new 9.100012'],
        ['2026-05-10', 'amended 9.100012 fees'],
      ],
    ],
    ['is not known', '9.999999', undefined, []],
  ])('one that %s', (_, code, province, days) => expect(lines(code, province)).toEqual(days))
})

describe('histories of the catalogue', () => {
  const { catalog } = loadCatalog('procedures')

  test('the passport: 200.000 đồng waived for a digital citizen, then not, each by its text', () => {
    const days = historyOf(catalog, '1.001456').flatMap(({ day, diffs }) =>
      diffs.flatMap(({ fields, causes }) =>
        fields.includes('fees') ? [[day, ...causes.map(({ source, ended }) => `${source?.document} ${ended}`)]] : [],
      ),
    )
    expect(days).toContainEqual(['2026-08-15', '117/2026/TT-BTC false'])
    expect(days).toContainEqual(['2027-03-01', '117/2026/TT-BTC true'])
  })

  test('between the days of a history a procedure stays as it is', () => {
    let tried = 0
    for (const [code, record] of catalog.procedures) {
      const days = new Set(historyOf(catalog, code).map(({ day }) => day))
      for (const { from, to } of record.changes ?? [])
        for (const edge of [from, to === undefined ? from : isoOf(dayNumber(to) + 1)]) {
          const [before, on] = [effective(record, isoOf(dayNumber(edge) - 1)), effective(record, edge)]
          if (JSON.stringify(before) === JSON.stringify(on)) continue
          expect([code, edge, days.has(edge)]).toEqual([code, edge, true])
          tried++
        }
    }
    expect(tried).toBeGreaterThan(30)
  })
})
