import pc from 'picocolors'
import { buildIndex } from '../../search/build.ts'
import { buildDetail } from '../../search/detail.ts'
import { entriesOf, vocabularyOf } from '../../search/entries.ts'
import { addDetail, openIndex } from '../../search/open.ts'
import { search } from '../../search/search.ts'
import type { Hit, Range } from '../../search/types.ts'
import { formatNumber } from '../../text/format.ts'
import { levelNames } from '../../text/labels.ts'
import { resultWording } from '../../text/results.ts'
import { site } from '../../text/site.ts'
import { openCatalog } from '../catalog.ts'
import { type Command, text, UsageError } from '../command.ts'

/** Underlines the parts that matched; the text stays the same without colours. */
const mark = (name: string, ranges: readonly Range[]) =>
  ranges
    .toReversed()
    .reduce(
      (marked, [start, end]) =>
        `${marked.slice(0, start)}${pc.underline(marked.slice(start, end))}${marked.slice(end)}`,
      name,
    )

function lines({ code, name, highlights, facts, why }: Hit): string {
  const papers = facts.papers === undefined ? undefined : `${formatNumber(facts.papers)} giấy tờ`
  const line = [...facts.levels, facts.agency, facts.province, papers, facts.limit, facts.fee]
    .filter(Boolean)
    .join(' · ')
  const because = why.filter(({ field }) => field !== 'code').map(found => found.text)
  return [
    `${pc.bold(code)}  ${mark(name, highlights)}`,
    `          ${pc.dim(line)}`,
    ...because.map(found => `          ${pc.dim(`(${found})`)}`),
  ].join('\n')
}

export const command: Command = {
  options: { limit: { type: 'string' }, catalog: { type: 'string' }, json: { type: 'boolean' } },
  positionals: [1, 200],
  run({ values, positionals, out, err }) {
    const limit = Number(text(values, 'limit', '10'))
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new UsageError('--limit cần một số từ 1 đến 1000.')
    const { catalog } = openCatalog(values)
    const entries = entriesOf(catalog, resultWording)
    const open = openIndex(buildIndex(entries, vocabularyOf(catalog, { level: levelNames })))
    addDetail(open, buildDetail(entries))
    const answer = search(open, positionals.join(' '), { limit })
    if (values.json === true) out(JSON.stringify(answer, null, 2))
    else if (answer.hits.length > 0) out(answer.hits.map(lines).join('\n'))
    if (answer.presence !== 'here') err(site.results.presence[answer.presence])
    for (const { typed, meant } of answer.repaired) err(`"${typed}" được hiểu là "${meant}".`)
    err(
      answer.total === 0
        ? 'Không tìm thấy thủ tục nào. Thử gọi tên khác, hoặc chỉ gõ một, hai chữ chính.'
        : `${formatNumber(answer.total)} thủ tục`,
    )
    return 0
  },
}
