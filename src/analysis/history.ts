import { dayAfter, dayBefore } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Overlay } from '../model/proposal.ts'
import { type ProcedureDiff, procedureDiffs } from './diff.ts'
import { type TextDiff, textDiffs } from './diff-texts.ts'

/** A day on which a procedure became another: in which parts, by which text, and what befell the law that it rests on. */
export interface HistoryDay {
  /** ISO; the state before is that of the day before. */
  readonly day: string
  /** Of the procedure, and of one that takes its place. */
  readonly diffs: readonly ProcedureDiff[]
  readonly texts: readonly TextDiff[]
}

const spanOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }): string[] => [
  ...(from === undefined ? [] : [from]),
  ...(to === undefined ? [] : [dayAfter(to)]),
]

/** First days of the values of the dated parameters that formulas of the procedure, now or later, name. */
function parameterDays({ fees = [], benefits = [], changes = [] }: Procedure, { parameters }: Catalog): string[] {
  const set = changes.flatMap(({ operations }) => operations.flatMap(one => (one.op === 'set-fee' ? [one] : [])))
  const ids = [...fees, ...benefits, ...set].flatMap(({ formula }) => Object.values(formula?.parameters ?? {}))
  return ids.flatMap(id => parameters.get(id)?.values.map(({ from }) => from) ?? [])
}

const localDays = (code: string, { changes, notApplied = [] }: Overlay): string[] => [
  ...changes.filter(({ procedure }) => procedure === code).flatMap(spanOf),
  ...notApplied.flatMap(({ procedure, from }) => (procedure === code && from !== undefined ? [from] : [])),
]

/** First days without a text of the basis, or without a part of it; texts that began are news only on days of other changes. */
const textDays = ({ legalBasis = [] }: Procedure, { documents }: Catalog): string[] =>
  legalBasis.flatMap(({ document }) => {
    const { to, ended = [] } = documents.get(document) ?? {}
    return [...spanOf({ to }), ...ended.map(part => dayAfter(part.to))]
  })

/** The days on which a procedure may have changed, or will: earliest first. */
export function daysOf(record: Procedure, catalog: Catalog, province: string | undefined): string[] {
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  const days = [
    ...spanOf(record),
    ...(record.changes ?? []).flatMap(spanOf),
    ...parameterDays(record, catalog),
    ...textDays(record, catalog),
    ...(overlay === undefined ? [] : localDays(record.code, overlay)),
  ]
  const first = record.from ?? ''
  return [...new Set(days)].filter(day => day >= first).sort()
}

/**
 * Every known day on which a procedure changed or will change, oldest first: of the common record or, with a province, as it
 * stands there. Days on which nothing came out different are left out. An unknown code has no history.
 */
export function historyOf(catalog: Catalog, code: string, province?: string): HistoryDay[] {
  const record = catalog.procedures.get(code)
  if (record === undefined) return []
  const filter = { procedure: code, province }
  return daysOf(record, catalog, province).flatMap(day => {
    const [before, after] = [dayBefore(day), day].map(on => ({ catalog, on })) as [State, State]
    const diffs = procedureDiffs(before, after, filter)
    const texts = textDiffs(before, after, filter)
    return diffs.length + texts.length === 0 ? [] : [{ day, diffs, texts }]
  })
}

type State = Parameters<typeof procedureDiffs>[0]
