import { addDays, isDate } from '../engine/time/dates.ts'

const latest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), '')

/**
 * Days on which a text about what names a day may read otherwise: the day itself, for something begins; the day after it, for
 * it was the last; and so many days before either, where a text looks ahead. Between two of them no comparison of the day of the
 * site with a named day comes out otherwise.
 */
export const turnsOf = (day: string, ahead: readonly number[]): string[] =>
  [day, addDays(day, 1)].flatMap(turn => [turn, ...ahead.map(days => addDays(turn, -days))])

/** Calls back with every text in a value, keys aside. */
function eachText(value: unknown, tell: (text: string) => void): void {
  if (typeof value === 'string') tell(value)
  else if (value instanceof Map) for (const one of value.values()) eachText(one, tell)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) eachText(one, tell)
}

/** The day of a site, how far its texts look ahead, and the entries that a value may name, by their ids. */
export interface Outlook {
  readonly on: string
  readonly ahead: readonly number[]
  entry(id: string): object | undefined
}

interface Named {
  /** The last turn of the days that a value names itself. */
  readonly last: string
  readonly entries: readonly object[]
}

/** Tells when a value last turned, up to the day of the site: by the days that it names, and that what it names does; empty for none. */
export function turning({ on, ahead, entry }: Outlook): (value: object, depth?: number) => string {
  const byDay = new Map<string, string>()
  const byValue = new WeakMap<object, Named>()
  const lastOf = (day: string): string => {
    const last = byDay.get(day) ?? latest(turnsOf(day, ahead).filter(turn => turn <= on))
    byDay.set(day, last)
    return last
  }
  function namedIn(value: object): Named {
    const [days, entries] = [new Set<string>(), new Set<object>()]
    eachText(value, text => {
      const named = entry(text)
      if (named !== undefined) entries.add(named)
      else if (isDate(text)) days.add(lastOf(text))
    })
    return { last: latest([...days]), entries: [...entries] }
  }
  function lastTurn(value: object, depth: number): string {
    const named = byValue.get(value) ?? namedIn(value)
    byValue.set(value, named)
    return depth === 0 ? named.last : latest([named.last, ...named.entries.map(one => lastTurn(one, depth - 1))])
  }
  return (value, depth = 2) => lastTurn(value, depth)
}
