import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFile } from '../../src/cli/site-file.ts'
import { serveFolder } from '../../src/cli/static-server.ts'
import { ask } from '../deploy/ask.ts'

const root = mkdtempSync(join(tmpdir(), 'site-'))
const site = join(root, 'dist')
mkdirSync(join(site, 'thu-tuc', '1.001193'), { recursive: true })
mkdirSync(join(site, '.hidden'))
mkdirSync(join(site, 'tep'))
for (const name of [
  'index.html',
  '404.html',
  'thu-tuc/1.001193/index.html',
  'a.woff2',
  'tep/a.5ORKH3aJ.js',
  '.hidden/index.html',
])
  writeFileSync(join(site, name), name)
writeFileSync(join(root, 'secret.txt'), 'secret')
symlinkSync('vong', join(site, 'vong'))
symlinkSync('../secret.txt', join(site, 'ra-ngoai.txt'))
symlinkSync('..', join(site, 'ngoai'))
const large = Buffer.alloc(8_000_000, 'a')
writeFileSync(join(site, 'large.json'), large)
for (const [name, ending] of [
  ['nen.json', ''],
  ['nen.json br', '.br'],
  ['nen.json gz', '.gz'],
] as const)
  writeFileSync(join(site, `nen.json${ending}`), name)
afterAll(() => rmSync(root, { recursive: true }))

/** A client that leaves as soon as the first bytes are there. */
const brokenOff = (port: number, path: string) =>
  new Promise<void>((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false }, answer =>
      answer.once('data', () => {
        answer.destroy()
        done()
      }),
    )
    sent.on('error', fail).end()
  })

describe('what a path leads to', () => {
  test.each([
    ['the home page', '/', 'index.html'],
    ['a folder whose name has a dot', '/thu-tuc/1.001193/', 'thu-tuc/1.001193/index.html'],
    ['a query is no part of the path', '/?q=a', 'index.html'],
    ['a file', '/a.woff2', 'a.woff2'],
  ])('%s', (_, url, file) => expect(findFile(site, url)).toEqual({ file: join(site, file) }))

  test.each([
    ['one up', '/../secret.txt'],
    ['one up, encoded', '/%2e%2e/secret.txt'],
    ['one up, encoded slash', '/..%2fsecret.txt'],
    ['a sister folder with the same beginning', '/../dist-other/'],
    ['a hidden folder', '/.hidden/'],
    ['a zero byte', '/index.html%00'],
    ['not an encoding', '/%E0%A4%A'],
    ['a name of three hundred letters', `/${'a'.repeat(300)}`],
    ['a circle of links', '/vong'],
    ['a link out of the folder', '/ra-ngoai.txt'],
    ['a folder linked from outside', '/ngoai/secret.txt'],
    ['a backslash', '/thu-tuc%5c1.001193/'],
    ['an address of another host', 'http://x.example/'],
    ['a file as a folder', '/a.woff2/'],
    ['a folder without a page', '/thu-tuc/'],
  ])('nothing: %s', (_, url) => expect(findFile(site, url)).toBeUndefined())

  test.each([
    ['a folder without its slash', '/thu-tuc/1.001193?x=1', '/thu-tuc/1.001193/?x=1'],
    ['two slashes lead to no other host', '//thu-tuc/1.001193', '/thu-tuc/1.001193'],
    ['slashes in between', '/thu-tuc//1.001193/?q=a//b', '/thu-tuc/1.001193/?q=a//b'],
  ])('the right address: %s', (_, url, redirect) => expect(findFile(site, url)).toEqual({ redirect }))
})

