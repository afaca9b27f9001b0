import type { DatedValue, Parameter } from '../../model/parameter.ts'
import type { Evidence, Range } from '../../model/primitives.ts'

/** A number, or numbers by one or two named axes; of a range the likely one. */
export type Table = number | Readonly<Record<string, number | Readonly<Record<string, number>>>>
/** The value of each parameter on a date, by id. */
export type Values = Readonly<Record<string, Table>>
/** Bounds of a table's numbers that are not exactly known, by their keys joined by dots. */
export type Ranges = Readonly<Record<string, Range>>

/** Tables that the engine reads beside what a model binds; a catalogue without one of them costs those lines "chưa tính được". */
export type NormTable = 'trip-norm' | 'paper-norm'
/** Prices that it reads so, đồng. */
export type NormPrice = 'certification-price' | 'copy-price' | 'postage-price'

export const norms: readonly string[] = [
  'trip-norm',
  'paper-norm',
  'certification-price',
  'copy-price',
  'postage-price',
  'evidence-spread',
] satisfies (NormTable | NormPrice | 'evidence-spread')[]

type Row = Readonly<Record<string, number>>

const rowOf = (table: Table | undefined, key: string): number | Row | undefined =>
  typeof table === 'object' ? table[key] : undefined
const number = (found: Table | undefined): number | undefined => (typeof found === 'number' ? found : undefined)

/** A row of a norm; undefined where there is none. */
export function normRow(values: Values, table: NormTable, key: string): Row | undefined {
  const row = rowOf(values[table], key)
  return typeof row === 'object' ? row : undefined
}

/** A price; undefined where there is none. */
export const normPrice = (values: Values, price: NormPrice): number | undefined => number(values[price])

/** How far figures of an evidence may be from the truth, as a part of them; 0 where nothing says so. */
export const spreadOf = (values: Values, evidence: Evidence | undefined): number =>
  number(rowOf(values['evidence-spread'], evidence ?? '')) ?? 0

/** The income of an hour, đồng (Thông tư 03/2022/TT-BTP Điều 12 khoản 4); undefined for a date that has none. */
export const hourlyIncome = (values: Values): number | undefined => number(values['hourly-income'])

type Stated = DatedValue['value']

const isRange = (value: Stated): value is Range => typeof value === 'object' && 'likely' in value

/** A parameter's value with the likely one in place of each range. */
export function likelyTable(value: Stated): Table {
  if (typeof value === 'number') return value
  if (isRange(value)) return value.likely
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, likelyTable(inner)])) as Table
}

/** The ranges of a parameter's value, by the keys that lead to each. */
export function rangesIn(value: Stated, at: readonly string[] = []): Record<string, Range> {
  if (typeof value === 'number') return {}
  if (isRange(value)) return { [at.join('.')]: value }
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => rangesIn(inner, [...at, key])))
}

/** The entry that holds on a date: the last one begun, unless it has ended. */
export function valueOn(parameter: Parameter, on: string): DatedValue | undefined {
  const last = lastBefore(parameter, on)
  return last && (last.to === undefined || on <= last.to) ? last : undefined
}

/** The last entry begun by a date, ended or not. */
export const lastBefore = (parameter: Parameter, on: string): DatedValue | undefined =>
  parameter.values
    .filter(value => value.from <= on)
    .reduce<DatedValue | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined)

/** The parameters that are one number on a date, by id; what formulas of fees and benefits name. */
export function numbersOn(parameters: ReadonlyMap<string, Parameter>, on: string): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [id, parameter] of parameters) {
    const value = valueOn(parameter, on)?.value
    const table = value === undefined ? undefined : likelyTable(value)
    if (typeof table === 'number') found[id] = table
  }
  return found
}
