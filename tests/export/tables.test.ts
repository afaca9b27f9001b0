// The Parquet tables, read by DuckDB with the queries of docs/sql.md: totals are those of the commands, to the đồng.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runLine } from '../../src/cli/main.ts'
import { settled } from '../../src/engine/record/effective.ts'
import { column } from '../../src/export/tables/columns.ts'
import { parquetOf } from '../../src/export/tables/parquet.ts'
import { tabledOf } from '../../src/export/tables/tabled.ts'
import { linesIn, recordTables, tableFiles } from '../../src/export/tables/tables.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const folder = mkdtempSync(join(tmpdir(), 'thutuc-tables-'))
const day = '2026-11-27'
const guide = readFileSync('docs/sql.md', 'utf8')
const queries = [...guide.matchAll(/```sql\n-- (.+)\n([\s\S]+?)```/g)].map(([, name = '', sql = '']) => ({ name, sql }))
let duck: DuckDBConnection

type Row = Record<string, unknown>
const ask = async (sql: string): Promise<Row[]> =>
  (await duck.runAndReadAll(sql.replaceAll("'bang/", `'${folder}/`))).getRowObjects()
const askNamed = (name: string) => ask(queries.find(query => query.name === name)?.sql ?? '')

async function run(...args: string[]): Promise<string> {
  const out: string[] = []
  expect(await runLine(args, { out: text => void out.push(text), err: () => undefined })).toBe(0)
  return out.join('\n')
}

beforeAll(async () => {
  duck = await (await DuckDBInstance.create(':memory:')).connect()
  await run('export', '--parquet', folder, '--on', day)
})
afterAll(() => {
  duck.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

test('the total and the sectors of `report`', async () => {
  const { total, groups } = JSON.parse(await run('report', '--on', day, '--json'))
  expect(await askNamed('report: total')).toEqual([
    {
      procedures: BigInt(total.procedures),
      costed: BigInt(total.costed),
      per_year: BigInt(total.perYear.national),
    },
  ])
  const sectors = (await askNamed('report: by sector')).map(row => [row.sector, Number(row.procedures), row.per_year])
  const wanted = groups.map((group: { key: string; procedures: number; perYear: { national?: number } }) => [
    group.key,
    group.procedures,
    group.perYear.national === undefined ? null : BigInt(group.perYear.national),
  ])
  expect(new Map(sectors.map(row => [row[0], row]))).toEqual(new Map(wanted.map((row: unknown[]) => [row[0], row])))
})

test('the saving of `portfolio`, whole and by proposal', async () => {
  const { saving } = JSON.parse(await run('portfolio', '--on', day, '--json'))
  expect(await askNamed('portfolio: saving')).toContainEqual({
    volume_scope: 'national',
    saving: BigInt(saving.byScope.national.saving),
  })
  const parts = (saving.byProposal as { proposal: string; perYear: { national?: number } }[]).flatMap(
    ({ proposal, perYear }) => (perYear.national === undefined ? [] : [[proposal, BigInt(perYear.national)] as const]),
  )
  const rows = await askNamed('portfolio: by proposal')
  expect(new Map(rows.map(row => [row.proposal, row.saving]))).toEqual(new Map(parts))
})

test('the totals of `board`, and its shares computed anew', async () => {
  const { counts, indicators } = JSON.parse(await run('board', '--on', day, '--json'))
  const verdicts = await askNamed('board: verdicts')
  expect(Object.fromEntries(verdicts.map(row => [row.verdict, Number(row.periods)]))).toEqual(
    Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)),
  )
  const shares = (await askNamed('board: shares, computed anew from their counts')).filter(row => row.reached !== null)
  expect(shares.map(({ share }) => share)).toEqual(shares.map(({ reached }) => reached))
  const percent = new Map(shares.map(row => [row.id, Math.round(Number(row.share) * 1000) / 10]))
  expect(
    ['ha-long-hai-long-thanh-pho', 'ha-long-hai-long-cap-xa', 'dong-thap-de-nghi-don-gian-hoa'].map(id =>
      percent.get(id),
    ),
  ).toEqual([96.8, 99.1, 31.7])
  const places = await askNamed('board: by place')
  const periods = indicators.reduce((sum: number, item: { periods: unknown[] }) => sum + item.periods.length, 0)
  expect(places.reduce((sum, row) => sum + Number(row.periods), 0)).toBe(periods)
})

