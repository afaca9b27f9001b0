// Input made to break an import: each is refused in clear words or becomes a harmless record, and nothing is written outside the folder.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/import/convert.ts'
import { elements } from '../../src/import/elements.ts'
import { type Item, lines, SourceError } from '../../src/import/lines.ts'
import { listBuilder } from '../../src/import/lists.ts'
import { recordYaml } from '../../src/import/yaml.ts'
import { parseYaml } from '../../src/load/parse.ts'
import { Procedure } from '../../src/model/procedure.ts'
import { component, errorsIn, folder, importInto, on, portal, recordsIn } from './portal.ts'

async function* pieces(count: number, piece: string, end = ''): AsyncGenerator<string> {
  for (let index = 0; index < count; index++) yield piece
  yield end
}

async function all(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('a source that is no list', () => {
  test('a line of 200 MB stops reading at the limit, within bounded memory', async () => {
    const read = all(lines(pieces(200, 'x'.repeat(1_000_000))))
    await expect(read).rejects.toMatchObject({ code: 'LINE_TOO_LONG', line: 1 })
  })

  test('an element of 200 MB in an array, too', async () => {
    const read = all(elements(pieces(200, 'x'.repeat(1_000_000), '"}]')))
    expect(await read).toEqual([])
    async function* array() {
      yield '[{"a":"'
      yield* pieces(200, 'x'.repeat(1_000_000), '"}]')
    }
    await expect(all(elements(array()))).rejects.toBeInstanceOf(SourceError)
  })

  test('a truncated gzip keeps the whole lines before the cut and says so', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      JSON.stringify(portal({ code: `9.1${String(index).padStart(5, '0')}`, note: String(Math.sin(index)) })),
    )
    const packed = gzipSync(many.join('\n'))
    const root = folder()
    const report = await importInto(root, packed.subarray(0, Math.floor(packed.length / 2)), { name: 'a.jsonl.gz' })
    expect(report.stopped).toMatchObject([{ code: 'GZIP_BROKEN' }])
    expect(recordsIn(root).size).toBe(report.outcomes.created ?? 0)
    expect(errorsIn(root)).toEqual([])
  })

  test.each([
    ['not gzip at all', 'a.jsonl.gz', 'plain text', 'GZIP_BROKEN'],
    ['an array cut short', 'a.json', JSON.stringify([portal()]).slice(0, -20), 'JSON_CUT'],
  ])('%s', async (_name, name, source, code) =>
    expect((await importInto(folder(), source, { name })).stopped).toMatchObject([{ code }]),
  )

  test.each([
    ['not JSON', '{"code":', 'NOT_JSON'],
    ['a scalar', '"9.100001"', 'NOT_A_PROCEDURE'],
    ['an object without a code', '{}', 'NOT_A_PROCEDURE'],
    ['no name', JSON.stringify(portal({ name: ' ' })), 'NAME_MISSING'],
    [
      'nested a hundred thousand deep',
      `{"code":"9.100001","name":"a","note":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'TOO_DEEP',
    ],
  ])('%s is left out with its reason', async (_name, source, rule) => {
    const report = await importInto(folder(), source)
    expect(report.outcomes).toEqual({ 'left-out': 1 })
    expect(report.entries[0]?.remarks.map(remark => remark.rule)).toContain(rule)
  })
})

describe('what a line may hold', () => {
  test('keys named __proto__ and constructor change nothing', async () => {
    const root = folder()
    const line = `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},${JSON.stringify(portal()).slice(1)}`
    expect((await importInto(root, line)).outcomes).toEqual({ created: 1 })
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
    expect(errorsIn(root)).toEqual([])
  })

  test.each(['../../x', '..\\..\\x', '/etc/passwd', '9.100001/../../x', '9.100001\u0000', 'CON', ''])(
    'a code that is a path: %j',
    async code => {
      const outer = folder()
      const root = join(outer, 'in')
      mkdirSync(root)
      const report = await importInto(root, [portal({ code })])
      expect(report.outcomes).toEqual({ 'left-out': 1 })
      expect(readdirSync(outer)).toEqual(['in'])
    },
  )

  test.each(['../../x', '/tmp/x', '<b>', '...', 'con'])('a sector that is a path: %j', async name => {
    const outer = folder()
    const root = join(outer, 'in')
    mkdirSync(root)
    await importInto(root, [portal({ categoriesDetails: [{ name }] })])
    expect(readdirSync(outer)).toEqual(['in'])
    expect(errorsIn(root)).toEqual([])
    expect(recordsIn(root).get('9.100001')?.sector).toMatch(/^[a-z0-9-]+$/)
  })

  test('HTML, script, YAML and shell in every text stay text', async () => {
    const evil =
      '<script>alert(1)</script> & <img src=x onerror=alert(1)> &a *a !!js {{x}} `x` "\' # : - | >\n---\n...\n&b [*b, *b]'
    const root = folder()
    const text = (value: unknown): unknown =>
      typeof value === 'string'
        ? evil
        : Array.isArray(value)
          ? value.map(text)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, text(inner)]))
            : value
    const { executionMethods, ...rest } = portal()
    await importInto(root, [
      {
        ...(text(rest) as object),
        executionMethods: executionMethods.map(row => ({
          ...row,
          description: evil,
          fees: [{ type: 'FEE', value: 1000, description: evil }],
        })),
        code: '9.100001',
      },
    ])
    expect(errorsIn(root)).toEqual([])
    const record = recordsIn(root).get('9.100001')
    expect(record?.name).toBe(evil.replace(/\s+/g, ' '))
    expect(record?.channels?.[0]?.note).toBe(evil)
  })

  test('a paper named with 30,000 letters keeps them all', async () => {
    const root = folder()
    await importInto(root, [
      portal({ executionCases: [{ name: '', profileComponents: [component('chữ '.repeat(4000))] }] }),
    ])
    const paper = recordsIn(root).get('9.100001')?.papers?.[0]
    expect(`${paper?.name.replace(' …', '')} ${paper?.note}`.toLowerCase()).toBe('chữ '.repeat(4000).trim())
  })
})

describe('on the command line', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['src/cli/thutuc.mjs', ...args], { encoding: 'utf8' })

  test.each([
    ['no folder', ['import', 'package.json'], 2, /--into/],
    ['no such file', ['import', 'khong-co.jsonl', '--into', 'x'], 2, /khong-co\.jsonl/],
    ['a file of another kind', ['import', 'LICENSE', '--into', 'x'], 2, /\.jsonl/],
    ['a code to accept that is none', ['import', 'package.json', '--into', 'x', '--accept', 'abc'], 2, /abc/],
  ])('%s is refused before anything is written', (_name, args, status, words) => {
    const result = run(...args)
    expect([result.status, result.stderr]).toEqual([status, expect.stringMatching(words)])
    expect(existsSync('x')).toBe(false)
  })

  test('a pipe sees figures only, and a broken source ends with 1', () => {
    const root = folder()
    const file = join(root, 'a.jsonl.gz')
    writeFileSync(file, 'plain')
    const result = run('import', file, '--into', join(root, 'into'))
    expect(result.status).toBe(1)
    expect(result.stdout).toMatch(/bị hỏng hoặc bị cắt cụt/)
    expect(['\r', '\u001b'].filter(sign => (result.stdout + result.stderr).includes(sign))).toEqual([])
  })
})

const emptyLists = () => listBuilder({ sectors: [], agencies: [], subjectKinds: [], lifeEvents: [], documents: [] })
const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Bước 1: a\nBước 2: b', '5% giá trị', '10.000 đồng/lần', 'Trường hợp x', '01/2020/NĐ-CP'),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const { value: anything } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...Object.keys(portal()),
        'description',
        'fees',
        'value',
        'processingTime',
        'profileComponents',
        'originalQty',
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
}))

/** A line with some of its fields replaced by anything at all. */
const damaged = fc.dictionary(fc.constantFrom(...Object.keys(portal()).filter(key => key !== 'code')), anything, {
  maxKeys: 8,
})

describe('any line at all', () => {
  test('gives a valid record or a reason, the same every time, and its YAML reads back as it was', () => {
    fc.assert(
      fc.property(damaged, fields => {
        const around = () => ({ lists: emptyLists(), provinces: [], on })
        const { procedure, remarks } = convert(portal(fields), around())
        expect(convert(portal(fields), around()).procedure).toEqual(procedure)
        expect(procedure !== undefined || remarks.length > 0).toBe(true)
        if (procedure === undefined) return
        expect(Procedure.safeParse(procedure).error).toBeUndefined()
        const parsed = parseYaml('records/x/9.100001.yaml', recordYaml(procedure))
        // letters of no language are for a person to look at
        expect(parsed.problems.filter(({ code }) => code !== 'ODD_CHARACTER')).toEqual([])
        expect(parsed.value).toEqual(JSON.parse(JSON.stringify(procedure)))
      }),
      { numRuns: 300 },
    )
  })
})

test('stopped by a signal, the folder holds whole files only and the exit code says so', async () => {
  const root = folder()
  const file = join(root, 'a.jsonl')
  const many = Array.from({ length: 3000 }, (_, index) => portal({ code: `9.${String(100_000 + index)}` }))
  writeFileSync(file, many.map(item => JSON.stringify(item)).join('\n'))
  const into = join(root, 'into')
  const child = spawn(process.execPath, ['src/cli/thutuc.mjs', 'import', file, '--into', into])
  const words: string[] = []
  child.stderr.on('data', chunk => words.push(String(chunk)))
  while (!existsSync(`${into}.lock`)) await new Promise(resolve => setTimeout(resolve, 5))
  // it reads all lines before it writes the first record
  await new Promise(resolve => setTimeout(resolve, 100))
  child.kill('SIGINT')
  const status = await new Promise(resolve => child.on('exit', resolve))
  expect([status, words.join('')]).toEqual([1, expect.stringMatching(/Đã dừng/)])
  expect(existsSync(join(into, 'imported/.writing'))).toBe(false)
  expect(recordsIn(into).size).toBeLessThan(3000)
  expect(errorsIn(into)).toEqual([])
})
