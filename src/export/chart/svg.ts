import type { Chart } from '../../text/charts.ts'
import { form } from '../../text/form.ts'
import { formatMoneyShort } from '../../text/format.ts'
import { type BarPair, listChart, type PairRow, pairChart } from './bars.ts'

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

const font = 'font-family="Be Vietnam Pro" font-size="13"'

/** A picture on white paper. */
const drawing = (width: number, height: number, title: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${font} fill="${ink.text}">${title}<rect width="${width}" height="${height}" fill="#fff"/>${body}</svg>`

/** The chart of part III as a picture for Word, cost before and after by heading, with direct labels. */
export function pairSvg(pairs: readonly BarPair[]): { svg: string; width: number; height: number } {
  const { width, height, barHeight, rows } = pairChart(pairs)
  const whole = height + legendHeight
  const body = rows.map(row => pair(row, barHeight)).join('')
  const svg = drawing(width, whole, '', `${legend()}<g transform="translate(0 ${legendHeight})">${body}</g>`)
  return { svg, width, height: whole }
}

const margin = 20
const lineHeight = 19
const lineLength = 78
const pictureWidth = 520
const quiet = `fill="${ink.quiet}"`

/** Words in lines that fit the width. */
function inLines(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= lineLength) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** A chart of bars as a picture that stands alone: its title, its bars with direct labels, what it does not tell and where it comes from. */
export function chartSvg({ title, description, rows }: Chart, source: string): string {
  const {
    width,
    height,
    barHeight,
    rows: bars,
  } = listChart(
    rows.map(({ value }) => value),
    pictureWidth,
  )
  const text = (words: string, y: number, style: string) => `<text y="${y}" ${style}>${escaped(words)}</text>`
  const head = inLines(title).map((line, at) => text(line, 14 + at * lineHeight, 'font-size="15" font-weight="600"'))
  const top = head.length * lineHeight + 10
  const body = rows.map(({ name, shown }, index) => {
    const { nameY, y, width: long } = bars[index] ?? { nameY: 0, y: 0, width: 0 }
    const bar = `<rect y="${y}" width="${long}" height="${barHeight}" fill="${ink.before}"/>`
    return `${text(name, nameY, quiet)}${bar}<text x="${long + 8}" y="${y + barHeight - 3}">${escaped(shown)}</text>`
  })
  const below = top + height + 30
  const foot = [description, source]
    .flatMap(inLines)
    .map((line, at) => text(line, below + at * lineHeight, `${quiet} font-size="12"`))
  const all = `<g transform="translate(${margin} ${margin})">${head.join('')}<g transform="translate(0 ${top})">${body.join('')}</g>${foot.join('')}</g>`
  const named = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`
  return drawing(width + 2 * margin, top + height + 2 * margin + 16 + foot.length * lineHeight, named, all)
}
