// Whether something is made from a catalogue in the state in which it is on a day.
import { expect, test } from 'vitest'
import { stateOf } from '../../src/cli/checked.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { ProblemCode } from '../../src/model/problem-codes.ts'

const loaded = loadCatalog('procedures')
const told = new Set<ProblemCode>(['LAW_EXPIRED', 'VALUE_ENDED'])

test.each([
  ['today', '2026-11-27', 'error', undefined, true],
  ['after the temporary texts, where pages say that law ended', '2027-03-02', 'error', told, true],
  ['the same day, where nothing says it', '2027-03-02', 'error', undefined, false],
  ['the same day, strictly', '2027-03-02', 'warning', told, false],
  ['before the records were compared', '2025-06-30', 'error', told, false],
] as const)('%s', (_, on, refused, said, made) => {
  const lines: string[] = []
  const may = stateOf(loaded, { on, refused, ...(said && { told: said }), err: line => lines.push(line) })
  expect([may, lines.at(-1)?.startsWith('Chưa làm') ?? false]).toEqual([made, !made])
})
