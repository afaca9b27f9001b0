// One writer at a time: a live one is left alone, a dead one does not bar the way.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { processFields } from '../../src/cli/leftovers.ts'
import { tryLock, withLock } from '../../src/cli/lock.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-lock-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

let count = 0
const newPlace = () => join(work, String(++count))
const owner = (more: object) =>
  JSON.stringify({ pid: process.pid, host: hostname(), began: '', since: '2026-11-27', ...more })

test.each([
  { name: 'nobody', lock: undefined, free: true },
  { name: 'a run that has died', lock: owner({ pid: 4_194_304 }), free: true },
  { name: 'another process that now has its number', lock: owner({ began: '1' }), free: true },
  { name: 'a lock that was never whole', lock: '{"pid":', free: true },
  { name: 'a live run', lock: owner({}), free: false },
  { name: 'a run on another machine', lock: owner({ pid: 4_194_304, host: 'may-khac' }), free: false },
])('held by $name: free $free', ({ lock, free }) => {
  const place = newPlace()
  if (lock !== undefined) writeFileSync(`${place}.lock`, lock)
  const release = tryLock(place)
  expect(release !== undefined).toBe(free)
  release?.()
  expect(existsSync(`${place}.lock`)).toBe(!free)
})

test.runIf(process.platform === 'linux')(
  'a run that has died holds nothing, although its parent has not asked for its end',
  async () => {
    // a program that asks for the end of no child takes the place of the shell before the child dies
    const parent = spawn('sh', ['-c', 'sleep 600 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const pid = Number(String((await once(parent.stdout, 'data'))[0]))
    await expect.poll(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim()).toBe('sleep')
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => processFields(pid)?.[0]).toBe('Z')
    const place = newPlace()
    writeFileSync(`${place}.lock`, owner({ pid, began: processFields(pid)?.[19] }))
    writeFileSync(`${place}.lock.${pid}`, '')
    const release = tryLock(place)
    expect(release).toBeDefined()
    release?.()
    expect(readdirSync(work).filter(name => name.startsWith(`${count}.`))).toEqual([])
    parent.kill()
  },
)

test('a second run is refused with who holds the place, and gets it afterwards', async () => {
  const place = newPlace()
  await withLock(place, async () => {
    await expect(withLock(place, () => 1)).rejects.toThrow(`tiến trình ${process.pid}`)
  })
  expect(await withLock(place, () => 2)).toBe(2)
})

test('of many that try at once over a dead one exactly one gets in', async () => {
  const place = newPlace()
  writeFileSync(`${place}.lock`, owner({ pid: 4_194_304 }))
  const script = `
    const { tryLock } = await import(${JSON.stringify(new URL('../../src/cli/lock.ts', import.meta.url).href)})
    process.stdout.write(tryLock(${JSON.stringify(place)}) ? 'in' : 'out')
    process.stdin.once('data', () => process.exit())`
  const runs = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['pipe', 'pipe', 'inherit'] }),
  )
  const said = await Promise.all(runs.map(async run => String((await once(run.stdout, 'data'))[0])))
  expect(said.filter(word => word === 'in')).toHaveLength(1)
  for (const run of runs) run.stdin.write('end')
  await Promise.all(runs.map(run => once(run, 'exit')))
  expect(readdirSync(work).filter(name => name.startsWith(`${count}.`))).toEqual([])
})

test('the lock says who holds it', () => {
  const place = newPlace()
  const release = tryLock(place)
  expect(JSON.parse(readFileSync(`${place}.lock`, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
  release?.()
})
