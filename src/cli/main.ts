import { readFileSync } from 'node:fs'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { nearest } from '../check/nearest.ts'
import { commandTexts, generalHelp, helpOf } from '../text/cli.ts'
import { type Command, type Invocation, UsageError } from './command.ts'

type CommandName = keyof typeof commandTexts

const load = async (name: CommandName): Promise<Command> =>
  ((await import(`./commands/${name}.ts`)) as { command: Command }).command

const isCommand = (name: string): name is CommandName => Object.hasOwn(commandTexts, name)

/** Today in Vietnam, ISO; the only place of the command line that looks at the clock. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

const version = () =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** Reads the arguments strictly; an unknown flag is refused with the nearest one that exists. */
function readArguments(args: string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const flag = /'(-[^' ]+)/.exec((error as Error).message)?.[1]
    const unknown = (error as { code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    if (!unknown || !flag)
      throw new UsageError(`Lựa chọn ${flag ?? ''} viết chưa đúng: thiếu giá trị, hoặc không nhận giá trị.`)
    const near = nearest(flag.replace(/^-+/, ''), Object.keys(options))
    throw new UsageError(`Không có lựa chọn ${flag}.${near ? ` Có phải ý bạn là --${near}?` : ''}`)
  }
}

async function run(args: string[], invocation: Pick<Invocation, 'out' | 'err'>): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    invocation.out(rest[0] !== undefined && isCommand(rest[0]) ? helpOf(rest[0]) : generalHelp())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    invocation.out(version())
    return 0
  }
  if (!isCommand(name)) {
    const near = nearest(name, Object.keys(commandTexts))
    throw new UsageError(
      `Không có lệnh "${name}".${near ? ` Có phải ý bạn là "${near}"?` : ''} Xem các lệnh: thutuc --help.`,
    )
  }
  const command = await load(name)
  const { values, positionals } = readArguments(rest, command.options)
  if (values.help === true) {
    invocation.out(helpOf(name))
    return 0
  }
  const [least, most] = command.positionals
  if (positionals.length < least || positionals.length > most)
    throw new UsageError(`Lệnh ${name} viết như sau: ${commandTexts[name].usage}`)
  return command.run({ ...invocation, values: values as Invocation['values'], positionals, today: today() })
}

/** Runs one command line; gives its exit code: 0 fine, 1 problems in the data, 2 wrong use. */
export async function main(args: string[]): Promise<number> {
  const out = (text: string) => void process.stdout.write(`${text}\n`)
  const err = (text: string) => void process.stderr.write(`${text}\n`)
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0)
  })
  try {
    return await run(args, { out, err })
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    err(error.message)
    return 2
  }
}
