import type { Span } from './types.ts'
import { wordsOf } from './words.ts'

/** Whether a written word is one of those to show as found. */
export type IsAsked = (word: string) => boolean

/** Parts of the text that were asked for; neighbours with only a blank between join. Places count in the text as given. */
export const highlight = (text: string, isAsked: IsAsked): Span[] => {
  const ranges: [number, number][] = []
  for (const word of wordsOf(text)) {
    if (!isAsked(word.text)) continue
    const last = ranges.at(-1)
    if (last !== undefined && /^\s*$/.test(text.slice(last[1], word.start))) last[1] = word.end
    else ranges.push([word.start, word.end])
  }
  return ranges
}
