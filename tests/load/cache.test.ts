import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openCache } from '../../src/load/cache.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { entriesOf } from '../../src/load/entries.ts'
import { fileKinds } from '../../src/model/kinds.ts'

const root = mkdtempSync(join(tmpdir(), 'thutuc-cache-'))
cpSync('tests/fixtures/catalog', root, { recursive: true })
const sample = readFileSync(join(root, 'records/xay-dung/9.000001.yaml'), 'utf8')
for (let n = 100; n < 620; n++) {
  const code = `8.000${n}`
  writeFileSync(join(root, `records/xay-dung/${code}.yaml`), sample.replace('9.000001', code))
}
afterAll(() => rmSync(root, { recursive: true, force: true }))

const edit = (code: string, change: (text: string) => string) => {
  const file = join(root, `records/xay-dung/${code}.yaml`)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

const fileOf = (name: string, text: string) => ({ file: `${name}.yaml`, read: () => text })

test('a second load gives the same catalogue, also after an edit, a mistake and a spoiled cache', () => {
  const first = loadCatalog(root)
  expect(first.problems).toEqual([])
  expect(loadCatalog(root).catalog).toEqual(first.catalog)

  edit('8.000100', text => text.replace('amount: 75000', 'amount: 60000'))
  expect(loadCatalog(root).catalog.procedures.get('8.000100')?.fees?.[0]?.amount).toBe(60000)

  edit('8.000101', text => text.replace('agency: ubnd-cap-xa', 'agncy: ubnd-cap-xa'))
  for (const _run of [1, 2]) expect(loadCatalog(root).problems.map(problem => problem.code)).toEqual(['UNKNOWN_KEY'])

  const folder = 'node_modules/.cache/thutuc'
  const newest = readdirSync(folder).filter(name => name.endsWith('.jsonl'))
  for (const name of newest) writeFileSync(join(folder, name), 'spoiled')
  expect(loadCatalog(root).catalog.procedures.size).toBe(first.catalog.procedures.size - 1)
})

test('for a named program what its schemas allowed is taken as it is, in the same order of keys', () => {
  const plain = loadCatalog(root)
  for (const _run of [1, 2, 3]) {
    const loaded = loadCatalog(root, [], 'p1')
    expect(loaded.problems).toEqual(plain.problems)
    expect(JSON.stringify([...loaded.catalog.procedures])).toBe(JSON.stringify([...plain.catalog.procedures]))
    expect(loaded.catalog).toEqual(plain.catalog)
  }
  edit('8.000103', text => text.replace('agency: ubnd-cap-xa', 'agncy: ubnd-cap-xa'))
  for (const program of ['p1', 'p1', 'p2'])
    expect(loadCatalog(root, [], program).problems).toEqual(loadCatalog(root).problems)
})

test('two kinds of files with the same text are each looked at by their own schema', () => {
  const text = '- id: xay-dung\n  name: Xây dựng\n'
  const cache = openCache(root, 'p3')
  const parsed = cache.parse(fileOf('sectors', text), 'sectors')
  const sectors = fileKinds.find(({ name }) => name === 'sectors')
  if (sectors === undefined) throw new Error('No such kind.')
  entriesOf(sectors, parsed)
  cache.learn(parsed)
  cache.save()
  const again = openCache(root, 'p3')
  expect(again.parse(fileOf('sectors', text), 'sectors').allowed).toBe(true)
  expect(again.parse(fileOf('databases', text), 'databases').allowed).toBeUndefined()
  expect(openCache(root, 'p4').parse(fileOf('sectors', text), 'sectors').allowed).toBeUndefined()
})

test('what one program allows, no other takes for allowed, also when both write side by side', () => {
  const [sectors] = fileKinds.filter(({ name }) => name === 'sectors')
  if (sectors === undefined) throw new Error('No such kind.')
  const [first, second] = ['- id: a\n  name: Một\n', '- id: b\n  name: Hai\n'] as const
  const look = (cache: ReturnType<typeof openCache>, text: string) => {
    const parsed = cache.parse(fileOf('sectors', text), 'sectors')
    entriesOf(sectors, parsed)
    cache.learn(parsed)
    return parsed.allowed
  }
  const begin = openCache(root, 'old')
  look(begin, first)
  begin.save()
  const [old, fresh] = [openCache(root, 'old'), openCache(root, 'fresh')]
  look(fresh, first)
  fresh.save()
  expect(look(old, first)).toBe(true)
  look(old, second)
  old.save()
  const next = openCache(root, 'fresh')
  expect(look(next, first)).toBe(true)
  expect(look(next, second)).toBeUndefined()
})

test('what changed is written behind what is known, also behind a line that a run left half', () => {
  const folder = 'node_modules/.cache/thutuc'
  const files = () =>
    new Map(
      readdirSync(folder)
        .filter(name => name.endsWith('.jsonl'))
        .map(name => [join(folder, name), readFileSync(join(folder, name), 'utf8')]),
    )
  loadCatalog(root)
  const before = files()
  edit('8.000102', text => text.replace('amount: 75000', 'amount: 61000'))
  const { catalog } = loadCatalog(root)
  const [[file, text] = ['', '']] = [...files()].filter(([name, text]) => before.get(name) !== text)
  expect(text.startsWith(before.get(file) ?? '?')).toBe(true)
  writeFileSync(file, text.slice(0, -20))
  for (const _run of [1, 2]) expect(loadCatalog(root).catalog).toEqual(catalog)
  expect(readFileSync(file, 'utf8')).toContain(text.slice(before.get(file)?.length))
})
