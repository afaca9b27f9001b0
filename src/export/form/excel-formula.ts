import type { Formula } from '../../model/formula.ts'

/** What the names of a formula stand for in a sheet: a cell, another formula written out, or a number. */
export interface Names {
  cells: Readonly<Record<string, string>>
  inner: ReadonlyMap<string, Formula>
  values: Readonly<Record<string, unknown>>
}

/** A piece of a sheet formula; `rank` is how tightly its last operator binds, `number` its value when it is a plain number. */
interface Piece {
  text: string
  rank: number
  number?: number
}

const signs = { '+': 1, '-': 1, '*': 2, '/': 2, '<': 0, '<=': 0, '>': 0, '>=': 0, '==': 0, '!=': 0 } as const
const calls = { min: 'MIN', max: 'MAX', if: 'IF' } as const
const atom = 3

/** A number as Excel keeps it: fifteen digits. */
export const numberText = (value: number): string => String(Number(value.toPrecision(15)))

const plain = (value: number): Piece => ({ text: numberText(value), rank: value < 0 ? 1 : atom, number: value })
const wrap = (piece: Piece, least: number) => (piece.rank < least ? `(${piece.text})` : piece.text)

/** Drops what changes nothing, so that a cell reads `2*1.385` and not `0*0+2*1.385+0`. */
function simpler(operator: string, a: Piece, b: Piece): Piece | undefined {
  if (operator === '*' && (a.number === 0 || b.number === 0)) return plain(0)
  if (operator === '*' && a.number === 1) return b
  if ((operator === '*' || operator === '/') && b.number === 1) return a
  if ((operator === '+' || operator === '-') && b.number === 0) return a
  return operator === '+' && a.number === 0 ? b : undefined
}

function binary(operator: keyof typeof signs, a: Piece, b: Piece): Piece {
  const rank = signs[operator]
  const shown = operator === '==' ? '=' : operator === '!=' ? '<>' : operator
  const right = operator === '-' || operator === '/' ? rank + 1 : rank
  return simpler(operator, a, b) ?? { text: `${wrap(a, rank)}${shown}${wrap(b, right)}`, rank }
}

function piece(tree: Formula, names: Names): Piece {
  if (typeof tree === 'number') return plain(tree)
  if (typeof tree === 'string') return named(tree, names)
  const [operator, ...parts] = tree
  const [first, second] = parts.map(part => piece(part, names))
  if (operator in signs && first && second) return binary(operator as keyof typeof signs, first, second)
  if (operator === 'neg' && first) return { text: `-${wrap(first, atom)}`, rank: 1 }
  if (operator === 'ceil' && first) return { text: `ROUNDUP(${first.text},0)`, rank: atom }
  if (operator in calls) {
    const inside = parts.map(part => piece(part, names).text).join(',')
    return { text: `${calls[operator as keyof typeof calls]}(${inside})`, rank: atom }
  }
  throw new Error(`No sheet formula for ${operator}`)
}

function named(name: string, names: Names): Piece {
  const cell = names.cells[name]
  if (cell !== undefined) return { text: cell, rank: atom }
  const inner = names.inner.get(name)
  return inner === undefined ? plain(Number(names.values[name])) : piece(inner, names)
}

/** A checked formula as the text of a sheet formula, without the leading `=`. */
export const excelFormula = (tree: Formula, names: Names): string => piece(tree, names).text

/**
 * What one line adds to a submission: the submission's formula with each `sum(x)` replaced by the line's own x. Undefined
 * when the formula is not a sum of such terms, for then no line has a part of its own.
 */
export function lineShare(tree: Formula): Formula | undefined {
  if (typeof tree !== 'object') return undefined
  const [operator, a, b] = tree
  if (operator === 'sum') return a
  if (operator !== '+' || a === undefined || b === undefined) return undefined
  const [left, right] = [lineShare(a), lineShare(b)]
  return left === undefined || right === undefined ? undefined : ['+', left, right]
}
