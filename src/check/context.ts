import type { Catalog } from '../model/catalog.ts'
import type { Finding, Path, ProblemValues } from '../model/problem.ts'
import type { ProblemCode } from '../model/problem-codes.ts'
import type { Procedure } from '../model/procedure.ts'

/** What every rule is given: the whole catalogue and the date on which it must hold (ISO). */
export interface CheckContext {
  catalog: Catalog
  on: string
  /** Which entries are looked at, each among all the others; without it every one. */
  asked?: (entry: unknown) => boolean
}

/** Reports one finding of the entry that a rule looks at. */
export type Report = (code: ProblemCode, path: Path, values?: ProblemValues, options?: { atKey?: boolean }) => void

/** A rule over the whole catalogue. */
export type Rule = (context: CheckContext) => Finding[]

/** Works out when first asked for, once for each thing. */
function once<Thing extends object, T>(workOut: (thing: Thing) => T): (thing: Thing) => T {
  const known = new WeakMap<Thing, { readonly value: T }>()
  return thing => {
    const kept = known.get(thing) ?? { value: workOut(thing) }
    known.set(thing, kept)
    return kept.value
  }
}

/** What rules know of a catalogue as a whole. */
export const ofCatalog = <T>(workOut: (catalog: Catalog) => T): ((catalog: Catalog) => T) => once(workOut)

/** What rules know of one record, however the catalogue around it changes. */
export const ofRecord = <T>(workOut: (procedure: Procedure) => T): ((procedure: Procedure) => T) => once(workOut)

/** Lifts a rule over one entry to a rule over all entries of a kind. */
export function each<T>(
  kind: string,
  entries: (catalog: Catalog) => ReadonlyMap<string | number, T>,
  look: (entry: T, report: Report, context: CheckContext) => void,
): Rule {
  return context => {
    const findings: Finding[] = []
    for (const [id, entry] of entries(context.catalog)) {
      if (context.asked?.(entry) === false) continue
      look(
        entry,
        (code, path, values = {}, options = {}) =>
          findings.push({ code, kind, id: String(id), path, values, ...options }),
        context,
      )
    }
    return findings
  }
}

/** A rule over each record that somebody has compared with its source: until then its words are those of the source, and NOT_CHECKED says so. */
export const eachChecked = (look: (procedure: Procedure, report: Report, context: CheckContext) => void): Rule =>
  eachProcedure((procedure, report, context) => {
    if (procedure.checked !== undefined) look(procedure, report, context)
  })

/** A rule over each procedure record. */
export const eachProcedure = (look: (procedure: Procedure, report: Report, context: CheckContext) => void): Rule =>
  each('procedure', catalog => catalog.procedures, look)
