import pc from 'picocolors'
import { provinceCatalog } from '../../analysis/province.ts'
import type { Catalog } from '../../model/catalog.ts'
import { doorsIn } from '../../search/answers.ts'
import { answerAmong, engineAsk } from '../../search/hand-over.ts'
import { engineRequest } from '../../search/opensearch.ts'
import { search } from '../../search/search.ts'
import type { Hit, SearchAnswer, Span } from '../../search/types.ts'
import { commandTexts } from '../../text/cli.ts'
import { sayings } from '../../text/command-words.ts'
import { valueWords } from '../../text/option.ts'
import { searchAnswers } from '../../text/search-answers.ts'
import { site } from '../../text/site.ts'
import { catalogOption } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand } from '../command.ts'
import { askEngine, engineAddress } from '../engine.ts'
import { freshLibrary, type Library, searched } from '../library.ts'
import { flag, optional, several, withDefault } from '../option.ts'
import { date, whole, words } from '../readers.ts'

/** Underlines the parts that matched; the text stays the same without colours. */
const mark = (name: string, ranges: readonly Span[]) =>
  ranges
    .toReversed()
    .reduce(
      (marked, [start, end]) =>
        `${marked.slice(0, start)}${pc.underline(marked.slice(start, end))}${marked.slice(end)}`,
      name,
    )

function lines({ code, name, title, highlights, facts, why }: Hit): string {
  const line = [...facts.levels, facts.agency, facts.province, facts.papers, facts.limit, facts.fee]
    .filter(Boolean)
    .join(' · ')
  const found = why.filter(({ field }) => field !== 'code').map(({ text }) => text)
  const because = title === undefined ? found : [title, ...found]
  return [
    `${pc.bold(code)}  ${mark(name, highlights)}`,
    `          ${pc.dim(line)}`,
    ...because.map(text => `          ${pc.dim(`(${text})`)}`),
  ].join('\n')
}

interface Asked {
  catalog: Catalog
  on: string
  query: string
  limit: number
}

/** The answer of the catalogue's own index. */
const fromIndex = ({ catalog, on, query, limit }: Asked, library: Library): SearchAnswer =>
  search(library.index(catalog, on), query, { limit })

/** The answer of an engine that holds the procedures; the words of the catalogue understand the question and order what it finds. */
async function fromEngine(
  address: string,
  { catalog, on, query, limit }: Asked,
  library: Library,
): Promise<SearchAnswer> {
  const index = library.index(catalog, on)
  const found = await askEngine(address, engineRequest(engineAsk(index, query)))
  return answerAmong(index, searched(catalog, on).vocabulary, found, query, { limit })
}

export const command = defineCommand({
  words: commandTexts.search,
  options: {
    province: optional(province),
    limit: withDefault(whole(1, 1000), () => 10),
    engine: optional(engineAddress),
    on: withDefault(date, ({ today }) => today),
    catalog: catalogOption,
    json: flag,
  },
  argument: several(words(valueWords.query), 1, 200),
  async run({ values, argument, library, out, err }) {
    const { limit, on, province, engine } = values
    const { catalog } = library.catalog(values.catalog)
    const query = argument.join(' ')
    for (const { door, text } of doorsIn(query, catalog.notProcedures.values())) err(`${door}: ${text}`)
    const whole = province === undefined
    const asked = { catalog: whole ? catalog : provinceCatalog(catalog, province, on), on, query, limit }
    const from = whole ? library : freshLibrary
    const answer = engine === undefined ? fromIndex(asked, from) : await fromEngine(engine, asked, from)
    if (values.json) out(JSON.stringify(answer, null, 2))
    else if (answer.hits.length > 0) out(answer.hits.map(lines).join('\n'))
    const { lacking } = answer
    if (lacking) err(searchAnswers.lacking(lacking.name, lacking.code))
    else if (answer.presence !== 'here') err(site.search.presence[answer.presence])
    for (const { typed, meant } of answer.repaired) err(sayings.understood(typed, meant))
    err(answer.total === 0 ? sayings.nothingFound : sayings.procedures(answer.total))
    return 0
  },
})
