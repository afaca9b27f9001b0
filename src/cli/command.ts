import type { CommandWords } from '../text/cli.ts'
import type { Library } from './library.ts'
import type { Option } from './option.ts'

/** Where a command says what it found. */
export interface Printers {
  /** Prints a line of the answer. */
  out(text: string): void
  /** Prints a line of explanation, apart from the answer. */
  err(text: string): void
}

/** An answer for other programs, indented so that people can read it too. */
export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2)

/** What a command is given: values that were read and found good, never what was typed. */
export interface Invocation<Values, Argument> extends Printers {
  values: Values
  argument: Argument
  library: Library
}

/** The declared options, each with the type that its reader gives. */
export type Options<Values> = { readonly [Name in keyof Values]: Option<Values[Name]> }

/** A command of `thutuc`: 0 fine, 1 problems in the data; wrong use is thrown as `UsageError` and ends with 2. */
export interface Command<Values, Argument> {
  /** What the help says of the command and of each option. */
  words: CommandWords<NoInfer<keyof Values & string>>
  options: Options<Values>
  argument: Option<Argument>
  run(invocation: Invocation<Values, Argument>): Promise<number> | number
}

/** A command as it stands in its file; the types of its values follow from its options. */
export const defineCommand = <const Values, Argument>(command: Command<Values, Argument>): Command<Values, Argument> =>
  command
