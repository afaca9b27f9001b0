import type { Channel, Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'

/** What somebody does; the name of a paper says what he brings. */
const deed = /^(?:nộp|gửi|đến|tiếp nhận|nhận kết quả)(?= )/iu

/** What somebody brings; the name of a step says what he does. */
const thing = /^(?:bản sao|bản chính|đơn (?:đề nghị|xin)|tờ khai|giấy chứng nhận|giấy tờ|hợp đồng)(?= |$)/iu

/** What is asked for, in the place of what is given. */
const request = /^(?:đơn (?:đề nghị|xin|đăng ký)|tờ khai đăng ký|phiếu đề nghị|giấy đề nghị)(?= |$)/iu
const none = /^(?:không|chưa)(?: có| rõ| xác định)?\.?$/iu

/** What stands above a column or a group of a form, in the place of what stands in it. */
const heading =
  /^(?:stt|số thứ tự|ghi chú|nội dung|số lượng|mẫu đơn, tờ khai|tên (?:giấy tờ|bước|khoản(?: thu)?|phí|kết quả|thành phần hồ sơ)|(?:thành phần|danh mục) hồ sơ(?: gồm)?|hồ sơ (?:gồm|bao gồm)|(?:các )?giấy tờ (?:phải )?(?:nộp|xuất trình)|giấy tờ (?:gồm|bao gồm)|trình tự thực hiện|cách thức thực hiện|kết quả thực hiện|phí, lệ phí \(đồng\)|thời hạn giải quyết|yêu cầu, điều kiện):?$/iu

/** Words after which the name of another paper goes on one's own. */
const leading =
  /(?:của|và|hoặc|hay|kèm|theo|với|thay|từ|trong|về|là|cho|có|như|sao|gốc|chính|chụp|dịch|chứng|thực|tử|bản|lại|hồi|nhận|cấp|đổi|mất|hủy|huỷ|hạn|[,:;(/])$/iu

/** The name of another paper of the record that stands at the end of a name with nothing to lead to it. */
const isJoined = (name: string, papers: readonly { readonly name: string }[]): boolean =>
  papers.some(
    other =>
      other.name.length < name.length - 4 &&
      other.name.includes(' ') &&
      name.endsWith(` ${other.name}`) &&
      !leading.test(name.slice(0, -other.name.length - 1)),
  )

/** Names say what kind of thing they are of. */
function named({ papers = [], steps = [], results = [], fees = [] }: Procedure, report: Report): void {
  for (const [list, lines] of Object.entries({ papers, steps, results, fees }))
    for (const [index, { name }] of lines.entries())
      if (heading.test(name.trim())) report('ODD_WRITING', [list, index, 'name'], { value: 'heading', around: name })
  for (const [index, { name }] of papers.entries())
    if (isJoined(name, papers)) report('PAPER_ODD', ['papers', index, 'name'], { value: 'joined' })
  for (const [index, { name }] of papers.entries())
    if (deed.test(name)) report('PAPER_ODD', ['papers', index, 'name'], { value: 'deed' })
  for (const [index, { name }] of steps.entries())
    if (thing.test(name)) report('STEPS_ODD', ['steps', index, 'name'], { value: 'thing' })
  for (const [index, { name }] of results.entries())
    if (request.test(name) || none.test(name))
      report('PAPER_ODD', ['results', index, 'name'], { value: none.test(name) ? 'none' : 'request' })
}

/** Ways through the network, and places that one goes to or writes to. */
const network =
  /cổng|trang|hệ thống|ứng dụng|vneid|mạng|trực tuyến|điện tử|website|phần mềm|tài khoản|https?:|\.vn|e-?mail|app/iu
const street = /(?:^|\s)(?:số \d|đường|phường|trụ sở|bộ phận|trung tâm|quầy)(?!\p{L})/iu
const onlyNetwork = /^(?:qua )?(?:cổng|trang|hệ thống|ứng dụng)(?:(?!trung tâm|bộ phận|cơ quan|trụ sở|tại )[^,;])*$/iu

/** A way of filing stands beside the place that it leads to. */
function place({ id, where }: Channel, at: number, report: Report): void {
  if (where === undefined) return
  if (/^[\d\s./-]+(?:\/\p{Lu}[\p{L}\d-]*)?$/u.test(where))
    report('CHANNEL_ODD', ['channels', at, 'where'], { value: 'number' })
  if (id === 'online' && street.test(where) && !network.test(where))
    report('CHANNEL_ODD', ['channels', at, 'where'], { value: 'street' })
  if (id === 'in-person' && onlyNetwork.test(where))
    report('CHANNEL_ODD', ['channels', at, 'where'], { value: 'network' })
}

/** What things are called says what they are, and where one files what way that is. */
export const namesOfThings = eachChecked((procedure, report) => {
  named(procedure, report)
  for (const [index, channel] of (procedure.channels ?? []).entries()) place(channel, index, report)
})
