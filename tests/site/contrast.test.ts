// Contrast of every pair of the palette as WCAG 2.2 computes it, read from the stylesheet itself.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('site/styles/tokens.css', 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'tint']
const pairs: [ink: string, ground: string, least: number][] = [
  ...['ink', 'ink-2', 'link', 'seal', 'leaf', 'amber'].flatMap(ink =>
    grounds.map((ground): [string, string, number] => [ink, ground, 4.5]),
  ),
  ...grounds.map((ground): [string, string, number] => ['border', ground, 3]),
  ['ink', 'mark', 4.5],
  ['link', 'mark', 4.5],
  ['paper', 'link', 4.5],
]

describe.each(['light', 'dark'] as const)('%s', theme => {
  test.each(pairs)('%s on %s', (ink, ground, least) => {
    const colour = (name: string) => tokens.get(name)?.[theme] ?? ''
    expect(colour(ink)).toMatch(/^#/)
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(least)
  })
})
