import pc from 'picocolors'
import type { Loaded } from '../load/catalog.ts'
import { type Refusal, refusedDecisions } from '../load/decisions.ts'
import { formatProblems } from '../load/format.ts'
import { type Counts, survey } from '../load/problems.ts'
import type { Problem } from '../model/problem.ts'
import type { ProblemCode } from '../model/problem-codes.ts'
import { sayings } from '../text/command-words.ts'
import { publishCommand } from '../text/publish-command.ts'
import { siteTexts } from '../text/site-command.ts'
import type { Printers } from './command.ts'

/** How many procedures were checked, with how many errors and warnings, in the colour of the worst. */
export function countOf({ errors, warnings }: Counts, procedures: number): string {
  const line = sayings.checked(procedures, errors, warnings)
  return errors > 0 ? pc.red(line) : warnings > 0 ? pc.yellow(line) : pc.green(line)
}

/** How many problems are shown where they are not what was asked for. */
const shown = 10

export interface Wanted {
  /** The day on which the catalogue is to hold, ISO. */
  on: string
  /** From which severity on nothing is made; absent when it is only said. */
  refused: Problem['severity'] | undefined
  /** Errors that do not stand in the way, because what is made says them itself; not when warnings are refused too. */
  told?: ReadonlySet<ProblemCode>
  err: Printers['err']
}

/** Says in what state a catalogue is that something is made from; false when a problem stands in the way. */
export const stateOf = (loaded: Loaded, wanted: Wanted): boolean => verdictOn(loaded, wanted).isGood

/** The same, with how many problems there are. */
export function verdictOn(loaded: Loaded, { on, refused, told, err }: Wanted): Counts & { isGood: boolean } {
  const stops = ({ severity, code }: Pick<Problem, 'severity' | 'code'>) => {
    if (refused === 'warning') return true
    return refused === 'error' && severity === 'error' && told?.has(code) !== true
  }
  const { wanted: against, ...counts } = survey(loaded, on, stops)
  if (against.length > 0) err(formatProblems(against.slice(0, shown), 'text'))
  err(countOf(counts, loaded.catalog.procedures.size))
  if (against.length > 0) err(sayings.refusedFor(against.length))
  return { ...counts, isGood: against.length === 0 }
}

/** Says which files of decisions are none, and why; true when all are as they were written. */
export function saysWhole(refused: readonly Refusal[], err: Printers['err']): boolean {
  for (const { file, why } of refused) err(publishCommand[why](file))
  return refused.length === 0
}

/** Says which recorded decisions the pages leave out; false where that stands in the way. */
export function namesDecisions(catalog: string, strict: boolean, err: Printers['err']): boolean {
  if (saysWhole(refusedDecisions(catalog), err)) return true
  err(siteTexts.leftOut(strict))
  return !strict
}
