import type { TornadoBar } from './uncertainty.ts'

/** The one input that would turn a result: what it would have to be for nothing to be saved, all else at its likely value. */
export interface Turning {
  readonly bar: TornadoBar
  readonly value: number
  /** True where that value lies within the bounds that were given. */
  readonly within: boolean
}

/** Where the straight line of a bar meets zero: a saving changes evenly with each quantity. */
const zeroOf = ({ range: { low, high }, atLow, atHigh }: TornadoBar): number =>
  low - (atLow * (high - low)) / (atHigh - atLow)

const distance = ({ bar, value }: Turning): number => Math.abs(value - bar.range.likely) / (bar.range.likely || 1)

/** The input nearest to turning a saving into nothing; a volume never does, and neither does what would have to be nothing, or a share above the whole. */
export function turningOf(bars: readonly TornadoBar[]): Turning | undefined {
  const found = bars
    .filter(({ line, atLow, atHigh }) => line !== 'submissions' && atLow !== atHigh)
    .map((bar): Turning => {
      const value = zeroOf(bar)
      return { bar, value, within: bar.range.low <= value && value <= bar.range.high }
    })
    .filter(({ bar, value }) => value > bar.range.likely / 1000 && (bar.line !== 'shares' || value <= 1))
  return found.toSorted((a, b) => distance(a) - distance(b))[0]
}
