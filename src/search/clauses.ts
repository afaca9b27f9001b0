import type { OpenIndex } from './open.ts'
import { findPhrases } from './phrases.ts'
import type { Token } from './read.ts'

/** Places of the words that stand in a clause beside the wish: from `sau khi`, `vì` … to a comma or to `thì`, `muốn` … */
export const asidesOf = (
  open: OpenIndex,
  tokens: readonly Token[],
  keys: readonly string[],
  tells: (place: number) => boolean,
): Set<number> => {
  const marks = findPhrases(open.clauses, tokens, keys)
  const asides = new Set<number>()
  for (const { at, length, value } of marks) {
    const wished = tokens.slice(0, at).some((_, place) => tells(place) && !asides.has(place))
    // in "muốn để tên cha" the word is what one wishes to do
    const own = marks.some(mark => mark.value === 'wish' && mark.at + mark.length === at)
    if (value !== 'aside' || !wished || own) continue
    const back = marks.find(mark => mark.value === 'wish' && mark.at >= at + length)?.at ?? tokens.length
    for (let place = at; place < back; place++) {
      asides.add(place)
      if (tokens[place]?.stops && place >= at + length) break
    }
  }
  return asides
}

/** Words from one place up to another. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * A member of the family with a word for dying, at most three words later. Something said right after it is what was lost:
 * `con mất thẻ` is no death.
 */
export const deathsOf = (
  open: OpenIndex,
  tokens: readonly Token[],
  keys: readonly string[],
  tells: (place: number) => boolean,
): Span[] => {
  const found = findPhrases(open.deaths, tokens, keys)
  return found.flatMap(kin => {
    if (kin.value !== 'kin') return []
    const end = kin.at + kin.length
    const death = found.find(({ at, value }) => value === 'death' && at >= end && at - end <= 3)
    if (death === undefined) return []
    const to = death.at + death.length
    const apart = tokens.slice(end - 1, death.at).some(token => token.stops)
    const lost = to < tokens.length && tokens[to - 1]?.stops !== true && tells(to)
    return apart || lost ? [] : [{ from: kin.at, to }]
  })
}
