import { Scalar, stringify } from 'yaml'

/** Where a value is to stand in a file. */
export interface Spot {
  /** Within braces or brackets, where a line break and a comma would be read as something else. */
  flow: boolean
  /** Column of the key or of the dash that has the value. */
  indent: number
  /** How the value there was written before, `BLOCK_FOLDED`, `QUOTE_DOUBLE` …; absent for a new one. */
  style?: string | undefined
}

/** Columns of a line of running text; a list or group that is longer stands in lines of its own. */
const width = 120
const longestFlow = 110

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

const plain = (value: unknown): string => stringify(value, { lineWidth: 0, schema: 'core' }).trimEnd()

/** Running text in lines of the width of the catalogue, as `>-` has them; each break stands for one space. */
function folded(value: string, indent: number): string {
  const margin = ' '.repeat(indent + 2)
  const lines: string[] = []
  let line = ''
  for (const word of value.split(' ')) {
    if (line !== '' && margin.length + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return `>-\n${[...lines, line].map(one => margin + one).join('\n')}`
}

/** Text whose words can be parted by single breaks and read back the same. */
const canFold = (value: string): boolean => /^\S+(?: \S+)+$/.test(value) && !/[\n\t]/.test(value)

const literal = (value: string, indent: number): string =>
  `|-\n${value
    .split('\n')
    .map(line => (line === '' ? '' : ' '.repeat(indent + 2) + line))
    .join('\n')}`

function textOf(value: string, { flow, indent, style }: Spot): string {
  if (value.includes('\n'))
    return flow || /^\s|\s$|[ \t]\n/.test(value) || value.includes('\r')
      ? JSON.stringify(value)
      : literal(value, indent)
  if (style === Scalar.QUOTE_DOUBLE) return JSON.stringify(value)
  if (style === Scalar.QUOTE_SINGLE) return `'${value.replaceAll("'", "''")}'`
  const isLong = style?.startsWith('BLOCK') || (style === undefined && value.length + indent > width)
  if (!flow && isLong && canFold(value)) return folded(value, indent)
  const text = plain(value)
  if (text.includes('\n')) return JSON.stringify(value)
  return flow && /^[^"']/.test(text) && /[,[\]{}#:]/.test(text) ? JSON.stringify(value) : text
}

/** A word or number as it is written at a spot. */
export const scalarText = (value: unknown, spot: Spot): string =>
  typeof value === 'string' ? textOf(value, spot) : plain(value)

/** A value in one line, as it stands within braces. */
export function flowText(value: unknown): string {
  if (!isGroup(value)) return scalarText(value, { flow: true, indent: 0 })
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`
  if (entries.length === 0) return '{}'
  return `{ ${entries.map(([key, inner]) => `${flowText(key)}: ${flowText(inner)}`).join(', ')} }`
}

const isEmpty = (value: object): boolean => Object.values(value).filter(inner => inner !== undefined).length === 0

/** A list of things with several parts each is read line by line. */
const isList = (value: object): boolean => Array.isArray(value) && value.some(isGroup)

function inOneLine(value: object, indent: number): string | undefined {
  const text = flowText(value)
  const nests = isList(value) || Object.values(value).some(inner => isGroup(inner) && isList(inner))
  return isEmpty(value) || (!nests && text.length + indent <= longestFlow) ? text : undefined
}

/** The value of a key in a block, from behind its colon: in the same line where it is short, else in lines below. */
export function underKey(value: unknown, indent: number): string {
  if (!isGroup(value)) return ` ${scalarText(value, { flow: false, indent })}`
  const short = inOneLine(value, indent)
  if (short !== undefined) return ` ${short}`
  const lines = Array.isArray(value)
    ? value.map(item => `- ${itemText(item, indent + 2)}`)
    : entryLines(value, indent + 2)
  return lines.map(line => `\n${' '.repeat(indent + 2)}${line}`).join('')
}

const entryLines = (value: object, indent: number): string[] =>
  Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${flowText(key)}:${underKey(inner, indent)}`)

/** An item of a list in lines of its own, from behind its dash, which stands at the column. */
export function itemText(value: unknown, indent: number): string {
  if (!isGroup(value)) return scalarText(value, { flow: false, indent })
  const short = inOneLine(value, indent + 2)
  if (short !== undefined) return short
  return Array.isArray(value) ? flowText(value) : entryLines(value, indent + 2).join(`\n${' '.repeat(indent + 2)}`)
}
