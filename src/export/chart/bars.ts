import { scaleLinear } from 'd3-scale'

/** One row of a pair chart; figures are đồng a year, before and after. */
export interface BarPair {
  name: string
  before: number
  after: number
}

/** One bar in the units of the drawing. */
export interface Bar {
  y: number
  width: number
  value: number
}

export interface PairRow {
  name: string
  /** Baseline of the name. */
  nameY: number
  before: Bar
  after: Bar
}

export interface PairChart {
  width: number
  height: number
  barHeight: number
  rows: PairRow[]
}

export interface PairSizes {
  width: number
  /** Room to the right of the longest bar for its label. */
  labelRoom: number
  barHeight: number
  nameHeight: number
  gap: number
}

const wordSizes: PairSizes = { width: 640, labelRoom: 150, barHeight: 15, nameHeight: 20, gap: 16 }

/** Places bars in pairs below their name, all on one scale from zero; a reader compares lengths, so there is no axis. */
export function pairChart(pairs: readonly BarPair[], sizes: PairSizes = wordSizes): PairChart {
  const { width, labelRoom, barHeight, nameHeight, gap } = sizes
  const most = Math.max(1, ...pairs.flatMap(pair => [pair.before, pair.after]))
  const length = scaleLinear([0, most], [0, width - labelRoom])
  const step = nameHeight + 2 * barHeight + 3 + gap
  const bar = (value: number, y: number): Bar => ({
    y,
    width: Math.round(length(Math.max(0, value)) * 100) / 100,
    value,
  })
  const rows = pairs.map(({ name, before, after }, index): PairRow => {
    const top = index * step
    const first = top + nameHeight
    return { name, nameY: top + nameHeight - 6, before: bar(before, first), after: bar(after, first + barHeight + 3) }
  })
  return { width, height: Math.max(0, pairs.length * step - gap), barHeight, rows }
}

/** One row of a list of bars, in the units of the drawing. */
export interface ListRow extends Omit<Bar, 'value'> {
  /** Baseline of the name. */
  nameY: number
}

export interface ListChart extends Omit<PairChart, 'rows'> {
  rows: ListRow[]
  /** Where a value stands on the scale of the bars. */
  x(value: number): number
}

const listSizes = { barHeight: 14, nameHeight: 22, gap: 12 } as const

/** Places one bar a value below its name, all on one scale from zero to the largest, at least 1; `labelRoom` is right of that. */
export function listChart(values: readonly number[], width: number, labelRoom = 180): ListChart {
  const { barHeight, nameHeight, gap } = listSizes
  const x = scaleLinear([0, Math.max(1, ...values)], [0, width - labelRoom])
  const step = nameHeight + barHeight + gap
  const rows = values.map((value, index) => ({
    nameY: index * step + nameHeight - 6,
    y: index * step + nameHeight,
    width: Math.max(1, Math.round(x(Math.max(0, value)) * 100) / 100),
  }))
  return { width, height: Math.max(0, values.length * step - gap), barHeight, rows, x }
}
