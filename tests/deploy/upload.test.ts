// The real client of the storage, sending to a server that writes down what it is given.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const hasClient = process.platform === 'linux' && spawnSync('aws', ['--version']).status === 0
const root = mkdtempSync(join(tmpdir(), 'thutuc-upload-'))
const site = join(root, 'dist')

interface Stored {
  type: string | undefined
  caching: string | undefined
  size: number
}

const listing = (objects: ReadonlyMap<string, Stored>) =>
  `<?xml version="1.0"?><ListBucketResult><Name>kho</Name><IsTruncated>false</IsTruncated>${[...objects]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, { size }]) =>
        `<Contents><Key>${key}</Key><LastModified>2026-11-22T00:00:00.000Z</LastModified><Size>${size}</Size></Contents>`,
    )
    .join('')}</ListBucketResult>`

/** Storage as far as the script uses it: put, delete, list. */
function storage(objects: Map<string, Stored>, order: string[]): Server {
  return createServer((request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname).replace(/^\/kho\/?/, '')
    const { 'content-type': type, 'cache-control': caching, 'x-amz-decoded-content-length': decoded } = request.headers
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
    })
    request.on('end', () => {
      if (request.method === 'PUT') {
        objects.set(key, { type, caching: caching as string | undefined, size: Number(decoded ?? size) })
        order.push(key)
      }
      if (request.method === 'DELETE') objects.delete(key)
      response.setHeader('content-type', 'application/xml')
      response.end(request.method === 'GET' ? listing(objects) : '')
    })
  })
}

describe.skipIf(!hasClient)('upload.sh (skipped where the aws client is not installed)', () => {
  const objects = new Map<string, Stored>([
    ['bo-di/index.html', { type: '', caching: '', size: 1 }],
    ['tep/cu.AAAAAAAA.js', { type: '', caching: '', size: 1 }],
  ])
  const order: string[] = []
  const server = storage(objects, order)

  beforeAll(async () => {
    const files = [
      'index.html',
      'thu-tuc/index.html',
      'sw.js',
      'favicon.svg',
      'tep/a.BBBBBBBB.js',
      'tep/b.CCCCCCCC.css',
    ]
    for (const file of files) {
      mkdirSync(dirname(join(site, file)), { recursive: true })
      writeFileSync(join(site, file), file)
    }
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const own = {
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_DEFAULT_REGION: 'x',
      AWS_EC2_METADATA_DISABLED: 'true',
    }
    const child = spawn('docs/deploy/upload.sh', [site, 's3://kho', '--endpoint-url', `http://127.0.0.1:${port}`], {
      env: { ...process.env, ...own },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    expect(await new Promise(done => child.once('exit', done))).toBe(0)
  })
  afterAll(() => {
    server.close()
    rmSync(root, { recursive: true, force: true })
  })

  const forever = 'public, max-age=31536000, immutable'
  test.each([
    ['index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['thu-tuc/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['favicon.svg', 'image/svg+xml', 'no-cache'],
    ['sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['tep/a.BBBBBBBB.js', 'text/javascript; charset=utf-8', forever],
    ['tep/b.CCCCCCCC.css', 'text/css; charset=utf-8', forever],
  ])('%s', (key, type, caching) => {
    expect(objects.get(key)).toMatchObject({ type, caching })
  })

  test('files with fingerprints go first, the service worker last, each once', () => {
    const place = (key: string) => order.indexOf(key)
    expect(order.length).toBe(6)
    expect(Math.max(place('tep/a.BBBBBBBB.js'), place('tep/b.CCCCCCCC.css'))).toBeLessThan(place('index.html'))
    expect(order.at(-1)).toBe('sw.js')
  })

  test('a page that is no longer goes, an old file of tep/ stays', () => {
    expect([objects.has('bo-di/index.html'), objects.has('tep/cu.AAAAAAAA.js')]).toEqual([false, true])
  })
})
