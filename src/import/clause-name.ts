import { capital, cut, fold, withoutEnd } from './clean.ts'

/** A name longer than this is cut at a clause, so that a list of papers can be read. */
const longest = 160
const shortest = 24
/** A cut in the middle of a list leaves a name that says enough from here on. */
const enough = 70
/** So many letters more are no reason to tear a clause. */
const slack = 30
/** Words at the end of a name that say nothing without those behind them. */
const leadsOn =
  /(?:,? (?:như|của|và|hoặc|do|(?<!hiện |tồn )tại|theo|kèm|với|để|(?<!trở )về|là|đối với|trường hợp|trong trường hợp|các|những|phụ lục|(?<!nếu |hiện )có|được|mà|khi|nếu|trong|bao|gồm))+$/iu

/** Where a clause may end without leaving out another paper: before what only tells the first one more nearly. */
const modifier =
  /(?<!kèm),? (?:theo (?:mẫu|quy định|phụ lục|hướng dẫn)|(?:được )?ban hành kèm|quy định tại|trong đó|đối với|trong trường hợp|trừ (?:trường hợp|khi)|(?<!đối với |trong |thuộc |các |những |một |trừ )trường hợp|kèm theo|có xác nhận|còn (?:hiệu lực|thời hạn))|\s?\(/giu
/** Where something else follows. */
const other = /[;.](?= )|,(?= )| (?:hoặc|và)(?= )/gu
/** Words after the cut that may name another paper. */
const more =
  /[;.] \S|\s(?:[-+•]|\(?[a-zđ\d]\)|\([ivx]{1,4}\)) |(?:và|hoặc|,) (?:bản|giấy|văn bản|hợp đồng|quyết định|tài liệu|chứng|đơn|tờ|sổ)/iu

/** The last place before the limit that a pattern gives, outside brackets. */
function lastBefore(text: string, pattern: RegExp): number {
  let depth = 0
  let from = 0
  let last = -1
  for (const { index } of text.slice(0, longest).matchAll(pattern)) {
    for (; from < index; from++) depth += text[from] === '(' ? 1 : text[from] === ')' ? -1 : 0
    if (depth <= 0) last = index
  }
  return last
}

/** "Bản sao có chứng thực hoặc bản sao kèm bản chính …" in front of the paper itself. */
const manner =
  /^(bản (?:chính|gốc|sao|chụp)(?=[^\p{L}]).{30,200}?(?:sổ gốc|bản chính|đối chiếu|điện tử|chứng thực)),?:? (?=(?:giấy|quyết định|văn bằng|văn bản|chứng chỉ|bằng|thẻ|hợp đồng|sổ|hộ chiếu|tờ khai|báo cáo|biên bản|kết quả|điều lệ) )/iu

/** A name in one clause, with the rest of the text as a note. Nothing is lost, and dots show where another paper may follow. */
export function clauseName(text: string): [name: string, note: string] {
  if (text.length <= longest) return [text, '']
  const [how, said = ''] = manner.exec(text) ?? []
  if (how !== undefined) {
    const [name, rest] = clauseName(capital(text.slice(how.length)))
    return [name, [said, rest].filter(part => part !== '').join('\n')]
  }
  const soft = lastBefore(text, modifier)
  if (soft >= shortest) return cutAt(text, soft, false)
  const hard = lastBefore(text, other)
  if (hard >= shortest && (hard >= enough || more.test(text.slice(hard)))) return cutAt(text, hard, true)
  if (text.length <= longest + slack) return [text, '']
  return cutAt(text, cut(text, longest)[0].length, true)
}

/** The name before a place and the rest behind it; words that lead on to the rest go with it. */
function cutAt(text: string, at: number, isOpen: boolean): [name: string, note: string] {
  const head = withoutEnd(withoutEnd(text.slice(0, at), ',;.:+*-').replace(leadsOn, ''), ',;.:+*-')
  const rest = text.slice(head.length).replace(/^[\s,;.:]+/, '')
  return [isOpen || more.test(rest) ? `${head} …` : head, rest]
}

/** Names in one clause for the texts of one list; texts that would be called alike keep as many words as tell them apart. */
export function clauseNames(texts: readonly string[]): (text: string) => [name: string, note: string] {
  const bySort = Map.groupBy(new Set(texts), text => fold(clauseName(text)[0]))
  return text => {
    const [name, note] = clauseName(text)
    const like = bySort.get(fold(name)) ?? []
    return like.length > 1 ? cut(text, telling(like)) : [name, note]
  }
}

const lengths = [250, 400, 800, 1500]

/** How many letters tell texts apart that begin alike. */
const telling = (like: readonly string[]): number =>
  lengths.find(length => new Set(like.map(text => fold(cut(text, length)[0]))).size === like.length) ?? 1990
