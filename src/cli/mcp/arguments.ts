import { nearest } from '../../check/nearest.ts'
import { isDate } from '../../engine/time/dates.ts'
import { mcpText as t } from '../../text/mcp.ts'
import { UsageError } from '../option.ts'
import type { Given, Kind, Taken, Tool } from './tools.ts'

/** Letters of one value, and values of one list. */
const most = { letters: 300, values: 20, name: 40 } as const

const wants = (kind: Kind): string => (typeof kind === 'object' ? t.count(kind.least, kind.most) : t.kinds[kind])

function text(name: string, kind: Kind, value: unknown): string {
  if (typeof value !== 'string') throw new UsageError(t.kind(name, wants(kind)))
  if (value.length > most.letters) throw new UsageError(t.tooLong(name, value.length, most.letters))
  return value
}

function list(name: string, kind: Kind, value: unknown): string[] {
  if (!Array.isArray(value)) return [text(name, kind, value)]
  if (value.length > most.values) throw new UsageError(t.tooMany(name, value.length, most.values))
  if (value.length === 0) throw new UsageError(t.kind(name, wants(kind)))
  return value.map(item => text(name, kind, item))
}

const isCount = (value: unknown, { least, most }: { least: number; most: number }): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/** The values of one argument as a command line would have them written. */
function written(name: string, { kind }: Taken, value: unknown): string[] {
  const refuse = (): never => {
    throw new UsageError(t.kind(name, wants(kind)))
  }
  if (typeof kind === 'object') return isCount(value, kind) ? [String(value)] : refuse()
  if (kind === 'flag') return value === true ? [''] : value === false ? [] : refuse()
  const values = kind === 'texts' || kind === 'ids' ? list(name, kind, value) : [text(name, kind, value)]
  if (kind === 'day' && !values.every(isDate)) return refuse()
  return kind === 'ids' && !values.every(id => /^[a-z0-9-]+$/.test(id)) ? refuse() : values
}

/** What a client sent, checked against what the tool takes; anything else is refused with one sentence. */
export function readArguments(tool: Tool, words: Readonly<Record<string, string>>, sent: unknown): Given {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new UsageError(t.noObject)
  const values = new Map(Object.entries(sent).filter(([, value]) => value !== null && value !== undefined))
  const known = Object.keys(tool.takes)
  const unknown = [...values.keys()].find(name => !Object.hasOwn(tool.takes, name))?.slice(0, most.name)
  if (unknown !== undefined) throw new UsageError(t.unknown(unknown, nearest(unknown, known)))
  const missing = known.find(name => tool.takes[name]?.required && !values.has(name))
  if (missing !== undefined) throw new UsageError(t.missing(missing, words[missing] ?? ''))
  const given = Object.entries(tool.takes).flatMap(([name, taken]) => {
    const read = values.has(name) ? written(name, taken, values.get(name)) : []
    return read.length === 0 ? [] : [[name, read] as const]
  })
  return Object.fromEntries(given)
}

const shapes = {
  text: { type: 'string', maxLength: most.letters },
  texts: { type: 'array', maxItems: most.values, items: { type: 'string', maxLength: most.letters } },
  day: { type: 'string', format: 'date' },
  ids: { type: 'array', minItems: 1, maxItems: most.values, items: { type: 'string', pattern: '^[a-z0-9-]+$' } },
  flag: { type: 'boolean' },
} as const

const shape = (kind: Kind) =>
  typeof kind === 'object' ? { type: 'integer' as const, minimum: kind.least, maximum: kind.most } : shapes[kind]

/** What a tool takes as a JSON Schema. */
export const inputSchema = ({ takes }: Tool, words: Readonly<Record<string, string>>) => ({
  type: 'object' as const,
  properties: Object.fromEntries(
    Object.entries(takes).map(([name, { kind }]) => [name, { ...shape(kind), description: words[name] ?? '' }]),
  ),
  required: Object.keys(takes).filter(name => takes[name]?.required),
  additionalProperties: false,
})
