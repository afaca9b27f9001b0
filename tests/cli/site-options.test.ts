import { describe, expect, test } from 'vitest'
import { freshLibrary } from '../../src/cli/library.ts'
import { runLine } from '../../src/cli/main.ts'
import { type Option, optional, UsageError } from '../../src/cli/option.ts'
import { base, checkPosting, commune, postingAddress, site } from '../../src/cli/site-options.ts'

const address = 'https://thutuc.tinh.gov.vn'
const none = { site: undefined, posting: false, commune: undefined, province: undefined }
const posting = { ...none, site: address, posting: true, province: '79' }
const name = 'Phường Bến Thành'
const take = <T>(option: Option<T>, written: string) =>
  option.take([written], { name: '--x', root: '', today: '2026-11-22', library: freshLibrary })

describe('together they make no sense', () => {
  test.each([
    ['sheets without an address', { ...none, posting: true }, /Thêm --site/],
    ['sheets that lead to this machine', { ...posting, site: 'http://localhost:4321' }, /điện thoại của người dân/],
    ['sheets that lead to this machine by number', { ...posting, site: 'http://127.0.0.1' }, /điện thoại/],
    ['sheets that lead to this machine by its new number', { ...posting, site: 'http://[::1]:80' }, /điện thoại/],
    ['a commune without sheets', { ...none, commune: name, province: '79' }, /Thêm --posting/],
    ['a commune without its province', { ...posting, province: undefined, commune: name }, /Thêm --province/],
  ])('%s', (_name, values, words) => {
    expect(() => checkPosting(values)).toThrow(UsageError)
    expect(() => checkPosting(values)).toThrow(words)
  })

  test('before anything is built', async () => {
    const said: string[] = []
    const say = (text: string) => void said.push(text)
    expect(await runLine(['build', '--posting', '--out', '/khong-bao-gio-co'], { out: say, err: say })).toBe(2)
    expect(said.join()).toMatch(/Thêm --site/)
  })
})

describe('refused', () => {
  test.each([
    ['an address without https', site, 'thutuc.tinh.gov.vn'],
    ['an address of a file', site, 'file:///trang'],
    ['a script for an address', site, 'javascript:alert(1)'],
    ['an address with a path', site, `${address}/tra-cuu/`],
    ['an address with a name and a password', site, 'https://a:b@tinh.gov.vn'],
    ['an address with a query', site, `${address}/?a=1`],
    ['no address at all', site, ''],
    ['a base that is another host', base, '//evil.example/'],
    ['a base with a back slash', base, '/\\evil.example'],
    ['a base with a scheme', base, 'https://evil.example/'],
    ['a base that leads up', base, '/a/../b/'],
    ['a base with a query', base, '/a?b'],
    ['a base with a space', base, '/thu tuc/'],
    ['no base at all', base, ''],
    ['a commune of no letters', commune, '  '],
    ['a commune of one letter', commune, 'A'],
    ['a commune of figures alone', commune, '26740'],
    ['a commune on two lines', commune, 'Phường\nBến Thành'],
    ['a commune that turns the writing round', commune, 'Phường \u202eBến'],
    ['a commune without end', commune, 'Xã '.repeat(60)],
  ])('%s', (_name, reader, written) => {
    expect(() => take(optional(reader), written)).toThrow(UsageError)
    expect(() => take(optional(reader), written)).toThrow('--x')
  })
})

test.each([
  ['an address with its slash', site, `${address}/`, address],
  ['a base without slashes', base, 'tra-cuu', '/tra-cuu/'],
  ['a base of two folders', base, '/a/b.c/', '/a/b.c/'],
  ['the root', base, '/', '/'],
  ['a commune, its marks put together and its spaces made one', commune, ' Phường  Bến Thành '.normalize('NFD'), name],
])('taken: %s', (_name, reader, written, value) => {
  expect(take(optional(reader), written)).toBe(value)
})

test.each([
  [undefined, `${address}/niem-yet/`],
  ['/', `${address}/niem-yet/`],
  ['/tra-cuu/', `${address}/tra-cuu/niem-yet/`],
])('below %s the sheets are at %s', (below, there) => {
  expect(postingAddress(address, below)).toBe(there)
})
