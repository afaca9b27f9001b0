// The names of what files say are true, whether a file was read again or not.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { cacheFile } from '../../src/load/cache-folder.ts'
import { fileStates } from '../../src/load/file-states.ts'

const root = mkdtempSync(join(tmpdir(), 'thutuc-states-'))
const kept = cacheFile(root, '-files.json')
const [one, two] = [join(root, 'a/một.yaml'), join(root, 'b.json')] as const
mkdirSync(join(root, 'a'))
writeFileSync(one, 'một')
writeFileSync(two, 'hai')
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
  rmSync(kept, { force: true })
})

/** The states a while after the last change. */
function later() {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
  const found = fileStates(root)
  vi.useRealTimers()
  return found
}

/** Has the kept names say something else, which shows where they are taken. */
const falsify = () => writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll(/"[\w+/]{43}="/g, '"x"'))

test('a file that rested is named without being read; one that changed, or has not rested, is read', () => {
  const first = later()
  expect([...first.states.keys()]).toEqual(['a/một.yaml', 'b.json'])
  expect(later()).toEqual(first)
  falsify()
  expect([...later().states.values()]).toEqual(['x', 'x'])
  writeFileSync(two, 'ba!')
  const [untouched, touched] = fileStates(root).states.values()
  expect(untouched).toBe('x')
  expect(touched).not.toBe(first.states.get('b.json'))
  falsify()
  expect([...fileStates(root).states.values()]).toEqual(['x', touched])
})

test.each([
  ['written with the same size and time', (file: string) => writeAlike(file, 'bốn')],
  ['another one in its place', replaceWith],
  ['gone', (file: string) => rmSync(file)],
])('a file that is %s changes states and stamp', (_, change) => {
  writeFileSync(two, 'hai')
  const before = later()
  change(two)
  const after = later()
  expect(after.states.get('b.json')).not.toBe(before.states.get('b.json'))
  expect(after.stamp).not.toBe(before.stamp)
})

test('a file that says the same again has the same state and another stamp; what is kept may be spoilt', () => {
  rmSync(kept)
  writeFileSync(two, 'hai')
  const before = later()
  writeFileSync(two, 'hai')
  const after = later()
  expect(after.states).toEqual(before.states)
  expect(after.stamp).not.toBe(before.stamp)
  for (const spoilt of ['', '[', '7', '[7]', '{"a":1}']) {
    writeFileSync(kept, spoilt)
    expect(later()).toEqual(after)
  }
})

function replaceWith(file: string): void {
  writeFileSync(`${file}.x`, 'bốn')
  renameSync(`${file}.x`, file)
}

function writeAlike(file: string, text: string): void {
  const { atime, mtime, size } = statSync(file)
  writeFileSync(file, text.slice(0, size))
  utimesSync(file, atime, mtime)
}
