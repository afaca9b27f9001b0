// What people ask in English finds the procedure, and the answer names it in English.
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { buildIndex } from '../../src/search/build.ts'
import { entriesOf, vocabularyOf } from '../../src/search/entries.ts'
import { openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'

const { catalog } = loadCatalog('procedures')
const open = openIndex(buildIndex(entriesOf(catalog), vocabularyOf(catalog)))

const asked: { name: string; code: string; first: number }[] = [
  { name: 'birth certificate', code: '1.001193', first: 1 },
  { name: 'lost ID card', code: '1.014064', first: 1 },
  { name: 'tax code', code: '1.008498', first: 1 },
  { name: 'Temporary residence', code: '1.004194', first: 1 },
  { name: 'temporary residence foreigner', code: '1.001437', first: 3 },
  { name: 'marriage with a foreigner', code: '2.000806', first: 1 },
  { name: 'work permit', code: '1.014199', first: 3 },
  { name: 'convert foreign driving licence', code: '3.000351', first: 1 },
  { name: 'criminal record', code: '3.000333', first: 2 },
  { name: 'certified translation', code: '2.000992', first: 1 },
]

describe('questions in English', () => {
  test.each(asked)('$name', ({ name, code, first }) => {
    const hits = search(open, name).hits.slice(0, first)
    const hit = hits.find(one => one.code === code)
    expect(hits.map(one => one.code)).toContain(code)
    expect(hit?.titleEn).toBe(catalog.procedures.get(code)?.titleEn)
    expect(hit?.name).toBe(catalog.procedures.get(code)?.name)
  })

  test('every name in English reaches the answers, and no other procedure has one', () => {
    const named = search(open, '', { limit: 1000 }).hits.filter(hit => hit.titleEn !== undefined)
    const written = [...catalog.procedures.values()].filter(one => one.kind === 'public' && one.titleEn !== undefined)
    expect(new Set(named.map(hit => hit.code))).toEqual(new Set(written.map(one => one.code)))
  })
})
