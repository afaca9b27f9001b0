// What is checked before the tests run, side by side, each with its words in one piece: form, and types, of pages and of every other file (`astro check` reads them all).
import { spawn } from 'node:child_process'

const checks = ['biome check', 'astro check']

/** Runs a command of the packages; its words go out when it has ended. */
function run(command: string): Promise<boolean> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const words: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => words.push(part))
  return new Promise(done =>
    child.on('close', code => {
      process.stdout.write(`${command}: ${code === 0 ? 'ok' : `exit code ${code}`}\n`)
      process.stdout.write(Buffer.concat(words))
      done(code === 0)
    }),
  )
}

const passed = await Promise.all(checks.map(run))
if (passed.includes(false)) process.exitCode = 1
