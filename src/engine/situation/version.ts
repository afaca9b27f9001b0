import { isDate } from '../time/dates.ts'

/** What a link was made under, part by part, in the order in which it is written. */
export const versionParts = ['papers', 'limits', 'fees', 'law', 'calendar'] as const

export type VersionPart = (typeof versionParts)[number]

/** The day of a page and five digits for each part of what it said. */
export interface LinkVersion {
  readonly on: string
  readonly marks: readonly string[]
}

/** Reads what a link says it was made under; undefined for anything else. */
export function readVersion(text: string | null): LinkVersion | undefined {
  const [on = '', ...marks] = (text ?? '').split('.')
  const fits = marks.length === versionParts.length && marks.every(one => /^[0-9a-f]{5}$/.test(one))
  return isDate(on) && fits ? { on, marks } : undefined
}

/** The parts in which two versions differ. */
export const changedSince = (then: LinkVersion, now: LinkVersion): VersionPart[] =>
  versionParts.filter((_, place) => then.marks[place] !== now.marks[place])
