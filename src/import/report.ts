import { formatNumber } from '../text/format.ts'
import { outcomeTexts, ruleKindTexts, stopTexts, reportWords as words } from '../text/import-rules.ts'
import { leftFields } from './fields.ts'
import { type RuleKind, rules } from './rules.ts'
import { type Entry, type Report, rulesByKind } from './tally.ts'
import type { Difference } from './threeway.ts'

const kinds: Record<RuleKind, string> = ruleKindTexts
const outcomes: Record<Entry['outcome'], string> = outcomeTexts

/** Why reading of a file stopped early. */
const stopText = ({ file, line, code }: Report['stopped'][number]): string => words.stopped(file, stopTexts[code], line)

const shown = (text: string | undefined): string =>
  text === undefined ? words.nothing : text.length > 100 ? `"${text.slice(0, 100)}…"` : `"${text}"`

const differenceText = ({ path, base, disk, next }: Difference): string =>
  [
    `    ${path}`,
    ...(
      [
        ['base', base],
        ['disk', disk],
        ['next', next],
      ] as const
    ).map(([which, text]) => `      ${words[which].padEnd(16)}${shown(text)}`),
  ].join('\n')

/** A conflict as a person reads it, with what to type; at most twenty differences. */
export const conflictText = (entry: Entry): string =>
  [
    words.conflict(entry.code, `${entry.file}:${entry.line}`),
    ...(entry.differences ?? []).slice(0, 20).map(differenceText),
    `    ${words.conflictHint(entry.code)}`,
  ].join('\n')

type Shown = keyof typeof words.changes

const isShown = (outcome: Entry['outcome']): outcome is Shown => Object.hasOwn(words.changes, outcome)

/** What an import changed in a record that was there, old → new; at most eight places. */
function changeText({ code, outcome, differences = [] }: Entry): string | undefined {
  if (!isShown(outcome) || differences.length === 0) return undefined
  const places = differences.slice(0, 8).map(({ path, disk, next }) => words.oldNew(path, shown(disk), shown(next)))
  const more = differences.length > 8 ? [words.moreChanges(differences.length - 8)] : []
  return [words.changes[outcome](code), ...places, ...more].join('\n')
}

/** What an import changed in records that were there, and what a whole list no longer has; at most twenty records. */
export function changesText({ entries, gone = [] }: Report): string[] {
  const texts = entries.flatMap(entry => changeText(entry) ?? [])
  return [
    ...texts.slice(0, 20),
    ...(texts.length > 20 ? [words.moreRecords(texts.length - 20)] : []),
    ...(gone.length > 0 ? [words.gone(gone)] : []),
  ]
}

const count = (value: number, what: string) => `${formatNumber(value).padStart(8)}  ${what}`

/** Counts of an import, for the terminal and for the head of the report. */
export function summaryText(report: Report): string {
  const lines = (Object.keys(outcomes) as Entry['outcome'][]).flatMap(outcome => {
    const number = report.outcomes[outcome]
    return number === undefined ? [] : [count(number, outcomes[outcome])]
  })
  return [count(report.read, words.read), ...lines, ...report.stopped.map(stopText)].join('\n')
}

const entryText = (entry: Entry): string =>
  [
    `${entry.file}:${entry.line} ${entry.code} ${outcomes[entry.outcome]}`,
    ...entry.remarks.map(({ rule, detail }) => `    ${rule}${detail ? `: ${detail}` : ''}`),
    ...(entry.differences ?? []).map(differenceText),
  ].join('\n')

/** The whole report: counts, rules, what the source lacks, and every item with the rules that touched it. */
export function reportText(report: Report): string {
  const used = rulesByKind(report).map(({ rule, kind, lines }) =>
    count(lines, `${rule} (${kinds[kind]}) ${rules[rule].text}`),
  )
  const lacks = Object.entries(report.lacks)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, lines]) => count(lines, code))
  return [
    words.title,
    summaryText(report),
    ...(report.gone?.length ? [words.gone(report.gone)] : []),
    `\n${words.rules}`,
    ...used,
    `\n${words.lacks}`,
    ...lacks,
    `\n${words.left}\n  ${leftFields.join(', ')}`,
    `\n${words.lines}`,
    ...report.entries.map(entryText),
    '',
  ].join('\n')
}
