// How far shares may be from one: as far as people round thirds, and no further.
import { expect, test } from 'vitest'
import { shares } from '../../src/check/rules/shares.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const { catalog } = loadCatalog('tests/fixtures/catalog')
const [sample] = catalog.procedures.values()
if (!sample) throw new Error('no procedure')

const found = (first: number, second: number) => {
  const channels = [
    { id: 'in-person' as const, share: first },
    { id: 'online' as const, share: second },
  ]
  const { cases: _, ...rest } = sample
  const procedures = new Map([
    [sample.code, { ...rest, channels, shareSource: sample.shareSource ?? { evidence: 'survey' } }],
  ])
  return shares({ catalog: { ...catalog, procedures } as typeof catalog, on: '2026-11-22' }).map(({ code }) => code)
}

test.each([
  ['exactly one', 0.3, 0.7, []],
  ['two thirds and a third to two digits', 0.67, 0.33, []],
  ['two thirds and a third to three digits, one cut off', 0.666, 0.333, []],
  ['four in a thousand short', 0.3, 0.696, []],
  ['six in a thousand short', 0.3, 0.694, ['SHARES']],
  ['six in a thousand over', 0.3, 0.706, ['SHARES']],
  ['one in a hundred short', 0.3, 0.69, ['SHARES']],
] as const)('%s', (_, first, second, codes) => expect(found(first, second)).toEqual(codes))
