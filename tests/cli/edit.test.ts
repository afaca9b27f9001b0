// The server of the forms: who is let in, what it writes, and that nothing ends it but a signal.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, revisionOf } from '../../src/cli/edit/desk.ts'
import { type Editing, serveForms } from '../../src/cli/edit/server.ts'
import { openStates } from '../../src/cli/edit/state.ts'
import { tryLock } from '../../src/cli/lock.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-edit-'))
const root = join(work, 'danh-muc')
const on = '2026-11-22'
const path = 'records/xay-dung/9.000001.yaml'
const other = 'records/chung-thuc/9.000002.yaml'
const read = (file = path) => readFileSync(join(root, file), 'utf8')
let editing: Editing
let port: number

beforeAll(async () => {
  cpSync('tests/fixtures/catalog', root, { recursive: true })
  writeFileSync(join(work, 'ngoai.yaml'), 'code: "9.000077"\n')
  symlinkSync(join(work, 'ngoai.yaml'), join(root, 'records/xay-dung/9.000077.yaml'))
  editing = await serveForms({ desk: new Desk(root), states: openStates(root, on), on }, 0)
  port = Number(new URL(editing.address).port)
})
afterAll(() => {
  editing.server.close()
  editing.server.closeAllConnections()
  rmSync(work, { recursive: true, force: true })
})

interface Answered {
  status: number
  text: string
  headers: IncomingMessage['headers']
}

/** A request as any program may send it, with the name of any host. */
function ask(
  target: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answered> {
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port, path: target, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      answer => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString(), headers: answer.headers }),
        )
      },
    )
    asked.on('error', fail)
    asked.end(body)
  })
}

const below = (rest = ''): string => new URL(editing.address).pathname + rest
const page = (file: string, place = '') => below(`tep?${new URLSearchParams({ p: file, tai: place })}`)
const own = (): Record<string, string> => ({
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/x-www-form-urlencoded',
})
const post = (target: string, form: Record<string, string>, headers = own()) =>
  ask(target, { method: 'POST', headers, body: new URLSearchParams(form).toString() })
/** The state of a file that a page of it was made from. */
const current = async (file = path) => ({
  ban: /name="ban" value="([^"]+)"/.exec((await ask(page(file))).text)?.[1] ?? '',
})

describe('who is let in', () => {
  test.each<[string, () => Promise<Answered>, number]>([
    ['who has the address', () => ask(below()), 200],
    ['without the key', () => ask('/'), 403],
    ['with another key', () => ask(`/${'x'.repeat(32)}/`), 403],
    ['under the name of another host', () => ask(below(), { headers: { host: `evil.example:${port}` } }), 403],
    ['under another port', () => ask(below(), { headers: { host: '127.0.0.1:1' } }), 403],
    [
      'a form from another page',
      async () => post(page(path), await current(), { ...own(), origin: 'http://evil.example' }),
      403,
    ],
    [
      'a form from another port of this machine',
      async () => post(page(path), await current(), { ...own(), origin: 'http://127.0.0.1:1' }),
      403,
    ],
    [
      'a form from nowhere',
      async () => post(page(path), await current(), { 'content-type': 'application/x-www-form-urlencoded' }),
      403,
    ],
    [
      'a form of a page without an origin',
      async () => post(page(path), await current(), { ...own(), origin: 'null' }),
      403,
    ],
    [
      'a form that a browser says is from elsewhere',
      async () => post(page(path), await current(), { ...own(), 'sec-fetch-site': 'same-site' }),
      403,
    ],
    [
      'a form that is none',
      async () => post(page(path), await current(), { ...own(), 'content-type': 'text/plain' }),
      415,
    ],
    ['another method', () => ask(below(), { method: 'DELETE' }), 405],
    [
      'a form that is too long',
      async () => post(page(path), { ...(await current()), name: 'x'.repeat(1_100_000) }),
      413,
    ],
  ])('%s', async (_name, asked, status) => {
    const before = read()
    const answer = await asked()
    expect(answer.status).toBe(status)
    expect(read()).toBe(before)
    if (status === 403) expect(answer.text).not.toContain('YAML')
  })

  test('no script or style stands in a page, nothing comes from elsewhere, nobody may frame it', async () => {
    const { headers, text } = await ask(page(path))
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(text).not.toMatch(/<style| style=| on[a-z]+=|<script(?! src="edit\.js" defer><\/script>)/)
  })
})

