import type { Span } from './types.ts'
import { wordsOf } from './words.ts'

/** Whether a written word is one of those to show as found, where one stands before it that is. */
export type IsAsked = (word: string, before?: string) => boolean

/** Parts of the text that were asked for; neighbours with only a blank between join. Places count in the text as given. */
export const highlight = (text: string, isAsked: IsAsked): Span[] => {
  const ranges: [number, number][] = []
  let before: string | undefined
  for (const word of wordsOf(text)) {
    const last = ranges.at(-1)
    const joins = last !== undefined && /^\s*$/.test(text.slice(last[1], word.start))
    if (!isAsked(word.text, joins ? before : undefined)) continue
    if (joins) last[1] = word.end
    else ranges.push([word.start, word.end])
    before = word.text
  }
  return ranges
}
