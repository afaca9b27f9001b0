// The site while one works on it: the next page shows what was saved, or what is wrong in it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const catalog = mkdtempSync(join(tmpdir(), 'thutuc-dev-'))
cpSync('tests/fixtures/catalog', catalog, { recursive: true })
const record = join(catalog, 'records/xay-dung/9.000001.yaml')
const written = readFileSync(record, 'utf8')
const save = (from: string, to: string) => writeFileSync(record, written.replace(from, to))

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** What the test runner has set is not for the server. */
const own = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST.*|BASE_URL|NODE_ENV|MODE|DEV|PROD|SSR|TEST)$/.test(name)),
)

const port = await freePort()
const server = spawn(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--host', '127.0.0.1', '--port', String(port)],
  {
    env: { ...own, THUTUC_CATALOG: catalog, THUTUC_ON: '2026-11-22', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  },
)

/** The page of the record as a browser asks for it; empty while the server does not answer. */
const page = (): Promise<string> =>
  fetch(`http://127.0.0.1:${port}/thu-tuc/9.000001/`, { headers: { accept: 'text/html' } }).then(
    answer => answer.text(),
    () => '',
  )

// a busy machine is slow: only a server that hangs runs into this
const shows = (text: string) => expect.poll(page, { timeout: 250_000, interval: 100 }).toContain(text)

afterAll(async () => {
  const end = server.exitCode === null ? once(server, 'exit') : undefined
  server.kill()
  await end
  rmSync(catalog, { recursive: true, force: true })
})

test('an edited record is there, a broken one names its place and the way out, a mended one is there again', async () => {
  await shows('Xin giấy phép xây nhà')
  save('title: Xin giấy phép xây nhà', 'title: Giấy phép làm nhà')
  await shows('Giấy phép làm nhà')
  save('levels: [commune]', 'levels: [comune]')
  await shows('records/xay-dung/9.000001.yaml:10:10 error UNKNOWN_VALUE')
  const broken = await page()
  expect(broken).toContain('10 | levels: [comune]')
  expect(broken).toContain('^^^^^^')
  expect(broken).toContain('Gợi ý: chọn một trong: ministry, province, district, commune, other.')
  save('name: Cấp giấy phép xây dựng mẫu', 'name: Cấp phép xây dựng')
  await shows('Cấp phép xây dựng')
}, 1_200_000)
