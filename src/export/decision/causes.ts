import type { ListedChange } from '../../analysis/province-changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import { decision as t } from '../../text/decision.ts'
import { citation } from '../../text/law.ts'
import { operationPhrase } from '../../text/operation.ts'

/** What caused a change, text by text: who said so, from when, and what each operation did. */
export function causeLines(
  { causes, procedure }: Pick<ListedChange, 'causes' | 'procedure'>,
  catalog: Pick<Catalog, 'agencies' | 'documents'>,
): string[] {
  const agencyName = (id: string) => catalog.agencies.get(id)?.name ?? id
  return causes.flatMap(({ from, source, decision: published, operations = [], because, ended }) => {
    const who = source ? citation(source, catalog) : published ? t.published(published) : t.noText
    const since = from === undefined ? '' : ` ${ended ? t.endedSince(from) : t.since(from)}`
    const why = because === undefined ? [] : [`- ${because.replace(/\.$/, '')}.`]
    return [
      `${who}${since}`,
      ...why,
      ...operations.map(operation => `- ${operationPhrase(operation, procedure, agencyName)}.`),
    ]
  })
}

/** Codes that a procedure took the place of, with the names still known. */
export const replacedLines = ({ replaces }: Pick<ListedChange, 'replaces'>): string[] =>
  replaces.map(({ code, name }) => (name === undefined ? code : `${code}: ${name}`))
