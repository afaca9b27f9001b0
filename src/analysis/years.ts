import { wholeOf } from '../engine/cost/cost.ts'
import { numbersOn } from '../engine/cost/parameters.ts'
import { add, divide, multiply, subtract, type Value } from '../engine/evaluate.ts'
import { exact, one, zero } from '../engine/exact.ts'
import { present as said } from '../engine/present.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Proposal, Years } from '../model/proposal.ts'
import { wholeParts } from './whole-parts.ts'

/** One year of a proposal, whole đồng; year 0 is before it holds. */
export interface YearRow {
  readonly year: number
  readonly saving: number
  /** What bringing it about takes in that year. */
  readonly introduction: number
  readonly net: number
  /** The net at its value in year 0. */
  readonly present: number
}

/** A proposal over several years; the rows of each column add up to its total. */
export interface SeveralYears {
  readonly rate: number
  readonly rows: readonly YearRow[]
  readonly net: number
  readonly present: number
  /** The same present value as one amount a year over the years in which the proposal holds. */
  readonly annual: number
  /** The first year from which on what was saved has paid what it took, not discounted; absent where it never has. */
  readonly paidBackIn?: number
}

const sumOf = (values: readonly Value[]): Value => values.reduce(add, zero)

const whole = (value: Value): number => wholeOf(value) ?? Number.NaN

/**
 * A yearly saving in whole đồng over several years: each year's part of it, less what it takes, at a rate of discount. Exact until
 * a column is rounded; year 0 is not discounted, the first year in which the proposal holds is divided by 1 + rate.
 */
export function severalYears(
  perYear: number,
  { count, ramp = [1], introduction = [] }: Years,
  rate: number,
): SeveralYears {
  const last = ramp.at(-1) ?? 1
  const discount = divide(one, add(one, exact(rate)))
  const end = Math.max(count, ...introduction.map(({ year }) => year))
  const years = Array.from({ length: end + 1 }, (_, year) => year)
  const factors: Value[] = []
  for (const year of years) factors.push(year === 0 ? one : multiply(factors[year - 1] ?? one, discount))
  const saving = years.map(year =>
    year === 0 || year > count ? zero : multiply(exact(perYear), exact(ramp[year - 1] ?? last)),
  )
  const taken = years.map(year =>
    sumOf(introduction.filter(item => item.year === year).map(({ amount }) => exact(amount))),
  )
  const net = years.map(year => subtract(saving[year] ?? zero, taken[year] ?? zero))
  const present = years.map(year => multiply(net[year] ?? zero, factors[year] ?? zero))
  // both columns are rounded alike, so that without a discount they are the same
  const columns = { net: wholeParts(net), present: wholeParts(present) }
  const rows = years.map((year): YearRow => {
    const [gained = 0, spent] = [columns.net[year], whole(taken[year] ?? zero)]
    return { year, saving: gained + spent, introduction: spent, net: gained, present: columns.present[year] ?? 0 }
  })
  const annual = divide(sumOf(present), sumOf(factors.slice(1, count + 1)))
  const sums: number[] = []
  for (const row of rows) sums.push((sums.at(-1) ?? 0) + row.net)
  const paid = sums.findLastIndex(sum => sum < 0) + 1
  const paidBackIn = introduction.length > 0 && paid < sums.length ? paid : undefined
  return {
    rate,
    rows,
    net: sums.at(-1) ?? 0,
    present: whole(sumOf(present)),
    annual: whole(annual),
    ...said({ paidBackIn }),
  }
}

/** The one proposal over the years that it asks for, at its own rate or that of the day; undefined where it asks for none, or no rate is known. */
export function yearsOf(
  [proposal, ...others]: readonly Proposal[],
  perYear: number,
  { parameters }: Pick<Catalog, 'parameters'>,
  on: string,
): SeveralYears | undefined {
  const { years } = proposal ?? {}
  const rate = years?.rate ?? numbersOn(parameters, on)['discount-rate']
  return years === undefined || rate === undefined || others.length > 0 ? undefined : severalYears(perYear, years, rate)
}
