import { type HistoryDay, historyOf } from '../../src/analysis/history.ts'
import { effective } from '../../src/engine/record/effective.ts'
import { addDays, dayBefore } from '../../src/engine/time/dates.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { data } from './catalog.ts'
import { localPath, procedurePath } from './paths.ts'

/** A procedure as it stands from one day to another, both included; open where no change is known. */
export interface State {
  procedure: Procedure
  from: string | undefined
  to: string | undefined
  /** The last part of its address, when that is not the page of the procedure. */
  slug: string | undefined
  /** Where it is read. */
  path: string
}

/** A day on which something changes, with the procedure on either side. */
export interface Turn extends HistoryDay {
  before: Procedure
  after: Procedure
}

/** A procedure through time, oldest first. */
export interface Course {
  turns: Turn[]
  states: State[]
}

/** Days ahead that a page tells of. */
export const outlook = 400

/** Days ahead in which a change matters to who files, or hangs up a sheet, today. */
export const soonest = 120

/** How far before a day that a record names a page may begin or cease to tell of it. */
export const outlooks: readonly number[] = [soonest, outlook]

const farthest = addDays(data.on, outlook)

/** Changed in itself, not only in the texts that it rests on. */
const isChanged = ({ diffs }: HistoryDay, code: string): boolean =>
  diffs.some(diff => diff.code === code && diff.before !== undefined && diff.after !== undefined)

function slugOf(from: string | undefined, to: string | undefined): string | undefined {
  if (to !== undefined && to < data.on) return `den-${to}`
  return from !== undefined && from > data.on ? `tu-${from}` : undefined
}

/** How a procedure changed and will change, in the country or in a province. */
export function courseOf(code: string, province = data.province?.code): Course {
  const record = data.national.procedures.get(code)
  if (record === undefined) return { turns: [], states: [] }
  const overlay = province === undefined ? undefined : data.national.overlays.get(province)
  const folder =
    overlay === undefined || data.province
      ? procedurePath(code)
      : localPath(data.national.provinces.get(overlay.province)?.slug ?? '', code)
  const on = (day: string) => effective(record, day, overlay)
  const turns = historyOf(data.national, code, province)
    .filter(({ day }) => day <= farthest)
    .map(turn => ({ ...turn, before: on(dayBefore(turn.day)), after: on(turn.day) }))
  const edges = turns.filter(turn => isChanged(turn, code))
  const states = [undefined, ...edges].map((edge, place): State => {
    const next = edges[place]
    const [from, to] = [edge?.day, next && dayBefore(next.day)]
    const slug = slugOf(from, to)
    const path = slug === undefined ? folder : `${folder}${slug}/`
    return { procedure: edge?.after ?? next?.before ?? record, from, to, slug, path }
  })
  return { turns, states }
}

/** The turns that a page has yet to meet. */
export const comingIn = ({ turns }: Course): Turn[] => turns.filter(({ day }) => day > data.on)

/** A day of a state on which texts and standing are looked at. */
export const dayOf = ({ from, to }: State): string => (to !== undefined && to < data.on ? to : (from ?? data.on))
