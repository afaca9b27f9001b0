/** A fraction of whole numbers, denominator above 0: sums and products of the decimals that records hold are never off by a bit. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

export const zero: Exact = { n: 0n, d: 1n }
export const one: Exact = { n: 1n, d: 1n }

const known = new Map<number, Exact>()

/** The decimal that a number prints as, so that 0.1 is a tenth; the number must be finite. */
export function exact(value: number): Exact {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n }
  const found = known.get(value)
  if (found) return found
  const [mantissa = '', power = '0'] = String(value).split('e')
  const [whole = '', part = ''] = mantissa.split('.')
  const shift = Number(power) - part.length
  const digits = BigInt(whole + part)
  const made = shift >= 0 ? { n: digits * 10n ** BigInt(shift), d: 1n } : { n: digits, d: 10n ** BigInt(-shift) }
  if (known.size < 10_000) known.set(value, made)
  return made
}

/** Sums over the larger denominator where one divides the other, as powers of ten do. */
export function plus(a: Exact, b: Exact): Exact {
  if (a.n === 0n) return b
  if (b.n === 0n) return a
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export const negated = ({ n, d }: Exact): Exact => ({ n: -n, d })

export const minus = (a: Exact, b: Exact): Exact => plus(a, negated(b))

export const times = (a: Exact, b: Exact): Exact => (a.n === 0n || b.n === 0n ? zero : { n: a.n * b.n, d: a.d * b.d })

/** The quotient; undefined for a division by nothing. */
export function over(a: Exact, b: Exact): Exact | undefined {
  if (b.n === 0n) return undefined
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: a.d * -b.n }
}

/** Below 0, 0 or above 0, as the first is smaller, equal or larger. */
export function compare(a: Exact, b: Exact): number {
  const [left, right] = [a.n * b.d, b.n * a.d]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The least whole number that is not smaller. */
export const ceil = ({ n, d }: Exact): Exact => ({ n: n / d + (n > 0n && n % d !== 0n ? 1n : 0n), d: 1n })

/** The nearest whole number, half away from zero: the one rounding of a cost. */
export function rounded({ n, d }: Exact): number {
  const half = n < 0n ? -d : d
  return Number((2n * n + half) / (2n * d))
}

const [plainest, scale] = [2n ** 53n, 10n ** 20n]

/** The nearest double, for showing and for draws; nothing is rounded to đồng from it. */
export function toNumber({ n, d }: Exact): number {
  if (d === 1n) return Number(n)
  if (d <= plainest && n <= plainest && n >= -plainest) return Number(n) / Number(d)
  return Number(n / d) + Number(((n % d) * scale) / d) / 1e20
}
