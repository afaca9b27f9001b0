import { LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../model/problem.ts'
import { type Located, problemAt } from './locate.ts'
import { strangeSpaces, textProblems } from './text-problems.ts'

/** Characters; a longer file is refused unread. */
const longestRecord = 200_000
const longestList = 8_000_000
const deepestBrackets = /[[{][\s[{]{200}/

export interface Parsed extends Located {
  /** Undefined when the YAML itself is broken. */
  value: unknown
  problems: Problem[]
  /** True of a value that the schema of its kind gave in an earlier run of the same program. */
  allowed?: true
}

/** YAML text to a plain value, with every problem that lies in the text itself; never throws on bad input. */
export function parseYaml(file: string, source: string): Parsed {
  const refused = refusal(source, file.split(/[\\/]/).at(-2) === 'lists' ? longestList : longestRecord)
  const located = locatable(file, refused ? '' : source)
  if (refused) {
    const problems = [problemAt(located, refused, [0, 1], { length: source.length })]
    return { ...located, value: undefined, problems }
  }
  const problems = problemsIn(located)
  const broken = problems.some(({ code }) => breaking.has(code))
  return { ...located, value: broken ? undefined : located.document.toJS({ maxAliasCount: 0 }), problems }
}

/** YAML text that can say where a value stands, without its value and what is wrong with it. */
export function locatable(file: string, source: string): Located {
  const text = source.replace(/^\uFEFF/, '')
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    stringKeys: true,
  })
  return { file, text, document, lines }
}

function refusal(text: string, longest: number): 'FILE_TOO_LARGE' | 'YAML_SYNTAX' | undefined {
  if (text.length > longest) return 'FILE_TOO_LARGE'
  return deepestBrackets.test(text) ? 'YAML_SYNTAX' : undefined
}

/** After one of these the value is not what the person wrote. */
const breaking: ReadonlySet<string> = new Set(['YAML_SYNTAX', 'YAML_ALIAS', 'STRANGE_SPACE', 'COMMA_IN_BRACES'])

/** A space that YAML does not know as one explains the errors of syntax, which are then left unsaid. */
function problemsIn(at: Located): Problem[] {
  const syntax = syntaxProblems(at)
  const spaces = strangeSpaces(at)
  if (spaces.length > 0) return spaces
  return [...syntax, ...textProblems(at)]
}

const syntaxProblems = (at: Located): Problem[] =>
  [...at.document.errors, ...at.document.warnings].map(error =>
    problemAt(at, error.code === 'DUPLICATE_KEY' ? 'DUPLICATE_KEY' : 'YAML_SYNTAX', error.pos, { detail: error.code }),
  )
