import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { entriesOf, vocabularyOf } from '../../src/search/entries.ts'
import { addDetail, type OpenIndex, openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import type { SearchEntry } from '../../src/search/types.ts'
import { entries as small, vocabulary } from './small.ts'

describe('the committed catalogue', () => {
  let open: OpenIndex
  let entries: SearchEntry[]

  beforeAll(async () => {
    const { catalog } = await loadCatalog('procedures')
    entries = entriesOf(catalog)
    open = openIndex(JSON.parse(JSON.stringify(buildIndex(entries, vocabularyOf(catalog)))))
    addDetail(open, JSON.parse(JSON.stringify(buildDetail(entries, vocabularyOf(catalog)))))
  })

  it.each([
    { query: 'dang ky khai sinh', codes: ['1.001193'] },
    { query: 'đăng kí kết hôn', codes: ['1.000894'] },
    { query: '1.000894', codes: ['1.000894'] },
    { query: '1000894', codes: ['1.000894'] },
    { query: '1.00089', codes: ['1.000894'] },
    { query: 'lam so do lan dau', codes: ['1.013978'] },
    { query: 'xin giay phep xay nha', codes: ['1.013225'] },
    { query: 'xac nhan doc than', codes: ['1.004873'] },
    { query: 'ddawng kys keets hoon', codes: ['1.000894'] },
    { query: 'lấy vợ cần giấy tờ gì', codes: ['1.000894'] },
    { query: 'mở tiệm tạp hóa', codes: ['1.001612'] },
    { query: 'nhập hộ khẩu cho con', codes: ['1.004222'] },
  ])('$query', ({ query, codes }) => {
    expect(codes).toContain(search(open, query).hits[0]?.code)
  })

  it('every public procedure is found first by its code, and by its name among the first three', () => {
    for (const { code, name, lacking } of entries) {
      if (lacking) continue
      expect(search(open, code).hits[0]?.code).toBe(code)
      expect(
        search(open, name)
          .hits.slice(0, 3)
          .map(hit => hit.code),
      ).toContain(code)
    }
  })

  it('names sectors and agencies, not ids', () => {
    const { facets } = search(open, '')
    expect(facets.sector.map(value => value.name)).toContain('Hộ tịch')
    expect(facets.agency.filter(value => value.name === value.id)).toEqual([])
  })
})

describe('the second file', () => {
  it('finds by papers what no name holds', () => {
    const open = openIndex(buildIndex(small, vocabulary))
    expect(search(open, 'học bạ').hits.map(hit => hit.code)[0]).toBe('9.000012')
    expect(search(open, 'bạ').hits).toEqual([])
    addDetail(open, buildDetail(small))
    expect(search(open, 'bạ').hits.map(hit => hit.code)).toEqual(['9.000012'])
  })

  it('finds by what people say, says so, and does not head a result with it', () => {
    const said = small.map(one =>
      one.code === '9.000011' ? { ...one, phrases: ['bằng B2 quá date', 'thi lại'] } : one,
    )
    const open = openIndex(buildIndex(said, vocabulary))
    expect(search(open, 'bằng B2 quá date').hits[0]?.code).not.toBe('9.000011')
    addDetail(open, JSON.parse(JSON.stringify(buildDetail(said))))
    const [hit] = search(open, 'bằng B2 quá date').hits
    expect(hit).toMatchObject({ code: '9.000011', name: 'Đổi giấy phép lái xe' })
    expect(hit?.title).toBeUndefined()
    expect(hit?.why.map(({ field, text }) => [field, text])).toContainEqual(['keyword', 'bằng B2 quá date'])
  })

  it.each([
    ['of what was compared with its source, which has a title', { on: '2026-11-01' }, undefined],
    ['of what was not', undefined, ['bằng B2 quá date']],
  ])('what people say when they look for it, %s', (_, checked, expected) => {
    const { catalog } = loadCatalog('procedures')
    const [code = '', procedure] = [...catalog.procedures].find(([one]) => catalog.everydayPhrases.has(one)) ?? []
    if (procedure === undefined) throw new Error('no procedure of which people say something')
    const { checked: _checked, ...rest } = procedure
    const made = entriesOf({
      ...catalog,
      procedures: new Map([[code, { ...rest, ...(checked !== undefined && { checked }) }]]),
      everydayPhrases: new Map([[code, { code, words: ['bằng B2 quá date'] }]]),
    })
    expect(made[0]?.phrases).toEqual(expected)
  })
})
