import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { qrOf } from '../../src/export/chart/qr.ts'
import { scan } from '../qr.ts'

const svgOf = (address: string) => {
  const { size, path } = qrOf(address)
  return `<svg viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path d="${path}"/></svg>`
}

/** Every module that a path paints black, as `x y`. */
const blackOf = (path: string): string[] =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step} ${y}`),
  )

describe('a code', () => {
  test('reads as the address that was put in, whatever the address', () => {
    const addresses = fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true })
    fc.assert(
      fc.property(addresses, url => {
        const address = new URL(url).href
        expect(scan(svgOf(address))).toBe(address)
      }),
      { numRuns: 60 },
    )
  })

  test('keeps four modules white on every side and says each black module once', () => {
    const { size, path } = qrOf('https://thutuc.example/thu-tuc/1.001193/')
    const black = blackOf(path)
    expect(black.length).toBeGreaterThan(200)
    expect(new Set(black).size).toBe(black.length)
    const sides = black.flatMap(module => module.split(' ').map(Number))
    expect([Math.min(...sides), Math.max(...sides)]).toEqual([4, size - 5])
  })

  test('still reads with a blot in the middle', () => {
    const { size, path } = qrOf('https://thutuc.example/thu-tuc/1.001193/')
    const spot = `<rect x="${size / 2 - 2}" y="${size / 2 - 2}" width="4" height="4"/>`
    const svg = `<svg viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path d="${path}"/>${spot}</svg>`
    expect(scan(svg)).toBe('https://thutuc.example/thu-tuc/1.001193/')
  })

  test('refuses what no code can hold', () => {
    expect(() => qrOf(`https://thutuc.example/${'a'.repeat(2_400)}`)).toThrow()
  })
})
