import { saysNothing } from './clean.ts'
import type { Group } from './groups.ts'

const noun =
  /^(?:giấy|bản|thẻ|hộ chiếu|căn cước|chứng minh|đơn|tờ|văn bản|hợp đồng|chứng|quyết định|sổ|phiếu|biên bản|báo cáo|danh sách|danh mục|hồ sơ|tài liệu|ảnh|hình|sơ đồ|bảng|công văn|thư|mẫu|kế hoạch|phương án|dự án|đề án|lý lịch|bằng|hóa đơn|chữ ký|điều lệ|bài|nghị quyết|thuyết minh|giấy tờ|tệp|công hàm|quy chế|một \(|ăn bản|vận (?:tải )?đơn|lệnh|trích lục|các (?:loại|văn bản|giấy|tài liệu|chứng|quy trình|bản)|\d{1,2} (?:\([^)]+\) )?(?:bản|bộ|ảnh|tờ))/iu
const sentence =
  /^(?:trường hợp|đối với|lưu ý|ghi chú|chú ý|người |cá nhân|tổ chức|cơ quan|khi |nếu |việc |từ lần |trong lần |các giấy tờ (?:trên|nêu|quy định)|theo quy định|ngoài |trong )/iu
const remark = /^(?:lưu ý|ghi chú|chú ý|số lượng (?:bộ )?hồ sơ|mục [ivx\d]+\. số lượng)/iu
/** A sentence about the papers of a file, which names none. */
const aboutPapers =
  /^(?:(?:người|cá nhân|tổ chức)[^.;:]{1,60} có trách nhiệm nộp (?:đầy )?đủ|giá trị sử dụng của|các (?:văn bản|giấy tờ|tài liệu) (?:trong (?:thành phần )?hồ sơ|nêu trên|này|có trong|bằng tiếng nước ngoài)[^:]{0,60}(?:nếu|phải|được|là)|trong đó,? (?:cung cấp|nêu|ghi) |hồ sơ (?:được|phải) (?:lập|đóng|làm|dịch) )/iu
/** What a sentence about a case says when it asks for no paper at all. */
const asksNothing =
  /không (?:phải|cần|yêu cầu) (?:nộp|xuất trình|thực hiện|có)|việc ủy quyền thực hiện|có trách nhiệm|được (?:quyền )?lựa chọn|có quyền lựa chọn|có thể ủy quyền|ủy quyền cho (?:tổ chức|cá nhân)[^.]{0,80}như sau|thì thực hiện theo|được thay (?:thế )?bằng|không áp dụng|có thể được nợ|hồ sơ (?:chỉ cần|bao gồm|gồm) (?:các )?(?:chứng từ|giấy tờ|tài liệu)[^.;]{0,40}(?:theo quy định từ|đã liệt kê|quy định tại)|^trong trường hợp cần thiết|chịu trách nhiệm trước pháp luật|được ghi trong nghị quyết/iu
const asksPaper = /: ?\p{Lu}|phải (?:nộp|có|kèm|gửi|bổ sung)|nộp (?:thêm|bổ sung|kèm|bản)|bổ sung (?:bản|giấy|văn bản)/u
const leadsOn = /(?:[:：]|(?:bao )?gồm|như sau|sau đây|các giấy tờ sau)\s*[:;.]?$/iu
const title =
  /^(?:ngoài |thành phần|hồ sơ|bộ hồ sơ|mục [ivx\d]|phần [ivx\d]|đối với|trường hợp|khi |nếu |trong lần|từ lần|giấy tờ (?:phải|cần)|các (?:giấy tờ|tài liệu|hồ sơ|chứng từ|thành phần)|danh mục (?:hồ sơ|giấy tờ)|[^:]{0,300}một trong (?:các|những|số)[^:]{0,80}sau)/iu
const saysCount = /[^:;.]: ?0?\d{1,2} (?:\([^)]{1,12}\) )?bản (?:chính|gốc|sao|chụp|photo)(?!\p{L})/iu
const fillsIn = /^\p{Ll}/u

/** What a component of the file really is. */
export type Kind = 'paper' | 'shown' | 'heading' | 'note' | 'more'

/** Whether a component only leads to those that follow: "Hồ sơ gồm:", "Một trong các giấy tờ sau:". */
const isHeading = (text: string): boolean => leadsOn.test(text) && title.test(text)

/** A case that nothing is asked for in the same line: it leads to the lines below. */
const namesCase = /^(?:trường hợp|đối với) [^:;.]{8,400}$/iu
const asksAnything =
  /(?<!\p{L})(?:nộp|kèm|gửi|bổ sung|xuất trình|cung cấp|lập|thay|thì|phải|bản|giấy|văn bản|hồ sơ|đơn|tờ|hợp đồng|tài liệu|chứng từ|quyết định|báo cáo|xác nhận|sơ yếu|mẫu)(?!\p{L})/iu

/** What a component without any count is. */
function uncounted(text: string, role: Group['role']): Kind {
  if (role === 'note' || remark.test(text)) return 'note'
  if (saysCount.test(text)) return 'paper'
  if (/[:：]$|^hồ sơ .*(?:bao )?gồm$/iu.test(text)) return 'heading'
  if (sentence.test(text) || text.length > 600) return 'note'
  if (role === 'show' || /^(?:xuất trình|bản chính .* để đối chiếu)/iu.test(text)) return 'shown'
  return noun.test(text) ? 'paper' : 'note'
}

/**
 * What a component is. `text` is without its bullet, `isBare` when it had none, `before` the words of the one in front.
 * A line that begins in the middle of a sentence belongs to the paper in front of it.
 */
export function kindOf(
  text: string,
  { role, isCounted, isBare, before }: { role: Group['role']; isCounted: boolean; isBare: boolean; before: string },
): Kind {
  if (saysNothing(text)) return 'note'
  if (remark.test(text)) return 'note'
  if (isBare && before !== '' && fillsIn.test(text) && !noun.test(text)) return /[.;:]$/.test(before) ? 'note' : 'more'
  if (!isCounted) return uncounted(text, role)
  if (isHeading(text) || (namesCase.test(text) && !asksAnything.test(text))) return 'heading'
  if (aboutPapers.test(text)) return 'note'
  if (/^(?:người [^,;.:]{1,40} )?xuất trình (?!.*(?:nộp|bản sao|bản điện tử))/iu.test(text)) return 'shown'
  return sentence.test(text) && asksNothing.test(text) && !asksPaper.test(text.replace(asksNothing, ''))
    ? 'note'
    : 'paper'
}

/** Whether a component is a remark or a heading, whatever counts stand beside it. */
export const isNote = (text: string): boolean => remark.test(text) || /[:：]$/u.test(text) || sentence.test(text)
