// Parts of the last build come back as they were, or not at all.
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Kept, readParts, saveParts, writeParts } from '../../site/lib/kept-parts.ts'

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

const texts = ({ parts }: Pick<Kept, 'parts'>) => [...parts].map(([state, bytes]) => [state, `${Buffer.from(bytes)}`])
const all = texts({ parts })

test('parts made from the same come back byte for byte, in their order', () => {
  expect(texts(readParts(written('same'), 'quanh'))).toEqual(all)
})

test.each<[string, (file: string) => void, string]>([
  ['made from something else', () => undefined, 'khác'],
  ['without a file', rmSync, 'quanh'],
  ['cut off in what they are made from', file => truncateSync(file, 4), 'quanh'],
  ['of another program', file => writeFileSync(file, '[1]\nabc'), 'quanh'],
])('parts %s are none', (name, spoil, around) => {
  const file = written(name)
  spoil(file)
  expect(readParts(file, around).parts.size).toBe(0)
})

const long = 'phần sau cùng'

/** Of a file with one part more. */
function withLast(name: string): string {
  const file = written(name)
  saveParts(file, 'quanh', readParts(file, 'quanh'), new Map([...parts, ['cuối', Buffer.from(long)]]))
  return file
}

test('what is new is written behind what stands', () => {
  const before = readFileSync(written('before'))
  const file = withLast('added')
  expect(readFileSync(file).subarray(0, before.length)).toEqual(before)
  expect(texts(readParts(file, 'quanh'))).toEqual([...all, ['cuối', long]])
})

test('a file of short parts under long states is not written anew for one more', () => {
  const file = join(work, 'long-states')
  const short = (count: number) => new Map(Array.from({ length: count }, (_, n) => [`${n} `.repeat(200), Buffer.of()]))
  writeParts(file, 'quanh', short(20))
  const { ino } = statSync(file)
  saveParts(file, 'quanh', readParts(file, 'quanh'), short(21))
  expect([statSync(file).ino, readParts(file, 'quanh').parts.size]).toEqual([ino, 21])
})

test.each<[string, (file: string) => void]>([
  ['cut off in a part', file => truncateSync(file, readFileSync(file).length - 1)],
  ['cut off in its head', file => truncateSync(file, readFileSync(file).length - Buffer.byteLength(long) - 2)],
])('of a file %s the others are good, and the next is written behind them', (name, spoil) => {
  const file = withLast(name)
  spoil(file)
  const left = readParts(file, 'quanh')
  expect(texts(left)).toEqual(all)
  saveParts(file, 'quanh', left, new Map([...parts, ['nữa', Buffer.from('đ')]]))
  expect(texts(readParts(file, 'quanh'))).toEqual([...all, ['nữa', 'đ']])
})

test('what nobody uses goes when it is most of the file', () => {
  const file = written('unused')
  const few = new Map([...parts].slice(0, 3))
  saveParts(file, 'quanh', readParts(file, 'quanh'), few)
  expect(texts(readParts(file, 'quanh'))).toEqual(texts({ parts: few }))
})
