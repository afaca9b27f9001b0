import type { ChannelId } from '../model/parts.ts'
import { withoutEnd } from './clean.ts'

const opens = /(?:riêng )?(?:(?:áp dụng )?(?:đối )?với|(?:trong )?trường hợp|nếu|khi) /u.source
const opening = new RegExp(`^${opens}`, 'iu')

/** Whether a text begins as a condition does: "Trường hợp …", "Đối với …". */
export const isCondition = (text: string): boolean => opening.test(text)

/** A condition without "đối với trường hợp" in front of it. */
export const bareCondition = (text: string): string => {
  const rest = text
    .replace(opening, '')
    .replace(/^(?:là |trường hợp )(?!khác|còn lại|quy định)/iu, '')
    .replace(/^\d{1,2}\s?[:.)]\s?/u, '')
  return rest === text ? text.trim() : bareCondition(rest)
}

/** Words with which the name of a paper begins, in the middle of a sentence too. */
export const paperWord =
  /(?:0?\d{1,2} (?:\([^)]{1,12}\) )?)?(?:các |những )?(?:bản (?:sao|chính|gốc|chụp|khai|cam kết|kê|dịch|giải trình|thuyết minh|vẽ|photo|thông|xác nhận|tự|án|in|kết luận|ghi|màu|trích|điều|công bố|đăng ký)|giấy(?! tờ (?:sau|nêu|trên|quy định|tương ứng))|thẻ|hộ chiếu|căn cước|chứng minh nhân dân|đơn|tờ (?:khai|trình)|văn (?:bản|bằng)(?! (?:này|trên|nêu|sau))|hợp đồng|chứng (?:từ|chỉ|nhận|cứ|thư)|quyết định|sổ|phiếu|biên (?:bản|lai)|báo cáo|danh (?:sách|mục)|tài liệu(?! (?:sau|nêu|trên|quy định|tương ứng))|ảnh|bảng|công văn|mẫu (?:đơn|giấy|tờ|phiếu|nhãn|chữ ký|C\/O)|kế hoạch|phương án|lý lịch|sơ yếu|bằng|hóa đơn|hoá đơn|điều lệ|nghị quyết|thuyết minh|xác nhận|trích lục|vận (?:tải )?đơn|lệnh|đề án|dự án|một trong (?:các|những))(?!\p{L})/u
    .source

const asking = '(?:nộp|có|gửi|kèm|bổ sung|cung cấp)(?: (?:thêm|kèm|theo|bổ sung|gồm|là))*'
const list =
  '(?:(?:các |những )?(?:giấy tờ|tài liệu|chứng từ|văn bản|thành phần)(?: khác)? (?:sau|như sau|sau đây)[^:;.]{0,20}:\\s*(?:[-+•*]+\\s*)?)?'
const asks = [
  '\\s*:\\s*(?:[-+•*]+\\s*)?',
  `,? thì(?: [^,;:.]{1,80}?)?(?: còn)?(?: phải| cần)?(?: phải)? ${asking} ${list}`,
  ` (?:còn )?(?:phải|cần) ${asking} ${list}`,
  `, hồ sơ(?: [^,;:.]{1,60}?)? (?:kèm(?: theo)?|có thêm|bổ sung) `,
  ', lập (?=đơn|bản|tờ)',
].join('|')
const conditional = new RegExp(`^((?:${opens})(?:[^:;.]|\\.(?=\\S)){3,400}?)(?:${asks})(?=${paperWord})`, 'iu')
/** "Con chưa thành niên cùng nhập quốc tịch theo cha mẹ thì phải nộp …": a condition by its "thì phải" alone. */
const conditionalByThen = new RegExp(
  `^(?!${paperWord})((?:[^:;.]|\\.(?=\\S)){8,240}?),? thì (?:phải|cần) ${asking} ${list}(?=${paperWord})`,
  'iu',
)
/** Who must hand in, behind the condition. */
const whoMust =
  /(?<=.{30}), (?:ngoài [^,]{1,160}, )?(?:(?:các )?(?:tổ chức|cá nhân|doanh nghiệp|người|cơ quan|hồ sơ|thương nhân|chủ |công ty|nhà đầu tư|đơn vị)[^,]{0,120}|(?:ngoài|kèm theo) [^,]{1,160})$/iu
