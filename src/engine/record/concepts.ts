import type { EndedConcept } from '../../model/lists.ts'

/** One place of a text that speaks of a thing as if it still were. */
export interface Mention {
  readonly concept: EndedConcept
  /** As it stands in the text. */
  readonly text: string
  readonly at: number
}

interface Token {
  readonly word: string
  readonly at: number
  readonly end: number
}

const wordsOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    // Small letters of Vietnamese are those of Unicode: what asks for a language takes several times as long.
    word: word.toLowerCase(),
    at: index,
    end: index + word.length,
  }))

/** Between two words of one phrase: spaces, a hyphen, a comma; never the end of a clause. */
const isJoin = (gap: string): boolean => gap.length <= 3 && !/[.;:\n]/.test(gap)

interface Phrase {
  readonly concept: EndedConcept
  readonly words: readonly string[]
  readonly isException: boolean
}

/** Concepts made ready to look for. */
export interface Lexicon {
  /** How phrases begin: a text without one of these has no mention, and is not taken apart. */
  readonly beginnings: RegExp
  /** Phrases by their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

/** The concepts that have ended by a day, made ready to look for in many texts. */
export function endedOn(concepts: Iterable<EndedConcept>, on: string): Lexicon {
  const phraseOf = (concept: EndedConcept, text: string, isException: boolean) => ({
    concept,
    words: wordsOf(text).map(({ word }) => word),
    isException,
  })
  const phrases = [...concepts]
    .filter(({ ended }) => ended <= on)
    .flatMap(concept => [
      ...concept.words.map(text => phraseOf(concept, text, false)),
      ...(concept.except ?? []).map(text => phraseOf(concept, text, true)),
    ])
  const beginnings = new Set(phrases.map(({ words }) => words.slice(0, 2).join('.{1,3}')))
  return {
    beginnings: new RegExp([...beginnings].join('|'), 'isu'),
    phrases: Map.groupBy(
      phrases.toSorted((a, b) => b.words.length - a.words.length || Number(b.isException) - Number(a.isException)),
      ({ words }) => words[0] ?? '',
    ),
  }
}

/** How much of a clause is looked at before and after a mention, so that a long text costs no more than its length. */
const sight = 400

/** A line that was broken for want of room, within a sentence. */
const wrap = /(?<=[\p{L}\d,])\n(?=\p{L})/gu

/** The clause of what stands before a mention. */
const lastClause = (before: string): string => (before.split(/[.;\n](?!\d)/).at(-1) ?? '').toLocaleLowerCase('vi')

const clauseAfter = (text: string, end: number): string =>
  (text.slice(end, end + sight).split(/[.;\n]/, 1)[0] ?? '').toLocaleLowerCase('vi')

const citedText =
  /\d\/\d{4}\/\p{L}|(?:thông tư|nghị định|quyết định|nghị quyết|công văn|hướng dẫn|luật) (?:số|liên tịch)/u
const beforeHistory =
  /trước (?:ngày|khi|đây|thời điểm)|không (?:phải|cần|yêu cầu) (?:nộp|xuất trình).{0,80}$|(?:không còn|thay (?:cho|thế)|bãi bỏ|bỏ|tiền thân (?:là|của)|đã (?:được )?cấp (?:theo|bởi))[^,]{0,60}$/u
const afterHistory =
  /^[^,]{0,20}(?:trước đây|nay là|từ ngày [\d/]+ là|đã hết|không còn|trước ngày|trước khi|trước (?:sắp xếp|sáp nhập)|cấp trước|tại thời điểm)|^\s*\(?cũ(?!\p{L})|^\s*(?:đã )?cấp còn|^\s*ra quyết định thành lập|^[^,]{0,30}tại thời điểm/u
const namesText = /(?:của|do) (?:bộ trưởng )?$/u
const textBegins = /^\s*(?:sửa đổi|quy định|hướng dẫn|ban hành|về việc)/u

/** Whether a mention tells of what was: the name of a cited text, "trước ngày …", "(nay là …)", "không phải nộp …". */
function isHistory(text: string, at: number, end: number): boolean {
  const seen = text.slice(Math.max(0, at - sight), at)
  const [before, after] = [lastClause(seen), clauseAfter(text, end)]
  return (
    citedText.test(lastClause(seen.replace(wrap, ' '))) ||
    beforeHistory.test(before) ||
    afterHistory.test(after) ||
    (namesText.test(before) && textBegins.test(after)) ||
    (/đã được $/u.test(before) && /^\s*cấp/u.test(after))
  )
}

function matches(tokens: readonly Token[], index: number, { words }: Phrase, text: string): boolean {
  return words.every((word, offset) => {
    const token = tokens[index + offset]
    const last = tokens[index + offset - 1]
    return token?.word === word && (offset === 0 || (last !== undefined && isJoin(text.slice(last.end, token.at))))
  })
}

/** Says of a name that it is the old one: what follows under that name in the text is the old one too. */
const isOldName = (text: string, end: number): boolean =>
  /^[\s,]*\(?(?:cũ(?!\p{L})|nay là)/iu.test(text.slice(end, end + 20))

/** Every mention of a concept in a text, whole words only, history left out; one phrase is one mention. */
export function mentionsIn(text: string, { beginnings, phrases }: Lexicon): Mention[] {
  if (phrases.size === 0 || !beginnings.test(text)) return []
  const tokens = wordsOf(text)
  const found: Mention[] = []
  const old = new Set<string>()
  for (let index = 0; index < tokens.length; index++) {
    const phrase = phrases.get(tokens[index]?.word ?? '')?.find(candidate => matches(tokens, index, candidate, text))
    const [first, last] = [tokens[index], tokens[index + (phrase?.words.length ?? 1) - 1]]
    if (phrase === undefined || first === undefined || last === undefined) continue
    index += phrase.words.length - 1
    const name = phrase.words.join(' ')
    if (isOldName(text, last.end)) old.add(name)
    if (phrase.isException || old.has(name) || isHistory(text, first.at, last.end)) continue
    found.push({ concept: phrase.concept, text: text.slice(first.at, last.end), at: first.at })
  }
  return found
}
