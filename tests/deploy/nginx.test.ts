// Real nginx with the committed configuration, on a real build, beside the server of `thutuc serve`.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, sep } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../src/cli/site.ts'
import { securityHeaders, serveFolder } from '../../src/cli/static-server.ts'
import { ask } from './ask.ts'
import { hasNginx, type Nginx, startNginx } from './nginx-server.ts'

const forever = 'public, max-age=31536000, immutable'
const folder = mkdtempSync(join(tmpdir(), 'thutuc-deploy-'))
const site = join(folder, 'site')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Kinds of file that this small catalogue does not make and larger ones do. */
const others = ['mau.csv', 'mau.ics', 'mau.jsonld', 'mau.ttl', 'mau.pdf', 'mau.atom']

describe.skipIf(!hasNginx)('nginx (skipped where it is not installed)', () => {
  let nginx: Nginx
  let below: Nginx
  let own: Awaited<ReturnType<typeof serveFolder>>
  const get = (path: string, method?: string, headers?: Record<string, string>) =>
    ask(nginx.port, path, method, headers)
  const ownPort = () => Number(new URL(own.origin).port)

  beforeAll(async () => {
    const options = { catalog: 'tests/fixtures/catalog', on: '2026-11-22' }
    expect(await buildSite({ ...options, out: site })).toBe(0)
    for (const name of others) writeFileSync(join(site, name), 'x'.repeat(2000))
    mkdirSync(join(site, '.git'))
    writeFileSync(join(site, '.git/config'), 'secret')
    mkdirSync(join(site, '.well-known'))
    writeFileSync(join(site, '.well-known/proof.txt'), 'proof')
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    mkdirSync(join(folder, 'root'))
    symlinkSync(site, join(folder, 'root/tra-cuu'))
    nginx = await startNginx({ root: site })
    below = await startNginx({ root: join(folder, 'root'), 'set $thutuc_base': '"/tra-cuu"' })
    own = await serveFolder(site, 0)
  })
  afterAll(async () => {
    own?.server.close()
    await nginx?.stop()
    await below?.stop()
  })

  const files = () =>
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(join(site, name)).isFile() && !name.startsWith('.'))
      .map(name => `/${name.split(sep).join('/')}`)

  test('every file of the site: its content, the type and the headers that `thutuc serve` gives it, its caching', async () => {
    expect(files().length).toBeGreaterThan(100)
    for (const path of files()) {
      const [answer, expected] = [await get(path), await ask(ownPort(), path)]
      expect([path, answer.status, answer.headers]).toMatchObject([path, 200, securityHeaders])
      expect(answer.body.equals(readFileSync(join(site, path)))).toBe(true)
      expect(expected.headers).toMatchObject(securityHeaders)
      const type = answer.headers['content-type']
      expect([path, type]).not.toEqual([path, 'application/octet-stream'])
      if (!others.includes(path.slice(1))) expect([path, type]).toEqual([path, expected.headers['content-type']])
      expect([path, answer.headers['cache-control']]).toEqual([path, path.startsWith('/tep/') ? forever : 'no-cache'])
      expect([answer.headers.server, answer.headers['strict-transport-security'], answer.headers.allow]).toEqual([
        'nginx',
        undefined,
        undefined,
      ])
    }
  })

  test.each([
    ['a table', '/mau.csv', 'text/csv; charset=utf-8'],
    ['an appointment', '/mau.ics', 'text/calendar; charset=utf-8'],
    ['linked data', '/mau.jsonld', 'application/ld+json; charset=utf-8'],
    ['linked data as Turtle', '/mau.ttl', 'text/turtle; charset=utf-8'],
    ['a feed', '/mau.atom', 'application/atom+xml; charset=utf-8'],
    ['the manifest', '/manifest.webmanifest', 'application/manifest+json'],
    ['a map of the site', '/sitemap-index.xml', 'application/xml; charset=utf-8'],
    ['a page', '/thu-tuc/9.000001/', 'text/html; charset=utf-8'],
  ])('type of %s', async (_name, path, type) => {
    expect((await get(path)).headers['content-type']).toBe(type)
  })

  test.each([
    ['a folder without its slash', '/thu-tuc', '/thu-tuc/'],
    ['a folder whose name has a dot', '/thu-tuc/9.000001', '/thu-tuc/9.000001/'],
    ['with a query', '/tim-kiem?q=xay%20nha', '/tim-kiem/?q=xay%20nha'],
    ['two slashes lead to no other host', '//thu-tuc', '/thu-tuc/'],
  ])('redirect: %s', async (_name, path, location) => {
    const { status, headers } = await get(path, 'GET', { host: 'x.example' })
    expect([status, headers.location]).toEqual([301, location])
    expect(headers).toMatchObject(securityHeaders)
  })

  test.each([
    ['no such page', '/khong-co/'],
    ['no such asset: never kept for long', '/tep/khong-co.AAAAAAAA.js'],
    ['a folder without a page', '/tep/'],
    ['a file as a folder', '/favicon.svg/'],
    ['a hidden file', '/.git/config'],
    ['a hidden file, encoded', '/%2egit/config'],
    ['a hidden file below another', '/thu-tuc/../.git/config'],
  ])('not found: %s', async (_name, path) => {
    const { status, headers, body } = await get(path)
    expect([status, headers['cache-control']]).toEqual([404, 'no-cache'])
    expect(headers).toMatchObject(securityHeaders)
    expect(body.equals(readFileSync(join(site, '404.html')))).toBe(true)
  })

  test.each([
    ['one up', '/../secret.txt'],
    ['one up, encoded', '/%2e%2e/secret.txt'],
    ['one up, encoded slash', '/..%2fsecret.txt'],
    ['one up from a folder', '/thu-tuc/..%2f..%2fsecret.txt'],
    ['a zero byte', '/index.html%00'],
  ])('nothing outside: %s', async (_name, path) => {
    const { status, headers, body } = await get(path)
    expect([400, 404]).toContain(status)
    expect(headers).toMatchObject(securityHeaders)
    expect(body.toString()).not.toContain('secret')
  })

  test('proofs for certificates are reached', async () => {
    expect((await get('/.well-known/proof.txt')).body.toString()).toBe('proof')
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async method => {
    for (const path of ['/', '/khong-co/', '/.git/config']) {
      const { status, headers } = await get(path, method)
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
      expect(headers).toMatchObject(securityHeaders)
    }
  })

  test('HEAD gives the same without the body', async () => {
    const [head, full] = [await get('/', 'HEAD'), await get('/')]
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, full.headers.etag])
    expect(full.headers.etag).toBeTruthy()
  })

  test('text is compressed for who can read it, pictures and fonts are not', async () => {
    const gzip = { 'accept-encoding': 'gzip' }
    const packable = /^\.(html|css|js|json|xml|csv|ics|jsonld|ttl|atom|webmanifest|svg)$/
    for (const path of files().filter(name => statSync(join(site, name)).size > 1024)) {
      const { headers, body } = await get(path, 'GET', gzip)
      const packed = packable.test(extname(path))
      expect([path, headers['content-encoding']]).toEqual([path, packed ? 'gzip' : undefined])
      if (packed) {
        expect(headers.vary).toBe('Accept-Encoding')
        expect(gunzipSync(body).equals(readFileSync(join(site, path)))).toBe(true)
      }
      expect((await get(path)).headers['content-encoding']).toBeUndefined()
    }
  })

  test.each([{}, { 'accept-encoding': 'gzip' }])('what did not change is not sent again %j', async encoding => {
    const { etag = '' } = (await get('/', 'GET', encoding)).headers
    const again = await get('/', 'GET', { ...encoding, 'if-none-match': etag })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers).toMatchObject({ ...securityHeaders, 'cache-control': 'no-cache' })
  })

  test('the log keeps the path that was asked for and never the query', async () => {
    await get('/tim-kiem/?q=ly-hon')
    await get('/khong-co/?q=ly-hon')
    await expect.poll(() => nginx.log()).toContain('"GET /khong-co/" 404')
    expect(nginx.log()).toContain('"GET /tim-kiem/" 200')
    expect(nginx.log() + nginx.errors()).not.toContain('ly-hon')
  })

  test('below another path: pages, redirects, its 404 page and long caching', async () => {
    const at = (path: string) => ask(below.port, path)
    const asset = files().find(path => path.startsWith('/tep/')) ?? ''
    const [page, redirect, missing, file, above] = [
      await at('/tra-cuu/thu-tuc/9.000001/'),
      await at('/tra-cuu/thu-tuc'),
      await at('/tra-cuu/khong-co/'),
      await at(`/tra-cuu${asset}`),
      await at('/khong-co/'),
    ]
    expect([page.status, redirect.headers.location, missing.status]).toEqual([200, '/tra-cuu/thu-tuc/', 404])
    for (const { body } of [missing, above]) expect(body.equals(readFileSync(join(site, '404.html')))).toBe(true)
    expect(file.headers['cache-control']).toBe(forever)
  })
})
