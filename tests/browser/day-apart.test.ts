// Two real builds a day apart, across a cliff of law, differ in the procedures that `ahead` announced and in no other.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { aheadOf } from '../../src/analysis/ahead.ts'
import { buildSite } from '../../src/cli/site.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

/** Each kind of end and beginning, and two procedures that no cliff touches. */
const codes = ['1.001456', '1.014064', '1.001193', '1.004222', '2.002009', '1.115305', '3.000346', '1.000807']

const work = `${inject('folder')}-days`
const [catalogue, out] = [join(work, 'catalog'), join(work, 'out')]

/** The committed catalogue with these records only; what speaks of other records is left out. */
function fewRecords(): void {
  for (const folder of ['acts', 'calendar', 'lists', 'models', 'parameters'])
    cpSync(join('procedures', folder), join(catalogue, folder), { recursive: true })
  for (const sector of readdirSync('procedures/records'))
    for (const file of readdirSync(join('procedures/records', sector)))
      if (codes.includes(file.replace('.yaml', '')))
        cpSync(join('procedures/records', sector, file), join(catalogue, 'records', sector, file))
}

/** What a page says of its procedure, without what only names the day on which it was made. */
const said = (html: string): string =>
  (/<article class="procedure"[\s\S]*<\/article>/.exec(html)?.[0] ?? '')
    .replace(/<p class="print-only foot"[\s\S]*?<\/p>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const pagesOn = new Map<string, ReadonlyMap<string, string>>()

async function built(on: string): Promise<ReadonlyMap<string, string>> {
  const known = pagesOn.get(on)
  if (known) return known
  expect(await buildSite({ catalog: catalogue, on, out })).toBe(0)
  const folder = join(out, 'thu-tuc')
  const pages = readdirSync(folder).filter(name => codes.includes(name))
  const found = new Map(pages.map(code => [code, said(readFileSync(join(folder, code, 'index.html'), 'utf8'))]))
  pagesOn.set(on, found)
  return found
}

beforeAll(() => {
  mkdirSync(work, { recursive: true })
  fewRecords()
  return () => rmSync(work, { recursive: true, force: true })
})

describe('two builds a day apart', () => {
  test.each([
    ['across the end of the half fees, and the first day of a procedure', '2026-12-31', '2027-01-01'],
    ['across the end of the temporary texts and of a law', '2027-02-28', '2027-03-01'],
  ])(
    '%s',
    async (_, before, after) => {
      const { catalog } = loadCatalog(catalogue)
      const { ahead } = aheadOf(catalog, { on: before, within: 1 })
      const announced = ahead.flatMap(item => {
        if (item.kind === 'parameter-lapses') return []
        return item.kind === 'text-ends' ? item.procedures : [item.procedure.code]
      })
      const [old, now] = [await built(before), await built(after)]
      expect([...new Set([...old.keys(), ...now.keys()])].every(code => codes.includes(code))).toBe(true)
      expect(codes.filter(code => old.get(code) !== now.get(code))).toEqual(
        codes.filter(code => announced.includes(code)),
      )
    },
    300_000,
  )
})
