import type { OwnKind, OwnLine } from '../engine/record/own-lines.ts'
import type { Operation } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import { provinceSheet as t } from '../text/province-sheet.ts'
import type { SheetProblem } from './sheet-table.ts'

type Path = readonly string[]

/** A row in which a province sets something for the first time, or from a later day on. */
export interface SetLine {
  kind: OwnKind
  line: OwnLine
  /** With the lists that the province has set so far. */
  procedure: Procedure
  values: readonly { path: Path; value: unknown }[]
  /** The day, the text, and whether it was checked: what the change itself says. */
  when: { from: string; source: object; verified?: unknown }
  row: number
  place: string
  /** True where no cell of it was edited: it comes along with another line. */
  carried?: boolean
}

interface NewChange {
  procedure: string
  from: string
  source: object
  verified?: unknown
  operations: Operation[]
}

/** Values by their paths as one object, over what stands there already; an empty value takes it away. */
function objectOf(values: SetLine['values'], base: object = {}): Record<string, unknown> {
  const made: Record<string, unknown> = structuredClone({ ...base })
  for (const { path, value } of values) {
    const [key = '', ...rest] = path
    const inner = made[key]
    if (rest.length > 0)
      made[key] = objectOf([{ path: rest, value }], typeof inner === 'object' && inner !== null ? inner : {})
    else if (value === undefined) delete made[key]
    else made[key] = value
  }
  return made
}

/** A limit in a unit that has no number has none. */
function limitOf(values: SetLine['values'], base: object): Record<string, unknown> {
  const { amount, ...made } = objectOf(values, base)
  return made.unit === 'same-day' || made.unit === 'as-prescribed' ? made : { amount, ...made }
}

/** A list of a procedure set as a whole: the general items, with what the province sets in its rows. */
const wholeList = (
  items: readonly object[],
  lines: readonly SetLine[],
  keyOf: (item: object, index: number) => string,
) =>
  items.map((item, index) => {
    const own = lines.find(({ line }) => line.key === keyOf(item, index))
    if (!own) return item
    return own.kind === 'limits' ? limitOf(own.values, item) : objectOf(own.values, item)
  })

/** The operations of one kind for one procedure, as the model is asked whether they are some. */
function operationsOf(kind: OwnKind, lines: readonly SetLine[]): object[] {
  const { timeLimits = [], channels = [] } = lines[0]?.procedure ?? {}
  const each = (make: (key: string, values: Record<string, unknown>) => object) =>
    lines.map(({ line, values }) => make(line.key, objectOf(values, line.own?.values)))
  switch (kind) {
    case 'fees':
      return each((fee, values) => ({ op: 'set-fee', fee, ...values }))
    case 'limits':
      return [{ op: 'set-time-limits', timeLimits: wholeList(timeLimits, lines, (_item, index) => String(index + 1)) }]
    case 'places':
      return [{ op: 'set-channels', channels: wholeList(channels, lines, item => String(Reflect.get(item, 'id'))) }]
    case 'papers':
      return each((paper, values) => ({ op: 'change-paper', paper, with: values }))
    case 'steps':
      return each((step, values) => ({ op: 'change-step', step, with: values }))
    default:
      return each((_key, values) => ({ op: 'set-submissions', submissions: values }))
  }
}

/** Lines in the order of the file; one that comes along stands back where its own row was edited. */
function ordered(lines: readonly SetLine[]): SetLine[] {
  const at = ({ line }: SetLine) => line.own?.path.join('.')
  const edited = new Set(lines.filter(({ carried }) => !carried).map(at))
  return lines
    .filter(line => !line.carried || !edited.has(at(line)))
    .toSorted((a, b) => Number(a.line.own?.path[3] ?? 0) - Number(b.line.own?.path[3] ?? 0))
}

const same = (lines: readonly SetLine[]): boolean =>
  lines.every(({ when }) => JSON.stringify(when) === JSON.stringify(lines[0]?.when))

/** New changes of a province: the rows of one procedure, one day and one text are one change. */
export function newOperations(lines: readonly SetLine[]): {
  changes: NewChange[]
  places: string[]
  problems: SheetProblem[]
} {
  const lists = Map.groupBy(
    lines.filter(({ kind }) => kind === 'limits' || kind === 'places'),
    ({ kind, line }) => `${kind} ${line.code}`,
  )
  const problems = [...lists.values()].flatMap(own =>
    same(own) ? [] : [{ place: own[0]?.place ?? '', message: t.apart(own.map(({ row }) => row).join(', ')) }],
  )
  const groups = Map.groupBy(lines, ({ line, when }) => `${line.code} ${JSON.stringify(when)}`)
  const changes = [...groups.values()].flatMap((own): NewChange[] => {
    const [first] = own
    if (!first) return []
    const operations = [...Map.groupBy(ordered(own), ({ kind }) => kind)].flatMap(([kind, some]) =>
      operationsOf(kind, some),
    )
    return [{ procedure: first.line.code, ...first.when, operations: operations as Operation[] }]
  })
  return { changes, places: lines.map(({ place }) => place), problems }
}
