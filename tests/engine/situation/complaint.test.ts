// Whom one complains to: the body that decides, then the one above it.
import { expect, test } from 'vitest'
import { complaintPath } from '../../../src/engine/situation/complaint.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'

const { catalog } = loadCatalog('procedures')

test.each([
  ['a birth, by the commune', '1.001193', ['ubnd-cap-xa', 'ubnd-cap-tinh', '2.002409']],
  ['a passport, by the police of the province', '1.001456', ['cong-an-cap-tinh', 'bo-cong-an', '1.003504']],
  ['veterans, by a department', '2.002307', ['so-noi-vu', 'ubnd-cap-tinh', undefined]],
] as const)('%s', (_name, code, expected) => {
  const record = catalog.procedures.get(code)
  const path = record && complaintPath(record, catalog.agencies, catalog.procedures.values())
  expect([path?.first.id, path?.second?.id, path?.procedure?.code]).toEqual(expected)
})

test('every body above another is in the list and not below it', () => {
  const wrong = [...catalog.agencies.values()].filter(
    ({ id, above }) => above !== undefined && (!catalog.agencies.has(above) || above === id),
  )
  expect(wrong).toEqual([])
})
