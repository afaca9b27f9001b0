import type { CommandName } from '../../text/cli.ts'
import type { mcpTools } from '../../text/mcp.ts'

export type ToolName = keyof typeof mcpTools

/** How an argument is written; a count is a whole number within bounds, both taken. */
export type Kind = 'text' | 'texts' | 'day' | 'ids' | 'flag' | { least: number; most: number }

/** An argument of a tool. */
export interface Taken {
  kind: Kind
  required?: true
}

/** What an assistant gave, by the name of the argument, as a command line would have it written. */
export type Given = Readonly<Record<string, readonly string[]>>

/** A command with what is written after it: a tool asks one or two. */
export interface Call {
  command: CommandName
  argument?: readonly string[] | undefined
  options: Given
}

/** A tool: what it takes, and which commands answer it. */
export interface Tool {
  takes: Readonly<Record<string, Taken>>
  calls(given: Given, today: string): Call[]
}

const text: Taken = { kind: 'text' }
const texts: Taken = { kind: 'texts' }
const day: Taken = { kind: 'day' }
const needed = (taken: Taken): Taken => ({ ...taken, required: true })

const without = (given: Given, ...names: string[]): Given =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)))

/** Where the other day stands beside today, and in which order; nothing on the day itself. */
function besideToday({ code, on: [on = ''] = [], province }: Given, today: string): Call[] {
  if (on === today) return []
  const options = { ...(code && { procedure: code }), ...(province && { province }) }
  return [{ command: 'diff', argument: [on, today].sort(), options }]
}

/** The eight tools, each a question to the same commands that people type. */
export const tools: Readonly<Record<ToolName, Tool>> = {
  search: {
    takes: { query: needed(text), limit: { kind: { least: 1, most: 20 } }, on: day },
    calls: given => [
      { command: 'search', argument: given.query, options: { limit: ['5'], ...without(given, 'query') } },
    ],
  },
  show: {
    takes: { code: needed(text), province: text, channel: text, case: text, if: texts },
    calls: given => [{ command: 'show', argument: given.code, options: without(given, 'code') }],
  },
  as_of: {
    takes: { code: needed(text), on: needed(day), province: text },
    calls: (given, today) => [
      { command: 'show', argument: given.code, options: without(given, 'code') },
      ...besideToday(given, today),
    ],
  },
  deadline: {
    takes: {
      code: text,
      limit: text,
      submitted: needed(text),
      channel: text,
      case: text,
      if: texts,
      supplemented: text,
      arrived: text,
      suspended: texts,
      extended: { kind: 'flag' },
      province: text,
    },
    calls: given => [{ command: 'deadline', argument: given.code, options: without(given, 'code') }],
  },
  cost: {
    takes: { code: needed(text), on: day, model: text, province: text },
    calls: given => [{ command: 'cost', argument: given.code, options: without(given, 'code') }],
  },
  compare: {
    takes: { proposals: needed({ kind: 'ids' }), on: day, model: text, province: text },
    calls: given => [
      { command: 'compare', argument: given.proposals, options: { ...without(given, 'proposals'), draws: ['500'] } },
    ],
  },
  what_changed: {
    takes: { from: needed(day), to: needed(day), code: text, sector: text, province: text },
    calls: ({ from = [], to = [], code, ...given }) => [
      { command: 'diff', argument: [...from, ...to], options: { ...given, ...(code && { procedure: code }) } },
    ],
  },
  ahead: {
    takes: { within: { kind: { least: 1, most: 4000 } }, sector: text, province: text },
    calls: given => [{ command: 'ahead', options: given }],
  },
}
