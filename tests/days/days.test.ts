// A sample of `npm run test:days`: what asks for today, on a day long after the records were compared.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clock, dayRun, filesThatLooked, sampleOfDays } from './clock.ts'

test('the clock of a process stands at the day given, in every way to ask it', () => {
  const ask = '[new Date(), new Date(Date.now()), new Date(Date())].map(now => now.toISOString().slice(0, 10)).join()'
  const { stdout } = spawnSync(process.execPath, [`--import=${clock}`, '-p', ask], {
    encoding: 'utf8',
    env: { ...process.env, TEST_DAY: '2028-02-29' },
  })
  expect(stdout.trim()).toBe('2028-02-29,2028-02-29,2028-02-29')
})

test('days are spread over five years and hold the edges', () => {
  const days = sampleOfDays(27)
  expect(new Set(days).size).toBe(27)
  expect(days).toEqual(
    expect.arrayContaining(['2024-02-29', '2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01', '2028-02-29']),
  )
  expect([days.at(0), days.at(-1)]).toEqual(['2024-01-02', '2028-12-30'])
})

test('commands, dates and words are green on 29/02/2028 too, and who asks for the time is found', async () => {
  const work = mkdtempSync(join(tmpdir(), 'days-'))
  const reads = join(work, 'reads')
  const files = ['tests/cli/form.test.ts', 'tests/engine/time/deadline.test.ts', 'tests/text']
  const { code, words } = await dayRun('2028-02-29', files, reads)
  const looked = filesThatLooked(reads)
  rmSync(work, { recursive: true })
  expect(words).toMatch(/^\d{2,} passed, 0 failed/m)
  expect(code, words).toBe(0)
  // workbooks hold the minute in which they were written
  expect(looked).toEqual(['tests/cli/form.test.ts'])
})
