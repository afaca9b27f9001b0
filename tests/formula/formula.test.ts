// Formulas are data written by people: each case says the text and what becomes of it. Hostile text must be a problem, fast,
// and nothing of it may ever run.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toRun } from '../../src/engine/evaluate.ts'
import { compileFee, compileFormula } from '../../src/formula/compile.ts'
import { parseFormula } from '../../src/formula/parse.ts'
import { parseUnit, showUnit } from '../../src/formula/units.ts'
import { processorTime } from '../processor-time.ts'

const fee = (text: string, unit = 'VND', bounds: { min?: number; typical?: number } = {}) =>
  compileFee({
    text,
    inputs: [
      { id: 'giaTri', label: 'Giá trị', unit, ...bounds },
      { id: 'soTrang', label: 'Số trang', unit: 'trang' },
    ],
  })

const codeOf = (outcome: ReturnType<typeof fee>) => ('code' in outcome ? outcome.code : 'ok')

describe('fee formulas', () => {
  const cases: [name: string, text: string, expected: string][] = [
    ['a share of a value with a floor', 'max(300000, 0.05 * giaTri)', 'ok'],
    ['a rate a page', '2000 * soTrang', 'ok'],
    ['a step function', 'if(giaTri > 1000000, 50000, 20000)', 'ok'],
    ['typographic operators', '2000 × soTrang − 500 ÷ 2', 'ok'],
    ['rounding up', 'ceil(giaTri / 1000000) * 5000', 'ok'],
    ['pages are not đồng', 'soTrang', 'FORMULA_UNIT'],
    ['đồng plus pages', 'giaTri + soTrang', 'FORMULA_UNIT'],
    ['đồng against pages', 'if(giaTri > soTrang, 1, 2)', 'FORMULA_UNIT'],
    ['đồng times đồng', 'giaTri * giaTri', 'FORMULA_UNIT'],
    ['an unknown name', 'giaTriCongTrinh * 2', 'FORMULA_NAME'],
    ['sum has no lines here', 'sum(giaTri)', 'FORMULA_NOT_ALLOWED'],
    ['a number is no condition', 'if(giaTri, 1, 2)', 'FORMULA_NOT_ALLOWED'],
    ['a comparison is no amount', 'giaTri > 5', 'FORMULA_NOT_ALLOWED'],
    ['unfinished', 'max(300000, 0.05 *', 'FORMULA_SYNTAX'],
    ['implicit product', '2 giaTri', 'FORMULA_NOT_ALLOWED'],
    ['two expressions', 'giaTri\ngiaTri', 'FORMULA_NOT_ALLOWED'],
    ['division by zero', '1 / 0', 'FORMULA_ZERO'],
    ['division by a sum that is zero', 'giaTri / (2 - 2)', 'FORMULA_ZERO'],
    ['division by an input that may be zero', '100000 / soTrang', 'FORMULA_ZERO'],
    ['infinity', '1e999', 'FORMULA_NOT_ALLOWED'],
    ['import', 'import("fs")', 'FORMULA_NOT_ALLOWED'],
    ['import of a number', 'import(1)', 'FORMULA_NOT_ALLOWED'],
    ['evaluate', 'evaluate("1+1")', 'FORMULA_NOT_ALLOWED'],
    ['createUnit', 'createUnit(giaTri)', 'FORMULA_NOT_ALLOWED'],
    ['property access', 'giaTri.constructor', 'FORMULA_NOT_ALLOWED'],
    ['index access', 'giaTri["constructor"]', 'FORMULA_NOT_ALLOWED'],
    ['constructor as a name', 'constructor', 'FORMULA_NAME'],
    ['__proto__ as a name', '__proto__', 'FORMULA_NAME'],
    ['a function of the prototype', 'toString(giaTri)', 'FORMULA_NOT_ALLOWED'],
    ['assignment', 'giaTri = 5', 'FORMULA_NOT_ALLOWED'],
    ['a new function', 'f(x) = x', 'FORMULA_NOT_ALLOWED'],
    ['a matrix', '[1, 2]', 'FORMULA_NOT_ALLOWED'],
    ['a string', '"giaTri"', 'FORMULA_NOT_ALLOWED'],
    ['nesting', `${'('.repeat(40)}giaTri${')'.repeat(40)}`, 'FORMULA_TOO_DEEP'],
    ['nesting by operators', `${'-'.repeat(500)}giaTri`, 'FORMULA_TOO_DEEP'],
    ['length', `giaTri${' + giaTri'.repeat(200)}`, 'FORMULA_TOO_LONG'],
  ]
  test.each(cases)('%s', (_name, text, expected) => {
    expect(codeOf(fee(text))).toBe(expected)
  })

  test('an input that cannot be zero may divide', () => {
    expect(codeOf(fee('giaTri / giaTri * 5000', 'm2', { min: 1 }))).toBe('ok')
  })

  test('a million brackets are refused within a second', () => {
    const start = process.cpuUsage()
    for (const text of ['('.repeat(1_000_000), '['.repeat(1_000_000), '-'.repeat(1_000_000)])
      expect(codeOf(fee(text))).toBe('FORMULA_TOO_LONG')
    expect(processorTime(start)).toBeLessThan(1000)
  })

  test('any text is a tree or a problem, never a throw', () => {
    const letters = fc.constantFrom(...'giaTr+-*/()0123456789., <>="\'[]{};:$\\')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(letters).map(list => list.join('')),
        ),
        text => {
          const outcome = fee(text)
          expect('tree' in outcome || outcome.code.startsWith('FORMULA_')).toBe(true)
        },
      ),
    )
  })
})

