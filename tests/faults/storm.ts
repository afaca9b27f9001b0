// npm run storm -- [requests] [megabytes]: lays siege to the server with requests, downloads broken off, slow clients and files that fail, and counts
// what it costs; a server whose heap may have so many megabytes ends if it keeps anything of what it answered.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const [, , given = '100000', heap] = process.argv
const requests = Number(given)
const [aborted, slow] = [Math.ceil(requests / 20), Math.ceil(requests / 50)]

const root = mkdtempSync(join(tmpdir(), 'thutuc-storm-'))
const page = '<!doctype html>'.padEnd(30_000, 'trang ')
for (const [name, text] of [
  ['.thutuc-site', ''],
  ['index.html', page],
  ['404.html', page],
  ['tep/a.AAAAAAAA.js', 'let a = 1\n'.repeat(3_000)],
  ['lon.bin', '0123456789'.repeat(1_000_000)],
  ['bien-mat.txt', 'sẽ mất'],
] as const) {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), text)
}
symlinkSync('vong-b', join(root, 'vong-a'))
symlinkSync('vong-a', join(root, 'vong-b'))
symlinkSync('/etc', join(root, 'ra-ngoai'))

const program = ['src/cli/thutuc.mjs', 'serve', '--port', '0', '--out', root]
const limits = heap === undefined ? [] : [`--max-old-space-size=${heap}`]
const server = spawn(process.execPath, [...limits, ...program], { stdio: ['ignore', 'pipe', 'inherit'] })
const [said] = (await once(server.stdout, 'data')) as [Buffer]
const port = Number(/:(\d+)/.exec(String(said))?.[1])
const pid = server.pid ?? 0

/** Open files of the server and the memory it holds, megabytes; nothing where the system does not tell. */
function held(): { files: number; memory: number } | undefined {
  try {
    const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
    return { files: readdirSync(`/proc/${pid}/fd`).length, memory: Math.round(memory) }
  } catch {
    return undefined
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 })

/** The answer to one request, read to its end; undefined where the connection broke. */
function ask(
  path: string,
  more: { agent?: Agent; headers?: Record<string, string> } = {},
): Promise<number | undefined> {
  return new Promise(done => {
    const asked = get({ host: '127.0.0.1', port, path, agent, ...more }, (answer: IncomingMessage) => {
      answer.on('end', () => done(answer.statusCode)).on('error', () => done(undefined))
      answer.resume()
    })
    asked.on('error', () => done(undefined))
  })
}

/** Paths that a browser, a robot and an enemy ask for; the answer each must have. */
const asked: readonly [path: string, status: number, headers?: Record<string, string>][] = [
  ['/', 200],
  ['/tep/a.AAAAAAAA.js', 200],
  ['/lon.bin', 206, { range: 'bytes=0-99' }],
  ['/khong-co/', 404],
  [`/${'a'.repeat(300)}`, 404],
  [`/${'%E1%BA%A1'.repeat(300)}`, 404],
  ['/%00', 404],
  ['/%', 404],
  ['/../../etc/passwd', 404],
  ['/..%2f..%2fetc%2fpasswd', 404],
  ['/vong-a', 404],
  ['/ra-ngoai/passwd', 404],
  ['/index.html/khong-co', 404],
  ['/tep', 404],
  ['/', 403, { host: 'evil.example' }],
]

/** So many at once, until all are done. */
async function crowd(count: number, most: number, one: (turn: number) => Promise<void>): Promise<void> {
  let next = 0
  const run = async () => {
    while (next < count) await one(next++)
  }
  await Promise.all(Array.from({ length: most }, run))
}

const statuses = new Map<string, Map<number | undefined, number>>()
async function answerOf(turn: number): Promise<void> {
  const [path, status, headers] = asked[turn % asked.length] ?? ['/', 200]
  const found = await ask(path, headers && { headers })
  const name = `${path.slice(0, 24)} ${headers ? JSON.stringify(headers) : ''} → ${status}`
  const counts = statuses.get(name) ?? new Map()
  statuses.set(name, counts.set(found, (counts.get(found) ?? 0) + 1))
}

/** A download broken off at its first part. */
const brokenOff = (): Promise<void> =>
  new Promise(done => {
    const begun = get({ host: '127.0.0.1', port, path: '/lon.bin', agent: false }, answer => {
      answer.once('data', () => begun.destroy())
      answer.on('close', done).on('error', () => undefined)
    })
    begun.on('error', () => done())
  })

/** A client that sends half a request, or reads nothing of the answer, for a while. */
async function slowly(turn: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => undefined)
  socket.write(turn % 2 ? 'GET /lon.bin HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n' : 'GET / HTTP/1.1\r\nHo')
  socket.pause()
  await wait(1_000)
  socket.destroy()
}

let under = true
const times: number[] = []
/** What a reader waits for a page meanwhile, milliseconds. */
async function reader(): Promise<void> {
  while (under) {
    const begin = performance.now()
    const status = await ask('/', { agent: own })
    if (status !== 200) throw new Error(`the page answered ${status}`)
    times.push(performance.now() - begin)
    await wait(20)
  }
}
const own = new Agent({ keepAlive: true, maxSockets: 1 })

await crowd(500, 32, answerOf)
statuses.clear()
agent.destroy()
await wait(500)
const before = held()
const waiting = reader()
const began = performance.now()
await crowd(requests / 2, 32, answerOf)
let seconds = (performance.now() - began) / 1000
/** What one wave of them all leaves behind and a second one does not add to is no leak. */
async function others(): Promise<void> {
  await crowd(aborted / 2, 50, brokenOff)
  await crowd(slow / 2, 200, slowly)
}
await others()
const half = held()
const again = performance.now()
await crowd(requests / 2, 32, answerOf)
seconds += (performance.now() - again) / 1000
await others()
unlinkSync(join(root, 'bien-mat.txt'))
const gone = await ask('/bien-mat.txt')
under = false
await waiting
agent.destroy()
own.destroy()
let after = held()
for (let tries = 0; after && before && after.files > before.files && tries < 100; tries++) {
  await wait(100)
  after = held()
}

const wrong = [...statuses].filter(([name, counts]) => [...counts.keys()].some(found => !name.endsWith(`→ ${found}`)))
const sorted = times.toSorted((a, b) => a - b)
const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
console.log(`${requests} requests in ${seconds.toFixed(1)} s, ${aborted} downloads broken off, ${slow} slow clients`)
console.log(
  `a page meanwhile: median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1 - 1e-9)} ms (${times.length} times)`,
)
console.log(
  `open files ${before?.files} → ${after?.files}, memory ${before?.memory} → ${half?.memory} after one half → ${after?.memory} MB after the other`,
)
for (const [name, counts] of wrong) console.log(`answered otherwise: ${name}`, Object.fromEntries(counts))
const alive = server.exitCode === null && (await ask('/', { agent: new Agent() })) === 200
const end = once(server, 'exit')
server.kill('SIGTERM')
const [code] = await end
rmSync(root, { recursive: true, force: true })
const leaked = before && after ? after.files > before.files : false
console.log(`alive ${alive}, a vanished file answers ${gone}, ends with ${code}`)
process.exitCode = alive && gone === 404 && code === 0 && wrong.length === 0 && !leaked ? 0 : 1
