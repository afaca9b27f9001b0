// The whole national list, where it is at hand: imported twice, checked, and a sample compared with the source field by field.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { byCode } from '../../src/import/lacks.ts'
import type { Report } from '../../src/import/tally.ts'
import { type Loaded, loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'
import type { Problem } from '../../src/model/problem.ts'
import { agencyCensus, census } from './census.ts'
import {
  countsOf,
  isPresent,
  nationalFile,
  type PortalDetail,
  plainFeesOf,
  portalDetails,
  sample,
  saysNothingOfFees,
  timesOf,
  zeroTextsOf,
} from './national-source.ts'
import { importWhole } from './whole.ts'

const on = '2026-11-27'
const size = 100
const seed = 20260701

const importInto = (root: string) => importWhole(nationalFile, root, on)

describe.skipIf(!isPresent)('the national list (skipped where ../shared/data is absent)', () => {
  const root = mkdtempSync(join(tmpdir(), 'thutuc-'))
  let report: Report
  let loaded: Loaded
  let problems: Problem[]
  let details: PortalDetail[]
  beforeAll(async () => {
    details = await portalDetails()
    report = await importInto(root)
    loaded = loadCatalog(root)
    problems = problemsOf(loaded, on)
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('every line is a record or a line of the report', () => {
    expect(report.read).toBe(details.length)
    expect(report.entries).toHaveLength(details.length)
    const left = report.entries.filter(entry => entry.outcome === 'left-out')
    expect(left.every(entry => entry.remarks.length > 0)).toBe(true)
    expect(loaded.catalog.procedures.size + left.length).toBe(details.length)
  })

  test('the checks find no error, as many warnings of each lack as the report counts, and few others', () => {
    expect(problems.filter(problem => problem.severity === 'error')).toEqual([])
    const counts: Record<string, number> = {}
    for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1
    const lacks = byCode(report.lacks)
    expect(Object.fromEntries(Object.entries(counts).filter(([code]) => Object.hasOwn(lacks, code)))).toEqual(lacks)
    const others = problems.filter(({ code }) => !Object.hasOwn(lacks, code))
    expect(others.length).toBeLessThan(0.1 * details.length)
  })

  test('importing again changes nothing', async () => {
    const files = () =>
      readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .toSorted()
    const before = new Map(files().map(file => [file, readFileSync(file, 'utf8')]))
    const again = await importInto(root)
    expect(again.outcomes).toEqual({
      unchanged: loaded.catalog.procedures.size,
      'left-out': report.outcomes['left-out'],
    })
    expect(files()).toEqual([...before.keys()])
    expect([...before].filter(([file, text]) => readFileSync(file, 'utf8') !== text)).toEqual([])
  })

  const compared = () =>
    sample(
      details.filter(detail => loaded.catalog.procedures.has(detail.code)),
      size,
      seed,
    )
  const recordOf = (detail: PortalDetail) => {
    const procedure = loaded.catalog.procedures.get(detail.code)
    if (!procedure) throw new Error(detail.code)
    return procedure
  }
  /** A rule of the report that says why a record differs from the plain reading of its line. */
  const reasons = {
    name: /^$/,
    papers: /^PAPER_(?:REPEATED|COPY|ORIGINAL|EITHER|COUNT_STATED|HEADING|NOTE|JOINED|SPLIT|OFFICE|UNNAMED)$/,
    times: /^TIME_(?:SAME_DAY|WORKING_HOURS|SEVERAL|BY_PLACE|HOLIDAYS_APART)$/,
    fees: /^FEE_(?:DATED|PAST)$/,
  }
  const rulesOf = () => new Map(report.entries.map(entry => [entry.code.trim(), entry.remarks.map(({ rule }) => rule)]))
  const unexplained = (list: readonly PortalDetail[], field: keyof typeof reasons) => {
    const rules = rulesOf()
    return list.flatMap(detail => {
      const found = loaded.catalog.procedures.has(detail.code) ? differs[field](detail) : undefined
      const isTold = rules.get(detail.code)?.some(rule => reasons[field].test(rule)) ?? false
      return found === undefined || isTold ? [] : [{ code: detail.code, found }]
    })
  }

  const differs = {
    name(detail: PortalDetail) {
      const plain = detail.name
        .normalize('NFC')
        .replace(/[\s\u00ad\u200b-\u200f\ufeff]+/g, ' ')
        .trim()
      return recordOf(detail).name === plain ? undefined : recordOf(detail).name
    },
    papers(detail: PortalDetail) {
      const papers = (recordOf(detail).papers ?? []).filter(paper => paper.originals || paper.copies)
      const counts = papers.map(paper => `${paper.originals ?? 0}/${paper.copies ?? 0}`).toSorted()
      return counts.join() === countsOf(detail).join() ? undefined : { record: counts, source: countsOf(detail) }
    },
    times(detail: PortalDetail) {
      const limits = (recordOf(detail).timeLimits ?? []).flatMap(({ amount, unit, when }) =>
        [when?.channel ?? ['online', 'in-person', 'post']].flat().map(channel => `${channel} ${amount} ${unit}`),
      )
      const missing = timesOf(detail).filter(time => !limits.includes(time))
      return missing.length === 0 ? undefined : { missing, limits }
    },
    fees(detail: PortalDetail) {
      const fees = recordOf(detail).fees
      const amounts = (fees ?? []).map(fee => `${fee.amount} ${fee.currency ?? 'VND'}`)
      const missing = plainFeesOf(detail).filter(fee => !amounts.includes(fee))
      const invented = saysNothingOfFees(detail) && fees !== undefined
      const zeros = zeroTextsOf(detail)
      const free = (fees ?? []).some(fee => fee.amount === 0 && zeros.some(text => (fee.note ?? '').includes(text)))
      return missing.length === 0 && !invented && !free ? undefined : { missing, invented, free, amounts }
    },
  }

  test.each([
    ['names', 'name'],
    ['papers, with originals and copies', 'papers'],
    ['times that the source states as a number with its unit', 'times'],
    ['fees that the source states as a number, and zeros that are not free', 'fees'],
  ] as const)('the sample of 100: %s', (_name, field) => expect(unexplained(compared(), field)).toEqual([]))

  test.each([
    ['name', 0],
    ['papers', 900],
    ['times', 130],
    ['fees', 30],
  ] as const)('the whole list differs in %s only where the report says why, at most %i times', (field, most) => {
    const found = details.filter(
      detail => loaded.catalog.procedures.has(detail.code) && differs[field](detail) !== undefined,
    )
    expect(unexplained(found, field)).toEqual([])
    expect(found.length).toBeLessThanOrEqual(most)
  })

  test.each([
    [
      '10 days and a second row of 20 for hard communes',
      '1.115556',
      '10 working-day noi-khac, 20 working-day noi-kho-khan',
    ],
    ['the same in plain days', '1.115546', '15 day noi-khac, 25 day noi-kho-khan'],
    ['the same with sums', '1.014423', '18 working-day noi-khac, 28 working-day noi-kho-khan'],
    [
      'cases of another kind: a question',
      '1.115443',
      '30 working-day unless noi-kho-khan, 38 working-day if noi-kho-khan',
    ],
  ])('limits by place, no extension: %s', (_, code, limits) => {
    const { timeLimits = [] } = loaded.catalog.procedures.get(code) ?? {}
    const said = timeLimits.map(({ amount, unit, when: { case: chosen, if: fact, unless } = {} }) =>
      [amount, unit, chosen, fact && `if ${fact}`, unless && `unless ${unless}`].filter(Boolean).join(' '),
    )
    expect(said.join(', ')).toBe(limits)
    expect(timeLimits.filter(({ extension }) => extension !== undefined)).toEqual([])
  })

  test('the counts are those of docs/import.md', () => {
    const pairs = details.flatMap(detail => {
      const record = loaded.catalog.procedures.get(detail.code.trim())
      return record ? [{ detail, record }] : []
    })
    const counts: Record<string, number> = {
      ...census(pairs),
      ...agencyCensus(pairs, id => loaded.catalog.agencies.get(id)?.name),
    }
    const rows = readFileSync('docs/import.md', 'utf8').matchAll(/^\| ([a-z][^|]*) \| [\d,]+ \| ([\d,]+) \|$/gm)
    const written = Object.fromEntries(
      [...rows].map(([, name = '', now = '']) => [name, Number(now.replace(/,/g, ''))]),
    )
    delete counts.records
    expect(written).toEqual(counts)
  })
})