/** "… nộp hồ sơ gồm", "… nộp thêm các chứng từ sau": what leads from a condition to what is asked for. */
const leads = [
  /,? thì(?!\p{L}).*$/iu,
  /,? (?:kèm theo |ngoài )?(?:phải )?(?:nộp |gửi )?(?:thêm )?(?:bộ |các )?(?:thành phần )?hồ sơ(?: [^,]{1,80}?)? (?:(?:bao )?gồm(?: có)?|sau(?: đây)?|phải có)$/iu,
  /,? (?:còn )?(?:phải |cần )?(?:nộp|gửi|cung cấp|bổ sung|có)(?: thêm| kèm| bổ sung)*(?: (?:một trong )?(?:các |những )?(?:giấy tờ|tài liệu|chứng từ|thành phần|văn bản)(?: sau(?: đây)?)?)?$/iu,
]

/** A condition or heading without the words that lead on to what it asks for. */
export const withoutLeads = (heading: string): string =>
  leads
    .reduce((text, lead) => text.replace(lead, ''), heading)
    .replace(/ [+*] .*$/u, '')
    .replace(/(?:[,;:\s]|, (?:(?:bao )?gồm|tài liệu(?: bổ sung)?))+$/iu, '')
    .trim()

const asksNothing =
  /không (?:phải|cần|yêu cầu) (?:nộp|xuất trình|có)|được thay (?:thế )?bằng|có quyền lựa chọn|được (?:quyền )?lựa chọn/iu

/** What a text longer than this says is not looked through. */
const longest = 900

/** A condition with the paper that it asks for. */
export interface Conditional {
  condition: string
  paper: string
  /** All the words in front of the paper, where the condition leaves some out that say more than "phải nộp". */
  said?: string
}

/** "Trường hợp A thì phải nộp B": the condition and what it asks for; undefined where a text is not plainly both. */
export function conditionalPaper(text: string): Conditional | undefined {
  const head = text.slice(0, longest)
  const match = conditional.exec(head) ?? conditionalByThen.exec(head)
  if (!match || asksNothing.test(match[0])) return undefined
  const [whole, before = ''] = match
  const isPlain = /:\s*$|thì/iu.test(whole.slice(before.length))
  const condition = withoutLeads(isPlain ? before : before.replace(whoMust, ''))
  if (condition.length < 8) return undefined
  if (countAlone.test(text.slice(whole.length))) return undefined
  const said = withoutEnd(whole, ':;,. ')
  const isMore = said.length - condition.length > leading
  return { condition, paper: text.slice(whole.length), ...(isMore ? { said } : {}) }
}

/** "01 bản chụp.": how many of what stands in front. */
const countAlone = /^(?:0?\d{1,2} )?(?:\([^)]{1,12}\) )?bản (?:chính|gốc|sao|chụp|photo)[.;,]?$/iu

/** "thì phải nộp thêm" and the like is no longer than this. */
const leading = 24

const handing = /(?:nộp|gửi|đăng ký|thực hiện|làm thủ tục|tiếp nhận)/u.source
const ways: readonly (readonly [ChannelId, RegExp])[] = [
  [
    'online',
    new RegExp(
      `${handing}[^,;.()]{0,70}(?:trực tuyến|môi trường (?:điện tử|mạng)|(?:qua|trên) (?:mạng|cổng dịch vụ công))`,
      'iu',
    ),
  ],
  ['in-person', new RegExp(`${handing}[^,;.()]{0,70}trực tiếp`, 'iu')],
  ['post', new RegExp(`${handing}[^,;.()]{0,70}(?:bưu chính|bưu điện)`, 'iu')],
]
const otherFacts =
  /ủy quyền|uỷ quyền|đại diện|không (?:thể|có)|sự cố|chưa (?:được|có)|lần (?:đầu|tiếp)|không (?:được )?(?:nộp|gửi)/iu

/** The ways of handing in that a condition is about, and nothing else: "nếu nộp hồ sơ theo hình thức trực tiếp". */
export const channelsIn = (condition: string): ChannelId[] =>
  condition.length > 160 || otherFacts.test(condition)
    ? []
    : ways.filter(([, pattern]) => pattern.test(condition)).map(([id]) => id)

const bracketed = /\(([^()]{6,240})\)[\s.;,)]{0,6}$/u

/** The ways of handing in for which alone a paper is asked, by the bracket that closes its name. */
export function channelsAtEnd(text: string): ChannelId[] {
  const parts = bracketed.exec(text.trimEnd())?.[1]?.split(', ') ?? []
  const first = parts.findIndex(part => /^(?:chỉ |áp dụng )?(?:đối với |trong )?(?:nếu|trường hợp|khi) /iu.test(part))
  return first < 0 ? [] : channelsIn(parts.slice(first).join(', '))
}
