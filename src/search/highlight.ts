import { wordKey } from './fold.ts'
import type { Range } from './types.ts'
import { wordsOf } from './words.ts'

/** Words of the text whose folded form was asked for; neighbours with only a blank between join. Places count in the text as given. */
export const highlight = (text: string, asked: ReadonlySet<string>): Range[] => {
  const ranges: [number, number][] = []
  for (const word of wordsOf(text)) {
    if (!asked.has(wordKey(word.text))) continue
    const last = ranges.at(-1)
    if (last !== undefined && /^\s*$/.test(text.slice(last[1], word.start))) last[1] = word.end
    else ranges.push([word.start, word.end])
  }
  return ranges
}