test.each([
  ['above the folder', '../ngoai.yaml'],
  ['above it by a folder of records', 'records/../../ngoai.yaml'],
  ['a link out of it', 'records/xay-dung/9.000077.yaml'],
  ['a list', 'lists/sectors.yaml'],
  ['the whole disk', '/etc/passwd'],
  ['nothing', ''],
  ['a byte that ends names', 'records/xay-dung/9.000001.yaml\0'],
])('no file but those of the catalogue: %s', async (_name, file) => {
  expect((await ask(page(file))).status).toBe(404)
  expect((await post(page(file), { ban: '' })).status).toBe(404)
})

test('no request ends it', async () => {
  const places = [
    'papers.999999',
    '__proto__',
    'constructor.prototype',
    'papers.0.name.x',
    '....',
    'papers.-1',
    'changes.0.operations',
  ]
  for (const place of places) expect([200, 404]).toContain((await ask(page(other, place))).status)
  for (const lam of ['len:papers.0', 'bo:__proto__', 'xuong:x.9', 'khong:', 'len', 'song', '\0'])
    expect((await post(page(other), { ...(await current(other)), lam })).status).toBeLessThan(500)
  for (const loai of ['', 'x', 'procedure', 'act'])
    expect((await post(below(`moi?loai=${loai}`), { code: '../x', sector: '../../x' })).status).toBeLessThan(500)
  for (const target of ['//', '/%', `${below()}%00`, `${below()}tep?p=%ff`, `${below()}edit.css/../..`])
    expect((await ask(target)).status).toBeLessThan(500)
  await post(page(other), { ban: '', lam: 'bo-het' })
  expect((await ask(below())).status).toBe(200)
})

