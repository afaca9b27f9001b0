import { toneKey, wordKey } from './fold.ts'
import type { Span } from './types.ts'
import { wordsOf } from './words.ts'

/** Words to show as found: by folded form, with the toned forms meant; no forms given means every tone. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>

/** Whether a written word is one of those asked for. */
const isAsked = (asked: Asked, word: string): boolean => {
  const forms = asked.get(wordKey(word))
  return forms !== undefined && (forms.size === 0 || forms.has(toneKey(word)))
}

/** Parts of the text that were asked for; neighbours with only a blank between join. Places count in the text as given. */
export const highlight = (text: string, asked: Asked): Span[] => {
  const ranges: [number, number][] = []
  for (const word of wordsOf(text)) {
    if (!isAsked(asked, word.text)) continue
    const last = ranges.at(-1)
    if (last !== undefined && /^\s*$/.test(text.slice(last[1], word.start))) last[1] = word.end
    else ranges.push([word.start, word.end])
  }
  return ranges
}
