import type { Assumptions, Mix } from '../../../src/engine/cost/assumptions.ts'
import type { LegalBasis, Procedure } from '../../../src/model/procedure.ts'

/** What all procedures share, in one file. */
export interface Common {
  /** The day for which the records hold. */
  on: string
  /** First day on which a proposal drawn up here would hold. */
  from: string
  /** Newest first; `on` is the day whose parameters stand for the year. */
  years: { id: string; on: string; verified: boolean }[]
  /** Official first, with the years for which each has all its parameters. */
  models: { model: Assumptions['model']; years: string[] }[]
  /** Parameters by year. */
  values: Record<string, Assumptions['values']>
  /** Mixes of localities that provinces state. */
  mixes: { id: string; name: string; mix: Mix }[]
  /** The province whose site this is: its costs never take a volume of the country. */
  home?: string
  groups: Assumptions['groups']
}

/** The file that holds a procedure: those whose codes differ in the last two digits share one, so that a national list is a few hundred files. */
export const shardOf = (code: string): string => code.slice(0, -2)

/** What the files say of one procedure. */
export interface Own {
  /** Changes whenever a figure or a rule does that the calculation reads. */
  version: string
  proposer: string
  requires: LegalBasis[]
  /** Effective on the day of `Common`, with the usual steps. */
  base: Procedure
  fees: Assumptions['fees']
}

/** What the reader has changed: the name of a field and its value, as in the link. */
export type Fields = ReadonlyMap<string, string>
