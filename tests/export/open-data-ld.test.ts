import { describe, expect, test } from 'vitest'
import { linkedData } from '../../src/export/open-data/ld.ts'
import { durationOf } from '../../src/export/open-data/ld-service.ts'
import { vocabularyTurtle } from '../../src/export/open-data/ld-vocabulary.ts'
import type { Fee, Procedure } from '../../src/model/procedure.ts'
import { partKeeper } from '../keeping-parts.ts'
import { canonicalOf, canonicalOfJsonLd, found, fromTurtle, unknownPlaces } from './linked.ts'
import { committed, publishedOne, textOf } from './published.ts'

type Node = Record<string, unknown>
const document = JSON.parse(textOf(linkedData(committed).json)) as {
  '@context': Record<string, unknown>
  '@graph': Node[]
}
const { '@context': context, '@graph': graph } = document

/** Every object of the graph, however deep. */
function* nodes(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Node
  for (const inner of Object.values(value)) yield* nodes(inner)
}
const typesOf = (node: Node) => [node['@type']].flat() as string[]

/** The whole address of a short name. */
function expand(term: string): string {
  const entry = context[term]
  const id = typeof entry === 'string' ? entry : (entry as Node | undefined)?.['@id']
  const [prefix = '', name] = String(id).split(':', 2)
  return String(id).includes('://') ? String(id) : `${context[prefix]}${name}`
}

test('services that were kept where other procedures stand are told as if they were made', () => {
  const part = partKeeper()
  for (let place = 0; place < 7; place++) {
    const few = { ...committed, pages: committed.pages.filter((_, index) => index % 7 !== place) }
    for (const published of [few, committed]) {
      const [kept, made] = [linkedData(published, part), linkedData(published)]
      expect(Buffer.concat(kept.json).equals(Buffer.concat(made.json))).toBe(true)
      expect(Buffer.concat(kept.turtle).equals(Buffer.concat(made.turtle))).toBe(true)
    }
  }
})

