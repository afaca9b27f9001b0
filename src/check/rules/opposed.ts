import { isLapse } from '../../engine/record/ends.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'
import { plain, unmarked } from '../words.ts'

/** A month that a record names as that of what it was compared with. */
const month = /tháng (\d{1,2})\/(20\d\d)/gu

/** Nobody compares with what is not yet there. */
function compared({ checked }: Procedure, report: Report): void {
  for (const [, at = '', year] of (checked?.against ?? '').matchAll(month)) {
    const first = `${year}-${at.padStart(2, '0')}-01`
    if (checked !== undefined && checked.on < first)
      report('DATE_ORDER', ['checked', 'on'], { value: checked.on, earlier: first })
  }
}

/** Circumstances in which somebody files for another. */
const byAnother = /uy-quyen|(?:^|-)nho-|nop-thay|lam-thay|dai-dien/u

/** What one is given when a file is taken in. */
const slip =
  /^(?:giấy|phiếu) (?:(?:tiếp nhận|biên nhận) hồ sơ(?: và hẹn (?:ngày )?trả kết quả| hẹn trả kết quả)?|hẹn trả(?: kết quả)?)\.?$/iu

/** What is made to be handed in is not taken back; who files himself authorises nobody. */
function pieces({ name, papers = [], results = [] }: Procedure, report: Report): void {
  for (const [index, { name, hand, when }] of papers.entries()) {
    if (hand === 'show' && /^(?:tờ khai|đơn) /iu.test(name) && !/đã|cũ|bản sao/iu.test(name))
      report('PAPER_ODD', ['papers', index, 'hand'], { value: 'shown' })
    if (/ủy quyền/iu.test(name) && [when?.unless ?? []].flat().some(id => byAnother.test(id)))
      report('PAPER_ODD', ['papers', index, 'when'], { value: 'authority' })
  }
  if (results.length === 1 && slip.test(results[0]?.name ?? '') && !/tiếp nhận|báo|công bố/iu.test(name))
    report('PAPER_ODD', ['results', 0, 'name'], { value: 'receipt' })
}

/** Deeds that undo another: a title has one where the name has. */
const undoing = /^(?:xóa|xoá|hủy|huỷ|thu hồi|trả lại|chấm dứt)(?!\p{L})/iu
const undone = /xóa|xoá|hủy|huỷ|thu hồi|trả|chấm dứt|thôi|bỏ|rút|ngừng|hoàn|giải thể|kết thúc|nộp lại/iu
const paying = /^nộp (?:tiền|trợ cấp|hỗ trợ|lương)/iu
const receiving = /hưởng|trợ cấp|hỗ trợ|chi trả/iu
const personal = new Set(['cong-dan', 'nguoi-viet-o-nuoc-ngoai', 'nguoi-nuoc-ngoai', 'nguoi-nuoc-ngoai-cu-tru'])
const notPersons =
  /(?:^|[;,.] ?)cá nhân không (?:được |phải )?(?:làm|nộp|thực hiện)|^chỉ (?:nhận|dành cho|áp dụng)[^.;]{0,20} (?:doanh nghiệp|tổ chức)(?![^.;]*cá nhân)/iu
const higher = /^(?:sở|bộ|ủy ban nhân dân (?:cấp )?tỉnh) .*trình (?:bộ trưởng|thủ tướng)/iu

function deeds(
  { title = '', name, applicants = [], requirements = [], levels = [], steps = [] }: Procedure,
  report: Report,
) {
  if ((undoing.test(title) && !undone.test(name)) || (paying.test(title) && receiving.test(name)))
    report('NOTE_DIFFERS', ['title'], { value: title, field: name })
  if (applicants.length > 0 && applicants.every(kind => personal.has(kind)))
    for (const [index, text] of requirements.entries())
      if (notPersons.test(text))
        report('NOTE_DIFFERS', ['requirements', index], { value: text, field: applicants.join(', ') })
  for (const [index, step] of steps.entries())
    if (levels.join() === 'commune' && step.actor === 'agency' && higher.test(step.name))
      report('STEPS_ODD', ['steps', index, 'name'], { value: 'level' })
}

/** How much of an id stands in a name, 0 to 1. */
function shared(id: string, name: string): number {
  const words = id.split('-')
  const own = new Set(unmarked(plain(name)).split(' '))
  return words.filter(word => own.has(word)).length / words.length
}

/** A question is answered by yes or no; a case is called what its id says; a keyword is one. */
function called({ circumstances = [], cases = [], keywords = [] }: Procedure, report: Report): void {
  for (const [index, { question }] of circumstances.entries())
    if (/^(?:vì sao|tại sao|khi nào|bao giờ|ở đâu|làm sao)(?!\p{L})/iu.test(question))
      report('ODD_WRITING', ['circumstances', index, 'question'], { value: 'why', around: question.slice(0, 24) })
  for (const [index, one] of cases.entries())
    for (const other of cases.slice(index + 1))
      if (
        shared(one.id, other.name) + shared(other.id, one.name) >
        shared(one.id, one.name) + shared(other.id, other.name) + 0.5
      )
        report('NOTE_DIFFERS', ['cases', index, 'name'], { value: one.name, field: one.id })
  for (const [index, word] of keywords.entries())
    if (/[;|\t]/.test(word)) report('ODD_WRITING', ['keywords', index], { value: 'several', around: word.slice(0, 32) })
}

/** An article is named where a clause or a point is: `khoản 2` alone is of none. */
function clauses({ legalBasis = [] }: Procedure, report: Report): void {
  for (const [index, { article = '' }] of legalBasis.entries())
    if (/^(?:khoản|điểm) /iu.test(article) && !/điều|phụ lục|mục/iu.test(article))
      report('ODD_WRITING', ['legalBasis', index, 'article'], { value: 'clause', around: article })
}

/** A change rests on a text that is law on its first day, and a relief takes nothing more. */
function changed({ changes = [], fees = [] }: Procedure, report: Report, { documents }: Catalog): void {
  for (const [index, change] of changes.entries()) {
    const value = change.source.document ?? ''
    const ended = documents.get(value)?.to
    if (ended !== undefined && ended < change.from && !isLapse(change, documents))
      report('LAW_EXPIRED', ['changes', index, 'source', 'document'], { value, ended, suggestion: '' })
    for (const [at, operation] of change.operations.entries()) {
      if (change.relief === undefined || operation.op !== 'set-fee') continue
      const own = fees.find(({ id }) => id === operation.fee)?.amount
      if (own !== undefined && (operation.amount ?? 0) > own)
        report('NOTE_DIFFERS', ['changes', index, 'operations', at, 'amount'], {
          value: 'relief',
          field: operation.amount ?? '',
        })
    }
  }
}

/** What a record is called, asks and rests on is not the opposite of what it does. */
export const opposed = eachChecked((procedure, report, { catalog }) => {
  for (const look of [compared, pieces, deeds, called, clauses]) look(procedure, report)
  changed(procedure, report, catalog)
})
