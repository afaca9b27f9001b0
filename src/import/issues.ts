import type { z } from 'zod'
import { valueAt } from '../engine/record/value-at.ts'
import { isProblemCode } from '../model/problem-codes.ts'
import { messageOf } from '../text/problems.ts'

const limitOf = (issue: z.core.$ZodIssue): string =>
  String('minimum' in issue ? issue.minimum : 'maximum' in issue ? issue.maximum : '')

function messageFor(issue: z.core.$ZodIssue, value: string): string {
  const key = String(issue.path.at(-1) ?? '')
  if (isProblemCode(issue.message)) return messageOf(issue.message, { value, key })
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return messageOf('OUT_OF_RANGE', { value, limit: limitOf(issue) })
  if (issue.code === 'unrecognized_keys')
    return messageOf('UNKNOWN_KEY', { key: issue.keys.join(', '), suggestion: '' })
  return value === '' ? messageOf('MISSING_KEY', { key }) : messageOf('WRONG_TYPE', { value, expected: '' })
}

/** What does not fit the model at one place of a record, as `check` would say it; never in the words of the schema library. */
export function issueText(issue: z.core.$ZodIssue, input: unknown): string {
  const found = valueAt(input, issue.path)
  const value = found === undefined || (typeof found === 'object' && found !== null) ? '' : String(found).slice(0, 80)
  return `${issue.path.join('.')}: ${messageFor(issue, value)}`
}
