import type { Duration } from '../../model/parts.ts'
import { inHours } from './count.ts'
import type { Moment } from './dates.ts'
import type { DeadlineRequest, NoteCode } from './deadline-types.ts'
import type { Ending } from './outcomes.ts'

/** A part of a day, week, month or year; hours may have parts. */
const isFraction = (limit: Duration) => !Number.isInteger(limit.amount ?? 0) && !inHours(limit.unit)

/** What happened in the count that the reader should know; `open` says that an undecided day matters. */
export function notesOf(
  request: DeadlineRequest,
  phases: readonly Duration[],
  { moment: filed, starts }: { moment: Moment; starts: string },
  { start, end, table }: Ending,
  open: boolean,
): NoteCode[] {
  const { limit } = request
  const extended = request.extended === true && limit.extension !== undefined
  const notes: NoteCode[] = []
  const note = (code: NoteCode, holds: boolean) => {
    if (holds) notes.push(code)
  }
  note('filed-on-day-off', start.moved === 'day-off')
  note('online-on-day-off', start.moved === undefined && table.days[filed.day - table.first]?.off === true)
  note('after-cut-off', start.moved === 'cut-off')
  note('restarted', request.supplemented !== undefined && starts === request.supplemented)
  note('from-arrival', request.arrived !== undefined && starts === request.arrived)
  note('suspended', (request.suspended ?? []).length > 0)
  note('extended', extended)
  note('extension-possible', !extended && limit.extension !== undefined)
  note('fraction-rounded', phases.some(isFraction))
  note('moved-to-working-day', end.day !== end.nominal)
  note(
    'hours-assumed',
    phases.some(phase => phase.unit === 'working-hour'),
  )
  note('undecided', open)
  return notes
}
