import { addLacks, type Lacks } from './lacks.ts'
import type { SourceError } from './lines.ts'
import { type Remark, type RuleCode, type RuleKind, rules } from './rules.ts'
import type { Difference, Merge } from './threeway.ts'

/** One line of a source in the report. */
export interface Entry {
  file: string
  line: number
  code: string
  outcome: Merge | 'left-out'
  remarks: Remark[]
  differences?: Difference[]
}

/** What a whole import did. `rules` counts lines, not occurrences. */
export interface Report {
  read: number
  outcomes: Partial<Record<Entry['outcome'], number>>
  rules: Partial<Record<RuleCode, number>>
  /** Counts by the codes of the checks' warnings. */
  lacks: Lacks
  entries: Entry[]
  /** Codes of records that a whole list no longer has; absent where the list is not said to be whole. */
  gone?: string[]
  /** Why reading stopped early, by file. */
  stopped: { file: string; line: number; code: SourceError['code'] }[]
}

export const emptyReport = (): Report => ({ read: 0, outcomes: {}, rules: {}, lacks: {}, entries: [], stopped: [] })

/** Adds one line to a report. */
export function addEntry(report: Report, entry: Entry, lacks: Lacks): void {
  report.read++
  report.outcomes[entry.outcome] = (report.outcomes[entry.outcome] ?? 0) + 1
  for (const rule of new Set(entry.remarks.map(remark => remark.rule)))
    report.rules[rule] = (report.rules[rule] ?? 0) + 1
  addLacks(report.lacks, lacks)
  report.entries.push(entry)
}

/** The rules at work in a report, most frequent first within each kind. */
export const rulesByKind = (report: Report): { rule: RuleCode; kind: RuleKind; lines: number }[] =>
  (Object.entries(report.rules) as [RuleCode, number][])
    .map(([rule, lines]) => ({ rule, kind: rules[rule].kind, lines }))
    .toSorted((a, b) => (a.kind === b.kind ? b.lines - a.lines : a.kind < b.kind ? -1 : 1))
