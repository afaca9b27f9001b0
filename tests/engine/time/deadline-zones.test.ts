import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { cases } from './deadline-cases.ts'

const run = (zone: string) => {
  const text = execFileSync(process.execPath, ['tests/engine/time/deadline-zones-run.ts'], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const cut = text.indexOf('\n')
  return { offset: Number(text.slice(0, cut)), answers: text.slice(cut + 1) }
}

test('every worked deadline is the same in UTC, Việt Nam and Los Angeles', () => {
  const [utc, home, far] = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map(run)
  expect([utc?.offset, home?.offset, far?.offset]).toEqual([0, -420, 480])
  expect(utc?.answers.split('BEGIN:VCALENDAR').length).toBe(cases.length + 1)
  expect(home?.answers).toBe(utc?.answers)
  expect(far?.answers).toBe(utc?.answers)
})
