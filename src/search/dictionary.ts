import { toneKey, wordKey } from './fold.ts'
import { pairOf } from './lines.ts'
import { type PhraseBook, phraseBook } from './phrases.ts'
import type { Lexicon } from './postings.ts'
import { isSyllable } from './sound.ts'
import type { QuestionWords, SearchIndex } from './types.ts'
import { keysOf, wordsOf } from './words.ts'

/** The official words of a synonym. */
export interface Official {
  readonly text: string
  readonly words: readonly string[]
}

/** Short forms that no name uses, by folded word, with the words they stand for: "cccd" → "thẻ căn cước". */
export type ShortForms = ReadonlyMap<string, readonly string[]>

/** Words and pairs of folded words that make a name another procedure: "nước ngoài". */
export interface Variants {
  /** Toned number → 1 for such a word. */
  readonly words: Uint8Array
  readonly pairs: ReadonlySet<number>
  /** Folded number → 1 where such a pair begins. */
  readonly begins: Uint8Array
}

/** Sets of words for one thing, the official one first. */
export type Synonyms = readonly (readonly string[])[]

const textsOf = (text: string): string[] => wordsOf(text).map(word => word.text)

const isAbbreviation = (text: string): boolean => /^[A-ZĐ]{2,}$/.test(text)

/** An abbreviation or a foreign word that names do not use and that stands for one thing only is read as that thing. */
export const shortForms = (sets: Synonyms, names: Lexicon): ShortForms => {
  const meanings = new Map<string, Set<string>>()
  for (const [official = '', ...others] of sets)
    for (const other of others) {
      const keys = keysOf(other)
      const [key = ''] = keys
      const short = isAbbreviation(other) || !isSyllable(key)
      if (keys.length === 1 && short && !names.keyIds.has(key))
        meanings.set(key, (meanings.get(key) ?? new Set()).add(official))
    }
  return new Map(
    [...meanings].flatMap(([key, [official = '', ...more]]) =>
      more.length > 0 ? [] : [[key, textsOf(official)] as const],
    ),
  )
}

/** Ways to write a phrase: as it is, with its short forms written out, and with one part in official words. */
const waysToWrite = (text: string, short: ShortForms, officials: ReadonlyMap<string, string>): string[] => {
  const words = textsOf(text)
  const writtenOut = words.flatMap(word => short.get(wordKey(word)) ?? [word]).join(' ')
  const part = words.flatMap((_, at) =>
    words.slice(at + 1).flatMap((__, more) => {
      const length = more + 2
      const official =
        length < words.length
          ? officials.get(
              words
                .slice(at, at + length)
                .join(' ')
                .toLowerCase(),
            )
          : undefined
      return official === undefined ? [] : [[...words.slice(0, at), official, ...words.slice(at + length)].join(' ')]
    }),
  )
  return [text, writtenOut, ...part]
}

/** Colloquial → official in all ways to write it; and official → abbreviation where names use that. */
export const synonymsOf = (sets: Synonyms, names: Lexicon, short: ShortForms): PhraseBook<Official> => {
  const officials = new Map(
    sets.flatMap(([official = '', ...others]) => others.map(other => [other.toLowerCase(), official] as const)),
  )
  const phrases = sets.flatMap(([official = '', ...others]) => {
    const value = officialOf(official)
    const from = new Map(
      others.flatMap(other => waysToWrite(other, short, officials)).map(text => [spelling(text), text]),
    )
    from.delete(spelling(official))
    const used = others.filter(other => isAbbreviation(other) && names.keyIds.has(wordKey(other)))
    return [
      ...[...from.values()].map(text => [text, value] as const),
      ...used.map(other => [official, officialOf(other)] as const),
    ]
  })
  return phraseBook(phrases)
}

const spelling = (text: string): string => textsOf(text).map(toneKey).join(' ')

/** What a phrase does in a question. */
export type Part = Exclude<QuestionWords['kind'], 'variant'>

/** The phrases of some kinds. */
export const phrasesOf = <K extends Part>(index: SearchIndex, kinds: readonly K[]): PhraseBook<K> =>
  phraseBook(
    index.questions.flatMap(({ kind, words }) => {
      const found = kinds.find(one => one === kind)
      return found === undefined ? [] : words.map(text => [text, found] as const)
    }),
  )

/** What a procedure does with a paper or a right, by sets of words: to renew, to end. */
export interface Deeds {
  /** Named anywhere in its lines. */
  readonly all: ReadonlySet<string>
  /** Named where the name begins. */
  readonly head: ReadonlySet<string>
  /** Whether it also makes something new: `Cấp, cấp lại giấy phép`. */
  readonly starts: boolean
}

/** The set of words that only make something new. */
export const startId = ''

/** Words for what is done with a paper or a right, each with its set; those that only make something new have none. */
export const operationsOf = (index: SearchIndex): PhraseBook<string> =>
  phraseBook(
    index.questions.flatMap(({ id, kind, words }) =>
      kind === 'operation' || kind === 'start'
        ? words.map(text => [text, kind === 'start' ? startId : id] as const)
        : [],
    ),
  )

/** The official words for what a kind of phrase means. */
export const meantBy = (index: SearchIndex, kind: Part): Official | undefined => {
  const means = index.questions.find(set => set.kind === kind)?.means
  return means === undefined ? undefined : officialOf(means)
}

const officialOf = (text: string): Official => ({ text, words: textsOf(text) })

/** Words of one or two syllables; longer ones are known by their last two. */
export const variantsOf = (index: SearchIndex, names: Lexicon): Variants => {
  const words = new Uint8Array(names.toned.length)
  const begins = new Uint8Array(names.keys.length)
  const pairs = new Set<number>()
  for (const text of index.questions.flatMap(set => (set.kind === 'variant' ? set.words : []))) {
    const [last = '', before] = textsOf(text).reverse()
    const [b, a] = [names.keyIds.get(wordKey(last)), names.keyIds.get(wordKey(before ?? ''))]
    const toned = names.tonedIds.get(toneKey(last))
    if (before !== undefined && a !== undefined && b !== undefined) {
      pairs.add(pairOf(a, b))
      begins[a] = 1
    } else if (before === undefined && toned !== undefined) words[toned] = 1
  }
  return { words, pairs, begins }
}
