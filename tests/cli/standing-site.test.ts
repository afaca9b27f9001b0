// A build that would only make again what stands is not made; one that would not is.
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { stateOfFiles } from '../../src/cli/kept-verdict.ts'
import { isStanding, remember, siteState } from '../../src/cli/standing-site.ts'
import { cacheFile } from '../../src/load/cache-folder.ts'
import { fileStates } from '../../src/load/file-states.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-standing-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** A site of two pages, remembered as made from `a`. */
function site(name: string): { kept: string; out: string } {
  const [kept, out] = [join(work, `${name}-kept`), join(work, name)]
  mkdirSync(kept)
  mkdirSync(join(out, 'thu-tuc'), { recursive: true })
  for (const page of ['index.html', 'thu-tuc/index.html']) writeFileSync(join(out, page), page)
  remember(kept, 'a', siteState(kept, out))
  return { kept, out }
}

test('a site stands while it is as it was made, and what it was made from is the same', () => {
  const { kept, out } = site('stands')
  expect(isStanding(kept, 'a', out)).toBe(true)
  expect(isStanding(kept, 'b', out)).toBe(false)
  expect(isStanding(kept, 'a', join(work, 'elsewhere'))).toBe(false)
  expect(isStanding(join(work, 'no-kept'), 'a', out)).toBe(false)
})

test.each([
  ['written into', (out: string) => appendFileSync(join(out, 'thu-tuc/index.html'), ' thêm')],
  ['without a page', (out: string) => rmSync(join(out, 'thu-tuc/index.html'))],
  ['with a file more', (out: string) => writeFileSync(join(out, 'thu-tuc/x.html'), '')],
  ['with a folder more', (out: string) => mkdirSync(join(out, 'x'))],
  ['gone', (out: string) => rmSync(out, { recursive: true })],
])('a site that is %s does not stand', (name, spoil) => {
  const { kept, out } = site(name.replaceAll(' ', '-'))
  spoil(out)
  expect(isStanding(kept, 'a', out)).toBe(false)
})

test('a site that is not there is not remembered as standing', () => {
  const { kept, out } = site('never')
  rmSync(out, { recursive: true })
  remember(kept, 'a', siteState(kept, out))
  expect(isStanding(kept, 'a', out)).toBe(false)
})

test('a catalogue is checked again where a file, the day or the question is another, and said to be the same where none is', () => {
  const catalog = join(work, 'catalog')
  cpSync('tests/fixtures/catalog', catalog, { recursive: true })
  const record = join(catalog, 'records/xay-dung/9.000001.yaml')
  const ask = (on: string, refused: 'error' | 'warning') => {
    const lines: string[] = []
    const good = stateOfFiles(catalog, fileStates(catalog), { on, refused, err: line => lines.push(line) })
    return { good, said: lines[0] }
  }
  const kept = cacheFile(catalog, '-checked.json')
  const counted = () => JSON.parse(readFileSync(kept, 'utf8')) as { procedures: number }
  const first = ask('2026-11-27', 'error')
  expect(first.good).toBe(true)
  expect(ask('2026-11-27', 'error')).toEqual(first)
  const falsify = () => writeFileSync(kept, JSON.stringify({ ...counted(), procedures: 777 }))
  falsify()
  expect(ask('2026-11-27', 'error').said).toContain('777')
  for (const ask2 of [() => ask('2026-11-28', 'error'), () => ask('2026-11-27', 'warning')]) {
    falsify()
    expect(ask2().said).not.toContain('777')
  }
  falsify()
  appendFileSync(record, '# lời\n')
  expect(ask('2026-11-27', 'error').said).not.toContain('777')
  appendFileSync(record, 'agncy: x\n')
  for (const _run of [1, 2]) expect(ask('2026-11-27', 'error').good).toBe(false)
})
