import { type LineChange, lineChanges } from './lines.ts'

const endOf = ({ line, gone }: LineChange): number => line + gone.length

/** Whether two changes of one text touch the same lines; one that only adds lines must not stand at the edge of the other. */
const meet = (one: LineChange, other: LineChange): boolean =>
  one.gone.length === 0 || other.gone.length === 0
    ? one.line <= endOf(other) && other.line <= endOf(one)
    : one.line < endOf(other) && other.line < endOf(one)

const alike = (one: LineChange, other: LineChange): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A text with two sets of changes, whose lines do not meet; what both changed alike stands once. Undefined where they meet. */
export function mergeLines(base: string, mine: string, theirs: string): string | undefined {
  const others = lineChanges(base, theirs)
  const own = lineChanges(base, mine).filter(change => !others.some(other => alike(change, other)))
  if (own.some(change => others.some(other => meet(change, other)))) return undefined
  const lines: (readonly string[])[] = base.split('\n').map(line => [line])
  // from the last to the first, so that the numbers of the lines before stay what they were
  for (const { line, gone, come } of [...own, ...others].toSorted((a, b) => b.line - a.line))
    lines.splice(line - 1, gone.length, come)
  return lines.flat().join('\n')
}