test.each(queries)('the query of the guide answers: $name', async ({ sql }) => {
  expect((await ask(sql)).length).toBeGreaterThan(0)
})

test('the guide names every column in its order', async () => {
  for (const table of Object.keys(tableFiles)) {
    const found = await ask(
      `DESCRIBE SELECT * FROM read_parquet('bang/${table}/*/*/*.parquet', hive_partitioning = false)`,
    )
    const line = guide.split('\n').find(text => text.startsWith(`| \`${table}\` |`)) ?? ''
    const told = [...(line.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name)
    expect([table, ...told]).toEqual([table, ...found.map(row => row.column_name)])
  }
})

test('a province stands beside the country, with its own amounts', async () => {
  await run('export', '--parquet', folder, '--on', day, '--province', '01')
  const amounts = await ask(
    `SELECT count(DISTINCT province) AS places FROM read_parquet('bang/fees/*/*/*.parquet', hive_partitioning = true)`,
  )
  expect(amounts).toEqual([{ places: 2n }])
})

describe('a cell', () => {
  const cells = [undefined, 'Ờ, "nháy"', 9_007_199_254_740_991, -1, 0, 1.5, true, '2024-02-29']
  test.each(cells)('%s comes back as it was', async cell => {
    const type =
      typeof cell === 'boolean' ? 'yes' : typeof cell === 'string' ? (/^\d/.test(cell) ? 'day' : 'text') : 'number'
    const columns = [
      ...column[type]({ one: () => cell }),
      ...column.dong({ two: () => (type === 'number' && Number.isInteger(cell) ? cell : undefined) }),
    ]
    const file = join(folder, 'cell.parquet')
    writeFileSync(file, parquetOf({ columns, lines: [{}] }))
    const [row] = await ask(
      `SELECT CASE WHEN one IS NULL THEN NULL ELSE one END AS one, two FROM read_parquet('${file}')`,
    )
    expect(row?.one === null ? undefined : type === 'day' ? String(row?.one) : row?.one).toEqual(cell)
    if (Number.isInteger(cell)) expect(row?.two).toBe(BigInt(cell as number))
  })
})

test('the same table is the same bytes', () => {
  const table = { columns: column.text({ code: (line: string) => line }), lines: ['1.001193', '2.000815'] }
  expect(parquetOf(table)).toEqual(parquetOf(table))
})

test('what a record puts into a table is told by its lines, and no other record by them', () => {
  const { catalog } = loadCatalog('procedures')
  const told = linesIn(tabledOf(catalog, day))
  const records = [...catalog.procedures.values()].map(record => settled(record, day))
  const [first] = records.filter(({ papers, fees, timeLimits }) => papers && fees && timeLimits)
  if (first === undefined) throw new Error('No record has all.')
  const renamed = { ...first, name: 'Tên khác' }
  const other = { ...first, papers: first.papers?.slice(1) }
  for (const table of recordTables) expect(told(table, renamed)).toBe(told(table, first))
  expect(recordTables.filter(table => told(table, other) !== told(table, first))).toEqual(['papers'])
  for (const table of recordTables) {
    const rows = records.flatMap(record => JSON.parse(told(table, record)) as unknown[][])
    expect(rows.length).toBeGreaterThan(records.length / 3)
    expect(new Set(rows.map(([code]) => code)).size).toBeGreaterThan(records.length / 3)
  }
})
