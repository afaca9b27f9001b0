import { capital, clip, fold, idMaker, oneLine } from './clean.ts'
import { caseOfRow, otherMatter } from './length-cases.ts'
import { usualPlace, withoutPlaces } from './places.ts'
import type { RowCases, Stated } from './rows.ts'

const opening = /^(?:[-+*•\s]+|\(?[a-zđ\d]{1,2}[).]\s*)*/iu
const label =
  /^((?:(?:áp dụng )?đối với|trường hợp|cấp (?:mới|lại|đổi|lần đầu)|điều chỉnh|gia hạn|sửa đổi|chấm dứt)(?!\p{L})[^:;.\n]{0,250}?)(?:\s*[:;.\n]|,? (?:thì|là không quá|không quá|thời hạn|trong thời hạn|là \d|\d+ (?:\([^)]{1,20}\) )?(?:ngày|giờ|tháng))|$)/iu

const labelIn = (text: string): string =>
  clip(oneLine(label.exec(text.replace(opening, ''))?.[1] ?? ''), 250).replace(/[,\s(]+$/, '')

/** The words with which a row says for whom it is, at its beginning, in one sentence alone, or behind its one length; empty when it does not. */
function labelOf({ limit, row }: Stated): string {
  const text = withoutPlaces(row.description)
  const first = labelIn(text)
  if (first !== '' && !usualPlace.test(first)) return first
  const sentences = text
    .split(/\.\s+|\n/u)
    .filter(sentence => labelIn(sentence) !== '' && !otherMatter.test(sentence) && !usualPlace.test(sentence))
  const [only = '', ...more] = sentences
  const own = limit.amount === undefined ? '' : caseOfRow(row.description, { amount: limit.amount, unit: limit.unit })
  return own !== '' ? own : more.length === 0 ? labelIn(only) : ''
}

/** The cases that the rows of every channel name alike; undefined unless all of them do. */
export function rowCases(stated: readonly Stated[]): RowCases | undefined {
  const byChannel = Map.groupBy(stated, ({ row }) => row.channel)
  const labels = [...byChannel.values()].map(list => list.map(one => fold(labelOf(one))))
  const [first = []] = labels
  const agree = labels.every(
    list =>
      list.length === first.length &&
      new Set(list).size === list.length &&
      list.every(name => name !== '' && first.includes(name)),
  )
  if (!agree || first.length < 2) return undefined
  const id = idMaker()
  const ids = new Map(first.map(name => [name, id(name, 48)]))
  const named = [...byChannel.values()][0] ?? []
  return {
    cases: named.map(one => ({ id: ids.get(fold(labelOf(one))) ?? '', name: capital(labelOf(one)) })),
    caseOf: new Map(stated.map(one => [one.row, ids.get(fold(labelOf(one))) ?? ''])),
  }
}
