import { fingerprint } from '../../engine/record/fingerprint.ts'
import { type VersionPart, versionParts } from '../../engine/situation/version.ts'
import type { Procedure } from '../../model/procedure.ts'

const mark = (value: unknown): string => fingerprint(JSON.stringify(value ?? null)).slice(-5)

/** Names what a page says on a day of a procedure and of the days off, as `2026-11-27.1f0c3.…`; notes and sources do not count. */
export function versionMarks(procedure: Procedure, on: string, calendars: unknown): string {
  const { papers, timeLimits, fees, legalBasis } = procedure
  const parts: Record<VersionPart, unknown> = {
    papers: papers?.map(({ note: _note, ...paper }) => paper),
    limits: timeLimits?.map(({ note: _note, ...limit }) => limit),
    fees: fees?.map(({ note: _note, source: _source, verified: _verified, ...fee }) => fee),
    law: legalBasis,
    calendar: calendars,
  }
  return [on, ...versionParts.map(part => mark(parts[part]))].join('.')
}
