import { form } from '../../text/form.ts'
import { formatMoneyShort } from '../../text/format.ts'
import { type BarPair, type PairRow, pairChart } from './bars.ts'

const ink = { before: '#857F74', after: '#1F6B45', text: '#1C1B19', quiet: '#5B5750' } as const

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const legendHeight = 30

function legend(): string {
  const item = (x: number, colour: string, name: string) =>
    `<rect x="${x}" y="4" width="12" height="12" fill="${colour}"/><text x="${x + 18}" y="15">${escaped(name)}</text>`
  const [, , , , , , before, after] = form.compare.columns
  return item(0, ink.before, before) + item(120, ink.after, after)
}

function pair({ name, nameY, before, after }: PairRow, barHeight: number): string {
  const bar = ({ y, width, value }: typeof before, colour: string, weight: number) =>
    `<rect x="0" y="${y}" width="${Math.max(width, 1)}" height="${barHeight}" fill="${colour}"/>` +
    `<text x="${Math.max(width, 1) + 8}" y="${y + barHeight - 3}" font-weight="${weight}">${escaped(formatMoneyShort(value))}</text>`
  return `<text x="0" y="${nameY}" fill="${ink.quiet}">${escaped(name)}</text>${bar(before, ink.before, 400)}${bar(after, ink.after, 600)}`
}

/** The chart of part III as a picture for Word, cost before and after by heading, with direct labels. */
export function pairSvg(pairs: readonly BarPair[]): { svg: string; width: number; height: number } {
  const { width, height, barHeight, rows } = pairChart(pairs)
  const whole = height + legendHeight
  const body = rows.map(row => pair(row, barHeight)).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" font-family="Be Vietnam Pro" font-size="13" fill="${ink.text}"><rect width="${width}" height="${whole}" fill="#fff"/>${legend()}<g transform="translate(0 ${legendHeight})">${body}</g></svg>`
  return { svg, width, height: whole }
}
