/** Letters to insert, delete, replace or swap to get from one word to the other (Damerau–Levenshtein, restricted). */
function distance(a: string, b: string): number {
  let [before, previous, current]: [number[], number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, index) => index),
    [],
  ]
  for (let i = 1; i <= a.length; i++) {
    current = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      current[j] = best
    }
    ;[before, previous] = [previous, current]
  }
  return previous[b.length] ?? 0
}

/** The known word that the wrong one most likely stands for; undefined when none is near. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  const bound = Math.min(2, Math.max(1, Math.floor(wrong.length / 3)))
  let best: { word: string; away: number } | undefined
  for (const word of known) {
    if (Math.abs(word.length - wrong.length) > bound) continue
    const away = distance(wrong.toLowerCase(), word.toLowerCase())
    if (away <= bound && (best === undefined || away < best.away)) best = { word, away }
  }
  return best?.word
}
