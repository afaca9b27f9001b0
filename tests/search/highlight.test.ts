import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from '../../src/search/highlight.ts'
import { search } from '../../src/search/search.ts'
import { entries, open } from './small.ts'

const marked = (query: string) => {
  const [hit] = search(open, query).hits
  return hit?.highlights.map(([start, end]) => hit.name.slice(start, end))
}

describe('highlights are parts of the name as it is written', () => {
  it.each([
    { name: 'accents kept', query: 'dang ky tam tru', parts: ['Đăng ký tạm trú'] },
    { name: 'neighbours join', query: 'đăng ký khai sinh', parts: ['Đăng ký khai sinh'] },
    { name: 'words apart stay apart', query: 'đường nội', parts: ['Đường', 'nội'] },
    { name: 'decomposed question', query: 'đường'.normalize('NFD'), parts: ['Đường'] },
    { name: 'official words of a synonym', query: 'xác nhận độc thân', parts: ['Giấy xác nhận tình trạng hôn nhân'] },
  ])('$name', ({ query, parts }) => {
    expect(marked(query)).toEqual(parts)
  })

  it('a word that is only asked for after another is marked there alone', () => {
    const isAsked = (word: string, before?: string) => word === 'độc' || (word === 'thân' && before === 'độc')
    expect(highlight('thân (giấy độc thân) độc, thân', isAsked)).toEqual([
      [11, 19],
      [21, 24],
    ])
  })

  it('a toned word marks only its own tone', () => {
    expect(marked('dương')).toEqual(['Dương'])
  })

  it('ranges are ordered, apart and inside the name', () => {
    const words = entries.flatMap(entry => entry.name.split(' '))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), picked => {
        for (const hit of search(open, picked.join(' ')).hits) {
          let last = 0
          for (const [start, end] of hit.highlights) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(hit.name.length)
        }
      }),
    )
  })
})
