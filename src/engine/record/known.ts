import type { Procedure } from '../../model/procedure.ts'
import { addMonths, dayNumber, isoOf } from '../time/dates.ts'

/** The last day of the month that a list names: acts of that month may be in it, later ones are not. */
export function dayOfList(list: string): string | undefined {
  const [, year, month] = /(?:^|\D)(20\d\d)-(0[1-9]|1[0-2])(?!\d)/.exec(list) ?? []
  return month === undefined ? undefined : isoOf(addMonths(dayNumber(`${year}-${month}-01`), 1) - 1)
}

/**
 * The first day of which something says that the procedure stood as its record tells: its own first day, that of the decision
 * which published it, or that of the list in which it was found; undefined where nothing does.
 */
export const knownSince = ({ from, decision }: Procedure, list: string | undefined): string | undefined =>
  from ?? decision?.date ?? (list === undefined ? undefined : dayOfList(list))
