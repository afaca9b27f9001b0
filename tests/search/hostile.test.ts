import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../src/search/build.ts'
import { openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import { suggest } from '../../src/search/suggest.ts'
import type { SearchEntry } from '../../src/search/types.ts'
import { processorTime } from '../processor-time.ts'
import { entries, open, vocabulary } from './small.ts'

describe('any text is a question', () => {
  it('never throws and returns no more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(30), fc.boolean(), (query, limit, typing) => {
        const answer = search(open, query, { limit, typing })
        expect(answer.hits.length).toBeLessThanOrEqual(limit)
        expect(answer.total).toBeLessThanOrEqual(entries.length)
        expect(answer.hits.every(hit => Number.isFinite(hit.score))).toBe(true)
      }),
    )
  })

  it('answers the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), query => {
        expect(search(open, query)).toEqual(search(open, query))
      }),
    )
  })

  it.each([
    { name: 'a regular expression', query: '(a+)+$ [đất]{1,99} .* \\p{L}' },
    { name: 'a prototype key', query: '__proto__ constructor toString hasOwnProperty' },
    { name: 'markup', query: '<script>alert(1)</script>' },
    { name: 'only punctuation', query: '?!… — ()' },
    { name: 'lone surrogates', query: '\ud800\udc00\ud800' },
    { name: 'nothing but marks', query: '\u0301\u0323\u031b' },
    { name: 'a number longer than any code', query: '1'.repeat(5000) },
  ])('$name', ({ query }) => {
    expect(() => search(open, query, { typing: true })).not.toThrow()
    expect(() => suggest(open, query)).not.toThrow()
  })

  it.each([
    { name: 'words of names', query: 'đăng ký khai sinh '.repeat(600) },
    { name: 'misspelt words', query: 'thườngx đăngz kyqq '.repeat(530) },
    { name: 'one word', query: 'a'.repeat(10_000) },
    { name: 'one letter a word', query: 'a b c d '.repeat(1250) },
  ])('10,000 characters of $name take a bounded time', ({ query }) => {
    const start = process.cpuUsage()
    search(open, query, { typing: true })
    expect(processorTime(start)).toBeLessThan(2000)
  })
})

describe('hostile entries', () => {
  const hostile: SearchEntry[] = ['__proto__', 'constructor', 'toString'].map(word => ({
    code: word,
    name: `${word} <b>đất</b>`,
    keywords: [word],
    sector: word,
    agency: word,
    levels: [word],
    province: word,
    replaces: [word],
    lifeEvents: [word],
  }))

  it('are plain text: found, counted, nothing else changed', () => {
    const opened = openIndex(JSON.parse(JSON.stringify(buildIndex(hostile, vocabulary))))
    const answer = search(opened, 'constructor')
    expect(answer.hits[0]?.code).toBe('constructor')
    expect(answer.facets.sector.every(value => value.count === 1)).toBe(true)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('an empty catalogue answers with nothing', () => {
    const nothing = openIndex(buildIndex([], vocabulary))
    expect(search(nothing, 'khai sinh')).toMatchObject({ hits: [], total: 0 })
    expect(search(nothing, '', { typing: true }).hits).toEqual([])
  })
})

describe('when nothing was found', () => {
  it.each([
    { name: 'a word that looks alike', query: 'thuongtruu', word: 'thuong' },
    { name: 'with marks', query: 'khaii', word: 'khai' },
  ])('$name', ({ query, word }) => {
    expect(suggest(open, query).words).toContain(word)
  })

  it('sectors that look alike', () => {
    expect(suggest(open, 'giao thoong').sectors[0]?.name).toBe('Giao thông')
  })
})
