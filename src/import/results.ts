import type { Procedure } from '../model/procedure.ts'
import { clauseName } from './clause-name.ts'
import { capital, idMaker, oneLine, saysNothing, unbullet, withoutEnd } from './clean.ts'
import { listOf, type Raw, textOf } from './raw.ts'
import type { Tell } from './rules.ts'

const refusal =
  /từ chối|không (?:chấp (?:thuận|nhận)|đồng ý|cấp|đủ điều kiện|đáp ứng|được (?:cấp|chấp)|phê duyệt|xác nhận|thông qua|giải quyết|tiếp nhận)|(?:văn bản|công văn|thông báo) (?:thông báo |trả lời )?(?:về việc )?trả (?:lại )?hồ sơ/iu
const grant =
  /hoặc (?:văn bản |thông báo |công văn )?(?:từ chối|không)|\/ ?(?:văn bản |thông báo )?(?:từ chối|không)|(?:chấp thuận|đồng ý|xác nhận|cấp|duyệt) ?(?:\/|hoặc)|cho phép trả lại/iu

/** Whether a result is nothing but a refusal; one that may be either is not. */
const isRefusal = (name: string): boolean => refusal.test(name) && !grant.test(name)

/** A request to complete the file: nothing that anyone asked for. */
const amendment =
  /^(?:văn bản|công văn|thông báo|giấy|phiếu) (?:thông báo |yêu cầu |đề nghị |hướng dẫn |về việc |bằng văn bản |nội dung cần ){1,3}(?:sửa đổi|bổ sung|hoàn thiện|hoàn chỉnh)(?:[^.;/]{0,60}hồ sơ(?: đăng ký [^.;/]{0,30})?|, bổ sung(?: của [^.;/]{0,60})?)$/iu

/** "Hồ sơ gửi đến cơ quan thuế không có kết quả giải quyết": nothing is handed out in some cases. */
const nothing = /không có kết quả(?: giải quyết)?$/iu

/** What the applicant receives: what is asked for stands before its refusal, whatever the order of the source. */
export function results(detail: Raw, tell: Tell): NonNullable<Procedure['results']> {
  const id = idMaker()
  const texts = listOf(detail, 'resultsDetails')
    .map(raw => capital(withoutEnd(unbullet(oneLine(textOf(raw, 'name'))).replace(/^[.\s]+/, ''), ';./')))
    .filter(text => !saysNothing(text))
  const isLast = (text: string) => isRefusal(text) || nothing.test(text) || amendment.test(text)
  const [granted, refused] = [texts.filter(text => !isLast(text)), texts.filter(isLast)]
  if (granted.length > 0 && texts[0] !== granted[0]) tell('RESULT_REFUSAL', texts[0])
  return [...granted, ...refused].map(text => {
    const [name, note] = clauseName(text)
    return { id: id(name), name, ...(note === '' ? {} : { note }) }
  })
}
