// A file written in pieces is these pieces one behind the other, however many there are, and is written where none is.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writePieces } from '../../site/lib/pieces-response.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-pieces-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

test.each([0, 1, 999, 1000, 1001, 3500])('%i pieces', count => {
  const pieces = Array.from({ length: count }, (_, n) => Buffer.from(n % 7 === 0 ? '' : `${n} mảnh,`))
  const file = join(work, 'sau', `${count}.json`)
  writePieces(file, pieces)
  expect(readFileSync(file, 'utf8')).toBe(Buffer.concat(pieces).toString())
  expect(() => writePieces(file, pieces)).toThrow('EEXIST')
})
