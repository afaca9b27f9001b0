/** A run of lines that one text has and another has not, in the order of the texts; numbers of lines count from 1. */
export interface LineChange {
  line: number
  gone: readonly string[]
  come: readonly string[]
}

/** Lengths of the longest common runs of what stands from each pair of lines on. */
function common(one: readonly string[], other: readonly string[]): number[][] {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  for (let a = one.length - 1; a >= 0; a--)
    for (let b = other.length - 1; b >= 0; b--) {
      const row = table[a]
      if (row)
        row[b] =
          one[a] === other[b] ? (table[a + 1]?.[b + 1] ?? 0) + 1 : Math.max(table[a + 1]?.[b] ?? 0, row[b + 1] ?? 0)
    }
  return table
}

/** More pairs of lines than this are told as one change. */
const mostPairs = 4_000_000

/** The lines in which two texts differ, as `diff` shows them. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start++
  let end = 0
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  const [one, other] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)]
  if (one.length === 0 && other.length === 0) return []
  if (one.length * other.length > mostPairs) return [{ line: start + 1, gone: one, come: other }]
  const table = common(one, other)
  const found: { line: number; gone: string[]; come: string[] }[] = []
  let [a, b, open] = [0, 0, false]
  while (a < one.length || b < other.length) {
    if (a < one.length && b < other.length && one[a] === other[b]) {
      a++
      b++
      open = false
      continue
    }
    if (!open) found.push({ line: start + a + 1, gone: [], come: [] })
    open = true
    const takesOld = b >= other.length || (a < one.length && (table[a + 1]?.[b] ?? 0) >= (table[a]?.[b + 1] ?? 0))
    if (takesOld) found.at(-1)?.gone.push(one[a++] ?? '')
    else found.at(-1)?.come.push(other[b++] ?? '')
  }
  return found
}
