// The forms of `thutuc edit` in a real browser: what a person edits is what differs in the files, and a page elsewhere can neither read nor write.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../../src/cli/edit/desk.ts'
import { type Editing, serveForms } from '../../src/cli/edit/server.ts'
import { openStates } from '../../src/cli/edit/state.ts'
import { listCatalogFiles } from '../../src/load/files.ts'
import { copyCatalog, edits } from '../edit/edits.ts'
import { difference, makeEdit, pageOf } from '../edit/person.ts'
import { axe, violations } from './axe.ts'
import { useSite } from './site.ts'

/** Some of the thirty, of different kinds; all with `THUTUC_EDITS=all`. */
const sample = new Set([
  'a paragraph',
  'a word moved up',
  'a number becomes bounds',
  'an item added',
  'another way to say a fee',
  'an operation of another kind',
])
const chosen = process.env.THUTUC_EDITS === 'all' ? edits : edits.filter(({ name }) => sample.has(name))

const root = mkdtempSync(join(tmpdir(), 'thutuc-form-'))
const on = '2026-11-27'
const { browser } = useSite()
let editing: Editing
let page: Page

beforeAll(async () => {
  copyCatalog(root)
  editing = await serveForms({ desk: new Desk(root), states: openStates(root, on), on }, 0)
  const context = await browser().newContext({ viewport: { width: 360, height: 740 } })
  await context.addInitScript(axe)
  page = await context.newPage()
})
afterAll(() => {
  editing.server.close()
  editing.server.closeAllConnections()
  rmSync(root, { recursive: true, force: true })
})

const textsOf = () => new Map(listCatalogFiles(root).map(({ path, read }) => [path, read()]))
const readable = async (): Promise<void> => {
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}

test('what a person edits is what differs in the files, line by line', async () => {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
  const before = textsOf()
  for (const edit of chosen) {
    const old = readFileSync(join(root, edit.file), 'utf8')
    expect(await makeEdit(page, editing.address, edit), edit.name).toBe(`Đã lưu ${edit.file}.`)
    expect(difference(root, edit.file, old), edit.name).toEqual({ gone: edit.gone, come: edit.come })
  }
  await readable()
  const changed = [...textsOf()].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
  expect(changed).toEqual([...new Set(chosen.map(({ file }) => file))].toSorted())
  expect(faults).toEqual([])
})

test('a search leads to a record; problems and effects are there while one types, and the error has the focus once it is sent', async () => {
  await page.goto(editing.address)
  await readable()
  await page.getByRole('searchbox').fill('khai tu')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /1\.000656/ }).click()
  await page.getByRole('link', { name: 'Phí cấp bản sao Trích lục khai tử (nếu yêu cầu)' }).click()
  await page.getByLabel('Số tiền').fill('9.000')
  await page.locator('#bang').getByText('amount: 9000').waitFor()
  await page.locator('#bang').getByRole('heading', { name: 'Người dân sẽ thấy' }).waitFor()
  await page.getByLabel('Số tiền').fill('nhiều')
  await page.keyboard.press('Enter')
  await page.locator('h2:focus').getByText('Có ô chưa đọc được').waitFor()
  await readable()
  await page.getByRole('link', { name: /Số tiền/ }).click()
  await page.locator('[name="fees.2.amount"]:focus').waitFor()
  expect(await page.getByLabel('Số tiền').inputValue()).toBe('nhiều')
  await page.getByLabel('Số tiền').fill('8000')
  await page.getByLabel('Mã ngắn').fill('Không Hợp Lệ')
  await page.locator('form.fields button[value="luu"]').click()
  await page.locator('h2:focus').getByText('Chưa lưu: thay đổi này còn lỗi').waitFor()
  await readable()
  await page.getByRole('button', { name: 'Bỏ mọi thay đổi chưa lưu' }).click()
  await page.getByText('Đã bỏ các thay đổi chưa lưu.').waitFor()
})

