import pc from 'picocolors'
import { provinceCatalog } from '../../analysis/province.ts'
import { doorsIn } from '../../search/answers.ts'
import { search } from '../../search/search.ts'
import type { Hit, Span } from '../../search/types.ts'
import { commandTexts } from '../../text/cli.ts'
import { sayings } from '../../text/command-words.ts'
import { valueWords } from '../../text/option.ts'
import { searchAnswers } from '../../text/search-answers.ts'
import { site } from '../../text/site.ts'
import { catalogOption } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand } from '../command.ts'
import { freshLibrary } from '../library.ts'
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

export const command = defineCommand({
  words: commandTexts.search,
  options: {
    province: optional(province),
    limit: withDefault(whole(1, 1000), () => 10),
    on: withDefault(date, ({ today }) => today),
    catalog: catalogOption,
    json: flag,
  },
  argument: several(words(valueWords.query), 1, 200),
  run({ values, argument, library, out, err }) {
    const { limit, on, province } = values
    const { catalog } = library.catalog(values.catalog)
    for (const { door, text } of doorsIn(argument.join(' '), catalog.notProcedures.values())) err(`${door}: ${text}`)
    const index =
      province === undefined
        ? library.index(catalog, on)
        : freshLibrary.index(provinceCatalog(catalog, province, on), on)
    const answer = search(index, argument.join(' '), { limit })
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
