// What a page leaves open of its place is filled in as it is written, and a record can neither use nor break that.
import { expect, test } from 'vitest'
import { scan } from '../qr.ts'
import { siteApart } from './apart.ts'

const place = {
  THUTUC_SITE: 'https://thutuc.example',
  THUTUC_BASE: '/tinh/o/',
  THUTUC_PROVINCE_SLUG: 'o',
  THUTUC_PROVINCE_NAME: 'Tỉnh "Ô" & <b>\'$&',
} as const

async function opened(settings: Readonly<Record<`THUTUC_${string}`, string>> = place) {
  siteApart(settings)
  const open = await import('../../site/lib/open-place.ts')
  return { ...open, filled: (text: string, file = 'a/index.html') => `${open.placed(file, Buffer.from(text))}` }
}

test('address, path and province come into a page, the name as its text', async () => {
  const { openOrigin, openBase, openSlug, openName, filled } = await opened()
  expect(filled(`<a href="${openBase}tinh/${openSlug}/">${openName}</a> ${openOrigin}${openBase}x/ đ`)).toBe(
    '<a href="/tinh/o/tinh/o/">Tỉnh &#34;Ô&#34; &#38; &#60;b&#62;&#39;$&#38;</a> https://thutuc.example/tinh/o/x/ đ',
  )
})

test('the picture of an address is made for where the site stands', async () => {
  const { openOrigin, openBase, openQr, filled } = await opened()
  const svg = filled(openQr(`${openOrigin}${openBase}thu-tuc/1.000001/`))
  expect(svg).toContain('aria-label="Mã QR dẫn tới https://thutuc.example/tinh/o/thu-tuc/1.000001/"')
  expect(scan(svg)).toBe('https://thutuc.example/tinh/o/thu-tuc/1.000001/')
})

test('what a record says of places stays words: a page escapes it, and what it copies is a path', async () => {
  const { openBase, openName, openQr, filled } = await opened()
  const escaped = (text: string) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const said = escaped(`${openName} ${openQr('javascript:x')}`)
  expect(filled(`<p>${said} ${openBase}</p>`)).toBe(`<p>${said} /tinh/o/</p>`)
})

test('files without an open place are handed on as they are, open data among them', async () => {
  const { openBase, filled, placed } = await opened()
  expect(filled(openBase, 'du-lieu/thu-tuc.json')).toBe(openBase)
  expect(filled(openBase, 'bieu-tuong/192.png')).toBe(openBase)
  expect(filled(openBase, 'du-lieu/index.html')).toBe('/tinh/o/')
  expect(filled(openBase, 'tim-kiem/tep.json')).toBe('/tinh/o/')
  const page = Buffer.from('<p>không nói nơi nào</p>')
  expect(placed('index.html', page)).toBe(page)
})

test('another address, path or province is another place', async () => {
  const states = new Set<string>()
  for (const other of [{}, { THUTUC_SITE: 'https://b.example' }, { THUTUC_BASE: '/b/' }, { THUTUC_PROVINCE_NAME: 'B' }])
    states.add((await opened({ ...place, ...other })).placeState)
  expect(states.size).toBe(4)
})
