import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { entriesOf, vocabularyOf } from '../../src/search/entries.ts'
import { addDetail, openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import type { SearchEntry, Vocabulary } from '../../src/search/types.ts'
import { browserTimes } from './search-browser.ts'
import { engines } from './search-engines.ts'
import { committedFigures, nationalSaid, takenOutSaid, voicesRecall } from './search-fresh.ts'
import { type Answered, ask, percentile, recall } from './search-measure.ts'
import {
  nationalFile,
  type Question,
  questionsFile,
  readNational,
  readQuestions,
  withEverydayNames,
} from './search-source.ts'

const { values } = parseArgs({
  options: {
    catalog: { type: 'string' },
    queries: { type: 'string', default: questionsFile },
    json: { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
    'no-others': { type: 'boolean', default: false },
  },
})

const list = (name: string) => parse(readFileSync(`procedures/lists/${name}.yaml`, 'utf8'))

/** From a catalogue, or straight from the national list with its everyday names, as an import makes it, where no catalogue is given. */
const source = async (): Promise<{ entries: SearchEntry[]; vocabulary: Vocabulary; lists: Catalog }> => {
  const { catalog } = await loadCatalog(values.catalog ?? 'procedures')
  if (values.catalog !== undefined)
    return { entries: entriesOf(catalog), vocabulary: vocabularyOf(catalog), lists: catalog }
  const vocabulary = { synonyms: list('synonyms'), trade: list('trade-words'), questions: list('questions') }
  return { entries: withEverydayNames(await readNational(nationalFile), catalog), vocabulary, lists: catalog }
}

const bytesOf = (text: string) => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text).length,
})

const latency = (answers: readonly Answered[]) => {
  const times = answers.map(answer => answer.milliseconds)
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: Math.max(...times) }
}

const half = (answers: readonly Answered[], rest: number) => recall(answers.filter((_, i) => i % 2 === rest))[0]

const ours = (entries: readonly SearchEntry[], vocabulary: Vocabulary) => {
  const core = JSON.stringify(buildIndex(entries, vocabulary))
  const detail = JSON.stringify(buildDetail(entries, vocabulary))
  const start = performance.now()
  const open = openIndex(JSON.parse(core))
  const ready = performance.now() - start
  addDetail(open, JSON.parse(detail))
  return {
    core,
    detail,
    ready,
    open,
    answer: (query: string) => search(open, query, { limit: 50 }).hits.map(hit => hit.code),
  }
}

const others = (entries: readonly SearchEntry[], vocabulary: Vocabulary, questions: readonly Question[]) =>
  engines.map(({ name, every, prepare }) => {
    const asked = questions.filter((_, i) => i % every === 0)
    const answers = ask(asked, prepare(entries, vocabulary), every === 1 ? 3 : 1)
    return { name, every, recall: recall(answers), latency: latency(answers) }
  })

const measure = async () => {
  const questions = readQuestions(values.queries)
  const { entries, vocabulary, lists } = await source()
  const { core, detail, ready, open, answer } = ours(entries, vocabulary)
  const answers = ask(questions, answer, 3)
  const queries = questions.map(question => question.query)
  return {
    entries: entries.length,
    recall: [...recall(answers), ...voicesRecall(open)],
    said: [
      ...nationalSaid(open),
      ...takenOutSaid(
        entries.filter(({ lacking }) => lacking !== true),
        vocabulary,
        lists,
      ),
    ],
    committed: await committedFigures(questions),
    halves: { odd: half(answers, 0), even: half(answers, 1) },
    latency: latency(answers),
    ready,
    bytes: { core: bytesOf(core), detail: bytesOf(detail) },
    ...(!values['no-browser'] && { chromium: await browserTimes(core, detail, queries) }),
    others: values['no-others'] ? [] : others(entries, vocabulary, questions),
  }
}

type Figures = Awaited<ReturnType<typeof measure>>
const three = (value: number) => value.toFixed(3)
const one = (value: number) => value.toFixed(1)

const table = (rows: Figures['recall']) => {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(20) : String(cell).padStart(10))).join('')
  const body = rows.map(row =>
    line([row.group, row.questions, three(row.at1), three(row.at3), three(row.at10), three(row.mrr)]),
  )
  return [line(['group', 'questions', 'recall@1', 'recall@3', 'recall@10', 'MRR']), ...body].join('\n')
}

const saidLine = ({ group, questions, absent, doubtful, here }: Figures['committed']['said'][number]) =>
  `${group.padEnd(20)}${questions} questions: not here ${three(absent)}  doubtful ${three(doubtful)}  here ${three(here)}`

const cardLine = ([group, { asked, right, wrong }]: [string, Figures['committed']['cards']['not here']]) =>
  `${group.padEnd(20)}${asked} questions: answer card right ${right}  wrong ${wrong.length}`

const bytesLine = (name: string, { raw, gzip, brotli }: Figures['bytes']['core']) =>
  `${name.padEnd(20)}raw ${raw}  gzip ${gzip}  brotli ${brotli}`

const print = (figures: Figures): string[] => [
  `${figures.entries} entries`,
  table(figures.recall),
  `odd lines   recall@1 ${three(figures.halves.odd?.at1 ?? 0)}  @3 ${three(figures.halves.odd?.at3 ?? 0)}  (held out while tuning)`,
  `even lines  recall@1 ${three(figures.halves.even?.at1 ?? 0)}  @3 ${three(figures.halves.even?.at3 ?? 0)}`,
  ...figures.said.map(saidLine),
  '',
  'on the committed catalogue',
  table(figures.committed.recall),
  ...figures.committed.said.map(saidLine),
  ...Object.entries(figures.committed.cards).map(cardLine),
  '',
  'times: the middle of three for each question',
  `Node: p50 ${one(figures.latency.p50)} ms  p95 ${one(figures.latency.p95)} ms  max ${one(figures.latency.max)} ms  open ${one(figures.ready)} ms`,
  bytesLine('first file', figures.bytes.core),
  bytesLine('second file', figures.bytes.detail),
  ...(figures.chromium
    ? Object.entries(figures.chromium).map(
        ([name, t]) =>
          `Chromium, ${name === 'full' ? 'full speed' : 'CPU slowed 4 times'}: ready ${one(t.ready)} ms  first result ${one(t.first)} ms  p50 ${one(t.p50)} ms  p95 ${one(t.p95)} ms`,
      )
    : []),
  ...figures.others.flatMap(other => [
    '',
    `${other.name}${other.every > 1 ? ` (every ${other.every}th question)` : ''}: p50 ${one(other.latency.p50)} ms  p95 ${one(other.latency.p95)} ms`,
    table(other.recall),
  ]),
]

if (!existsSync(values.queries) || (values.catalog === undefined && !existsSync(nationalFile))) {
  console.error(
    `No questions or no entries here: give --catalog DIR and --queries FILE (looked for ${nationalFile} and ${values.queries}).`,
  )
  process.exitCode = 2
} else {
  const figures = await measure()
  console.log(values.json ? JSON.stringify(figures, null, 2) : print(figures).join('\n'))
}
