// A hundred questions to `thutuc mcp` by a real client: how many are answered, how many with sources, and how long each takes.

import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { loadCatalog } from '../../src/load/catalog.ts'
import { percentile } from './search-measure.ts'
import { readQuestions } from './search-source.ts'

const { values } = parseArgs({ options: { catalog: { type: 'string', default: 'procedures' } } })
const { catalog } = loadCatalog(values.catalog)

/** So many of a list, evenly spread. */
const some = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, n) => list[Math.floor((n * list.length) / count)] as T)

const codes = [...catalog.procedures.keys()]
const oneLimit = codes.filter(code => catalog.procedures.get(code)?.timeLimits?.length === 1)
const sectors = [...new Set([...catalog.procedures.values()].map(({ sector }) => sector))]
const ask = (name: string, given: readonly Record<string, unknown>[]) =>
  given.map(arguments_ => ({ name, arguments: arguments_ }))

const questions = [
  ...ask(
    'search',
    some(readQuestions('tests/bench/questions/card.jsonl'), 25).map(({ query }) => ({ query })),
  ),
  ...ask(
    'show',
    some(codes, 20).map(code => ({ code })),
  ),
  ...ask(
    'as_of',
    some(codes, 12).map(code => ({ code, on: '2026-01-15' })),
  ),
  ...ask(
    'deadline',
    some(oneLimit, 12).map(code => ({ code, submitted: '2026-04-24T16:10' })),
  ),
  ...ask(
    'cost',
    some(codes, 12).map(code => ({ code, on: '2026-11-22' })),
  ),
  ...ask(
    'compare',
    some([...catalog.proposals.keys()], 6).map(id => ({ proposals: [id] })),
  ),
  ...ask(
    'what_changed',
    some(sectors, 8).map(sector => ({ from: '2026-06-30', to: '2027-03-01', sector })),
  ),
  ...ask('ahead', [{}, { within: 120 }, ...some(sectors, 3).map(sector => ({ sector }))]),
]

const client = new Client({ name: 'bench', version: '1.0.0' })
const args = ['src/cli/thutuc.mjs', 'mcp', '--catalog', values.catalog]
await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }))
await client.listTools()

const told: { name: string; time: number; good: boolean; grounded: boolean; size: number }[] = []
for (const question of questions) {
  const begun = performance.now()
  const { content, isError, structuredContent } = await client.callTool(question)
  const time = performance.now() - begun
  const grounds = (structuredContent as { procedures?: { sources: string[] }[] } | undefined)?.procedures ?? []
  const text = content.flatMap(part => (part.type === 'text' ? [part.text] : [])).join('')
  if (isError) console.log(`${question.name} ${JSON.stringify(question.arguments)}: ${text.split('\n')[0]}`)
  const grounded = grounds.every(({ sources }) => sources.length > 0) && (grounds.length > 0 || !/\d\.\d{6}/.test(text))
  told.push({ name: question.name, time, good: !isError, grounded, size: text.length })
}
await client.close()

const row = (name: string, list: typeof told) => {
  const times = list.map(({ time }) => time)
  const [p50, p95, most] = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(ms =>
    ms.toFixed(1),
  )
  const count = (key: 'good' | 'grounded') => list.filter(item => item[key]).length
  const longest = Math.max(...list.map(({ size }) => size))
  console.log(
    `${name.padEnd(14)} ${list.length} asked, ${count('good')} answered, ${count('grounded')} with the sources of every procedure named; p50 ${p50}, p95 ${p95}, most ${most} ms; at most ${longest} letters`,
  )
}
for (const [name, list] of Map.groupBy(told, item => item.name)) row(name, list)
row('all', told)