describe('the JSON-LD of the committed catalogue', () => {
  test('needs no other host: the context is inside and its prefixes are told', () => {
    for (const term of Object.keys(context)) expect(expand(term), term).toMatch(/^https?:\/\/[a-z0-9.]+\//)
  })

  test('every key and type has a meaning', () => {
    const unknown = [...nodes(graph)].flatMap(node => [
      ...Object.keys(node).filter(key => !key.startsWith('@') && !(key in context)),
      ...typesOf(node).filter(type => !(type in context)),
    ])
    expect([...new Set(unknown)]).toEqual([])
  })

  test('one service a procedure, after the data set', () => {
    expect(typesOf(graph[0] ?? {})).toEqual(['Dataset'])
    const services = graph.filter(node => typesOf(node).includes('PublicService'))
    expect(graph.indexOf(services[0] ?? {})).toBe(1)
    expect(services.map(node => node.identifier)).toEqual(committed.pages.map(record => record.code))
  })

  test('no two things have one address, but forms and files that are told where they are named', () => {
    const again = ['Document', 'MediaType', 'Concept']
    const own = [...nodes(graph)].filter(node => node['@id'] && !typesOf(node).some(type => again.includes(type)))
    const ids = own.map(node => node['@id'])
    expect(ids.length).toBe(new Set(ids).size)
  })

  test('nothing is empty or unknown to the writer', () => {
    const odd = [...nodes(graph)].flatMap(node =>
      Object.entries(node).filter(([, value]) => value === '' || value === null || /undefined/.test(String(value))),
    )
    expect(odd).toEqual([])
  })

  test('a file of the data set is each of those that are offered', () => {
    const files = ((graph[0]?.distribution ?? []) as Node[]).map(node => node.downloadURL)
    expect(files).toEqual(
      expect.arrayContaining(['https://vidu.example/du-lieu/thu-tuc.csv', 'https://vidu.example/du-lieu/fees.parquet']),
    )
    expect(graph[0]).toMatchObject({ license: 'https://creativecommons.org/licenses/by/4.0/', modified: '2026-11-22' })
  })
})

describe('a limit as xsd:duration', () => {
  test.each<[string, Procedure['timeLimits'], string | undefined]>([
    ['days', [{ amount: 5, unit: 'day' }], 'P5D'],
    ['weeks', [{ amount: 2, unit: 'week' }], 'P14D'],
    ['months', [{ amount: 6, unit: 'month' }], 'P6M'],
    ['hours', [{ amount: 24, unit: 'hour' }], 'PT24H'],
    ['working days have no such form', [{ amount: 5, unit: 'working-day' }], undefined],
    ['half a day', [{ amount: 0.5, unit: 'day' }], undefined],
    ['on the same day', [{ unit: 'same-day' }], undefined],
    [
      'several',
      [
        { amount: 5, unit: 'day' },
        { amount: 7, unit: 'day' },
      ],
      undefined,
    ],
    [
      'that may be extended',
      [{ amount: 5, unit: 'day', extension: { amount: 9, unit: 'day', total: true, reason: 'x' } }],
      undefined,
    ],
    ['unknown', undefined, undefined],
  ])('%s', (_, timeLimits, text) => {
    expect(durationOf({ ...(publishedOne({}).pages[0] as Procedure), timeLimits } as Procedure)).toBe(text)
  })
})

describe('a cost has a value only where one amount is known', () => {
  test.each<[string, Partial<Fee>, unknown]>([
    ['an amount', { amount: 75000 }, 75000],
    ['free by law', { amount: 0, source: { title: 'Luật' } }, 0],
    ['zero without a source', { amount: 0 }, undefined],
    ['who decides', { undetermined: 'Hội đồng nhân dân' }, undefined],
  ])('%s', (_, more, value) => {
    const published = publishedOne({ fees: [{ id: 'phi', name: 'Phí', kind: 'fee', ...more } as Fee] })
    const [, service] = JSON.parse(textOf(linkedData(published).json))['@graph']
    expect(service.hasCost[0].value).toBe(value)
    if (value === undefined) expect(service.hasCost[0].description).not.toMatch(/Miễn phí/)
  })
})

describe('one graph in two forms, as others read it', () => {
  // Records of every make: formulas, stages, changes to come, doubts, forms, requirements, no agency.
  const made = (wanted: (record: Procedure) => unknown) => committed.pages.find(record => wanted(record))
  const few = [
    made(({ fees }) => fees?.some(({ formula }) => formula)),
    made(({ timeLimits }) => timeLimits?.some(({ unit }) => unit === 'stages')),
    made(({ timeLimits }) => timeLimits?.some(({ extension }) => extension)),
    made(({ changes }) => changes?.length),
    made(({ unclear, requirements }) => unclear?.length && requirements?.length),
    made(({ papers }) => papers?.some(({ form }) => form?.url)),
    made(({ papers }) => papers?.some(({ when }) => when)),
    made(({ fees }) => fees?.some(({ amount }) => amount === 0)),
    { ...committed.pages[0], code: '1.999999', agency: undefined } as Procedure,
  ].flatMap(record => record ?? [])
  const sample = { ...committed, pages: [...new Map(few.map(record => [record.code, record])).values()] }
  const forms = linkedData(sample)
  const [json, turtle] = [textOf(forms.json), textOf(forms.turtle)]
  const quads = fromTurtle(turtle)

  test('the JSON-LD read by jsonld is the Turtle read by n3', async () => {
    const [one, other] = await Promise.all([canonicalOf(quads), canonicalOfJsonLd(json)])
    expect(one.split('\n').length).toBeGreaterThan(500)
    expect(one).toBe(other)
  })

  test('the published shapes, mandatory and recommended, find nothing but the bounds of places', async () => {
    expect((await found(quads)).filter(result => !unknownPlaces(result))).toEqual([])
  })

  test('the shapes notice a service without its name and authority', async () => {
    const gone = quads.filter(({ predicate }) => !/hasCompetentAuthority$|dc\/terms\/title$/.test(predicate.value))
    const paths = (await found(gone)).map(({ path }) => path)
    expect(paths).toContain('http://data.europa.eu/m8g/hasCompetentAuthority')
    expect(paths).toContain('http://purl.org/dc/terms/title')
  })

  test('every term of the extension that is used is told in the vocabulary', () => {
    const own = 'https://vidu.example/du-lieu/tu-vung.ttl#'
    const told = new Set(fromTurtle(vocabularyTurtle(committed.address)).map(({ subject }) => subject.value))
    const used = new Set(
      quads.flatMap(({ predicate, object }) => [predicate.value, object.value].filter(value => value.startsWith(own))),
    )
    expect(used.size).toBeGreaterThan(12)
    expect([...used].filter(term => !told.has(term))).toEqual([])
  })
})
