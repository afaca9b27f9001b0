import { readFileSync } from 'node:fs'
import { effortOf, type Measured } from '../analysis/measured.ts'
import { editYaml } from '../edit/yaml.ts'
import { parseYaml } from '../load/parse.ts'
import type { Effort } from '../model/procedure.ts'
import { surveyText as t } from '../text/survey.ts'
import { writeWhole } from './atomic.ts'
import { UsageError } from './option.ts'

type Path = readonly (string | number)[]

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listIn = (value: unknown, key: string): readonly unknown[] => {
  const list = isMap(value) ? value[key] : undefined
  return Array.isArray(list) ? list : []
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (Array.isArray(inner) ? inner[Number(step)] : isMap(inner) ? inner[step] : undefined),
    value,
  )

/** Where the effort of a line stands in a proposal, or in the record itself; undefined where the file has no such line. */
function placeOf(value: unknown, { code, line }: Measured): Path | undefined {
  const change = listIn(value, 'changes').findIndex(item => isMap(item) && item.procedure === code)
  if (change >= 0) return ['changes', change, 'given', 'efforts', line]
  if (!isMap(value) || value.code !== code) return undefined
  for (const key of ['papers', 'steps']) {
    const at = listIn(value, key).findIndex(item => isMap(item) && item.id === line)
    if (at >= 0) return [key, at, 'effort']
  }
  return undefined
}

/** A record or a proposal that is to take measured times. */
export interface Target {
  readonly path: string
  readonly text: string
  readonly value: unknown
}

/** The file that is to take measured times; throws `UsageError` where it is neither a record nor a proposal. */
export function targetIn(path: string): Target {
  const text = readFileSync(path, 'utf8')
  const { value } = parseYaml(path, text)
  if (value === undefined) throw new UsageError(t.broken(path))
  if (!isMap(value) || (value.code === undefined && value.changes === undefined)) throw new UsageError(t.notOurs(path))
  return { path, text, value }
}

/** Writes measured times into a record or a proposal, in place: every byte of all else stays. How many went in, and which had no place. */
export function writeMeasured(
  { path, text: before, value }: Target,
  measured: readonly Measured[],
): { wrote: number; without: Measured[] } {
  const placed = measured.map(one => ({ one, at: placeOf(value, one) }))
  const text = placed.reduce((written, { one, at }) => {
    if (at === undefined) return written
    const old = valueAt(value, at)
    const effort = effortOf(one, t.sourceOf(one), isMap(old) ? (old as Effort) : {})
    return editYaml(written, { path: at, value: effort })
  }, before)
  if (text !== before) writeWhole(path, text)
  const without = placed.flatMap(({ one, at }) => (at === undefined ? [one] : []))
  return { wrote: measured.length - without.length, without }
}
