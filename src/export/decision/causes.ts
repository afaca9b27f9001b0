import type { ListedChange } from '../../analysis/province-changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import { decision as t } from '../../text/decision.ts'
import { decisionParts } from '../../text/decision-parts.ts'
import { citation } from '../../text/law.ts'

type Caused = Pick<ListedChange, 'causes' | 'kind'> & { oldAndNew?: readonly string[] }

/** What caused a change, text by text, and what it changed: the old value and the new one. */
export function causeLines({ causes, kind, oldAndNew = [] }: Caused, catalog: Pick<Catalog, 'documents'>): string[] {
  const said = causes.flatMap(({ from, source, decision: published, because, ended }) => {
    const who = source ? citation(source, catalog) : published ? t.published(published) : t.noText
    const since = from === undefined ? '' : ` ${ended ? t.endedSince(from) : t.since(from)}`
    return [`${who}${since}`, ...(because === undefined ? [] : [`- ${because.replace(/\.$/, '')}.`])]
  })
  const unsaid = said.length === 0 && kind === 'amended' ? [decisionParts.noCause] : said
  return [...unsaid, ...oldAndNew]
}

/** Codes that a procedure took the place of, with the names still known. */
export const replacedLines = ({ replaces }: Pick<ListedChange, 'replaces'>): string[] =>
  replaces.map(({ code, name }) => (name === undefined ? code : `${code}: ${name}`))
