import { isAlias, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Problem } from '../model/problem.ts'
import { type Located, problemAt } from './locate.ts'

/** Characters; a longer file is refused unread. */
const longestRecord = 200_000
const longestList = 8_000_000
const deepestBrackets = /[[{][\s[{]{200}/

export interface Parsed extends Located {
  /** Undefined when the YAML itself is broken. */
  value: unknown
  problems: Problem[]
}

/** YAML text to a plain value, with every problem that lies in the text itself; never throws on bad input. */
export function parseYaml(file: string, source: string): Parsed {
  const text = source.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const refused = refusal(text, file.split(/[\\/]/).at(-2) === 'lists' ? longestList : longestRecord)
  if (refused) {
    const document = parseDocument('', { lineCounter: lines })
    return {
      file,
      text: '',
      document,
      lines,
      value: undefined,
      problems: [problemAt({ file, text: '', lines }, refused, [0, 1], { length: text.length })],
    }
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    stringKeys: true,
  })
  const located: Located = { file, text, document, lines }
  const problems = [...syntaxProblems(located), ...textProblems(located)]
  const broken = problems.some(problem => problem.code === 'YAML_SYNTAX' || problem.code === 'YAML_ALIAS')
  return { ...located, value: broken ? undefined : document.toJS({ maxAliasCount: 0 }), problems }
}

function refusal(text: string, longest: number): 'FILE_TOO_LARGE' | 'YAML_SYNTAX' | undefined {
  if (text.length > longest) return 'FILE_TOO_LARGE'
  return deepestBrackets.test(text) ? 'YAML_SYNTAX' : undefined
}

const syntaxProblems = (at: Located): Problem[] =>
  [...at.document.errors, ...at.document.warnings].map(error =>
    problemAt(at, error.code === 'DUPLICATE_KEY' ? 'DUPLICATE_KEY' : 'YAML_SYNTAX', error.pos, { detail: error.code }),
  )

/** What YAML accepts and a person did not mean: 75.000 as a number, an unquoted code, an alias, decomposed letters. */
function textProblems(at: Located): Problem[] {
  const problems: Problem[] = []
  visit(at.document, (_key, node) => {
    if (isAlias(node))
      problems.push(
        problemAt(at, 'YAML_ALIAS', node.range ? [node.range[0], node.range[1]] : [0, 1], { value: node.source }),
      )
    if (!isScalar(node) || !node.range) return
    const range: [number, number] = [node.range[0], node.range[1]]
    const { source, value } = node
    if (typeof value === 'number' && source !== undefined) {
      if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(source))
        problems.push(
          problemAt(at, 'AMBIGUOUS_NUMBER', range, { value: source, number: value, meant: source.replaceAll('.', '') }),
        )
      else if (/^[1-9]\.\d{6}$/.test(source)) problems.push(problemAt(at, 'UNQUOTED_CODE', range, { value: source }))
    }
    if (typeof value === 'string' && value !== value.normalize('NFC'))
      problems.push(problemAt(at, 'NOT_NFC', range, {}))
  })
  return problems
}
