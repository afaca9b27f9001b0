import type { LegalDocument } from '../model/lists.ts'
import type { CatalogState, DiffFilter } from './diff.ts'

/** A legal text that began or ended between two days, with the procedures that rest on it. */
export interface TextDiff {
  document: string
  kind: 'began' | 'ended'
  /** First day of force, or the last one; ISO. */
  day: string
  /** The part that ended, where the rest stays in force. */
  article?: string | undefined
  replacedBy: readonly string[]
  /** It may end sooner, when a permanent text takes its place. */
  sooner: boolean
  verified: boolean
  /** Codes, in the order of the records. */
  procedures: readonly string[]
}

type Event = Omit<TextDiff, 'document' | 'procedures' | 'verified'>

/** What befell a text after one day, up to and with another. */
function eventsOf({ from, to, until, ended = [], replacedBy = [] }: LegalDocument, since: string, on: string): Event[] {
  const past = (day: string | undefined): day is string => day !== undefined && since <= day && day < on
  return [
    ...(from !== undefined && since < from && from <= on
      ? [{ kind: 'began', day: from, replacedBy: [], sooner: false } as const]
      : []),
    ...(past(to) ? [{ kind: 'ended', day: to, replacedBy, sooner: until !== undefined } as const] : []),
    ...ended
      .filter(part => past(part.to))
      .map(
        part => ({ kind: 'ended', day: part.to, article: part.article, replacedBy: [part.by], sooner: false }) as const,
      ),
  ]
}

/** The texts that began or ended between two states and on which procedures of the later one rest, oldest first. */
export function textDiffs(a: CatalogState, b: CatalogState, { procedure, sector, province }: DiffFilter): TextDiff[] {
  const records = [...b.catalog.procedures.values()].filter(
    record =>
      (procedure === undefined || record.code === procedure) &&
      (sector === undefined || record.sector === sector) &&
      (province === undefined || record.province === undefined || record.province === province) &&
      (record.to === undefined || a.on <= record.to),
  )
  const cited = Map.groupBy(
    records.flatMap(({ code, legalBasis = [] }) =>
      [...new Set(legalBasis.map(item => item.document))].map(text => ({ code, text })),
    ),
    ({ text }) => text,
  )
  return [...cited]
    .flatMap(([document, citing]) => {
      const text = b.catalog.documents.get(document)
      const procedures = citing.map(({ code }) => code)
      return text === undefined
        ? []
        : eventsOf(text, a.on, b.on).map(event => ({ document, ...event, verified: text.verified, procedures }))
    })
    .toSorted((x, y) => x.day.localeCompare(y.day) || x.document.localeCompare(y.document))
}
