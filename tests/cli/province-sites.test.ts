import { expect, test } from 'vitest'
import { buildsAtOnce, placeOf, provincesOf } from '../../src/cli/province-sites.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const provinces = [...loadCatalog('tests/fixtures/catalog').catalog.provinces.values()]

test.each([1, 2, 4, 7, 34, 40])('in %d parts each province is built once, and none is left out', of => {
  const parts = Array.from({ length: of }, (_, index) => provincesOf(provinces, { place: index + 1, of }))
  expect(parts.flat().toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
    provinces.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  )
  const sizes = parts.map(part => part.length)
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
})

test.each([
  ['at the root', undefined, '/ha-noi/'],
  ['below a path', '/tinh/', '/tinh/ha-noi/'],
])('the site of a province stands beside the others: %s', (_name, base, path) => {
  const haNoi = {
    code: '01',
    name: 'Hà Nội',
    fullName: 'Thành phố Hà Nội',
    slug: 'ha-noi',
  } as (typeof provinces)[number]
  expect(placeOf(haNoi, { out: '/trang', base })).toEqual({ out: '/trang/ha-noi', base: path })
})

test('at least one site is built at a time', () => {
  expect(buildsAtOnce()).toBeGreaterThanOrEqual(1)
})
