import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/cli/command.ts'
import { command } from '../../src/cli/commands/build.ts'
import { postingAddress, postingOptions } from '../../src/cli/site-options.ts'

const site = 'https://thutuc.tinh.gov.vn'
const posting = { site, posting: true, province: '79' }

describe('refused, with what to type', () => {
  const cases: [string, Record<string, string | boolean>, RegExp][] = [
    ['sheets without an address', { posting: true }, /Thêm --site/],
    ['sheets that lead to this machine', { posting: true, site: 'http://localhost:4321' }, /điện thoại của người dân/],
    ['sheets that lead to this machine by number', { posting: true, site: 'http://127.0.0.1' }, /điện thoại/],
    ['sheets that lead to this machine by its new number', { posting: true, site: 'http://[::1]:80' }, /điện thoại/],
    ['an address without https', { site: 'thutuc.tinh.gov.vn' }, /--site https:\/\//],
    ['an address of a file', { site: 'file:///trang' }, /--site https:\/\//],
    ['a script for an address', { site: 'javascript:alert(1)' }, /--site https:\/\//],
    ['an address with a path', { site: `${site}/tra-cuu/` }, /--base/],
    ['an address with a name and a password', { site: 'https://a:b@tinh.gov.vn' }, /--site https:\/\//],
    ['an address with a query', { site: `${site}/?a=1` }, /--site https:\/\//],
    ['no address at all', { site: '' }, /--site https:\/\//],
    ['a commune without sheets', { commune: 'Phường Bến Thành', province: '79' }, /Thêm --posting/],
    ['a commune without its province', { site, posting: true, commune: 'Phường Bến Thành' }, /Thêm --province/],
    ['a commune of no letters', { ...posting, commune: '  ' }, /từ 2 đến 80 chữ/],
    ['a commune of one letter', { ...posting, commune: 'A' }, /từ 2 đến 80 chữ/],
    ['a commune of figures alone', { ...posting, commune: '26740' }, /từ 2 đến 80 chữ/],
    ['a commune on two lines', { ...posting, commune: 'Phường\nBến Thành' }, /một dòng/],
    ['a commune that turns the writing round', { ...posting, commune: 'Phường \u202eBến' }, /một dòng/],
    ['a commune without end', { ...posting, commune: 'Xã '.repeat(60) }, /từ 2 đến 80 chữ/],
  ]
  test.each(cases)('%s', (_name, values, words) => {
    expect(() => postingOptions(values)).toThrow(UsageError)
    expect(() => postingOptions(values)).toThrow(words)
  })

  test('before anything is built', async () => {
    const run = () =>
      command.run({
        values: { posting: true, out: '/khong-bao-gio-co' },
        positionals: [],
        out: () => {},
        err: () => {},
        today: '2026-11-22',
      })
    await expect(run()).rejects.toThrow(/Thêm --site/)
  })
})

describe('taken', () => {
  const cases: [string, Record<string, string | boolean>, ReturnType<typeof postingOptions>][] = [
    ['nothing', {}, { site: undefined, posting: false, commune: undefined }],
    ['an address with its slash', { site: `${site}/` }, { site, posting: false, commune: undefined }],
    ['sheets of the country', { site, posting: true }, { site, posting: true, commune: undefined }],
    [
      'a commune, its marks put together and its spaces made one',
      { ...posting, commune: ' Phường  Bến Thành '.normalize('NFD') },
      { site, posting: true, commune: 'Phường Bến Thành' },
    ],
  ]
  test.each(cases)('%s', (_name, values, expected) => {
    expect(postingOptions(values)).toEqual(expected)
  })
})

test.each([
  [undefined, `${site}/niem-yet/`],
  ['/', `${site}/niem-yet/`],
  ['tra-cuu', `${site}/tra-cuu/niem-yet/`],
  ['/tra-cuu/', `${site}/tra-cuu/niem-yet/`],
])('below %s the sheets are at %s', (base, address) => {
  expect(postingAddress(site, base)).toBe(address)
})
