import { wholeOf } from '../engine/cost/cost.ts'
import { numbersOn } from '../engine/cost/parameters.ts'
import { partsByProposal } from '../engine/cost/portfolio.ts'
import { type Saving, totalOf } from '../engine/cost/saving.ts'
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

/** Proposals over several years; the rows of each column add up to its total. */
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

/** A saving a year, whole đồng, and the years over which it is followed. */
export interface Followed {
  readonly perYear: number
  readonly years: Years
}

/**
 * Yearly savings over several years, together: each year's part of each, less what it takes, at one rate of discount. Exact until
 * a column is rounded; year 0 is not discounted, the first year in which a proposal holds is divided by 1 + rate.
 */
export function severalYears(followed: readonly Followed[], rate: number): SeveralYears {
  const introduction = followed.flatMap(({ years }) => years.introduction ?? [])
  const count = Math.max(...followed.map(({ years }) => years.count))
  const discount = divide(one, add(one, exact(rate)))
  const end = Math.max(count, ...introduction.map(({ year }) => year))
  const years = Array.from({ length: end + 1 }, (_, year) => year)
  const factors: Value[] = []
  for (const year of years) factors.push(year === 0 ? one : multiply(factors[year - 1] ?? one, discount))
  const partIn = ({ perYear, years: { count: own, ramp = [1] } }: Followed, year: number): Value =>
    year === 0 || year > own ? zero : multiply(exact(perYear), exact(ramp[year - 1] ?? ramp.at(-1) ?? 1))
  const saving = years.map(year => sumOf(followed.map(item => partIn(item, year))))
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

/** Why proposals are not followed together: some ask for no years, they begin on different days, or they discount differently. */
export interface NotFollowed {
  readonly why: 'none-asked' | 'days' | 'rates'
  /** Ids: those that ask for none, else all that ask. */
  readonly proposals: readonly string[]
}

/** Several years of proposals together, or why not. */
export type YearsOf = { readonly several: SeveralYears } | { readonly not: NotFollowed }

const differs = <T>(values: readonly T[]): boolean => new Set(values).size > 1

/** Why these are not followed together; undefined where they are. */
function apart(proposals: readonly Proposal[]): NotFollowed | undefined {
  const silent = proposals.filter(({ years }) => years === undefined)
  if (silent.length > 0) return { why: 'none-asked', proposals: silent.map(({ id }) => id) }
  const ids = proposals.map(({ id }) => id)
  if (differs(proposals.map(({ from }) => from))) return { why: 'days', proposals: ids }
  return differs(proposals.map(({ years }) => years?.rate)) ? { why: 'rates', proposals: ids } : undefined
}

/**
 * Proposals over the years that they ask for, at their own rate or that of the day, each with its part of the joint saving after the
 * ones before it. Undefined where none asks, no rate is known, or no one saving a year can be said.
 */
export function yearsOf(
  proposals: readonly Proposal[],
  saving: Saving,
  { parameters }: Pick<Catalog, 'parameters'>,
  on: string,
): YearsOf | undefined {
  const asked = proposals.flatMap(({ id, years }) => (years === undefined ? [] : [{ id, years }]))
  const [first] = asked
  const total = totalOf(saving)
  const rate = first?.years.rate ?? numbersOn(parameters, on)['discount-rate']
  if (first === undefined || total === undefined || rate === undefined) return undefined
  const not = apart(proposals)
  if (not !== undefined) return { not }
  const parts = new Map(partsByProposal(saving).map(({ proposal, perYear }) => [proposal, perYear]))
  const partOf = (id: string) => Object.values(parts.get(id) ?? {}).reduce((sum, amount) => sum + amount, 0)
  const followed = asked.map(({ id, years }) => ({ perYear: asked.length === 1 ? total.saving : partOf(id), years }))
  return { several: severalYears(followed, rate) }
}

/** What proposals that are followed together ask for, as one: the longest span, everything that is to be paid. */
export function yearsAsked(proposals: readonly Pick<Proposal, 'years'>[]): Years | undefined {
  const asked = proposals.flatMap(({ years }) => years ?? [])
  const [first] = asked
  if (first === undefined) return undefined
  const { ramp: _ramp, ...rest } = first
  const introduction = asked.flatMap(one => one.introduction ?? [])
  return {
    ...rest,
    count: Math.max(...asked.map(({ count }) => count)),
    ...(introduction.length > 0 && { introduction }),
  }
}
