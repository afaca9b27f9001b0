/** The bounds of a share, both from 0 to 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Two-sided 95 % of a normal distribution. */
const z = 1.959_963_985

/** Wilson's interval, 95 %, of a share found among those who were asked; undefined where nobody was. */
export function wilson(count: number, of: number): Interval | undefined {
  if (of <= 0) return undefined
  const share = count / of
  const [weight, square] = [1 + z ** 2 / of, z ** 2 / (2 * of)]
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const bound = (sign: number) => Math.min(1, Math.max(0, (share + square + sign * half) / weight))
  return { low: Math.min(share, bound(-1)), high: Math.max(share, bound(1)) }
}
