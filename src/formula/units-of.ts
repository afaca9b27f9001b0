import type { Formula } from '../model/formula.ts'
import { FormulaError } from './error.ts'
import { combine, sameUnit, showUnit, type Unit } from './units.ts'

/** What a formula may name, each with its unit; `summable` are the line figures that `sum` adds. */
export interface Names {
  units: ReadonlyMap<string, Unit>
  summable?: ReadonlyMap<string, Unit>
  /** In a fee a bare number may stand for a rate (`2000 * soTrang`); in a model rates are parameters. */
  looseNumbers?: boolean
  /** Names that may be zero, so that nothing may be divided by them. */
  maybeZero?: ReadonlySet<string>
}

/** A unit; undefined for a bare number, which takes the unit of what stands beside it. */
type MaybeUnit = Unit | undefined

/** The unit of a tree's value; refuses unknown names, mixed units and a division by zero. */
export function unitOf(tree: Formula, names: Names): MaybeUnit {
  if (typeof tree === 'number') return names.looseNumbers || tree === 0 ? undefined : {}
  if (typeof tree === 'string') return unitOfName(tree, names)
  const [operator, ...parts] = tree
  switch (operator) {
    case 'sum':
      return unitOfSum(parts[0], names)
    case '*':
      return product(parts, names)
    case '/':
      guardDivisor(parts[1], names)
      return quotient(parts, names)
    case 'neg':
    case 'ceil':
      return unitOf(parts[0] ?? 0, names)
    case 'if':
      guardComparison(parts[0], names)
      return alike(parts.slice(1), names, 'if')
    case '+':
    case '-':
    case 'min':
    case 'max':
      return alike(parts, names, operator)
    default:
      throw new FormulaError('FORMULA_NOT_ALLOWED', { value: operator })
  }
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!='])

function guardComparison(tree: Formula | undefined, names: Names): void {
  if (typeof tree !== 'object' || !comparisons.has(tree[0]))
    throw new FormulaError('FORMULA_NOT_ALLOWED', { value: 'if' })
  const [operator, ...parts] = tree
  alike(parts, names, operator)
}

function unitOfName(name: string, names: Names): Unit {
  const unit = names.units.get(name)
  if (unit === undefined)
    throw new FormulaError('FORMULA_NAME', { value: name, known: [...names.units.keys()].join(', ') })
  return unit
}

function unitOfSum(part: Formula | undefined, names: Names): Unit {
  const unit = typeof part === 'string' ? names.summable?.get(part) : undefined
  if (unit !== undefined) return unit
  if (typeof part !== 'string' || !names.summable) throw new FormulaError('FORMULA_NOT_ALLOWED', { value: 'sum' })
  throw new FormulaError('FORMULA_NAME', { value: part, known: [...names.summable.keys()].join(', ') })
}

/** A rate times a count may be anything; a part of an amount of money is money. */
function product(parts: readonly Formula[], names: Names): MaybeUnit {
  const [a, b] = [unitOf(parts[0] ?? 0, names), unitOf(parts[1] ?? 0, names)]
  if (a !== undefined && b !== undefined) return combine(a, b, 1)
  const known = a ?? b
  return known !== undefined && 'VND' in known ? known : names.looseNumbers ? undefined : known
}

function quotient(parts: readonly Formula[], names: Names): MaybeUnit {
  const [a, b] = [unitOf(parts[0] ?? 0, names), unitOf(parts[1] ?? 0, names)]
  if (a !== undefined && b !== undefined) return combine(a, b, -1)
  return a !== undefined && 'VND' in a ? a : undefined
}

function alike(parts: readonly Formula[], names: Names, operator: string): MaybeUnit {
  let found: MaybeUnit
  for (const part of parts) {
    const unit = unitOf(part, names)
    if (unit === undefined) continue
    if (found !== undefined && !sameUnit(found, unit))
      throw new FormulaError('FORMULA_UNIT', { operator, a: showUnit(found), b: showUnit(unit) })
    found = unit
  }
  return found
}

/** A divisor must be a number or a name that cannot be zero. */
function guardDivisor(divisor: Formula | undefined, names: Names): void {
  const value = constant(divisor ?? 0)
  const unsafe = typeof divisor === 'string' && names.maybeZero?.has(divisor)
  if (value === 0 || Number.isNaN(value) || unsafe) throw new FormulaError('FORMULA_ZERO', { value: shown(divisor) })
}

const shown = (tree: Formula | undefined): string => (typeof tree === 'object' ? '0' : String(tree ?? 0))

/** The value of a tree without names; undefined when it has one. */
function constant(tree: Formula): number | undefined {
  if (typeof tree === 'number') return tree
  if (typeof tree === 'string') return undefined
  const [operator, ...parts] = tree
  const values = parts.map(constant)
  if (values.some(value => value === undefined)) return undefined
  const [a = 0, b = 0] = values as number[]
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case 'neg':
      return -a
    case 'ceil':
      return Math.ceil(a)
    case 'min':
      return Math.min(...(values as number[]))
    case 'max':
      return Math.max(...(values as number[]))
    default:
      return undefined
  }
}

/** Refuses a result that is not in the unit wanted. */
export function guardUnit(found: MaybeUnit, wanted: Unit): void {
  if (found === undefined || sameUnit(found, wanted)) return
  throw new FormulaError('FORMULA_UNIT', { operator: '=', a: showUnit(found), b: showUnit(wanted) })
}
