import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { editPage as t } from '../../text/edit.ts'
import { lastWords, MachineFault } from '../machine.ts'
import { securityHeaders } from '../static-server.ts'
import { type Asset, readAssets } from './assets.ts'
import { type Answer, type Asked, answerTo, apology } from './routes.ts'
import type { Session } from './session.ts'

/** Bytes that a form may send. */
const largestBody = 1_000_000

/** Nothing from elsewhere, no script or style within a page, nobody may frame it, forms go here alone. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  ...securityHeaders,
  'content-security-policy': policy,
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

/** A server that answers those who have its key, on this machine. */
export interface Editing {
  server: Server
  /** With the key: whoever has this may edit. */
  address: string
}

interface Door {
  session: Session
  key: string
  assets: ReadonlyMap<string, Asset>
  /** Forms are taken one after another. */
  queue: Promise<unknown>
}

const plain = (response: ServerResponse, status: number, more: Record<string, string> = {}): void => {
  response.writeHead(status, { ...headers, ...more, 'content-type': 'text/plain; charset=utf-8' }).end(String(status))
}

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The names by which this server is asked: any other in the request means that a page elsewhere had this address put under its own name. */
function hostOf({ headers: { host = '' }, socket }: IncomingMessage): string | undefined {
  const port = socket.localPort
  return [`127.0.0.1:${port}`, `localhost:${port}`].find(name => name === host.toLowerCase())
}

/** Whether a form was sent by a page of this server; every browser says where a form comes from. */
function isOwn({ headers: given }: IncomingMessage, host: string): boolean {
  const site = given['sec-fetch-site']
  return given.origin === `http://${host}` && (site === undefined || site === 'same-origin')
}

class TooLarge extends Error {}

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw new TooLarge()
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > largestBody) throw new TooLarge()
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts).toString('utf8')
}

function typedOf(body: string): Map<string, string[]> {
  const typed = new Map<string, string[]>()
  for (const [name, text] of new URLSearchParams(body)) typed.set(name, [...(typed.get(name) ?? []), text])
  return typed
}

function give(response: ServerResponse, answer: Answer | undefined): void {
  if (answer === undefined) plain(response, 404)
  else if ('redirect' in answer) response.writeHead(303, { ...headers, location: answer.redirect }).end()
  else if (answer.status === 204) response.writeHead(204, headers).end()
  else
    response.writeHead(answer.status, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(answer.page.text)
}

/** Takes a form when those before it are done with. */
function inTurn(door: Door, run: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  const done = door.queue.then(run, run)
  door.queue = done.catch(() => undefined)
  return done
}

async function post(
  door: Door,
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
): Promise<void> {
  if (!isOwn(request, host)) return plain(response, 403)
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return plain(response, 415)
  const sent = typedOf(await bodyOf(request))
  give(response, await inTurn(door, () => answerTo(door.session, { ...asked, sent })))
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = hostOf(request)
  if (host === undefined) return plain(response, 403)
  const base = `http://${host}`
  if (!URL.canParse(request.url ?? '/', base)) return plain(response, 400)
  const url = new URL(request.url ?? '/', base)
  const [, key = '', path = '', ...deeper] = url.pathname.split('/')
  if (!isSame(key, door.key) || deeper.length > 0) return plain(response, 403)
  if (url.pathname === `/${key}`) return give(response, { redirect: `/${key}/` })
  if (request.method === 'POST') return post(door, { path, query: url.searchParams }, request, response, host)
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, { allow: 'GET, HEAD, POST' })
  const asset = door.assets.get(path)
  if (asset) {
    response.writeHead(200, { ...headers, 'content-type': asset.type }).end(asset.bytes)
    return
  }
  give(response, await answerTo(door.session, { path, query: url.searchParams }))
}

/** What goes wrong with one request is the answer to that request, and never the end of the program. */
function failed(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (error instanceof TooLarge) response.shouldKeepAlive = false
  const status = error instanceof TooLarge ? 413 : error instanceof MachineFault ? 503 : 500
  give(response, apology(status, error instanceof TooLarge ? t.tooLarge : lastWords(error)))
}

/** Opens the forms of a catalogue to this machine alone, under an address that nobody can guess; port 0 takes any free one. Rejects when the port is taken. */
export function serveForms(session: Session, port: number): Promise<Editing> {
  const door: Door = {
    session,
    key: randomBytes(24).toString('base64url'),
    assets: readAssets(),
    queue: Promise.resolve(),
  }
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) => {
    response.on('error', () => response.destroy())
    answer(door, request, response).catch((error: unknown) => failed(response, error))
  })
  server.setTimeout(120_000)
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const open = typeof address === 'object' && address ? address.port : port
      done({ server, address: `http://127.0.0.1:${open}/${door.key}/` })
    })
  })
}
