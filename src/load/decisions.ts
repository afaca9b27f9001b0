import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decision } from '../model/decision.ts'
import { formerDecision } from '../text/decision-parts.ts'

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

/** Where a draft on its way lies: `decisions/22/drafts/thang-12.json`. */
export const draftFile = (root: string, province: string, id: string): string =>
  join(root, 'decisions', province, 'drafts', `${id}.json`)

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

/** Why a file is no recorded decision: it cannot be read as one, or it is not as it was written. */
export type Refused = 'broken' | 'altered'

/** The digest of everything else that a recorded decision says. */
const digestOf = (decision: Decision): string =>
  `sha256:${createHash('sha256')
    .update(JSON.stringify(decision, null, 2))
    .digest('hex')}`

/** A decision of the first format, whose signer and recipients were those of every decision. */
function ofFirstFormat(value: Record<string, unknown>): unknown {
  const { province } = value as { province?: { fullName?: unknown } }
  const fullName = String(province?.fullName ?? '')
  return { ...value, format: 2, ...formerDecision(fullName), withContents: true, removed: [] }
}

function decisionIn(text: string): Decision | Refused {
  const { digest, ...value } = JSON.parse(text) as Record<string, unknown>
  const first = value.format === 1
  const result = Decision.safeParse(first ? ofFirstFormat(value) : value)
  if (!result.success) return 'broken'
  if (first) return digest === undefined ? result.data : 'altered'
  return text === decisionText(value as Decision) ? result.data : 'altered'
}

/** A recorded decision; the reason when the file is there and is not one, or not byte for byte what was recorded. */
export function readDecision(file: string): Decision | Refused | 'absent' {
  if (!existsSync(file)) return 'absent'
  try {
    return decisionIn(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return 'broken'
    throw error
  }
}

/** The recorded decisions of a province, by date, and the files that are none. */
export const recordedDecisions = (root: string, province: string): Shelf => shelf(join(root, 'decisions', province))

/** The drafts of a province on their way to a signature. */
export const draftDecisions = (root: string, province: string): Shelf =>
  shelf(join(root, 'decisions', province, 'drafts'))

/** Decisions of a folder, by date, and the files that are none. */
interface Shelf {
  decisions: Decision[]
  files: readonly { file: string; decision: Decision }[]
  refused: readonly Refusal[]
}

function shelf(folder: string): Shelf {
  if (!existsSync(folder)) return { decisions: [], files: [], refused: [] }
  const read = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name))
    .map(file => ({ file, decision: readDecision(file) }))
  const files = read
    .flatMap(({ file, decision }) => (typeof decision === 'string' ? [] : [{ file, decision }]))
    .toSorted((a, b) => ((a.decision.date ?? '') < (b.decision.date ?? '') ? -1 : 1))
  return {
    decisions: files.map(({ decision }) => decision),
    files,
    refused: read.flatMap(({ file, decision }) =>
      decision === 'broken' || decision === 'altered' ? [{ file, why: decision }] : [],
    ),
  }
}

/** The files among the recorded decisions of all provinces that are none. */
export function refusedDecisions(root: string): Refusal[] {
  const folder = join(root, 'decisions')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => recordedDecisions(root, name).refused)
}

/** A file among the recorded decisions that is not one, and why. */
export interface Refusal {
  file: string
  why: Refused
}

/** The text of a recorded decision: everything that it prints, for reading and for comparing, and its digest. */
export const decisionText = (decision: Decision): string =>
  `${JSON.stringify({ ...decision, digest: digestOf(decision) }, null, 2)}\n`
