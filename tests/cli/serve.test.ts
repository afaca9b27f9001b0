// The server as a program: signals reach it, also through the Node that was there before ours.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'thutuc-serve-'))
const out = join(folder, 'dist')
mkdirSync(out)
for (const name of ['index.html', '.thutuc-site']) writeFileSync(join(out, name), name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it, with a client on the line', async signal => {
  const child = spawn('node', ['src/cli/thutuc.mjs', 'serve', '--port', '0', '--out', out], { stdio: 'pipe' })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const origin = /http:\/\/[\d.:]+/.exec(String(line))?.[0] ?? ''
  expect(await (await fetch(origin)).text()).toBe('index.html')
  const end = once(child, 'exit')
  child.kill(signal)
  expect(await end).toEqual([0, null])
  await expect(fetch(origin)).rejects.toThrow()
})