test('what was typed before the script came is looked at, and asked about before it is lost', async () => {
  const context = await browser().newContext()
  const early = await context.newPage()
  let arrive = (): void => {}
  const asked = new Promise<void>(done => {
    arrive = done
  })
  await early.route(/edit\.js/, async route => {
    await asked
    await route.continue()
  })
  const edit = { file: 'records/ho-tich/1.000656.yaml', place: '' }
  await early.goto(editing.address + pageOf(edit), { waitUntil: 'commit' })
  await early.locator('[name="title"]').fill('Tên gõ sớm')
  arrive()
  await early.locator('#bang').getByText('title: Tên gõ sớm').waitFor()
  const question = early.waitForEvent('dialog')
  const leaving = early.close({ runBeforeUnload: true })
  expect((await question).type()).toBe('beforeunload')
  await (await question).accept()
  await leaving
  await context.close()
})

test('it works without scripts, and of two who edit one file the second is told', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false })
  const [mine, theirs] = [await context.newPage(), await context.newPage()]
  const edit = { file: 'records/ho-tich/1.000656.yaml', place: '' }
  for (const one of [mine, theirs]) await one.goto(editing.address + pageOf(edit))
  await mine.locator('[name="title"]').fill('Tên của tôi')
  await mine.locator('form.fields button[value="luu"]').click()
  await mine.getByText(`Đã lưu ${edit.file}.`).waitFor()
  await theirs.locator('[name="title"]').fill('Tên của người kia')
  await theirs.locator('form.fields button[value="luu"]').click()
  await theirs.getByText('Tệp đã đổi ở một thẻ khác').waitFor()
  await theirs.getByText('title: Tên của người kia').waitFor()
  const text = readFileSync(join(root, edit.file), 'utf8')
  expect(text).toContain('title: Tên của tôi')
  await theirs.locator('[name="title"]').fill('Tên thứ ba')
  writeFileSync(join(root, edit.file), `${text}# người khác\n`)
  await theirs.getByRole('button', { name: 'Xem trước thay đổi' }).click()
  await theirs.getByText('Tệp đã đổi ở một thẻ khác').waitFor()
  expect(readFileSync(join(root, edit.file), 'utf8')).toBe(`${text}# người khác\n`)
  await context.close()
})

test('a page of another origin can neither read nor write, even when it knows the address', async () => {
  const hostile: Server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>x</title><iframe></iframe>'),
  )
  await new Promise<void>(done => hostile.listen(0, '127.0.0.1', done))
  const elsewhere = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}/`
  const before = textsOf()
  const evil = await browser().newPage()
  await evil.goto(elsewhere)
  const target = editing.address + pageOf({ file: 'records/ho-tich/1.001193.yaml', place: '' })
  const read = await evil.evaluate(async url => {
    const tried = await Promise.all([
      fetch(url).then(
        answer => answer.text(),
        () => 'refused',
      ),
      fetch(url, { mode: 'no-cors' }).then(
        answer => answer.type + answer.status,
        () => 'refused',
      ),
      fetch(url, {
        method: 'POST',
        mode: 'no-cors',
        body: new URLSearchParams({ ban: '', name: 'x', lam: 'luu' }),
      }).then(
        answer => answer.type,
        () => 'refused',
      ),
    ])
    const frame = document.querySelector('iframe') as HTMLIFrameElement
    const loaded = new Promise(done => frame.addEventListener('load', done, { once: true }))
    frame.src = url
    await loaded
    let inside = 'refused'
    try {
      inside = frame.contentDocument?.body.innerText ?? 'refused'
    } catch {
      // another origin
    }
    return [...tried, inside]
  }, target)
  expect(read.join(' ')).not.toContain('khai sinh')
  expect(read[0]).toBe('refused')
  await evil.setContent(
    `<form method="post" action="${target.replaceAll('&', '&amp;')}"><input name="ban" value=""><input name="name" value="x"><button name="lam" value="luu">x</button></form>`,
  )
  const answered = evil.waitForResponse(response => response.request().method() === 'POST')
  await evil.locator('button').click()
  expect((await answered).status()).toBe(403)
  expect(textsOf()).toEqual(before)
  await evil.close()
  hostile.close()
  hostile.closeAllConnections()
})