describe('units of a model', () => {
  const units = new Map(
    Object.entries({ soLuot: 'trip', gioMoiLuot: 'hour/trip', soTrang: 'page', luong: 'VND/hour', tyLe: '1' }).map(
      ([name, unit]) => [name, parseUnit(unit)],
    ),
  )
  const cases: [text: string, unit: string, expected: string][] = [
    ['soLuot * gioMoiLuot', 'hour', 'ok'],
    ['soLuot * gioMoiLuot * luong', 'VND', 'ok'],
    ['soLuot * gioMoiLuot * luong * (1 - tyLe)', 'VND', 'ok'],
    ['max(0, soLuot)', 'trip', 'ok'],
    ['soTrang * gioMoiLuot', 'hour', 'FORMULA_UNIT'],
    ['soLuot + 1', 'trip', 'FORMULA_UNIT'],
    ['soLuot * luong', 'VND', 'FORMULA_UNIT'],
    ['soLuot / (soLuot - soLuot) * gioMoiLuot', 'hour', 'FORMULA_UNIT'],
  ]
  test.each(cases)('%s in %s: %s', (text, unit, expected) => {
    const outcome = compileFormula(text, { units }, parseUnit(unit))
    expect('code' in outcome ? outcome.code : 'ok').toBe(expected)
  })

  test.each([
    ['VND/hour', 'VND/hour'],
    ['đồng/giờ', 'VND/hour'],
    ['1', '1'],
    ['1/year', '1/year'],
    ['VND*page/page', 'VND'],
  ])('%s is %s', (text, shown) => {
    expect(showUnit(parseUnit(text))).toBe(shown)
  })
})

describe('closures', () => {
  const cases: [text: string, env: Record<string, number>, value: number][] = [
    ['max(300000, 0.05 * x)', { x: 8_000_000 }, 400_000],
    ['min(x, y, 3)', { x: 5, y: 4 }, 3],
    ['if(x >= 2, 10, 20)', { x: 2 }, 10],
    ['if(x != 2, 10, 20)', { x: 2 }, 20],
    ['ceil(x / 3)', { x: 10 }, 4],
    ['-x - -y', { x: 1, y: 2 }, 1],
    ['2 + 3 * x - 4 / 2', { x: 2 }, 6],
  ]
  test.each(cases)('%s', (text, env, value) => {
    expect(toRun(parseFormula(text))(env)).toBe(value)
  })

  test('a name without a value is not a number', () => {
    expect(toRun(parseFormula('x + 1'))({})).toBeNaN()
  })

  test('a column of draws gives what each draw gives', () => {
    const texts = cases.map(([text]) => text)
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (text, xs) => {
          const run = toRun(parseFormula(text))
          const column = run({ x: new Float64Array(xs), y: 7 })
          expect([...(column as Float64Array)]).toEqual(xs.map(x => run({ x, y: 7 })))
        },
      ),
    )
  })
})
