import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'thutuc-assess-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fixture = ['--catalog', 'tests/fixtures/catalog', '--on', '2026-11-22']

describe('thutuc assess', () => {
  test('an empty form asks each question, and check names what is still open', async () => {
    const file = join(folder, 'phieu.yaml')
    expect((await run('assess', '9.000001', '--draft', file, ...fixture)).status).toBe(0)
    const made: unknown = parse(readFileSync(file, 'utf8'))
    expect(made).toMatchObject({
      procedure: '9.000001',
      date: '2026-11-22',
      answers: { 'can-thiet': { answer: null } },
    })
    const { status, stdout } = await run('check', file, ...fixture)
    expect([status, stdout]).toEqual([1, expect.stringContaining('yes, no, partly, not-applicable')])
    expect((await run('assess', '9.000001', '--draft', file, ...fixture)).status).toBe(2)
  })

  test('a form that was filled in says what is to be mended, what it concludes and what the proposal saves', async () => {
    const { status, stdout } = await run('assess', '1.010028', '--json')
    const { assessment, faults, open, saving } = JSON.parse(stdout) as {
      assessment: { conclusion: string }
      faults: string[]
      open: string[]
      saving: { perYear: number }
    }
    expect([status, assessment.conclusion, faults.length, open]).toEqual([0, 'abolish', 9, []])
    // 2.77 hours × 59,422 đồng × 500,000 files a year, all of which go
    expect(saving.perYear).toBe(82_299_470_000)
  })

  test('words that name no form are refused with the nearest', async () => {
    const { status, stderr } = await run('assess', '9.000003', ...fixture)
    expect([status, stderr]).toEqual([2, expect.stringContaining('9.00000')])
  })
})
