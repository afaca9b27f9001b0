import type { Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'

/** "Quyết định 163/QĐ-BTP": the number that a record says it was compared by. */
const decided = /Quyết định (?:số )?(\d[\p{L}\d./-]*[\p{L}\d])/gu

/** What a record was compared with names the decision that it has. */
function against({ decision, checked }: Procedure, report: Report): void {
  const numbers = [...(checked?.against ?? '').matchAll(decided)].map(([, number]) => number)
  const [first] = numbers
  if (decision !== undefined && first !== undefined && !numbers.includes(decision.number))
    report('NOTE_DIFFERS', ['checked', 'against'], { value: first, field: decision.number })
}

/** A month that a record names as that of what it was compared with. */
const month = /tháng (\d{1,2})\/(20\d\d)/gu

/** Nobody compares with what is not yet there. */
function later({ checked }: Procedure, report: Report): void {
  for (const [, at = '', year] of (checked?.against ?? '').matchAll(month)) {
    const first = `${year}-${at.padStart(2, '0')}-01`
    if (checked !== undefined && checked.on < first)
      report('DATE_ORDER', ['checked', 'on'], { value: checked.on, earlier: first })
  }
}

/** What a record was compared with is the decision that it has, and was there on that day. */
export const compared = eachChecked((procedure, report) => {
  for (const look of [against, later]) look(procedure, report)
})
