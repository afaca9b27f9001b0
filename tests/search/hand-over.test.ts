import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Search_RequestBody } from '@opensearch-project/opensearch/api/_core/search.js'
import type { Indices_Create_RequestBody } from '@opensearch-project/opensearch/api/indices/create.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searched } from '../../src/cli/library.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { vocabularyOf } from '../../src/search/entries.ts'
import { answerAmong, engineAsk } from '../../src/search/hand-over.ts'
import { engineIndex, engineRequest, type FiledDocument } from '../../src/search/opensearch.ts'
import { search } from '../../src/search/search.ts'
import { fresh, opened } from '../bench/search-fresh.ts'
import { run } from '../cli/run.ts'
import { engineOf } from './engine.ts'

type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

const { catalog: committed } = loadCatalog('procedures')
const folder = mkdtempSync(join(tmpdir(), 'thutuc-engine-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Serves on a port of its own until the tests of the file are done. */
async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', done))
  afterAll(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The lines of the bulk file: what to do, then the document. */
function bulk(name: string) {
  const lines = readFileSync(join(folder, `${name}.bulk.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
  return {
    actions: lines.filter((_, i) => i % 2 === 0).map(line => JSON.parse(line)),
    documents: lines.filter((_, i) => i % 2 === 1).map((line): FiledDocument => JSON.parse(line)),
  }
}

describe('a catalogue handed over to a search engine', () => {
  let address = ''
  beforeAll(async () => {
    const exported = await run('export', '--opensearch', folder, '--province', '01', '--on', '2026-11-27')
    expect(exported).toMatchObject({ status: 0, stderr: '' })
    await run('export', '--opensearch', folder, '--on', '2026-11-27')
    const engine = engineOf(bulk('thutuc').documents)
    address = await served(async (request, response) => {
      const text = (await request.toArray()).join('')
      response.end(JSON.stringify(engine(JSON.parse(text))))
    })
  })

  test('index and request are bodies of the published interface', () => {
    const index: Frozen<Indices_Create_RequestBody> = engineIndex(vocabularyOf(committed))
    const body: Frozen<Search_RequestBody> = engineRequest({ words: [{ word: 'khai', weight: 1 }], codes: ['1001193'] })
    expect(JSON.parse(readFileSync(join(folder, 'thutuc.index.json'), 'utf8'))).toEqual(index)
    expect(body.query?.bool?.should).toContainEqual({ term: { names: { value: 'khai', boost: 1 } } })
  })

  test('each document is filed once, with no field that the index does not know', () => {
    const { actions, documents } = bulk('thutuc')
    const known = Object.keys(engineIndex(vocabularyOf(committed)).mappings.properties)
    expect(new Set(actions.map(({ index }) => index._id)).size).toBe(documents.length)
    expect(documents.flatMap(document => Object.keys(document)).filter(field => !known.includes(field))).toEqual([])
  })

  test("a province's own index says what holds there", () => {
    const fee = (name: string) => bulk(name).documents.find(({ entry }) => entry.code === '2.000720')?.entry.fee
    expect(fee('thutuc-01')).not.toBe(fee('thutuc'))
  })

  test('asked through the engine, the answer is ours', async () => {
    const query = ['search', '--on', '2026-11-27', '--limit', '3', 'sau khi cưới muốn làm giấy đăng ký kết hôn']
    const through = await run(...query, '--engine', `${address}/thutuc`)
    expect(through).toEqual(await run(...query))
  })

  test('questions of many voices find the same procedure first', () => {
    const { entries, vocabulary } = searched(committed, '2026-11-27')
    const open = opened(entries, vocabulary)
    const engine = engineOf(bulk('thutuc').documents)
    const through = (query: string) =>
      answerAmong(
        open,
        vocabulary,
        engine(engineRequest(engineAsk(open, query))).hits.hits.map(hit => hit._source),
        query,
      )
    const asked = fresh.voices.filter((_, i) => i % 8 === 0)
    const other = asked.filter(({ query }) => through(query).hits[0]?.code !== search(open, query).hits[0]?.code)
    expect(other.length / asked.length).toBeLessThanOrEqual(0.02)
  })
})

describe('an engine that does not answer as it should', () => {
  test.each<[string, RequestListener, RegExp]>([
    ['no such index', (_, response) => response.writeHead(404).end('{}'), /chưa có chỉ mục này/],
    ['not JSON', (_, response) => response.end('<html>'), /không phải của chỉ mục/],
    [
      'another index',
      (_, response) => response.end('{"hits":{"hits":[{"_source":{"a":1}}]}}'),
      /không phải của chỉ mục/,
    ],
    [
      'sent elsewhere',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      /chuyển sang/,
    ],
    ['cut off', (_, response) => void response.destroy(), /không nối được/],
  ])('%s', async (_name, listener, said) => {
    const address = await served(listener)
    const { status, stdout, stderr } = await run(
      'search',
      '--engine',
      `${address}/thutuc`,
      '--catalog',
      'tests/fixtures/catalog',
      'phép',
    )
    expect([status, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(said)
  })
})
