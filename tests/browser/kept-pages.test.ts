// A page taken from the last build must be the page that a fresh build would write, whatever changed in between.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openBase, openName } from '../../site/lib/open-place.ts'
import { buildSite } from '../../src/cli/site.ts'
import { differing, filesOf } from '../kept/files.ts'

const small = 'tests/fixtures/catalog'

/** The fixture catalogue with twenty more records. */
function fullerCatalog(root: string): void {
  cpSync(small, root, { recursive: true })
  const text = readFileSync(join(small, 'records/chung-thuc/9.000002.yaml'), 'utf8')
  for (let n = 0; n < 20; n++) {
    const code = `9.1${String(n).padStart(5, '0')}`
    writeFileSync(join(root, `records/chung-thuc/${code}.yaml`), text.replace('9.000002', code))
  }
}

const edit = (root: string, file: string, from: string, to: string) => {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  expect(text, file).toContain(from)
  writeFileSync(path, text.replaceAll(from, to))
}

/** Days between which nothing turns but, after the first, the end of one record. */
const [day, nextDay, dayAfterThat] = ['2026-11-22', '2026-11-28', '2026-11-29'] as const

test('after edits and on a later day a build with kept pages and the kept program equals a fresh one', async () => {
  const work = `${inject('folder')}-kept`
  onTestFinished(() => rmSync(work, { recursive: true, force: true }))
  mkdirSync(work, { recursive: true })
  const [catalog, copy, out] = [join(work, 'a'), join(work, 'b'), join(work, 'out')]
  fullerCatalog(catalog)
  writeFileSync(join(catalog, 'records/chung-thuc/9.100009.yaml'), 'to: 2026-11-25\n', { flag: 'a' })
  // an end that is drawn, and too far ahead to be told on a page of its own
  writeFileSync(join(catalog, 'records/chung-thuc/9.100011.yaml'), 'to: 2029-06-30\n', { flag: 'a' })
  const build = async (from: string, on: string, keepFrom = 1) => {
    expect(await buildSite({ catalog: from, on, out, keepFrom })).toBe(0)
    return filesOf(out)
  }
  const first = await build(catalog, day)
  edit(catalog, 'records/chung-thuc/9.000002.yaml', 'đất mẫu', 'đất đã đổi tên')
  edit(catalog, 'records/chung-thuc/9.100007.yaml', '"9.100007"', '"9.200007"')
  renameSync(join(catalog, 'records/chung-thuc/9.100007.yaml'), join(catalog, 'records/chung-thuc/9.200007.yaml'))
  rmSync(join(catalog, 'records/chung-thuc/9.100008.yaml'))
  const edited = await build(catalog, nextDay)
  cpSync(catalog, copy, { recursive: true })
  const later = await build(catalog, dayAfterThat)
  expect(differing(later, await build(copy, dayAfterThat, Number.POSITIVE_INFINITY))).toEqual([])
  const changed = differing(first, edited)
  // its own page, the page of the procedure that asks for its result, those that came and went, and one that ended by the day alone
  for (const code of ['9.000002', '9.000001', '9.100007', '9.100008', '9.200007', '9.100009'])
    expect(changed).toContain(join('thu-tuc', code, 'index.html'))
  expect(changed).not.toContain(join('thu-tuc', '9.100010', 'index.html'))
})

test('where nothing changed the site that stands is left as it is; where somebody wrote into it, it is made anew', async () => {
  const work = `${inject('folder')}-standing`
  onTestFinished(() => rmSync(work, { recursive: true, force: true }))
  const [catalog, out] = [join(work, 'catalog'), join(work, 'out')]
  fullerCatalog(catalog)
  const page = join(out, 'thu-tuc/9.000001/index.html')
  const asked: string[] = []
  const build = async (good = true) => {
    const mayPublish = ({ stamp }: { stamp: string }) => {
      asked.push(stamp)
      return good
    }
    const code = await buildSite({ catalog, on: day, out, keepFrom: 1, mayPublish })
    return { code, site: statSync(out).ino }
  }
  const first = await build()
  const files = filesOf(out)
  expect(await build()).toEqual(first)
  // What is asked beside it is asked all the same.
  expect(await build(false)).toEqual({ ...first, code: 1 })
  expect(asked.length).toBe(3)
  writeFileSync(page, 'của ai đó')
  expect((await build()).site).not.toBe(first.site)
  expect(differing(filesOf(out), files)).toEqual([])
})

test('sites of provinces that take what they have in common equal those that are built alone', async () => {
  const work = `${inject('folder')}-common`
  onTestFinished(() => rmSync(work, { recursive: true, force: true }))
  const [catalog, out] = [join(work, 'catalog'), join(work, 'out')]
  fullerCatalog(catalog)
  // The other province leaves out a procedure and says of one what it will be.
  writeFileSync(
    join(catalog, 'overlays/79-ho-chi-minh.yaml'),
    JSON.stringify({
      province: '79',
      notApplied: [{ procedure: '9.100003', because: 'Không phát sinh', source: { title: 'Quyết định giả định' } }],
      changes: [
        {
          procedure: '9.100004',
          from: '2027-06-01',
          source: { title: 'Nghị quyết giả định' },
          operations: [{ op: 'set-time-limits', timeLimits: [{ amount: 1, unit: 'working-day' }] }],
        },
      ],
    }),
  )
  const build = async (province: string, base: string, keepFrom: number) => {
    expect(await buildSite({ catalog, on: day, out, province, base, site: 'https://thutuc.example', keepFrom })).toBe(0)
    return filesOf(out)
  }
  // A record that repeats what stands for an open place is no way in.
  edit(catalog, 'records/chung-thuc/9.000002.yaml', 'đất mẫu', `đất ${openName} ${openBase} mẫu`)
  const alone = Number.POSITIVE_INFINITY
  for (const [province, base] of [
    ['01', '/ha-noi/'],
    ['79', '/hcm/'],
    ['01', '/'],
  ] as const) {
    const site = await build(province, base, 1)
    expect(differing(site, await build(province, base, alone)), `${province} ${base}`).toEqual([])
    const open = [...site].filter(
      ([name, text]) =>
        (!name.startsWith('du-lieu') && text.includes('thutuc.invalid')) ||
        (name.endsWith('.html') && text.includes('<!--')),
    )
    expect(open.map(([name]) => name)).toEqual([])
  }
})
