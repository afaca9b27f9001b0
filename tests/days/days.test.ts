// A sample of `npm run test:days`: what asks for today, on a day long after the records were compared.
import { expect, test } from 'vitest'
import { dayRun } from './clock.ts'

test('tests of commands and dates are green on 29/02/2028 too', async () => {
  const files = ['tests/cli/cli.test.ts', 'tests/cli/form.test.ts', 'tests/engine/time', 'tests/text']
  const { code, words } = await dayRun('2028-02-29', files)
  expect(words).toMatch(/^\d{2,} passed, 0 failed/m)
  expect(code, words).toBe(0)
}, 240_000)
