import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run as line } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'thutuc-form-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const id = 'khai-sinh-nop-truc-tuyen'
const at = (name: string) => join(folder, name)
const run = (...args: string[]) => line('form', ...args)

describe('thutuc form', () => {
  test('writes both files, whole, and nothing beside them', async () => {
    const { status, stdout } = await run(id, '--xlsx', at('a.xlsx'), '--docx', at('a.docx'))
    expect([status, stdout.split('\n').length]).toEqual([0, 3])
    expect(readdirSync(folder).sort()).toEqual(['a.docx', 'a.xlsx'])
    for (const name of ['a.xlsx', 'a.docx']) expect(readFileSync(at(name)).subarray(0, 2).toString()).toBe('PK')
  })

  test.each([
    ['no file asked for', [id], 2, '--xlsx'],
    ['another ending', [id, '--xlsx', at('b.xls')], 2, '.xlsx'],
    ['an unknown proposal', ['khai-sinh-nop-truc-tuye', '--xlsx', at('b.xlsx')], 2, id],
    ['a year before all parameters', [id, '--on', '2017-03-01', '--xlsx', at('b.xlsx')], 1, '01/03/2017'],
    ['an unknown model', [id, '--model', 'scm', '--xlsx', at('b.xlsx')], 2, 'scm-mo-rong'],
  ])('%s', async (_name, args, status, words) => {
    const result = await run(...args)
    expect([result.status, result.stderr]).toEqual([status, expect.stringContaining(words)])
    expect(readdirSync(folder)).not.toContain('b.xlsx')
  })
})
