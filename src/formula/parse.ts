import type { MathNode } from 'mathjs'
import { parse } from 'mathjs/number'
import type { Formula, FormulaOperator } from '../model/formula.ts'
import { FormulaError } from './error.ts'

/** A formula longer than this is refused unread. */
const longest = 1000
/** Brackets and operators may nest this deep. */
const deepest = 32

const operators: Readonly<Record<string, FormulaOperator>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  unaryMinus: 'neg',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
}
const functions: Readonly<Record<string, readonly [least: number, most: number]>> = {
  min: [1, 20],
  max: [1, 20],
  if: [3, 3],
  ceil: [1, 1],
  sum: [1, 1],
}

/** Text to tree: bounded before mathjs sees it, and only numbers, names, + − × ÷, comparisons and five functions after. */
export function parseFormula(text: string): Formula {
  if (text.length > longest) throw new FormulaError('FORMULA_TOO_LONG', { length: text.length, limit: longest })
  guardCharacters(text)
  guardDepth(text)
  return convert(mathTree(text), 0)
}

function mathTree(text: string): MathNode {
  try {
    return parse(text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-'))
  } catch (cause) {
    const at = (cause as { char?: number }).char
    throw new FormulaError('FORMULA_SYNTAX', { value: text, at: at ?? 1 })
  }
}

/** The message quotes the text up to the letter that is not accepted. */
function guardCharacters(text: string): void {
  const bad = text.match(/[^A-Za-z0-9_.,+\-*/()<>=!\s×÷−]/)
  if (bad) throw new FormulaError('FORMULA_NOT_ALLOWED', { value: text.slice(0, (bad.index ?? 0) + 1).slice(-40) })
}

function guardDepth(text: string): void {
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (depth > deepest) throw new FormulaError('FORMULA_TOO_DEEP', { limit: deepest })
  }
}

/** mathjs types its nodes as one open interface; these are the fields that the accepted kinds have. */
interface Parsed {
  type: string
  value?: unknown
  name?: string
  fn?: { name?: string } | string
  args?: Parsed[]
  content?: Parsed
  implicit?: boolean
}

function convert(given: unknown, depth: number): Formula {
  const node = given as Parsed
  if (depth > deepest) throw new FormulaError('FORMULA_TOO_DEEP', { limit: deepest })
  const parts = () => (node.args ?? []).map(part => convert(part, depth + 1))
  switch (node.type) {
    case 'ParenthesisNode':
      return convert(node.content, depth)
    case 'ConstantNode':
      if (typeof node.value !== 'number' || !Number.isFinite(node.value)) break
      return node.value
    case 'SymbolNode':
      return node.name ?? ''
    case 'OperatorNode': {
      const operator = operators[String(node.fn)]
      if (operator === undefined || node.implicit === true) break
      return [operator, ...parts()]
    }
    case 'FunctionNode': {
      const name = (typeof node.fn === 'object' && node.fn.name) || ''
      const bounds = Object.hasOwn(functions, name) ? functions[name] : undefined
      const count = node.args?.length ?? 0
      if (bounds === undefined || count < bounds[0] || count > bounds[1]) break
      return [name as FormulaOperator, ...parts()]
    }
  }
  throw new FormulaError('FORMULA_NOT_ALLOWED', { value: String(given).slice(0, 60) })
}
