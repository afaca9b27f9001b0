import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decision } from '../model/decision.ts'

/** The number of a text as a file name: `1234/QĐ-UBND` is `1234-qd-ubnd`. */
export const fileName = (number: string): string =>
  number
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** What files of a decision are called: `1234-qd-ubnd-2026`. Numbers begin again each year. */
export const decisionName = (number: string, date: string): string => `${fileName(number)}-${date.slice(0, 4)}`

/** Where a province's recorded decision lies in a catalogue: `decisions/82/1234-qd-ubnd-2026.json`. */
export const decisionFile = (root: string, province: string, number: string, date: string): string =>
  join(root, 'decisions', province, `${decisionName(number, date)}.json`)

/** The files of recorded decisions with a number, one a year in which it was given. */
export function decisionFiles(root: string, province: string, number: string): string[] {
  const folder = join(root, 'decisions', province)
  if (!existsSync(folder)) return []
  const begin = `${fileName(number)}-`
  return readdirSync(folder)
    .filter(name => name.startsWith(begin) && /^\d{4}\.json$/.test(name.slice(begin.length)))
    .toSorted()
    .map(name => join(folder, name))
}

/** A recorded decision; `broken` when the file is there and is not one. */
export function readDecision(file: string): Decision | 'absent' | 'broken' {
  if (!existsSync(file)) return 'absent'
  try {
    const result = Decision.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return result.success ? result.data : 'broken'
  } catch (error) {
    if (error instanceof SyntaxError) return 'broken'
    throw error
  }
}

/** The recorded decisions of a province, by date; a broken file is left out. */
export function recordedDecisions(root: string, province: string): Decision[] {
  const folder = join(root, 'decisions', province)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => readDecision(join(folder, name)))
    .filter(decision => typeof decision !== 'string')
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
}

/** The text of a recorded decision: everything that it prints, for reading and for comparing. */
export const decisionText = (decision: Decision): string => `${JSON.stringify(decision, null, 2)}\n`
