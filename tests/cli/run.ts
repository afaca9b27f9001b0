import { runLine } from '../../src/cli/main.ts'

/** One command line in this process: its exit code and all that it printed. A process of its own costs a second; cli.test.ts starts the real program. */
export async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await runLine(args, {
    out: text => void out.push(`${text}\n`),
    err: text => void err.push(`${text}\n`),
  })
  return { status, stdout: out.join(''), stderr: err.join('') }
}
