import { readFileSync } from 'node:fs'
import { type CommandName, commandTexts } from '../text/cli.ts'
import { optionTexts } from '../text/option.ts'
import type { Command } from './command.ts'
import { type Option, type Place, UsageError } from './option.ts'

/** A command by its declaration alone: what its values are is known where it is written. */
type AnyCommand = Command<Record<string, unknown>, unknown>

/** The declaration of a command and what it does. */
export const loadCommand = async (name: CommandName): Promise<AnyCommand> =>
  ((await import(`./commands/${name}.ts`)) as { command: AnyCommand }).command

/** Whether a word names a command. */
export const isCommand = (name: string): name is CommandName => Object.hasOwn(commandTexts, name)

/** Today in Vietnam, ISO; the only place of the command line that looks at the clock. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** What an option became; one that is written more often than it may be is refused. */
export function take<T>(option: Option<T>, values: readonly string[] = [], place: Place): T {
  if (option.word !== undefined && values.length > option.most) throw new UsageError(optionTexts.twice(place.name))
  return option.take(values, place)
}

/** The version of the program. */
export const version = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version
