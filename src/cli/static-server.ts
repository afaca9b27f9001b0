import { existsSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename, dirname, extname } from 'node:path'
import send from 'send'
import { findFile } from './site-file.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What every answer of a server of the site says to the browser, beside the policy in each page; the files of docs/deploy/ say the same. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

const headers = { ...securityHeaders, 'cache-control': 'no-cache' }

/** The name of a file of the builder holds the hash of what is in it: it never changes. */
const kept = { 'cache-control': 'public, max-age=31536000, immutable' }
const isNamedByContent = (file: string) => basename(dirname(file)) === 'tep'

const isThisMachine = (host = ''): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host)

/** Names of the encodings that a client takes, by the ending of a file that is compressed beforehand. */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

function compressed(file: string, accepted: string): readonly [string, string] | undefined {
  const names = accepted
    .split(',')
    .flatMap(part => (/;\s*q=0(?:\.0*)?\s*$/.test(part) ? [] : [part.split(';')[0]?.trim().toLowerCase()]))
  return encodings.find(([name, ending]) => names.includes(name) && existsSync(file + ending))
}

function plain(response: ServerResponse, status: number, more: Record<string, string> = {}): void {
  response.writeHead(status, { ...headers, ...more, 'content-type': 'text/plain; charset=utf-8' }).end(String(status))
}

/** Streams a file with its headers; a file that cannot be read is an answer, and a client that leaves lets go of it. */
function stream(request: IncomingMessage, response: ServerResponse, file: string, whole: () => void): void {
  const isFound = response.statusCode === 200
  const smaller = compressed(file, String(request.headers['accept-encoding'] ?? ''))
  const sent = file + (smaller?.[1] ?? '')
  send(request, `/${encodeURIComponent(basename(sent))}`, {
    root: dirname(sent),
    dotfiles: 'allow',
    index: false,
    cacheControl: false,
    acceptRanges: isFound,
  })
    .on('headers', () => {
      for (const [name, value] of Object.entries({ ...headers, ...(isNamedByContent(file) && kept) }))
        response.setHeader(name, value)
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      if (encodings.some(([, ending]) => existsSync(file + ending))) response.setHeader('vary', 'accept-encoding')
      if (smaller) response.setHeader('content-encoding', smaller[0])
    })
    .on('error', (error: { status?: number; headers?: Record<string, string> }) => {
      if (response.headersSent) response.destroy()
      else if (error.status === 404 && isFound) whole()
      else plain(response, error.status ?? 500, error.headers)
    })
    .pipe(response)
}

function notFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  response.statusCode = 404
  const page = findFile(root, '/404.html')
  if (page && 'file' in page) stream(request, response, page.file, () => plain(response, 404))
  else plain(response, 404)
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  if (!isThisMachine(request.headers.host)) {
    plain(response, 403)
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end()
    return
  }
  const found = findFile(root, request.url ?? '/')
  if (found === undefined) notFound(root, request, response)
  else if ('redirect' in found) response.writeHead(301, { ...headers, location: found.redirect }).end()
  else stream(request, response, found.file, () => notFound(root, request, response))
}

/** Serves a built site to this machine only; port 0 takes any free one. Rejects when the port is taken. */
export function serveFolder(root: string, port: number): Promise<{ server: Server; origin: string }> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) =>
    answer(root, request, response),
  )
  // A client that neither reads nor asks for this long is let go, with the file it held open.
  server.setTimeout(60_000)
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      // A connection that cannot be taken, for want of descriptors say, is lost alone.
      server.off('error', fail).on('error', () => undefined)
      const address = server.address()
      const open = typeof address === 'object' && address ? address.port : port
      done({ server, origin: `http://127.0.0.1:${open}` })
    })
  })
}
