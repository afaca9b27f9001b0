import type { Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'
import { plain, unmarked } from '../words.ts'

/** Deeds that undo another: a title has one where the name has. */
const undoing = /^(?:xóa|xoá|hủy|huỷ|thu hồi|trả lại|chấm dứt)(?!\p{L})/iu
const undone = /xóa|xoá|hủy|huỷ|thu hồi|trả|chấm dứt|thôi|bỏ|rút|ngừng|hoàn|giải thể|kết thúc|nộp lại/iu
const paying = /^nộp (?:tiền|trợ cấp|hỗ trợ|lương)/iu
const receiving = /hưởng|trợ cấp|hỗ trợ|chi trả/iu
const personal = new Set(['cong-dan', 'nguoi-viet-o-nuoc-ngoai', 'nguoi-nuoc-ngoai', 'nguoi-nuoc-ngoai-cu-tru'])
const notPersons =
  /(?:^|[;,.] ?)cá nhân không (?:được |phải )?(?:làm|nộp|thực hiện)|^chỉ (?:nhận|dành cho|áp dụng)[^.;]{0,20} (?:doanh nghiệp|tổ chức)(?![^.;]*cá nhân)/iu
const higher = /^(?:sở|bộ|ủy ban nhân dân (?:cấp )?tỉnh) .*trình (?:bộ trưởng|thủ tướng)/iu

/** What a record is called, and who may come, is not the opposite of what it does. */
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

/** What nobody answers from his own life. */
const lawNamed = /(?<!\p{L})(?:(?:điều|khoản) \d|(?:nghị định|thông tư|nghị quyết|luật) số)/iu

/** A question is answered by yes or no, from one's own life; a case is called what its id says; a keyword is one. */
function called({ circumstances = [], cases = [], keywords = [] }: Procedure, report: Report): void {
  for (const [index, { question }] of circumstances.entries()) {
    const law = lawNamed.exec(question)?.[0]
    if (law !== undefined) report('ODD_WRITING', ['circumstances', index, 'question'], { value: 'law', around: law })
    if (/^(?:vì sao|tại sao|khi nào|bao giờ|ở đâu|làm sao)(?!\p{L})/iu.test(question))
      report('ODD_WRITING', ['circumstances', index, 'question'], { value: 'why', around: question.slice(0, 24) })
  }
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

/** Words by which a doubt shows what it is about; a doubt that has none of its own part's is about another. */
const partWords: Readonly<Record<string, RegExp>> = {
  fees: /phí|tiền|thu|giá|đồng|miễn|mức/iu,
  channels: /nộp|trực tuyến|bưu|mạng|cổng|gửi|nơi|nhận|cách|đến/iu,
  results: /kết quả|cấp|giấy|nhận|văn bản|thẻ|quyết định|thông báo/iu,
  timeLimits: /ngày|hạn|giờ|tháng|lâu|thời|đơn vị/iu,
  papers: /giấy|hồ sơ|bản|đơn|tờ|mẫu|ảnh|phụ lục|danh mục|chứng/iu,
  benefits: /hưởng|mức|tiền|trợ|chế độ|ngày|công thức/iu,
  steps: /bước|trình tự|nộp|nhận|cơ quan|làm|gửi|xác/iu,
  agency: /cơ quan|ủy ban|sở|bộ|cấp|thẩm quyền|công an|đơn vị|nơi|ai/iu,
  legalBasis: /luật|nghị|thông tư|văn bản|căn cứ|quyết định|số/iu,
  requirements: /điều kiện|yêu cầu|đủ|phải|được|ai|người/iu,
  decision: /quyết định|công bố|số|văn bản|luật/iu,
}

/** A doubt speaks of the part that it is about. */
function parts({ unclear = [] }: Procedure, report: Report): void {
  for (const [index, { about, text, from }] of unclear.entries())
    if (from === undefined && partWords[about]?.test(text) === false)
      report('OUT_OF_PLACE', ['unclear', index, 'about'], { kind: 'doubt', value: about })
}

/** A summary ends like a sentence; an English title is in English. */
function closed({ summary, name, titleEn = '' }: Procedure, report: Report): void {
  if (summary !== undefined && summary !== name && !/[.!?…)]$/.test(summary))
    report('ODD_WRITING', ['summary'], { value: 'end', around: summary.slice(-24) })
  if (/[^\x20-\x7e’–]/.test(titleEn)) report('ODD_WRITING', ['titleEn'], { value: 'english', around: titleEn })
}

/** Titles, questions, cases, keywords and doubts say what such a part has to say. */
export const wording = eachChecked((procedure, report) => {
  for (const look of [deeds, called, parts, closed]) look(procedure, report)
})
