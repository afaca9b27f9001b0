// Loaded before a command (`node --import`): ends it, with all of its group, at the n-th call that changes a file, a write cut in the middle; without n counts the calls.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

type Call = (...given: unknown[]) => unknown
const files = fs as unknown as Record<string, Call>
const { FAULT_AT, FAULT_COUNT } = process.env
const at = Number(FAULT_AT ?? Number.POSITIVE_INFINITY)
const write = fs.writeFileSync
let calls = 0

const half = (bytes: unknown): unknown =>
  typeof bytes === 'string' || bytes instanceof Uint8Array ? bytes.slice(0, bytes.length / 2) : bytes

for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'linkSync', 'rmSync', 'rmdirSync', 'cpSync']) {
  const real = files[name]
  if (real === undefined) continue
  files[name] = (...given) => {
    calls += 1
    if (calls !== at) return real(...given)
    if (name === 'writeFileSync') real(given[0], half(given[1]))
    return process.kill(0, 'SIGKILL')
  }
}
syncBuiltinESMExports()
if (FAULT_COUNT !== undefined) process.on('exit', () => calls > 0 && write(FAULT_COUNT, String(calls)))
