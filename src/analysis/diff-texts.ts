import type { LegalDocument } from '../model/lists.ts'
import type { Source } from '../model/primitives.ts'
import type { Procedure } from '../model/procedure.ts'
import { recordsAbout } from './about.ts'
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
  /** What is known of the rules to come while nothing took its place. */
  notice?: string | undefined
  /** It may end sooner, when a permanent text takes its place. */
  sooner: boolean
  verified: boolean
  /** Codes, in the order of the records. */
  procedures: readonly string[]
}

type Event = Omit<TextDiff, 'document' | 'procedures' | 'verified'>

/** What befell a text after one day, up to and with another. */
function eventsOf(
  { from, to, until, ended = [], replacedBy = [], notice }: LegalDocument,
  since: string,
  on: string,
): Event[] {
  const past = (day: string | undefined): day is string => day !== undefined && since <= day && day < on
  return [
    ...(from !== undefined && since < from && from <= on
      ? [{ kind: 'began', day: from, replacedBy: [], sooner: false } as const]
      : []),
    ...(past(to) ? [{ kind: 'ended', day: to, replacedBy, notice, sooner: until !== undefined } as const] : []),
    ...ended
      .filter(part => past(part.to))
      .map(
        part => ({ kind: 'ended', day: part.to, article: part.article, replacedBy: [part.by], sooner: false }) as const,
      ),
  ]
}

/** The procedures of the later state that a comparison is about and that were there on the earlier day. */
const recordsOf = (a: CatalogState, b: CatalogState, { procedure, sector, province }: DiffFilter): Procedure[] =>
  recordsAbout(b.catalog, procedure).filter(
    record =>
      (procedure === undefined || record.code === procedure) &&
      (sector === undefined || record.sector === sector) &&
      (province === undefined || record.province === undefined || record.province === province) &&
      (record.to === undefined || a.on <= record.to),
  )

/** A text whose changes began after the one day and ended before the other, so that neither shows them. */
export interface PassingText {
  source: Source
  /** First and last day, ISO. */
  from: string
  to: string
  /** Codes, in the order of the records. */
  procedures: readonly string[]
}

/** The texts that changed procedures for a time between two days, oldest first. */
export function passingTexts(a: CatalogState, b: CatalogState, filter: DiffFilter): PassingText[] {
  const found = new Map<string, { source: Source; from: string; to: string; procedures: Set<string> }>()
  for (const { code, changes = [] } of recordsOf(a, b, filter))
    for (const { from, to, source } of changes) {
      if (to === undefined || from <= a.on || to >= b.on) continue
      const key = `${from} ${to} ${source.document ?? source.title}`
      const { article: _article, ...whole } = source
      const text = found.get(key) ?? { source: whole, from, to, procedures: new Set() }
      found.set(key, { ...text, procedures: text.procedures.add(code) })
    }
  return [...found.values()]
    .map(text => ({ ...text, procedures: [...text.procedures] }))
    .toSorted((x, y) => x.from.localeCompare(y.from))
}

/** The texts that began or ended between two states and on which procedures of the later one rest, oldest first. */
export function textDiffs(a: CatalogState, b: CatalogState, filter: DiffFilter): TextDiff[] {
  const records = recordsOf(a, b, filter)
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
