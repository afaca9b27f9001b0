// Parts that sites of provinces have in common: what one build has made another takes, and the files stay few.
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commonParts } from '../../site/lib/common-parts.ts'

const work = mkdtempSync(join(tmpdir(), 'common-parts-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const partsOf = (...states: string[]) => new Map(states.map(state => [state, Buffer.from(`phần ${state}`)]))

const textsIn = (folder: string, around = 'quanh') =>
  [...commonParts(folder, around).parts].map(([state, bytes]) => [state, `${Buffer.from(bytes)}`]).toSorted()

const texts = (...states: string[]) => states.map(state => [state, `phần ${state}`])

test('a build adds what others lack, and changes no file that stands', () => {
  const folder = join(work, 'added')
  commonParts(folder, 'quanh').keep(partsOf('a', 'b'))
  const [first = ''] = readdirSync(folder)
  const before = readFileSync(join(folder, first))
  commonParts(folder, 'quanh').keep(partsOf('a', 'b', 'c'))
  commonParts(folder, 'quanh').keep(partsOf('a', 'c'))
  expect(readdirSync(folder)).toHaveLength(2)
  expect(readFileSync(join(folder, first))).toEqual(before)
  expect(textsIn(folder)).toEqual(texts('a', 'b', 'c'))
})

test('of builds side by side the second does not write what the first has written meanwhile', () => {
  const folder = join(work, 'beside')
  const [first, second] = [commonParts(folder, 'quanh'), commonParts(folder, 'quanh')]
  first.keep(partsOf('a', 'b'))
  second.keep(partsOf('a', 'b'))
  expect(readdirSync(folder)).toHaveLength(1)
  expect(textsIn(folder)).toEqual(texts('a', 'b'))
})

test('what is made from something else is not taken, and goes', () => {
  const folder = join(work, 'another')
  commonParts(folder, 'quanh').keep(partsOf('a'))
  expect(textsIn(folder, 'khác')).toEqual([])
  commonParts(folder, 'khác').keep(partsOf('b'))
  expect(readdirSync(folder)).toHaveLength(1)
  expect(textsIn(folder, 'khác')).toEqual(texts('b'))
})

test('many files become one, and parts that nobody uses go', () => {
  const folder = join(work, 'many')
  const states = Array.from({ length: 20 }, (_, n) => `${n + 10}`)
  for (const state of states) {
    commonParts(folder, 'quanh').keep(partsOf('a', state))
    expect(readdirSync(folder).length).toBeLessThan(10)
  }
  expect(textsIn(folder).length).toBeLessThan(states.length)
  expect(textsIn(folder)).toEqual(expect.arrayContaining(texts('29', 'a')))
})

test('of a file that was cut off the parts before are good', () => {
  const folder = join(work, 'torn')
  commonParts(folder, 'quanh').keep(partsOf('a', 'b'))
  const file = join(folder, readdirSync(folder)[0] ?? '')
  truncateSync(file, readFileSync(file).length - 1)
  expect(textsIn(folder)).toEqual(texts('a'))
  commonParts(folder, 'quanh').keep(partsOf('a', 'b'))
  expect(textsIn(folder)).toEqual(texts('a', 'b'))
})

test('a folder that another build takes away is no hindrance', () => {
  const folder = join(work, 'gone')
  commonParts(folder, 'quanh').keep(partsOf('a'))
  const parts = commonParts(folder, 'quanh')
  rmSync(folder, { recursive: true })
  parts.keep(partsOf('a', 'b'))
  expect(textsIn(folder)).toEqual(texts('b'))
})
