import type { EndedConcept } from '../../model/lists.ts'

/** One place of a text that speaks of a thing as if it still were. */
export interface Mention {
  readonly concept: EndedConcept
  /** As it stands in the text. */
  readonly text: string
  readonly at: number
}

/** The words of a phrase, a space between. */
const nameOf = (text: string): string => (text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Between two words of one phrase: spaces, a hyphen, a comma; never the end of a clause. */
const join = '[^\\p{L}\\p{N}.;:\\n]{1,3}'

/** Concepts made ready to look for. */
export interface Lexicon {
  /** How phrases begin: a text without one of these has no mention, and is not looked at more closely. */
  readonly beginnings: RegExp
  /** Every phrase as whole words, the longest first. */
  readonly pattern: RegExp
  /** By its words; undefined for one that means something else. */
  readonly phrases: ReadonlyMap<string, EndedConcept | undefined>
}

/** The concepts that have ended by a day, made ready to look for in many texts. */
export function endedOn(concepts: Iterable<EndedConcept>, on: string): Lexicon {
  const gone = [...concepts].filter(({ ended }) => ended <= on)
  const phrases = new Map<string, EndedConcept | undefined>()
  for (const concept of gone) for (const text of concept.words) phrases.set(nameOf(text), concept)
  for (const { except = [] } of gone) for (const text of except) phrases.set(nameOf(text), undefined)
  phrases.delete('')
  const byLength = [...phrases.keys()].map(name => name.split(' ')).toSorted((a, b) => b.length - a.length)
  const anyOf = (parts: Iterable<string>) => [...parts].join('|')
  const beginnings = anyOf(new Set(byLength.map(words => words.slice(0, 2).join(join))))
  const whole = anyOf(byLength.map(words => words.join(join)))
  return {
    beginnings: new RegExp(beginnings, 'iu'),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${whole})(?![\\p{L}\\p{N}])`, 'giu'),
    phrases,
  }
}

/** How much of a clause is looked at before and after a mention, so that a long text costs no more than its length. */
const sight = 240

const clauseBefore = (text: string, at: number): string =>
  (
    text
      .slice(Math.max(0, at - sight), at)
      .split(/[.;\n](?!\d)/)
      .at(-1) ?? ''
  ).toLocaleLowerCase('vi')

const clauseAfter = (text: string, end: number): string =>
  (text.slice(end, end + sight).split(/[.;\n]/, 1)[0] ?? '').toLocaleLowerCase('vi')

const citedText =
  /\d\/\d{4}\/\p{L}|(?:thông tư|nghị định|quyết định|nghị quyết|công văn|hướng dẫn|luật) (?:số|liên tịch)/u
const beforeHistory =
  /trước (?:ngày|khi|đây|thời điểm)|không (?:phải|cần|yêu cầu) (?:nộp|xuất trình).{0,80}$|(?:không còn|thay (?:cho|thế)|bãi bỏ|bỏ|tiền thân (?:là|của)|đã (?:được )?cấp (?:theo|bởi))[^,]{0,60}$/u
const afterHistory =
  /^[^,]{0,20}(?:trước đây|nay là|đã hết|không còn|trước ngày|trước khi|trước (?:sắp xếp|sáp nhập)|cấp trước|tại thời điểm)|^\s*\(?cũ(?!\p{L})|^\s*(?:đã )?cấp còn|^\s*ra quyết định thành lập|^[^,]{0,30}tại thời điểm/u
const namesText = /(?:của|do) (?:bộ trưởng )?$/u
const textBegins = /^\s*(?:sửa đổi|quy định|hướng dẫn|ban hành|về việc)/u

/** Whether a mention tells of what was: the name of a cited text, "trước ngày …", "(nay là …)", "không phải nộp …". */
function isHistory(text: string, at: number, end: number): boolean {
  const [before, after] = [clauseBefore(text, at), clauseAfter(text, end)]
  return (
    citedText.test(before) ||
    beforeHistory.test(before) ||
    afterHistory.test(after) ||
    (namesText.test(before) && textBegins.test(after)) ||
    (/đã được $/u.test(before) && /^\s*cấp/u.test(after))
  )
}

/** Says of a name that it is the old one: what follows under that name in the text is the old one too. */
const isOldName = (text: string, end: number): boolean =>
  /^[\s,]*\(?(?:cũ(?!\p{L})|nay là)/iu.test(text.slice(end, end + 20))

/** Every mention of a concept in a text, whole words only, history left out; one phrase is one mention. */
export function mentionsIn(text: string, { beginnings, pattern, phrases }: Lexicon): Mention[] {
  if (phrases.size === 0 || !beginnings.test(text)) return []
  const found: Mention[] = []
  const old = new Set<string>()
  for (const { 0: words, index: at } of text.matchAll(pattern)) {
    const name = nameOf(words)
    const end = at + words.length
    if (isOldName(text, end)) old.add(name)
    const concept = phrases.get(name)
    if (concept === undefined || old.has(name) || isHistory(text, at, end)) continue
    found.push({ concept, text: words, at })
  }
  return found
}
