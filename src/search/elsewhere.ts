import type { Way } from './entry-words.ts'
import type { OpenIndex } from './open.ts'
import { findPhrases, type PhraseAt } from './phrases.ts'
import type { Token } from './read.ts'

const overlap = (one: PhraseAt<unknown>, other: PhraseAt<unknown>): boolean =>
  one.at < other.at + other.length && other.at < one.at + one.length

/**
 * What a question says that no procedure deals with (`giá vàng`, `quên mật khẩu`), as folded words; of phrases that overlap the longest. Words that
 * only ask say nothing of the kind: in "có mất tiền không" nobody lost money.
 */
export const elsewhereIn = (
  open: OpenIndex,
  tokens: readonly Token[],
  keys: readonly string[],
  asides: ReadonlySet<number>,
  asks: readonly boolean[],
): Way[] => {
  const kept: PhraseAt<unknown>[] = []
  const onlyAsks = ({ at, length }: PhraseAt<unknown>) => asks.slice(at, at + length).every(Boolean)
  for (const phrase of findPhrases(open.elsewhere, tokens, keys).toSorted((a, b) => b.length - a.length))
    if (!asides.has(phrase.at) && !onlyAsks(phrase) && !kept.some(other => overlap(phrase, other))) kept.push(phrase)
  return kept.map(({ at, length }) => keys.slice(at, at + length).map(key => open.lexicon.keyIds.get(key)))
}
