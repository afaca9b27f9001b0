// Edits of YAML in place: what was meant reads back, and no other byte changes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Edit, editInPlace, editYaml, moveItem } from '../../src/edit/yaml.ts'
import { parseYaml } from '../../src/load/parse.ts'

const text = `# đầu tệp
code: "1.001193"
name: Tên # sau tên
summary: >-   # gập
  Một câu dài
  hai dòng.
note: |-
  hai
  dòng
empty:
levels: [commune, province] # cấp
papers: # giấy tờ
  # về tờ khai
  - id: to-khai # mã
    name: "Tờ khai"
    when: { channel: [online, post], case: mot }

  # về ảnh
  - { id: anh, name: Ảnh, originals: 2 }
  - id: the
    effort:
      hours: 1
      pages: 2
# cuối
checked: { on: 2026-11-20 }
`

const lines = (from: string, to: string) => text.replace(from, to)

describe('one edit changes what it means', () => {
  test.each<[string, Edit, string]>([
    ['a word before a comment', { path: ['name'], value: 'Tên mới' }, lines('Tên #', 'Tên mới #')],
    ['a word with a colon and a hash', { path: ['name'], value: 'a: b #c' }, lines('Tên #', '"a: b #c" #')],
    ['the style of quotes stays', { path: ['papers', 0, 'name'], value: 'Đơn' }, lines('"Tờ khai"', '"Đơn"')],
    ['a date in braces', { path: ['checked', 'on'], value: '2026-11-27' }, lines('2026-11-20', '2026-11-27')],
    [
      'a folded text keeps its comment',
      { path: ['summary'], value: 'Câu khác.' },
      lines('>-   # gập\n  Một câu dài\n  hai dòng.', '>-   # gập\n  Câu khác.'),
    ],
    ['text of several lines', { path: ['note'], value: 'x\n\ny: #' }, lines('  hai\n  dòng', '  x\n\n  y: #')],
    ['several lines become one word', { path: ['note'], value: 'x' }, lines('|-\n  hai\n  dòng', 'x')],
    [
      'one word becomes several lines',
      { path: ['name'], value: 'a\nb' },
      lines('name: Tên # sau tên', 'name: |- # sau tên\n  a\n  b'),
    ],
    ['several lines in braces', { path: ['papers', 1, 'name'], value: 'a\nb' }, lines('name: Ảnh', 'name: "a\\nb"')],
    ['a key without a value', { path: ['empty'], value: 5 }, lines('empty:', 'empty: 5')],
    ['a key goes', { path: ['note'], value: undefined }, lines('note: |-\n  hai\n  dòng\n', '')],
    [
      'the first key of an item goes',
      { path: ['papers', 2, 'id'], value: undefined },
      lines('  - id: the\n    effort:', '  - effort:'),
    ],
    ['a key in braces goes', { path: ['papers', 1, 'name'], value: undefined }, lines(', name: Ảnh', '')],
    [
      'the last key of a group takes the group',
      { path: ['checked', 'on'], value: undefined },
      lines('checked: { on: 2026-11-20 }\n', ''),
    ],
    [
      'a new key in its place',
      { path: ['title'], value: 'T', order: ['code', 'name', 'title', 'summary'] },
      lines('# sau tên\n', '# sau tên\ntitle: T\n'),
    ],
    ['a new first key', { path: ['kind'], value: 'x', order: ['kind', 'code'] }, lines('code:', 'kind: x\ncode:')],
    ['a new key without an order', { path: ['z'], value: { a: 1 } }, `${text}z: { a: 1 }\n`],
    [
      'a key of an item',
      { path: ['papers', 2, 'effort', 'trips'], value: 1 },
      lines('      pages: 2\n', '      pages: 2\n      trips: 1\n'),
    ],
    [
      'a group that was not there',
      { path: ['papers', 0, 'form', 'name'], value: 'M' },
      lines('case: mot }\n', 'case: mot }\n    form: { name: M }\n'),
    ],
    [
      'an item behind the last',
      { path: ['papers', 3], value: { id: 'x', name: 'X' } },
      lines('      pages: 2\n', '      pages: 2\n  - { id: x, name: X }\n'),
    ],
    ['an item in brackets', { path: ['levels', 2], value: 'ministry' }, lines('province]', 'province, ministry]')],
    [
      'an item goes, its comment stays',
      { path: ['papers', 1], value: undefined },
      lines('  - { id: anh, name: Ảnh, originals: 2 }\n', ''),
    ],
    ['the first in brackets goes', { path: ['levels', 0], value: undefined }, lines('commune, ', '')],
    [
      'the only word of a list',
      { path: ['papers', 0, 'when', 'channel'], value: 'online' },
      lines('[online, post]', 'online'),
    ],
    [
      'a word becomes a list',
      { path: ['papers', 0, 'when', 'case'], value: ['mot', 'hai'] },
      lines('case: mot', 'case: [mot, hai]'),
    ],
    [
      'a number becomes bounds',
      { path: ['papers', 2, 'effort', 'hours'], value: { low: 1, likely: 2, high: 3 } },
      lines('hours: 1', 'hours: { low: 1, likely: 2, high: 3 }'),
    ],
    [
      'a list in lines becomes empty',
      { path: ['papers'], value: [] },
      text.replace(/papers: # giấy tờ\n[\s\S]*pages: 2\n/, 'papers: [] # giấy tờ\n'),
    ],
    ['text that looks like a number', { path: ['name'], value: '75.000' }, lines('Tên #', '"75.000" #')],
  ])('%s', (_name, edit, expected) => expect(editInPlace(text, edit)).toBe(expected))

  test('lines end as the others do', () => {
    const windows = text.replaceAll('\n', '\r\n')
    const edited = editInPlace(windows, { path: ['papers', 3], value: { id: 'x', stages: [{ a: 1 }, { a: 2 }] } })
    expect(edited).toContain(
      'pages: 2\r\n  - id: x\r\n    stages:\r\n      - { a: 1 }\r\n      - { a: 2 }\r\n# cuối\r\n',
    )
  })

  test('a byte order mark stays', () =>
    expect(editInPlace('\uFEFFname: a\n', { path: ['name'], value: 'b' })).toBe('\uFEFFname: b\n'))

  test('a file of comments alone gets its first key', () =>
    expect(parse(editYaml('# x\n', { path: ['a'], value: 1 }))).toEqual({ a: 1 }))
})

test.each([
  ['up, with the comment above it', 1, 0, ['# về ảnh', 'id: anh', '# về tờ khai', 'id: to-khai', 'id: the']],
  ['down', 0, 2, ['# về ảnh', 'id: anh', 'id: the', '# về tờ khai', 'id: to-khai']],
])('an item moves %s', (_name, from, to, order) => {
  const after = moveItem(text, ['papers'], from, to)
  expect(after.split('\n').toSorted()).toEqual(text.split('\n').toSorted())
  const places = order.map(word => after.indexOf(word))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

type Step = string | number
const files = ['records', 'overlays', 'acts', 'proposals'].flatMap(folder =>
  readdirSync(join('procedures', folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => join('procedures', folder, name)),
)

const placesOf = (value: unknown, path: Step[] = []): Step[][] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        ...(path.length > 0 ? [path] : []),
        ...Object.entries(value).flatMap(([key, inner]) =>
          placesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]

const words = fc.oneof(
  fc.constantFrom(
    'a: b',
    '# c',
    'x # y',
    '"q"',
    "it's",
    '- a',
    '[a',
    '{b}, c',
    '1.001193',
    '01',
    'true',
    '~',
    '75.000',
    'null',
  ),
  fc.constantFrom(
    'Đường “Lê Lợi” #5: 100 %',
    'từ '.repeat(80).trim(),
    'a\n\nb: - c',
    '* x',
    '& y',
    '! z',
    '@a',
    '`b`',
    '| c',
    '?',
    '---',
  ),
  fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map(one => one.trim())
    .filter(one => one !== '' && !/\p{Cc}/u.test(one)),
)
const values = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.array(words, { maxLength: 3 }),
  fc.record({ title: words, when: fc.record({ case: words }) }),
  fc.constant(undefined),
)

/** What lies before and behind the lines in which two texts differ. */
function around(before: string, after: string): { head: number; tail: number } {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return { head, tail: a.length - tail }
}

/** The lines on which a value is written, counted from 0. */
function spanOf(source: string, path: readonly Step[]): { from: number; to: number } {
  const { document } = parseYaml('a.yaml', source)
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined
  const lineOf = (at: number) => source.slice(0, at).split('\n').length - 1
  return { from: lineOf(node?.range?.[0] ?? 0), to: lineOf(node?.range?.[1] ?? source.length) + 1 }
}

test('any value at any place of any file of the catalogue reads back, and all other lines stay', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), values, (file, pick, value) => {
      const source = readFileSync(file, 'utf8')
      const places = placesOf(parse(source, { schema: 'core' }))
      const path = places[pick % places.length] ?? []
      const after = editInPlace(source, { path, value })
      expect(after, `${file} ${path.join('.')}`).toBeDefined()
      const read = parseYaml('a.yaml', after ?? '')
      expect(read.document.errors).toEqual([])
      if (value !== undefined) expect(read.document.toJS()).toHaveProperty(path.map(String), value)
      const { head, tail } = around(source, after ?? '')
      const own = spanOf(source, path)
      // a block begins behind its key; what goes takes its key, and a group that has nothing else, with it
      if (value !== undefined) {
        expect(head).toBeGreaterThanOrEqual(own.from - 1)
        expect(tail).toBeLessThanOrEqual(own.to)
      }
    }),
    { numRuns: 60, seed: 26 },
  )
})
