import type { z } from 'zod'
import { nearest } from '../check/nearest.ts'
import { valueAt } from '../engine/record/value-at.ts'
import type { Path, Problem, ProblemValues } from '../model/problem.ts'
import { isProblemCode, type ProblemCode } from '../model/problem-codes.ts'
import { problemWords, typeNames } from '../text/problems.ts'
import { type Located, problemAt, rangeOf } from './locate.ts'

type Issue = z.core.$ZodIssue

interface Place {
  code: ProblemCode
  path: Path
  atKey?: boolean
  values: ProblemValues
}

const shown = (value: unknown): string =>
  (typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? problemWords.list
      : problemWords.map
    : String(value ?? problemWords.empty)
  ).slice(0, 80)

/** The keys that a schema knows at a path, for "did you mean". */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  const inner = (current: unknown): unknown => {
    const def = (current as { _zod?: { def?: Record<string, unknown> } } | undefined)?._zod?.def
    return def && 'innerType' in def ? inner(def.innerType) : current
  }
  let candidates: unknown[] = [inner(schema)]
  const expand = (current: unknown): unknown[] => {
    const def = (inner(current) as { _zod?: { def?: { options?: unknown[] } } } | undefined)?._zod?.def
    return def?.options ? def.options.flatMap(expand) : [inner(current)]
  }
  for (const step of path) {
    candidates = candidates.flatMap(expand).flatMap(current => {
      const def = (current as { _zod?: { def?: { shape?: Record<string, unknown>; element?: unknown } } } | undefined)
        ?._zod?.def
      const next = typeof step === 'number' ? def?.element : def?.shape?.[step]
      return next === undefined ? [] : [inner(next)]
    })
  }
  return candidates
    .flatMap(expand)
    .flatMap(current =>
      Object.keys((current as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape ?? {}),
    )
}

type Limited = Extract<Issue, { code: 'too_small' | 'too_big' | 'not_multiple_of' }>

/** The bound that was passed, under the name of what it bounds: a number, or how many items a list has. */
function limitOf(issue: Limited): Record<string, string> {
  const list = String(issue.path.at(-1) ?? '')
  const isList = 'origin' in issue && issue.origin === 'array'
  if ('minimum' in issue) return isList ? { list, least: String(issue.minimum) } : { limit: String(issue.minimum) }
  if ('maximum' in issue) return isList ? { list, most: String(issue.maximum) } : { limit: String(issue.maximum) }
  return { limit: String(issue.divisor) }
}

/** One zod issue as one or more places in the file. */
function places(issue: Issue, input: unknown, schema: z.ZodType, base: Path): Place[] {
  const path = [...base, ...(issue.path as (string | number)[])]
  const got = valueAt(input, path)
  const value = shown(got)
  if (isProblemCode(issue.message))
    return [
      got === undefined
        ? { code: 'MISSING_KEY', path, values: { key: String(path.at(-1)) } }
        : { code: issue.message, path, values: { value } },
    ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({
        code: 'UNKNOWN_KEY',
        path: [...path, key],
        atKey: true,
        values: { key, suggestion: nearest(key, knownKeys(schema, path)) ?? '' },
      }))
    case 'invalid_type':
      if (got === undefined) return [{ code: 'MISSING_KEY', path, values: { key: String(path.at(-1)) } }]
      return [
        {
          code: issue.message.includes('int') && typeof got === 'number' ? 'OUT_OF_RANGE' : 'WRONG_TYPE',
          path,
          values: { value, expected: typeNames[issue.expected] ?? '' },
        },
      ]
    case 'invalid_value':
      if (got === undefined) return [{ code: 'MISSING_KEY', path, values: { key: String(path.at(-1)) } }]
      return [
        {
          code: 'UNKNOWN_VALUE',
          path,
          values: { value, known: issue.values.join(', '), suggestion: nearest(value, issue.values.map(String)) ?? '' },
        },
      ]
    case 'invalid_union':
      return unionPlaces(issue, input, schema, path)
    case 'too_small':
    case 'too_big':
    case 'not_multiple_of':
      return [
        {
          code: 'OUT_OF_RANGE',
          path,
          values: { value, ...limitOf(issue) },
        },
      ]
    default:
      return [{ code: 'WRONG_TYPE', path, values: { value, expected: '' } }]
  }
}

/** For a union the branch that came closest speaks: the one whose first issue lies deepest, or the one with the fewest. */
function unionPlaces(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  input: unknown,
  schema: z.ZodType,
  path: Path,
): Place[] {
  const got = valueAt(input, path)
  const discriminator = 'discriminator' in issue ? issue.discriminator : undefined
  if (typeof discriminator === 'string') {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
    const place = path.at(-1) === discriminator ? path : [...path, discriminator]
    const given = valueAt(input, place)
    if (given === undefined) return [{ code: 'MISSING_KEY', path: place, values: { key: discriminator } }]
    const word = shown(given)
    return [
      {
        code: 'UNKNOWN_VALUE',
        path: place,
        values: { value: word, known: options.join(', '), suggestion: nearest(word, options) ?? '' },
      },
    ]
  }
  const branches = issue.errors
    .map(branch => branch.flatMap(inner => places(inner, input, schema, path)))
    .toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)
  return branches[0] ?? [{ code: 'WRONG_TYPE', path, values: { value: shown(got), expected: '' } }]
}

const depth = (found: Place[]): number =>
  Math.max(0, ...found.map(place => place.path.length + (place.code === 'WRONG_TYPE' ? -1 : 0)))

/** The value as its schema's type, with what does not fit; a list keeps its good entries. */
export function validate<T>(
  schema: z.ZodType<T>,
  at: Located,
  value: unknown,
): { value: T | undefined; problems: Problem[] } {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, problems: [] }
  const found = result.error.issues.flatMap(issue => places(issue, value, schema, []))
  return {
    value: undefined,
    problems: found.map(place =>
      problemAt(at, place.code, rangeOf(at.document, place.path, place.atKey), place.values),
    ),
  }
}
