// How much of the law that records cite has a source for its validity; the number may only grow.
import { expect, test } from 'vitest'
import { restingOn } from '../../src/engine/record/resting.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const { catalog } = loadCatalog('procedures')
const cited = [...restingOn(catalog.procedures.values()).keys()]
const sourced = cited.filter(number => {
  const { source, checked } = catalog.documents.get(number) ?? {}
  return source !== undefined && checked !== undefined
})

test('texts that records cite: in the register, each with the day from which it binds', () => {
  expect(cited.filter(number => catalog.documents.get(number)?.from === undefined)).toEqual([])
})

test('what has no source says that it is not verified', () => {
  const without = cited.filter(number => !sourced.includes(number))
  expect(without.filter(number => catalog.documents.get(number)?.verified)).toEqual([])
})

test(`${sourced.length} of ${cited.length} cited texts have a sourced validity`, () => {
  expect(sourced.length / cited.length).toBeGreaterThanOrEqual(0.95)
})