describe('saving', () => {
  const save = async (name: string) => post(page(path), { ...(await current()), name, lam: 'luu' })

  test('changes the lines of what was typed and says so', async () => {
    const before = read()
    expect((await save('Tên: mới #1')).status).toBe(303)
    expect(read()).toBe(before.replace(/^name: .*$/m, 'name: "Tên: mới #1"'))
    expect(readdirSync(join(root, 'records/xay-dung')).filter(name => name.endsWith('.tmp'))).toEqual([])
    expect((await ask(`${page(path)}&da=luu`)).text).toContain(`Đã lưu ${path}.`)
  })

  test('is refused while the change has an error, beside its field', async () => {
    const before = read()
    const { status, text } = await post(page(path), { ...(await current()), agency: 'khong-co', lam: 'luu' })
    expect([status, read()]).toEqual([422, before])
    expect(text).toMatch(/id="f-agency"[^>]* aria-invalid="true"/)
    expect((await post(page(path), { ...(await current()), lam: 'bo-het' })).status).toBe(303)
  })

  test('is refused when the file was changed by somebody else, and shows what differs', async () => {
    const before = read()
    await post(page(path), { ...(await current()), name: 'Tên của tôi', lam: 'xem' })
    const theirs = before.replace(/^name: .*$/m, 'name: Tên của người khác')
    writeFileSync(join(root, path), theirs)
    const { status, text } = await post(page(path), { ...(await current()), lam: 'luu' })
    expect([status, read()]).toEqual([409, theirs])
    expect(text).toContain('Tên của người khác')
    expect(text).toContain('Tên của tôi')
    expect(text).not.toContain('value="gop"')
    expect(text).toContain('không tự gộp được')
    await post(page(path), { ...(await current()), lam: 'bo-het' })
  })

  test('what was typed is put together with what somebody else wrote to other lines, and saved after a look', async () => {
    const before = read()
    await post(page(path), { ...(await current()), name: 'Tên của tôi', lam: 'xem' })
    const theirs = before.replace(/^agency: .*$/m, line => `${line} # đã đối chiếu`)
    expect(theirs).not.toBe(before)
    writeFileSync(join(root, path), theirs)
    const { status, text } = await post(page(path), { ...(await current()), lam: 'luu' })
    expect([status, text]).toEqual([409, expect.stringContaining('value="gop"')])
    const merged = await post(page(path), { ban: (await current()).ban, lam: 'gop' })
    expect([merged.status, read()]).toEqual([303, theirs])
    expect((await ask(`${page(path)}&da=gop`)).text).toContain('Đã gộp thay đổi của bạn')
    expect((await post(page(path), { ...(await current()), lam: 'luu' })).status).toBe(303)
    expect(read()).toBe(theirs.replace(/^name: .*$/m, 'name: Tên của tôi'))
  })

  test('what was typed in an old page is put beside what others wrote to other lines, and saved after a look', async () => {
    const before = read()
    const typed = { ...(await current()), name: 'Tên gõ trong trang cũ' }
    const theirs = `${before}# người khác\n`
    writeFileSync(join(root, path), theirs)
    const { status, text } = await post(page(path), { ...typed, lam: 'luu' })
    expect([status, read()]).toEqual([409, theirs])
    expect(text).toContain('value="gop"')
    expect(text).toContain('name: Tên gõ trong trang cũ')
    expect((await post(page(path), { ...typed, lam: 'gop' })).status).toBe(303)
    expect(read()).toBe(theirs)
    expect((await post(page(path), { ...(await current()), lam: 'luu' })).status).toBe(303)
    expect(read()).toBe(theirs.replace(/^name: .*$/m, 'name: Tên gõ trong trang cũ'))
  })

  test('a page that is old is told, with what was typed in it', async () => {
    const { ban: old } = await current()
    await save('Tên thứ hai')
    const before = read()
    const { status, text } = await post(page(path), { ban: old, name: 'Tên thứ ba', lam: 'luu' })
    expect([status, read()]).toEqual([409, before])
    expect(text).toContain('Tên thứ ba')
    expect(text).not.toContain('value="gop"')
  })

  test('waits for no other writer: who holds the folder is named', async () => {
    const release = tryLock(root)
    const { status, text } = await save('Tên thứ tư')
    release?.()
    expect(status).toBe(503)
    expect(text).toContain(`tiến trình ${process.pid}`)
    expect(read()).not.toContain('Tên thứ tư')
  })
})

test('a new record is there when it is saved and not before', async () => {
  const fresh = 'records/xay-dung/9.000088.yaml'
  const form = { code: '9.000088', name: 'Thủ tục mới', sector: 'xay-dung', kind: 'public', tu: 'trong' }
  const begun = await post(below('moi?loai=procedure'), form)
  expect(begun.headers.location).toContain(encodeURIComponent(fresh))
  expect(readdirSync(join(root, 'records/xay-dung'))).not.toContain('9.000088.yaml')
  const text =
    '# yaml-language-server: $schema=../../schema/procedure.json\ncode: "9.000088"\nname: Thủ tục mới\nsector: xay-dung\nkind: public\n'
  expect((await post(page(fresh), { ban: revisionOf(text), lam: 'luu' })).status).toBe(303)
  expect(read(fresh)).toBe(text)
  expect((await post(below('moi?loai=procedure'), form)).status).toBe(422)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0, and says what is not saved', async signal => {
  const child = spawn('node', ['src/cli/thutuc.mjs', 'edit', '--catalog', root, '--on', on], { stdio: 'pipe' })
  const words: Buffer[] = []
  child.stderr.on('data', (part: Buffer) => words.push(part))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const address = /http:\S+/.exec(String(line))?.[0] ?? ''
  const origin = new URL(address).origin
  const body = new URLSearchParams({ ban: revisionOf(read()), name: 'Chưa lưu', lam: 'xem' })
  const sent = await fetch(`${address}tep?p=${encodeURIComponent(path)}`, {
    method: 'POST',
    body,
    headers: { origin },
    redirect: 'manual',
  })
  expect(sent.status).toBe(303)
  const end = once(child, 'close')
  child.kill(signal)
  expect(await end).toEqual([0, null])
  expect(Buffer.concat(words).toString()).toContain(path)
  expect(read()).not.toContain('Chưa lưu')
})
