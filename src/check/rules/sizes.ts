import { inForce } from '../../engine/record/effective.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Duration, Procedure } from '../../model/procedure.ts'
import { eachProcedure, type Report } from '../context.ts'

/** Calendar days that a length of time comes to, for comparing sizes alone: a working day is 7/5 of a day. */
const daysIn: Readonly<Record<string, number>> = {
  'working-day': 1.4,
  day: 1,
  'non-holiday-day': 1,
  'working-hour': 1.4 / 8,
  hour: 1 / 24,
  week: 7,
  month: 30,
  year: 365,
}
const daysOf = ({ amount, unit }: Duration): number => (amount ?? 0) * (daysIn[unit] ?? 0)

const amountsOf = (procedure: Procedure): number[] =>
  (procedure.fees ?? []).filter(fee => fee.currency !== 'USD').flatMap(fee => (fee.amount ? [fee.amount] : []))
const lengthsOf = (procedure: Procedure): number[] => (procedure.timeLimits ?? []).map(daysOf).filter(days => days > 0)

/** The usual value of a kind by sector: the middle one, or four times that of the whole catalogue where a sector has too few; `otherwise` where the catalogue itself is small. */
function middles(
  catalog: Catalog,
  sizes: (procedure: Procedure) => number[],
  otherwise: number,
): (sector: string) => number {
  const enough = 5
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN
  const all: number[] = []
  const bySector = new Map<string, number[]>()
  for (const procedure of catalog.procedures.values()) {
    const found = sizes(procedure)
    all.push(...found)
    bySector.set(procedure.sector, [...(bySector.get(procedure.sector) ?? []), ...found])
  }
  const whole = all.length < enough ? otherwise : median(all)
  const known = new Map(
    [...bySector].filter(([, list]) => list.length >= enough).map(([sector, list]) => [sector, median(list)]),
  )
  // of a sector that has too few to compare with, much more is usual
  return sector => known.get(sector) ?? 4 * whole
}

const kept = new WeakMap<Catalog, Record<'fee' | 'limit', (sector: string) => number>>()

function usual(catalog: Catalog): Record<'fee' | 'limit', (sector: string) => number> {
  const known = kept.get(catalog) ?? {
    fee: middles(catalog, amountsOf, 100_000),
    limit: middles(catalog, lengthsOf, 15),
  }
  kept.set(catalog, known)
  return known
}

/** đồng: the smallest note still in use is larger. */
const smallestAmount = 1000

/** đồng: fees are set in amounts that end in a round number; another was something else. */
const smallestPart = 50

/** Cents: no fee of an authority is set in more than a few hundred dollars; more was meant in đồng. */
const mostCents = 50_000

/** Fees and benefits that no coin pays, fees of a hundred times what the sector usually asks; lengths thirty times the usual. */
const odd = eachProcedure((procedure, report, { catalog }) => {
  const { fee, limit } = usual(catalog)
  for (const [index, { amount, currency, formula }] of (procedure.fees ?? []).entries()) {
    if (formula !== undefined || amount === undefined || amount === 0) continue
    if (currency === 'USD') {
      if (amount > mostCents) report('ODD_AMOUNT', ['fees', index, 'amount'], { value: amount / 100 })
      continue
    }
    const far = amount > 5_000_000 && amount > 100 * fee(procedure.sector)
    if (amount < smallestAmount || far || amount % smallestPart !== 0)
      report('ODD_AMOUNT', ['fees', index, 'amount'], { value: amount })
  }
  for (const [index, { amount = 0 }] of (procedure.benefits ?? []).entries())
    if (amount > 0 && amount < smallestAmount) report('ODD_AMOUNT', ['benefits', index, 'amount'], { value: amount })
  for (const [index, line] of (procedure.timeLimits ?? []).entries()) {
    const days = daysOf(line)
    const { amount = 0, extension } = line
    if (extension?.total && extension.unit === line.unit && (extension.amount ?? amount) <= amount)
      report('EXTENSION_SHORT', ['timeLimits', index, 'extension', 'amount'], {
        value: extension.amount ?? '',
        field: amount,
      })
    if (!Number.isInteger(amount * 2) || days > 730 || (days > 150 && days > 30 * limit(procedure.sector)))
      report('ODD_LIMIT', ['timeLimits', index, 'amount'], { value: line.amount ?? '', unit: line.unit })
  }
})

