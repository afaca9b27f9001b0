import { effective, standingOn } from '../../engine/record/effective.ts'
import { dayAfter } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Change } from '../../model/operation.ts'
import type { Procedure } from '../../model/procedure.ts'
import { doubtText, gravestFirst } from '../../text/doubt.ts'
import { citation } from '../../text/law.ts'
import { mcpText as t } from '../../text/mcp.ts'
import { procedurePage } from '../../text/procedure-page.ts'

/** What an answer about a procedure rests on: where it is from, when it holds, what is not certain. */
export interface Ground {
  code: string
  name: string
  sources: string[]
  validity: string[]
  doubts: string[]
}

/** So many lines of a kind are told; the rest is counted. */
const told = 6

const clipped = (lines: readonly string[]): string[] =>
  lines.length <= told ? [...lines] : [...lines.slice(0, told), t.more(lines.length - told)]

function sourcesOf({ legalBasis = [], decision }: Procedure, catalog: Catalog): string[] {
  const texts = legalBasis.map(basis => citation(basis, catalog))
  const published = decision ? [procedurePage.law.decision(decision.number, decision.date)] : []
  return texts.length + published.length === 0 ? [t.noSource] : [...clipped(texts), ...published]
}

/** The days after `on` on which a text begins to change the procedure, or no longer does. */
const turns = (changes: readonly Change[], on: string): string[] =>
  [...new Set(changes.flatMap(({ from, to }) => (to === undefined ? [from] : [from, dayAfter(to)])))]
    .filter(day => day > on)
    .sort()

function validityOf(changes: readonly Change[], procedure: Procedure, on: string): string[] {
  const { from, to } = procedure
  return [
    t.standing(standingOn(procedure, on), on),
    ...(from === undefined ? [] : [t.since(from)]),
    ...(to === undefined ? [] : [t.until(to)]),
    ...clipped(turns(changes, on).map(t.changes)),
  ]
}

function doubtsOf({ checked, unclear = [], fees = [] }: Procedure): string[] {
  const unverified = fees.filter(({ verified }) => verified === false).length
  return [
    checked === undefined ? t.unchecked : t.checked(checked.on),
    ...(unverified === 0 ? [] : [t.unverifiedFees(unverified)]),
    ...clipped(gravestFirst(unclear).map(doubt => doubtText(doubt))),
  ]
}

/** The ground of a procedure as it stands on a day, with the differences of a province where one is asked about. */
export function groundOf(record: Procedure, catalog: Catalog, on: string, province?: string): Ground {
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  const procedure = effective(record, on, overlay)
  const local = (overlay?.changes ?? []).filter(change => change.procedure === record.code)
  return {
    code: record.code,
    name: procedure.name,
    sources: sourcesOf(procedure, catalog),
    validity: validityOf([...(record.changes ?? []), ...local], procedure, on),
    doubts: doubtsOf(procedure),
  }
}

/** A ground in a few lines. */
export const groundText = ({ code, name, sources, validity, doubts }: Ground): string =>
  [
    `${code}  ${name}`,
    `  ${t.sources}: ${sources.join('; ')}`,
    `  ${t.validity}: ${validity.join('; ')}`,
    `  ${t.doubts}: ${doubts.join('; ')}`,
  ].join('\n')
