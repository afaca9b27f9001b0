import type { Span } from './clauses.ts'
import type { Official } from './dictionary.ts'
import { toneKey, wordKey } from './fold.ts'
import type { OpenIndex } from './open.ts'
import type { PhraseAt } from './phrases.ts'
import type { Token } from './read.ts'
import { weights } from './weights.ts'

/** One thing that the question tells, with the words that may stand for it in an entry; a word that the index does not know is undefined. */
export interface Tell {
  readonly weight: number
  readonly ways: readonly (readonly (number | undefined)[])[]
  /** The words of the first way as typed, see `toneKey`; empty for one without marks. */
  readonly tones: readonly string[]
  /** The thing before it stands right beside it. */
  readonly joined: boolean
}

/** What the question tells, in its order: words that neither ask nor fill, official words as another way to say them. */
export const tellsOf = (
  open: OpenIndex,
  { tokens, keys }: { readonly tokens: readonly Token[]; readonly keys: readonly string[] },
  said: readonly PhraseAt<Official>[],
  plain: readonly number[],
  deaths: readonly Span[],
): Tell[] => {
  const id = (key: string) => open.lexicon.keyIds.get(key)
  const tells: Tell[] = []
  const found = [...said]
  const { death } = open
  if (death !== undefined)
    for (const { from, to } of deaths) found.unshift({ at: from, length: to - from, value: death, tones: [] })
  let last = -2
  for (let i = 0; i < tokens.length; ) {
    const [longest] = found.filter(({ at }) => at === i).sort((a, b) => b.length - a.length)
    const here = found.filter(({ at, length }) => at === i && length === longest?.length)
    const length = here[0]?.length ?? 1
    const weight = Math.max(...plain.slice(i, i + length))
    if (weight > weights.filler) {
      const typed = keys.slice(i, i + length).map(id)
      const official = here.map(({ value }) => value.words.map(word => id(wordKey(word))))
      const alternatives =
        here.length > 0
          ? []
          : tokens
              .slice(i + 1)
              .filter(token => token.at === tokens[i]?.at)
              .map(token => [id(token.key)])
      const tones = tokens.slice(i, i + length).map(({ text, meant }) => (meant ? toneKey(text) : ''))
      tells.push({ weight, ways: [typed, ...official, ...alternatives], tones, joined: last === i })
      last = i + length
    }
    let next = i + length
    while (here.length === 0 && next < tokens.length && tokens[next]?.at === tokens[i]?.at) next++
    if (last === i + length) last = next
    i = next
  }
  return tells
}
