import { createHash } from 'node:crypto'

/** The whole as JSON, taken apart: its head, then a line for each record. */
interface State {
  head: string
  records: string[]
}

/** What a state is made of, in order: runs of lines of the state before it, `[first, count]`, and new lines. */
type Piece = readonly [first: number, count: number] | string

/** One state of the whole: on which day, under which version, and what makes it from the one before. */
export interface JournalStep {
  on: string
  version: string
  /** Twelve letters that name the bytes of the state. */
  sum: string
  head: string
  pieces: readonly Piece[]
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

const textOf = ({ head, records }: State): string => `${head}\n${records.join(',\n')}\n]}\n`

/** Undefined for what is not the whole as a site publishes it. */
function stateOf(text: string): State | undefined {
  const [head = '', ...lines] = text.split('\n')
  const records = lines.slice(0, -2).map(line => line.replace(/,$/, ''))
  const state = { head, records: records.length === 1 && records[0] === '' ? [] : records }
  return textOf(state) === text && head.endsWith('"procedures":[') ? state : undefined
}

/** The day and the version that a head names. */
function named(head: string): { on: string; version: string } | undefined {
  try {
    const { on, version } = JSON.parse(`${head}]}`) as Record<string, unknown>
    return typeof on === 'string' && typeof version === 'string' ? { on, version } : undefined
  } catch {
    return undefined
  }
}

function piecesOf(before: readonly string[], after: readonly string[]): Piece[] {
  const places = new Map(before.map((line, index) => [line, index]))
  const pieces: Piece[] = []
  for (const line of after) {
    const place = places.get(line)
    const last = pieces.at(-1)
    if (place === undefined) pieces.push(line)
    else if (typeof last === 'object' && last[0] + last[1] === place) pieces[pieces.length - 1] = [last[0], last[1] + 1]
    else pieces.push([place, 1])
  }
  return pieces
}

/** The step from one state to another; from nothing for the first. Undefined where the later one is no whole of a site. */
export function journalStep(before: string | undefined, after: string): JournalStep | undefined {
  const state = stateOf(after)
  const name = state && named(state.head)
  if (state === undefined || name === undefined) return undefined
  const old = before === undefined ? [] : (stateOf(before)?.records ?? [])
  return { ...name, sum: sumOf(after), head: state.head, pieces: piecesOf(old, state.records) }
}

/** The state after a step, byte for byte; undefined where the step does not follow on that state. */
export function afterStep(before: string | undefined, { head, pieces, sum }: JournalStep): string | undefined {
  const old = before === undefined ? [] : (stateOf(before)?.records ?? [])
  const records = pieces.flatMap(piece =>
    typeof piece === 'string' ? [piece] : old.slice(piece[0], piece[0] + piece[1]),
  )
  const text = textOf({ head, records })
  return sumOf(text) === sum ? text : undefined
}

/** The place of the last step with a version or a day; −1 for none. */
export const stepNamed = (steps: readonly JournalStep[], wanted: string): number =>
  steps.findLastIndex(({ version, on }) => version === wanted || on === wanted)
