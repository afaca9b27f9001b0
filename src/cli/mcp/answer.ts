import { nearest } from '../../check/nearest.ts'
import { mcpText, mcpTools } from '../../text/mcp.ts'
import { province } from '../catalog-readers.ts'
import type { Library } from '../library.ts'
import { lastWords } from '../machine.ts'
import { UsageError } from '../option.ts'
import { loadCommand, take } from '../run.ts'
import { readArguments } from './arguments.ts'
import { type Ground, groundOf, groundText } from './grounds.ts'
import { type Call, type Given, type ToolName, tools } from './tools.ts'

/** A catalogue that is asked, and the day of the asking, ISO. */
export interface Desk {
  library: Library
  root: string
  today: string
}

/** What an assistant gets: the answer in words, and what it rests on; a refusal is one sentence. */
export type Reply = { refused: string } | { refused?: undefined; text: string; on: string; grounds: readonly Ground[] }

/** The letters of what was answered, without the grounds below it, and the procedures whose ground is told. */
const most = { letters: 24_000, grounds: 10 } as const

const isTool = (name: string): name is ToolName => Object.hasOwn(tools, name)

const clipped = (text: string): string =>
  text.length <= most.letters ? text : `${text.slice(0, most.letters)}\n${mcpText.cut(text.length - most.letters)}`

/** Runs a command on the open catalogue; gives what it printed, notes last. */
async function ask({ command: name, argument = [], options: given }: Call, desk: Desk): Promise<string> {
  const { library, root, today } = desk
  const command = await loadCommand(name)
  const place = (name: string) => ({ name, root, today, library })
  const [said, notes]: [string[], string[]] = [[], []]
  const written: Given = { ...given, catalog: [root] }
  const values = Object.entries(command.options).map(
    ([key, option]) => [key, take(option, written[key], place(key))] as const,
  )
  const status = await command.run({
    values: Object.fromEntries(values),
    argument: command.argument.take(argument, place(command.argument.word ?? name)),
    library,
    out: text => void said.push(text),
    err: text => void notes.push(text),
  })
  if (status !== 0 && said.length === 0) throw new UsageError(notes.join('\n'))
  return [...said, ...notes].join('\n')
}

/** The procedures that an answer names, in the order of their naming. */
function groundsOf(codes: readonly string[], on: string, given: Given, desk: Desk): Ground[] {
  const { catalog } = desk.library.catalog(desk.root)
  const local = given.province?.map(written => province.read(written, { name: 'province', ...desk }))[0]
  const records = [...new Set(codes)].flatMap(code => catalog.procedures.get(code) ?? [])
  return records.map(record => groundOf(record, catalog, on, local))
}

const codesIn = (text: string): string[] => text.match(/\b[1-9]\.\d{6}\b/g) ?? []

async function answer(name: ToolName, sent: unknown, desk: Desk): Promise<Reply> {
  const given = readArguments(tools[name], mcpTools[name].takes, sent)
  const parts: string[] = []
  for (const call of tools[name].calls(given, desk.today)) parts.push(await ask(call, desk))
  const on = given.on?.[0] ?? given.to?.[0] ?? desk.today
  const said = parts.join('\n\n')
  const all = groundsOf([...codesIn(given.code?.[0] ?? ''), ...codesIn(said)], on, given, desk)
  const grounds = all.slice(0, most.grounds)
  const below = [
    ...(grounds.length > 0 ? [mcpText.grounds(on), ...grounds.map(groundText)] : []),
    ...(all.length > grounds.length ? [mcpText.others(all.length - grounds.length)] : []),
  ]
  return { text: [clipped(said), ...(below.length > 0 ? [below.join('\n')] : [])].join('\n\n'), on, grounds }
}

/** A command speaks of `--on`; an assistant knows the argument `on`. */
const asArguments = (sentence: string): string => sentence.replace(/(?<![\w-])--(?=[a-z])/g, '')

/** The answer to one call of a tool; what cannot be answered is refused in words, never thrown. */
export async function replyTo(name: string, sent: unknown, desk: Desk): Promise<Reply> {
  try {
    if (isTool(name)) return await answer(name, sent, desk)
    return { refused: mcpText.noTool(name.slice(0, 40), nearest(name.slice(0, 40), Object.keys(tools))) }
  } catch (error) {
    return { refused: error instanceof UsageError ? asArguments(error.message) : lastWords(error) }
  }
}
