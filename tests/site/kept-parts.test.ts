// Parts of the last build come back as they were, or not at all.
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readParts, writeParts } from '../../site/lib/kept-parts.ts'

const work = mkdtempSync(join(tmpdir(), 'kept-parts-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const parts = new Map(
  Array.from(
    { length: 2500 },
    (_, n) => [`trạng thái ${n}`, Buffer.from(n % 7 === 0 ? '' : `dòng ${n}\n"đ"`)] as const,
  ),
)

function written(name: string): string {
  const file = join(work, name)
  writeParts(file, 'quanh', parts)
  return file
}

const texts = (found: ReadonlyMap<string, Uint8Array>) =>
  [...found].map(([state, bytes]) => [state, `${Buffer.from(bytes)}`])

test('parts made from the same come back byte for byte, in their order', () => {
  expect(texts(readParts(written('same'), 'quanh'))).toEqual(texts(parts))
})

test.each<[string, (file: string) => void, string]>([
  ['made from something else', () => undefined, 'khác'],
  ['without a file', rmSync, 'quanh'],
  ['cut off at the end', file => truncateSync(file, readFileSync(file).length - 1), 'quanh'],
  ['cut off in the list', file => truncateSync(file, 100), 'quanh'],
  ['with more than was written', file => writeFileSync(file, 'x', { flag: 'a' }), 'quanh'],
  ['of another program', file => writeFileSync(file, '[1]\nabc'), 'quanh'],
])('parts %s are none', (name, spoil, around) => {
  const file = written(name)
  spoil(file)
  expect(readParts(file, around).size).toBe(0)
})
