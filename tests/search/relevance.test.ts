import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadCatalog } from '../../src/load/catalog.ts'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { addDetail, openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import { handedOver } from '../bench/search-engines.ts'
import { fresh, halves } from '../bench/search-fresh.ts'
import { ask, recall } from '../bench/search-measure.ts'
import {
  nationalFile,
  present,
  questionsFile,
  readNational,
  readQuestions,
  withEverydayNames,
} from '../bench/search-source.ts'

const list = (name: string) => parse(readFileSync(`procedures/lists/${name}.yaml`, 'utf8'))
const absent = `the national list is not here: looked for ${nationalFile}`

describe.skipIf(!present())(
  `4,592 national records and 289 questions (${present() ? 'measured' : absent})`,
  async () => {
    if (!present()) return
    const { catalog } = await loadCatalog('procedures')
    const vocabulary = { synonyms: list('synonyms'), trade: list('trade-words'), questions: list('questions') }
    const entries = withEverydayNames(await readNational(nationalFile), catalog)
    const core = JSON.stringify(buildIndex(entries, vocabulary))
    const detail = JSON.stringify(buildDetail(entries, vocabulary))
    const open = openIndex(JSON.parse(core))
    addDetail(open, JSON.parse(detail))
    const answer = (query: string) => search(open, query, { limit: 50 }).hits.map(hit => hit.code)
    const answers = ask(readQuestions(questionsFile), answer)
    const of = (group: string) => recall(answers).find(row => row.group === group)

    it('recall', () => {
      expect(of('all')?.at1).toBeGreaterThanOrEqual(0.93)
      expect(of('all')?.at3).toBeGreaterThanOrEqual(0.98)
      expect(of('colloquial')?.at3).toBeGreaterThanOrEqual(0.97)
    })

    it('questions of many voices, the half that no rule was made for', () => {
      const { heldOut } = halves(fresh.voices)
      const [row] = recall(ask(heldOut, answer))
      expect(row?.at1).toBeGreaterThanOrEqual(0.88)
      expect(row?.at3).toBeGreaterThanOrEqual(0.95)
    })

    it('handed over to an engine: right in the first three for at most two in a hundred fewer', () => {
      const some = readQuestions(questionsFile).filter((_, i) => i % 4 === 0)
      const at3 = (one: (query: string) => readonly string[]) => recall(ask(some, one))[0]?.at3 ?? 0
      expect(at3(handedOver.prepare(entries, vocabulary))).toBeGreaterThanOrEqual(at3(answer) - 0.02)
    })

    it('bytes: 200 kB before the first result, 500 kB in all', () => {
      const [first, second] = [core, detail].map(text => brotliCompressSync(text).length)
      expect(first).toBeLessThanOrEqual(200_000)
      expect((first ?? 0) + (second ?? 0)).toBeLessThanOrEqual(500_000)
    })
  },
)
