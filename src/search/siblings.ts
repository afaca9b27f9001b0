import type { OpenIndex } from './open.ts'
import type { Question } from './understand.ts'

/** How much two names must share to be of one kind: `Hưởng trợ cấp tuất hằng tháng`, `Hưởng trợ cấp tuất một lần`. */
const ofOneKind = 0.5

const keysIn = ({ lines }: OpenIndex, line: number): Uint32Array =>
  lines.keys.subarray(lines.wordFrom[line] ?? 0, lines.wordFrom[line + 1] ?? 0)

/** Name and title: of two of a kind one has more everyday names than the other by mere chance. */
const calledOf = (open: OpenIndex, place: number): Set<number> => {
  const found = new Set<number>()
  for (let line = open.lines.lineFrom[place] ?? 0; line < (open.lines.lineFrom[place + 1] ?? 0); line++)
    if ((open.lines.kind[line] ?? 0) <= 1) for (const key of keysIn(open, line)) found.add(key)
  return found
}

const nameOf = (open: OpenIndex, place: number): Set<number> => new Set(keysIn(open, open.lines.lineFrom[place] ?? 0))

const without = (words: ReadonlySet<number>, others: ReadonlySet<number>): number[] =>
  [...words].filter(word => !others.has(word))

/**
 * Whether the question says nothing by which the one of two of a kind is meant and not the other. A name that says nothing more than the other is
 * the usual one: `Đăng ký kết hôn` beside the same with `yếu tố nước ngoài`.
 */
export const areUndecided = (open: OpenIndex, { terms }: Question, one: number, other: number): boolean => {
  const [mine, theirs] = [nameOf(open, one), nameOf(open, other)]
  const own = without(mine, theirs)
  if (own.length === 0 || without(theirs, mine).length === 0 || mine.size - own.length < ofOneKind * mine.size)
    return false
  const apart = new Set(without(calledOf(open, one), calledOf(open, other)))
  return !terms.some(({ key }) => apart.has(key))
}
