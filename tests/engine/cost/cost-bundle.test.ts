// What a browser loads to cost a procedure: small, and nothing but the engine.
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { engineBundle } from './cost-bundle.ts'

test('the engine with its compiled formulas is at most 14 kB gzip, without parser, zod, yaml or Node', async () => {
  const { bytes, text, inputs } = await engineBundle()
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(14_000)
  expect(inputs.filter(name => !name.startsWith('src/engine/'))).toEqual([])
  expect(text).not.toMatch(/node:|\beval\b|new Function/)
})
