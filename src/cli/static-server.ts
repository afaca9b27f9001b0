import { createReadStream, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
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

/** What a request for a path gets: a file, a redirect to the folder's address, or nothing. */
export type Found = { file: string } | { redirect: string } | undefined

const kindOf = (path: string) => statSync(path, { throwIfNoEntry: false })

/** Finds the file of a path below `root`; what leads outside, or names a hidden file, is not found. */
export function findFile(root: string, url: string): Found {
  const path = pathOf(url)
  if (path === undefined || path.includes('\0') || path.split(/[/\\]/).some(part => part.startsWith('.')))
    return undefined
  const file = resolve(join(root, path))
  if (file !== resolve(root) && !file.startsWith(resolve(root) + sep)) return undefined
  const found = kindOf(file)
  if (found?.isFile()) return path.endsWith('/') ? undefined : { file }
  if (!found?.isDirectory() || !kindOf(join(file, 'index.html'))?.isFile()) return undefined
  return path.endsWith('/') ? { file: join(file, 'index.html') } : { redirect: `${url.split('?')[0]}/` }
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '')
  } catch {
    return undefined
  }
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end()
    return
  }
  const found = findFile(root, request.url ?? '/')
  if (found && 'redirect' in found) {
    response.writeHead(301, { ...headers, location: found.redirect.replace(/^\/+/, '/') }).end()
    return
  }
  const file = found?.file ?? join(root, '404.html')
  if (!kindOf(file)?.isFile()) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('404')
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  const said = { ...headers, ...(isNamedByContent(file) && kept) }
  response.writeHead(found ? 200 : 404, { ...said, 'content-type': type, 'content-length': kindOf(file)?.size ?? 0 })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

/** Serves a built site on this machine only; port 0 takes any free one. Rejects when the port is taken. */
export function serveFolder(root: string, port: number): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => answer(root, request, response))
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const open = typeof address === 'object' && address ? address.port : port
      done({ server, origin: `http://127.0.0.1:${open}` })
    })
  })
}
