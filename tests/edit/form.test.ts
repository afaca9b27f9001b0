// The form is made from the schema alone: what it shows and gets back changes nothing, and one thing typed changes that one thing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Around } from '../../src/cli/edit/controls.ts'
import { fieldsView } from '../../src/cli/edit/field-views.ts'
import { type Applied, applied } from '../../src/edit/apply.ts'
import { exampleIn, fileLike, identityOf } from '../../src/edit/begin.ts'
import { editedKinds, type Field, fieldAt, formOf, type GroupField, kindOf, optionOf } from '../../src/edit/fields.ts'
import { lineChanges } from '../../src/edit/lines.ts'
import type { Typed } from '../../src/edit/typed.ts'

const files = ['records', 'overlays', 'acts', 'proposals'].flatMap(folder =>
  readdirSync(join('procedures', folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => `${folder}/${name}`.replaceAll('\\', '/')),
)

type Step = string | number

/** The places of a value that have a page of their own: the whole, and each item of a list. */
function pagesOf(field: Field, value: unknown, path: Step[] = []): Step[][] {
  const here = field.kind === 'either' ? optionOf(field, value) : field
  if (here?.kind === 'list')
    return (Array.isArray(value) ? value : []).flatMap((item, at) => [
      [...path, at],
      ...pagesOf(here.item, item, [...path, at]),
    ])
  if (here?.kind !== 'group') return []
  return here.fields.flatMap(one => pagesOf(one, fieldAt(here, value, [one.key])?.value, [...path, one.key]))
}

const around: Around = {
  typed: undefined,
  faults: new Map(),
  isFresh: false,
  suggestions: () => undefined,
  href: () => '',
}

const plain = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  )

/** What a browser sends for the controls of a page, as they stand. */
function sentBy(markup: string): Map<string, string[]> {
  const sent = new Map<string, string[]>()
  const add = (name = '', value = '') => sent.set(plain(name), [...(sent.get(plain(name)) ?? []), plain(value)])
  const controls =
    /<textarea[^>]* name="([^"]*)"[^>]*>\n([\s\S]*?)<\/textarea>|<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>|<input([^>]*)>/g
  for (const [, area, text, select, options = '', input = ''] of markup.matchAll(controls)) {
    if (area !== undefined) add(area, text?.replaceAll('\n', '\r\n'))
    else if (select !== undefined) add(select, /<option value="([^"]*)" selected>/.exec(options)?.[1])
    else if (!/type="checkbox"/.test(input) || / checked/.test(input))
      add(/ name="([^"]*)"/.exec(input)?.[1], / value="([^"]*)"/.exec(input)?.[1])
  }
  return sent
}

interface Opened {
  file: string
  text: string
  form: GroupField
  value: unknown
  place: Step[]
  group: GroupField
  here: unknown
  sent: Map<string, string[]>
}

function open(file: string, pick: number): Opened {
  const text = readFileSync(join('procedures', file), 'utf8')
  const form = formOf(kindOf(file) ?? 'procedure')
  const value: unknown = parse(text, { schema: 'core' })
  const places = [[], ...pagesOf(form, value)]
  const place = places[pick % places.length] ?? []
  const found = fieldAt(form, value, place)
  const group = found?.field.kind === 'either' ? optionOf(found.field, found.value) : found?.field
  if (group?.kind !== 'group') throw new Error(`${file} ${place.join('.')} is no page`)
  const markup = fieldsView(group, found?.value, place.join('.'), around)
    .map(one => one.text)
    .join('')
  return { file, text, form, value, place, group, here: found?.value, sent: sentBy(markup) }
}

const send = ({ form, text, value, place }: Opened, typed: Typed): Applied =>
  applied(form, text, value, { place, typed, action: { kind: 'none' } })

const anyPage = fc.tuple(fc.constantFrom(...files), fc.nat()).map(([file, pick]) => open(file, pick))

test('a page sent as it is shown changes no byte', () => {
  fc.assert(
    fc.property(anyPage, page => {
      expect(send(page, page.sent), `${page.file} ${page.place.join('.')}`).toEqual({ text: page.text, wrong: [] })
    }),
    { numRuns: 60, seed: 14 },
  )
})

