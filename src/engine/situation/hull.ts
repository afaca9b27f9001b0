/** Least and most that a number can be while something is still open. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** An answer to each open question: the place of the answer among those that the question allows. */
export type Way = ReadonlyMap<string, number>

/** One part of a sum, and the open questions that it depends on. */
export interface Part {
  readonly on: readonly string[]
  readonly of: (way: Way) => number
}

/** Every way to answer some questions. */
function waysOf(questions: readonly string[], sizes: ReadonlyMap<string, number>): Map<string, number>[] {
  return questions.reduce<Map<string, number>[]>(
    (ways, question) =>
      ways.flatMap(way =>
        Array.from({ length: sizes.get(question) ?? 1 }, (_, answer) => new Map([...way, [question, answer]])),
      ),
    [new Map()],
  )
}

/** Parts that share a question become one that no longer asks it: whatever the others are, the best answer is known. */
function without(question: string, parts: readonly Part[], sizes: ReadonlyMap<string, number>): Part {
  const on = [...new Set(parts.flatMap(part => part.on))].filter(other => other !== question)
  const keyOf = (way: Way) => on.map(other => way.get(other)).join()
  const answers = waysOf([question], sizes)
  const table = new Map(
    waysOf(on, sizes).map(way => [
      keyOf(way),
      Math.min(...answers.map(own => sumIn(parts, new Map([...way, ...own])))),
    ]),
  )
  return { on, of: way => table.get(keyOf(way)) ?? Number.POSITIVE_INFINITY }
}

const sumIn = (parts: readonly Part[], way: Way): number => parts.reduce((sum, part) => sum + part.of(way), 0)

/** The question whose parts join the fewest others. */
function easiest(parts: readonly Part[]): string | undefined {
  const joined = new Map<string, Set<string>>()
  for (const { on } of parts)
    for (const question of on) joined.set(question, new Set([...(joined.get(question) ?? []), ...on]))
  return [...joined].toSorted(([, a], [, b]) => a.size - b.size)[0]?.[0]
}

/** The least that the sum comes to over every way to answer, without walking through all of them: one question after the other is settled. */
export function leastOf(parts: readonly Part[], sizes: ReadonlyMap<string, number>): number {
  let rest = [...parts]
  for (let question = easiest(rest); question !== undefined; question = easiest(rest)) {
    const asked = question
    const [touched, others] = [
      rest.filter(part => part.on.includes(asked)),
      rest.filter(part => !part.on.includes(asked)),
    ]
    rest = [...others, without(asked, touched, sizes)]
  }
  return sumIn(rest, new Map())
}

/** Least and most of a sum over every way to answer its open questions: exact, however they hang together. */
export function hullOf(parts: readonly Part[], sizes: ReadonlyMap<string, number>): Bounds {
  const negative = parts.map(({ on, of }): Part => ({ on, of: way => -of(way) }))
  return { low: leastOf(parts, sizes), high: 0 - leastOf(negative, sizes) }
}