describe('the server', () => {
  let served: Awaited<ReturnType<typeof serveFolder>>
  beforeAll(async () => {
    served = await serveFolder(site, 0)
  })
  afterAll(() => served.server.close())

  /** The path goes out as it is written: `fetch` would tidy it. */
  const get = (path: string, method = 'GET') =>
    new Promise<{ status: number; type: string; body: string }>((done, fail) => {
      const sent = request(`${served.origin}/`, { path, method }, answer => {
        let body = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          body += part
        })
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, type: String(answer.headers['content-type']), body }),
        )
      })
      sent.on('error', fail).end()
    })

  test.each([
    ['a page', '/', 'GET', 200, 'text/html; charset=utf-8', 'index.html'],
    ['a font', '/a.woff2', 'GET', 200, 'font/woff2', 'a.woff2'],
    ['what is not there', '/khong-co/', 'GET', 404, 'text/html; charset=utf-8', '404.html'],
    ['what lies outside', '/../secret.txt', 'GET', 404, 'text/html; charset=utf-8', '404.html'],
    ['head only', '/', 'HEAD', 200, 'text/html; charset=utf-8', ''],
    ['writing', '/', 'POST', 405, 'undefined', ''],
  ])('%s', async (_, path, method, status, type, body) => {
    expect(await get(path, method)).toEqual({ status, type, body })
  })

  test.each([
    ['a page is asked for anew', '/', 'no-cache'],
    ['a file named by its content is kept for good', '/tep/a.5ORKH3aJ.js', 'public, max-age=31536000, immutable'],
    ['what is not there is asked for anew', '/tep/b.js', 'no-cache'],
  ])('%s', async (_, path, cache) => {
    const answer = await fetch(`${served.origin}${path}`)
    expect(answer.headers.get('cache-control')).toBe(cache)
  })

  const port = () => Number(new URL(served.origin).port)
  const fetched = (path: string, headers: Record<string, string> = {}) => ask(port(), path, 'GET', headers)

  test('what did not change is not sent again', async () => {
    const first = await fetched('/')
    const again = await fetched('/', { 'if-none-match': String(first.headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test.each([
    ['a part', 'bytes=10-19', 206, 10],
    ['a part that is not there', 'bytes=9000000-', 416, 3],
  ])('%s of a file', async (_, range, status, length) => {
    const answer = await fetched('/large.json', { range })
    expect([answer.status, answer.body.length]).toEqual([status, length])
  })

  test.each([
    ['brotli first', 'gzip, br', 'nen.json br', 'br'],
    ['gzip where brotli is refused', 'br;q=0, gzip', 'nen.json gz', 'gzip'],
    ['as it is', '', 'nen.json', undefined],
  ])('a file compressed beforehand: %s', async (_, accepted, body, encoding) => {
    const { headers, ...answer } = await fetched('/nen.json', { 'accept-encoding': accepted })
    expect(answer.body.toString()).toBe(body)
    expect([headers['content-encoding'], headers['content-type'], headers.vary]).toEqual([
      encoding,
      'application/json; charset=utf-8',
      'accept-encoding',
    ])
  })

  test.each([
    ['localhost:4321', 200],
    ['[::1]:4321', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('asked for as %s', async (host, status) => expect((await fetched('/', { host })).status).toBe(status))

  test.each([
    ['three hundred letters', `/${'a'.repeat(300)}`],
    ['a circle of links', '/vong'],
    ['a link out of the folder', '/ra-ngoai.txt'],
    ['a zero byte', '/%00'],
    ['a bad percent sign', '/%'],
  ])('%s is not found, and the next request is answered', async (_, path) => {
    expect((await fetched(path)).status).toBe(404)
    expect((await fetched('/')).status).toBe(200)
  })

  test('five hundred downloads that are broken off leave no file open', async () => {
    const openFiles = () =>
      readdirSync('/proc/self/fd').filter(name => {
        try {
          return readlinkSync(`/proc/self/fd/${name}`).endsWith('large.json')
        } catch {
          return false
        }
      }).length
    await Promise.all(Array.from({ length: 500 }, () => brokenOff(port(), '/large.json')))
    await expect.poll(openFiles).toBe(0)
    expect((await fetched('/large.json')).body.equals(large)).toBe(true)
  })

  test('a taken port is refused', async () => {
    await expect(serveFolder(site, Number(new URL(served.origin).port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