/** What can be typed into a control of a kind, and what it then means. */
function typings(field: Field): readonly (readonly [string, unknown])[] {
  if (field.kind === 'number') return [['7', 7], ...(field.most > 1000 ? [['12.000', 12_000] as const] : [])]
  if (field.kind === 'date')
    return [
      ['2027-03-01', '2027-03-01'],
      ['1/3/2027', '2027-03-01'],
    ]
  if (field.kind === 'choice') return field.options.map(one => [one, one] as const)
  if (field.kind === 'flag')
    return field.onlyTrue
      ? [['true', true]]
      : [
          ['true', true],
          ['false', false],
        ]
  if (field.kind !== 'text') return []
  return [
    ['Đường “Lê Lợi”: số 5 #2, 100 %', 'Đường “Lê Lợi”: số 5 #2, 100 %'],
    ['"q" \'s\' \\ {a, b} [c]', '"q" \'s\' \\ {a, b} [c]'],
    [' - 75.000 ', '- 75.000'],
    ['1.001193', '1.001193'],
    field.prose ? ['dòng một \r\n\r\n# dòng hai: ba', 'dòng một\n\n# dòng hai: ba'] : ['một\r\nhai', 'một hai'],
  ]
}

test('one thing typed on a page is that one thing in the file, and every other line stays', () => {
  fc.assert(
    fc.property(anyPage, fc.nat(), fc.nat(), (page, pick, way) => {
      const leaves = page.group.fields.filter(
        one => typings(one).length > 0 && page.group.exclusive?.includes(one.key) !== true,
      )
      const field = leaves[pick % Math.max(1, leaves.length)]
      if (field === undefined) return
      const name = [...page.place, field.key].join('.')
      const [written, meant] = typings(field)[way % typings(field).length] ?? ['', undefined]
      const { text } = send(page, new Map([...page.sent, [name, [written]]]))
      const after: unknown = parse(text ?? '', { schema: 'core' })
      expect(fieldAt(page.form, after, [...page.place, field.key])?.value, `${page.file} ${name}`).toEqual(meant)
      const old = fieldAt(page.form, page.value, [...page.place, field.key])?.value
      const changes = lineChanges(page.text, text ?? '')
      expect(changes.length).toBe(old === meant ? 0 : 1)
      const lines = String(old ?? '').length / 60 + 3
      expect(changes.flatMap(({ gone }) => gone).length).toBeLessThan(lines)
    }),
    { numRuns: 60, seed: 15 },
  )
})

describe('what is typed and cannot be taken', () => {
  const text =
    'code: "9.000001"\npapers:\n  - id: a\n    originals: 1\n    effort: { hours: 1 }\nchecked: { on: 2026-11-20 }\n'
  const form = formOf('procedure')
  const value: unknown = parse(text, { schema: 'core' })
  test.each<[string, Step[], string, string, unknown]>([
    ['no number', ['papers', 0], 'papers.0.originals', 'một', 'number'],
    ['half a copy', ['papers', 0], 'papers.0.originals', '1,5', 'whole'],
    ['no date', [], 'checked.on', '31 tháng 2', 'date'],
    ['one bound alone', ['papers', 0], 'papers.0.effort.hours.high', '2', 'bounds'],
  ])('%s', (_name, place, name, written, why) => {
    const result = applied(form, text, value, { place, typed: new Map([[name, [written]]]), action: { kind: 'none' } })
    expect(result).toEqual({ text: undefined, wrong: [{ name: expect.stringContaining(name.slice(0, -4)), why }] })
  })

  test('a way that is not chosen goes, but not what was typed into it', () => {
    const fee = 'fees:\n  - { id: a, name: A, kind: fee, amount: 5 }\n'
    const sent = (typed: Record<string, string>) =>
      applied(form, fee, parse(fee), {
        place: ['fees', 0],
        typed: new Map(Object.entries(typed).map(([key, one]) => [key, [one]])),
        action: { kind: 'none' },
      }).text
    expect(sent({ 'fees.0.~': 'undetermined', 'fees.0.undetermined': 'Tỉnh', 'fees.0.amount': '5' })).toBe(
      'fees:\n  - { id: a, name: A, kind: fee, undetermined: Tỉnh }\n',
    )
    expect(sent({ 'fees.0.~': 'amount', 'fees.0.undetermined': 'Tỉnh', 'fees.0.amount': '5' })).toContain(
      'amount: 5, undetermined: Tỉnh',
    )
  })
})

test.each(editedKinds)('a new %s begins as the example of the guide, under its own name', kind => {
  const example = exampleIn(readFileSync('procedures/README.md', 'utf8'), kind)
  const names = identityOf(kind).fields.map(({ key }) => key)
  expect(names).toContain({ procedure: 'code', overlay: 'province', proposal: 'id', act: 'document' }[kind])
  const given =
    kind === 'procedure'
      ? { code: '9.000099' }
      : kind === 'overlay'
        ? { province: '22' }
        : kind === 'act'
          ? { document: '8/2026/NĐ-CP' }
          : { id: 'moi' }
  const text = fileLike(example ?? '', kind, given)
  expect(parse(text, { schema: 'core' })).toMatchObject(given)
  expect(text).toContain(`schema/${kind}.json`)
  expect(lineChanges(example ?? '', text).flatMap(({ gone }) => gone)).toHaveLength(1)
})
