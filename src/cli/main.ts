import { parseArgs } from 'node:util'
import { nearest } from '../check/nearest.ts'
import { type CommandName, commandTexts } from '../text/cli.ts'
import { generalHelp, helpOf, usageOf } from '../text/help.ts'
import { optionTexts, valueWords } from '../text/option.ts'
import { catalogOption } from './catalog.ts'
import type { Printers } from './command.ts'
import { freshLibrary, type Library } from './library.ts'
import { lastWords } from './machine.ts'
import { type Option, type Place, UsageError } from './option.ts'
import { isCommand, loadCommand, take, today, version } from './run.ts'

/** The written values of each option, and the arguments; an unknown flag is refused with the nearest one that exists. */
function written(args: string[], options: Readonly<Record<string, Option<unknown>>>) {
  const declared = Object.entries(options).map(
    ([name, { word }]) => [name, { type: word === undefined ? 'boolean' : 'string', multiple: true }] as const,
  )
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...Object.fromEntries(declared), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
    const given = new Map(Object.entries(values).map(([name, list]) => [name, [list].flat().map(String)]))
    return { given, positionals }
  } catch (error) {
    const flag = /'(-[^' ]+)/.exec((error as Error).message)?.[1]
    const unknown = (error as { code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    if (!unknown || !flag) throw new UsageError(optionTexts.malformedOption(flag ?? ''))
    const near = nearest(flag.replace(/^-+/, ''), Object.keys(options))
    throw new UsageError(optionTexts.unknownOption(flag, near && `--${near}`))
  }
}

/** Places of one command line: all on one day, and the clock is asked only where a value needs it. */
function placesOf(library: Library): (root: string, name: string) => Place {
  let day: string | undefined
  const onThisDay = () => {
    day ??= today()
    return day
  }
  return (root, name) => ({
    name,
    root,
    library,
    get today() {
      return onThisDay()
    },
  })
}

async function runCommand(name: CommandName, args: string[], printers: Printers): Promise<number> {
  const command = await loadCommand(name)
  const { options, argument } = command
  const { given, positionals } = written(args, options)
  if (given.has('help')) {
    printers.out(helpOf(name, argument, options))
    return 0
  }
  if (positionals.length < argument.least || positionals.length > argument.most)
    throw new UsageError(optionTexts.usage(name, usageOf(name, argument, options)))
  const library = freshLibrary
  const placeIn = placesOf(library)
  const root = take(catalogOption, given.get('catalog'), placeIn('', '--catalog'))
  const place = (name: string) => placeIn(root, name)
  const values = Object.entries(options).map(
    ([key, option]) => [key, take(option, given.get(key), place(`--${key}`))] as const,
  )
  return command.run({
    ...printers,
    library,
    values: Object.fromEntries(values),
    argument: argument.take(positionals, place(argument.word ?? valueWords.file)),
  })
}

async function run(args: string[], printers: Printers): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    if (rest[0] !== undefined && isCommand(rest[0])) return runCommand(rest[0], ['--help'], printers)
    printers.out(generalHelp())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    printers.out(version())
    return 0
  }
  if (isCommand(name)) return runCommand(name, rest, printers)
  throw new UsageError(optionTexts.unknownCommand(name.slice(0, 80), nearest(name, Object.keys(commandTexts))))
}

/** Runs one command line, whatever it prints to; gives its exit code: 0 fine, 1 problems in the data, 2 wrong use, 3 the machine or the program failed. */
export async function runLine(args: string[], printers: Printers): Promise<number> {
  try {
    return await run(args, printers)
  } catch (error) {
    if (!(error instanceof UsageError)) {
      printers.err(lastWords(error))
      return 3
    }
    printers.err(error.message)
    return 2
  }
}

/** Runs one command line as a program: prints to the terminal, ends quietly when nobody reads on. */
export function main(args: string[]): Promise<number> {
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0)
  })
  return runLine(args, {
    out: text => void process.stdout.write(`${text}\n`),
    err: text => void process.stderr.write(`${text}\n`),
  })
}