/** The most that one file asks for without a second look. */
const most = { originals: 10, copies: 10, pages: 100, hours: 200, trips: 12, money: 50_000_000 } as const

const top = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'high' in value ? Number(value.high) : Number(value ?? 0)

const counts = eachProcedure((procedure, report) => {
  if ((procedure.sets ?? 1) > 10) report('ODD_COUNT', ['sets'], { value: procedure.sets ?? '', most: 10 })
  for (const list of ['papers', 'steps'] as const)
    for (const [index, line] of (procedure[list] ?? []).entries()) {
      for (const key of ['originals', 'copies'] as const)
        if (key in line) tooMany(line[key as never], key, [list, index, key], report)
      for (const key of ['pages', 'hours', 'trips', 'money'] as const)
        tooMany(line.effort?.[key], key, [list, index, 'effort', key], report)
    }
})

function tooMany(value: unknown, key: keyof typeof most, path: (string | number)[], report: Report): void {
  if (top(value) > most[key]) report('ODD_COUNT', path, { value: top(value), most: most[key] })
}

/** Days off may lie within a step that is counted in plain days. */
const slack = 1.15

/** No step of the agency outlasts the limit that it is a part of, and stages of one unit add up to it. */
const parts = eachProcedure((procedure, report, { on }) => {
  if (!inForce(procedure, on)) return
  const limits = procedure.timeLimits ?? []
  for (const [index, limit] of limits.entries()) {
    const { stages, amount, unit } = limit
    if (stages === undefined || amount === undefined || stages.some(stage => stage.unit !== unit)) continue
    const sum = stages.reduce((total, stage) => total + (stage.amount ?? 0), 0)
    if (Math.abs(sum - amount) > 1e-9) report('PARTS_SUM', ['timeLimits', index, 'amount'], { value: amount, sum })
  }
  const longest = Math.max(
    ...limits.map(limit => (limit.extension || limit.amount === undefined ? Infinity : daysOf(limit))),
  )
  together(procedure, longest, report)
  for (const [index, { takes, actor }] of (procedure.steps ?? []).entries())
    if (takes !== undefined && actor === 'agency' && limits.length > 0 && daysOf(takes) > longest * slack)
      report('PART_LONGER', ['steps', index, 'takes', 'amount'], { value: takes.amount ?? '', unit: takes.unit })
})

/** Steps of agencies that come one after another, each within the limit, do not last longer together unless a note says how. */
function together({ steps = [], timeLimits = [] }: Procedure, longest: number, report: Report): void {
  const lasting = steps.flatMap(({ takes, actor, when }) =>
    actor === 'agency' && takes && !when ? [daysOf(takes)] : [],
  )
  const sum = lasting.reduce((total, days) => total + days, 0)
  const isSaid = timeLimits.some(({ note }) => note !== undefined)
  if (lasting.length > 1 && !isSaid && sum > longest * slack && lasting.every(days => days <= longest * slack))
    report('STEPS_ODD', ['steps', steps.findLastIndex(({ takes }) => takes !== undefined), 'takes'], { value: 'long' })
}

/** Files a year that the country, a province and a commune can have: more than one a month for each who lives there is none. */
const mostFiles = { national: 1.2e9, province: 120e6, commune: 6e6 } as const

const volumes = eachProcedure(({ submissions }, report) => {
  if (submissions === undefined) return
  const { subjects, perSubject, scope } = submissions
  const most = mostFiles[scope]
  if (top(subjects) > most / 12)
    report('ODD_COUNT', ['submissions', 'subjects'], { value: top(subjects), most: most / 12 })
  else if (top(perSubject) > 366 || top(subjects) * top(perSubject) > most)
    report('ODD_COUNT', ['submissions', 'perSubject'], { value: top(perSubject), most: 366 })
})

export const sizes = [odd, counts, parts, volumes]
