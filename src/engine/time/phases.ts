import type { ChannelId, Duration, TimeLimit } from '../../model/parts.ts'
import { type Ground, nextWorking } from './count.ts'
import { type Moment, minutesOf } from './dates.ts'
import type { Start } from './outcomes.ts'

/**
 * When the limit starts to run. At a counter a day off has no filing: the file counts as received when the office next
 * opens, and one before the doors open as received when they do. Online the event is the filing itself (Bộ luật Dân sự
 * Điều 147), unless the record has a cut-off: then a day off is after the cut-off of the day before.
 */
export function startOf(
  ground: Ground,
  filed: Moment,
  channel: ChannelId | undefined,
  cutOff: TimeLimit['cutOff'],
): Start | undefined {
  const off = ground.table.days[filed.day - ground.table.first]?.off
  if (off === undefined) return undefined
  const late = !off && cutOff !== undefined && filed.minute > minutesOf(cutOff.time)
  const byOffice = channel !== 'online' || cutOff !== undefined
  const opening = ground.hours?.[0]?.from ?? 0
  if (!late && !(off && byOffice)) return byOffice ? { day: filed.day, minute: Math.max(filed.minute, opening) } : filed
  const day = nextWorking({ ...ground, still: [] }, filed.day + 1)
  return day === undefined ? undefined : { day, minute: opening, moved: late ? 'cut-off' : 'day-off' }
}

/** True when all stages count in the unit of the whole limit, so that their amounts add. */
export const uniform = (stages: readonly Duration[], unit: Duration['unit']): boolean =>
  stages.every(stage => stage.unit === unit)

/** The lengths of a limit without its extension: itself, or its stages where they do not add in its own unit. */
const lengthsOf = (limit: TimeLimit): readonly Duration[] =>
  limit.stages === undefined || uniform(limit.stages, limit.unit) ? [limit] : limit.stages

/** The lengths to count one after the other: mostly one; stages in different units, or an extension in another unit, add. */
export function phasesOf(limit: TimeLimit, extended: boolean): readonly Duration[] {
  const { amount, unit, extension } = limit
  if (!extended || extension === undefined) return lengthsOf(limit)
  if (extension.total) return [{ amount: extension.amount, unit: extension.unit }]
  if (extension.unit === unit) return [{ amount: (amount ?? 0) + (extension.amount ?? 0), unit }]
  return [...lengthsOf(limit), extension]
}
