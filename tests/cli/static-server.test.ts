import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFile, serveFolder } from '../../src/cli/static-server.ts'

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
afterAll(() => rmSync(root, { recursive: true }))

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
    ['a file as a folder', '/a.woff2/'],
    ['a folder without a page', '/thu-tuc/'],
  ])('nothing: %s', (_, url) => expect(findFile(site, url)).toBeUndefined())

  test('a folder without its slash is sent to the right address', () => {
    expect(findFile(site, '/thu-tuc/1.001193?x=1')).toEqual({ redirect: '/thu-tuc/1.001193/' })
  })
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

  test('a taken port is refused', async () => {
    await expect(serveFolder(site, Number(new URL(served.origin).port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
