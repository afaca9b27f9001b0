import { capital, cut, fold, withoutEnd } from './clean.ts'

/** A name longer than this is cut at a clause, so that a list of papers can be read. */
const longest = 160
const shortest = 24

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
  const hard = lastBefore(text, other)
  const at = soft >= shortest ? soft : hard
  if (at < shortest) {
    const [head, rest] = cut(text, longest)
    return [`${head} …`, rest]
  }
  const head = withoutEnd(text.slice(0, at), ',;.:')
  const rest = text.slice(at).replace(/^[\s,;.:]+/, '')
  return [at !== soft || more.test(rest) ? `${head} …` : head, rest]
}

/** Names in one clause for the texts of one list; texts that would be called alike keep all their words. */
export function clauseNames(texts: readonly string[]): (text: string) => [name: string, note: string] {
  const bySort = Map.groupBy(new Set(texts), text => fold(clauseName(text)[0]))
  return text => {
    const [name, note] = clauseName(text)
    return (bySort.get(fold(name))?.length ?? 0) > 1 ? cut(text, 1500) : [name, note]
  }
}
