/** What may stand in a formula beside numbers and names; `sum` adds a line's figure over all lines, each by its weight. */
export type FormulaOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | 'neg'
  | 'min'
  | 'max'
  | 'if'
  | 'ceil'
  | 'sum'

/** A formula after parsing and checking: a number, a name, or an operator with its parts; plain JSON. */
export type Formula = number | string | readonly [FormulaOperator, ...Formula[]]
