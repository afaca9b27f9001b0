import { oneLine, unbullet, withoutEnd } from './clean.ts'
import { conditionalPaper, isCondition, paperWord, withoutLeads } from './condition.ts'
import { isCopy } from './paper-count.ts'
import { numberOf, type Raw, textOf } from './raw.ts'

/** One paper of a component of the source: its words, how many pieces the source counts, and when alone it is asked. */
export interface Piece {
  text: string
  originals: number
  copies: number
  condition?: string
  /** The words in front of the paper, where its condition leaves some out. */
  said?: string
  /** The part of the file that the source names above it. */
  part?: string
}

const begins = new RegExp(`^${paperWord}`, 'iu')
const isPaper = (text: string): boolean => begins.test(text)

/** A line break, or the bullet or letter that opens the next line of a list. */
const nextLine =
  /\n|(?<=[;:.,])\s+(?=(?:[-+•*]{1,3}\s?|[a-zđ](?:\.?\d{1,2})*\)\s?|\(?[ivx]{1,4}\)\s?|\(\d{1,2}\)\s?|\d{1,2}\)\s?)\p{L})/u
const statedParts = /;\s+/u
const endsWithCount = /: ?0?\d{1,2} (?:\([^)]{1,12}\) )?bản (?:chính|gốc|sao|chụp|photo)[^;:]{0,60}$/iu
const isChoice = /một trong|hoặc$|^hoặc |(?:bao )?gồm:?$|(?:như )?sau(?: đây)?:?$|: *$|(?<!\p{L})(?:là|như|theo)$/iu

const isLabel = (head: string): boolean => /^[^.;:]{4,120}:?$/u.test(head) && !isChoice.test(withoutEnd(head, ':'))
const isGeneral = /thành phần|số lượng|hồ sơ$/iu

/** A text longer than this is not looked through for several papers. */
const longest = 6_000

/** Papers that stand in one component below the condition that opens it, or one behind the other; undefined where that is not plain. */
function listIn(text: string): { papers: string[]; condition?: string; part?: string } | undefined {
  if (text.length > longest) return undefined
  const lines = text
    .split(nextLine)
    .map(line => oneLine(unbullet(oneLine(line))))
    .filter(line => line !== '')
  const [head = '', ...rest] = lines
  if (rest.length > 0 && rest.every(line => isPaper(line) && !isChoice.test(line))) {
    if (isPaper(head)) return isChoice.test(head) ? undefined : { papers: lines }
    const heading = withoutEnd(head, ':;,.')
    if (rest.length < 2 || !(isCondition(head) || isLabel(head))) return undefined
    if (isCondition(head)) return { papers: rest, condition: withoutEnd(withoutLeads(heading), ':;,.') }
    return { papers: rest, ...(isGeneral.test(heading) ? {} : { part: heading }) }
  }
  const parts = withoutEnd(text, '.;')
    .split(statedParts)
    .map(part => unbullet(oneLine(part)))
  return parts.length > 1 && parts.every(part => isPaper(part) && endsWithCount.test(part))
    ? { papers: parts }
    : undefined
}

const pieces = (raw: Raw, key: string): number => Math.min(50, Math.max(0, Math.trunc(numberOf(raw, key) ?? 0)))

/** Every paper that a component asks for. Of several, what the name calls a copy is one, and the others are originals. */
export function piecesOf(raw: Raw): Piece[] {
  const originals = pieces(raw, 'originalQty')
  const copies = pieces(raw, 'copyQty')
  const text = unbullet(textOf(raw, 'name'))
  const found = listIn(text)
  if (!found) return [single(oneLine(text), originals, copies)]
  const most = Math.max(originals, copies)
  const someAreCopies = found.papers.some(isCopy)
  return found.papers.map(paper => {
    const [own, other] = isCopy(paper) ? [0, most] : someAreCopies ? [most, 0] : [originals, copies]
    const piece = single(paper, own, other)
    return {
      ...piece,
      ...(found.condition === undefined ? {} : { condition: found.condition }),
      ...(found.part === undefined ? {} : { part: found.part }),
    }
  })
}

function single(text: string, originals: number, copies: number): Piece {
  const { paper, ...condition } = conditionalPaper(text) ?? { paper: text }
  return { text: paper, originals, copies, ...condition }
}
