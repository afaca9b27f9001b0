// On a machine for which the typesetter has no build, PDF says so in one sentence and everything else works.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { runLine } from '../../src/cli/main.ts'

vi.mock('@myriaddreamin/typst-ts-node-compiler', () => {
  throw new Error('Cannot find native binding')
})

const folder = mkdtempSync(join(tmpdir(), 'thutuc-typesetter-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['pdf', 3, /^Máy này không có bộ dàn trang PDF[^\n]*\.$/],
  ['docx', 0, /^$/],
] as const)('form --%s ends with %i', async (kind, code, said) => {
  const path = join(folder, `a.${kind}`)
  const errors: string[] = []
  const line = ['form', 'khai-sinh-nop-truc-tuyen', `--${kind}`, path]
  expect(await runLine(line, { out: () => {}, err: text => void errors.push(text) })).toBe(code)
  expect(errors.join('\n')).toMatch(said)
  expect(existsSync(path)).toBe(code === 0)
})
