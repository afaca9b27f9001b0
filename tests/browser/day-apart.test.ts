// Two real builds a day apart, across a cliff of law, differ in the procedures that `ahead` announced and in no other.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { aheadOf } from '../../src/analysis/ahead.ts'
import { buildSite } from '../../src/cli/site.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

/** Each kind of end (1.003755: of what an act leaves open), and procedures that it does not touch: among them one whose fee and one whose first day came with another. */
const codes = [
  '1.001456',
  '1.014064',
  '1.001193',
  '1.004222',
  '2.002009',
  '1.115305',
  '3.000346',
  '1.000807',
  '1.003755',
]

const work = `${inject('folder')}-days`
const [catalogue, out] = [join(work, 'catalog'), join(work, 'out')]

/** The committed catalogue with these records only; what speaks of other records is left out. */
function fewRecords(): void {
  const committed = inject('catalog')
  for (const folder of ['acts', 'calendar', 'lists', 'models', 'parameters'])
    cpSync(join(committed, folder), join(catalogue, folder), { recursive: true })
  const records = readdirSync(join(committed, 'records'), { recursive: true, encoding: 'utf8' })
  for (const file of records)
    if (codes.includes(basename(file, '.yaml')))
      cpSync(join(committed, 'records', file), join(catalogue, 'records', file))
}

/** What a page says of its procedure, without what only names the day on which it was made. */
const said = (html: string): string =>
  (/<article class="procedure"[\s\S]*<\/article>/.exec(html)?.[0] ?? '')
    .replace(/<p class="print-only foot"[\s\S]*?<\/p>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

async function built(on: string): Promise<ReadonlyMap<string, string>> {
  expect(await buildSite({ catalog: catalogue, on, out })).toBe(0)
  const folder = join(out, 'thu-tuc')
  const pages = readdirSync(folder).filter(name => codes.includes(name))
  return new Map(pages.map(code => [code, said(readFileSync(join(folder, code, 'index.html'), 'utf8'))]))
}

beforeAll(() => {
  mkdirSync(work, { recursive: true })
  fewRecords()
  return () => rmSync(work, { recursive: true, force: true })
})

test('the last day of the temporary texts and of a law, and the day after', async () => {
  const { ahead } = aheadOf(loadCatalog(catalogue).catalog, { on: '2027-02-28', within: 1 })
  const announced = ahead.flatMap(item => {
    if (item.kind === 'parameter-lapses') return []
    return item.kind === 'text-ends' ? item.procedures : [item.procedure.code]
  })
  const [old, now] = [await built('2027-02-28'), await built('2027-03-01')]
  expect([[...old.keys()].sort(), [...now.keys()].sort()]).toEqual([codes.toSorted(), codes.toSorted()])
  expect(codes.filter(code => old.get(code) !== now.get(code))).toEqual(codes.filter(code => announced.includes(code)))
})
