import { fingerprint } from '../../engine/record/fingerprint.ts'
import { type VersionPart, versionParts } from '../../engine/situation/version.ts'
import type { Procedure } from '../../model/procedure.ts'

const mark = (value: unknown): string => fingerprint(JSON.stringify(value ?? null)).slice(-5)

const known = new WeakMap<object, string>()

/** The mark of what many procedures share, made once. */
function sharedMark(value: object): string {
  const made = known.get(value) ?? mark(value)
  known.set(value, made)
  return made
}

/** Names what a page says on a day of a procedure and of the days off, as `2026-11-27.1f0c3.…`; notes and sources do not count. */
export function versionMarks(procedure: Procedure, on: string, calendars: object): string {
  const { papers, timeLimits, fees, legalBasis } = procedure
  const parts: Record<Exclude<VersionPart, 'calendar'>, unknown> = {
    papers: papers?.map(({ note: _note, ...paper }) => paper),
    limits: timeLimits?.map(({ note: _note, ...limit }) => limit),
    fees: fees?.map(({ note: _note, source: _source, verified: _verified, ...fee }) => fee),
    law: legalBasis,
  }
  return [on, ...versionParts.map(part => (part === 'calendar' ? sharedMark(calendars) : mark(parts[part])))].join('.')
}
