import { isAlias, isMap, isScalar, type Pair, type Scalar, visit } from 'yaml'
import type { Problem } from '../model/problem.ts'
import { spaceNames } from '../text/problems.ts'
import { type Located, problemAt } from './locate.ts'
import { oddCharacter, oddForm } from './odd-text.ts'

/** Spaces that YAML does not know as one where a line is built: a tab before its first word, a wide one there or after its key. */
const strangeSpace = /^ *(?:- *)*(?:\t|(?:[A-Za-z][\w-]*: *)?[\u00a0\u2000-\u200a\u202f\u3000])/gm

/** Tabs and wide spaces in the structure of a file, one a line: they break it in ways that its other errors do not name. */
export function strangeSpaces(at: Located): Problem[] {
  return [...at.text.matchAll(strangeSpace)].map(found => {
    const space = found[0].slice(-1)
    const start = found.index + found[0].length - 1
    return problemAt(at, 'STRANGE_SPACE', [start, start + 1], { value: spaceNames[space] ?? spaceNames.other })
  })
}

type Report = (code: Problem['code'], range: readonly [number, number], values?: Problem['values']) => void

/** What YAML accepts and a person did not mean: 75.000 as a number, an unquoted code, an alias, a comma that ends a name, letters that only look right. */
export function textProblems(at: Located): Problem[] {
  const problems: Problem[] = []
  const report: Report = (code, range, values = {}) => problems.push(problemAt(at, code, range, values))
  visit(at.document, {
    Alias(_key, node) {
      report('YAML_ALIAS', node.range ? [node.range[0], node.range[1]] : [0, 1], { value: node.source })
    },
    Pair(_key, pair, path) {
      const map = path.at(-1)
      if (isMap(map) && map.flow) brokenOff(pair, report)
    },
    Scalar(_key, node) {
      if (node.range) look(node, [node.range[0], node.range[1]], at.text, report)
    },
  })
  return problems
}

/** A comma in braces ends a value: what stands after it becomes a key of several words that has no value. */
function brokenOff({ key, value }: Pair, report: Report): void {
  if (!isScalar(key) || !key.range || typeof key.value !== 'string' || !/\s/.test(key.value)) return
  const empty = value === null || (isScalar(value) && value.value === null)
  if (empty && !isAlias(value)) report('COMMA_IN_BRACES', [key.range[0], key.range[1]], { value: key.value })
}

/** Not an id, a date or the number of a text, after which a comment may stand. */
const isSentence = (value: string) => /\s/.test(value) || !/^[\w./-]+$|\//.test(value)

function look(node: Scalar, range: readonly [number, number], text: string, report: Report): void {
  const { source, value } = node
  if (typeof value === 'number' && source !== undefined) number(source, value, range, report)
  if (typeof value !== 'string') return
  if (value !== value.normalize('NFC')) report('NOT_NFC', range)
  const odd = oddCharacter(value)
  if (odd !== undefined) report('ODD_CHARACTER', range, odd)
  const form = oddForm(value, node.type ?? 'PLAIN')
  if (form !== undefined) report('ODD_SPACING', range, { value: form })
  if (node.type === 'PLAIN' && isSentence(value) && /^[ \t]+#/.test(text.slice(range[1], range[1] + 80)))
    report('CUT_BY_HASH', range, { value })
}

function number(source: string, value: number, range: readonly [number, number], report: Report): void {
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(source))
    report('AMBIGUOUS_NUMBER', range, { value: source, number: value, meant: source.replaceAll('.', '') })
  else if (/^[-+]?0[xo]|e[-+]?\d/i.test(source)) report('NUMBER_FORM', range, { value: source, number: value })
  else if (/^[1-9]\.\d{6}$/.test(source)) report('UNQUOTED_CODE', range, { value: source })
}
