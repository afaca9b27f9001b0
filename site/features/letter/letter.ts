import { firstDayOfDecree309, lastDayOfDecree61 } from '../../../src/engine/time/deadline-law.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { capital, formatDate } from '../../../src/text/format.ts'

/** What every letter says of its writer and of the procedure; what is missing is left as dots to fill in by hand. */
interface Writer {
  readonly procedure?: { readonly code: string; readonly name: string }
  /** Date of the letter, ISO. */
  readonly today: string
  readonly agency?: string
  readonly sender?: string
  readonly address?: string
}

/** What is known of a file that was given back, or for which a paper was asked that the State holds. */
export interface RefusedFile extends Writer {
  /** Day of filing, ISO. */
  readonly submitted: string
  /** The paper that was asked for. */
  readonly paper?: string
  /** The register that holds it. */
  readonly database?: string
}

/** What is known of a file that is late. */
export interface LateFile extends Writer {
  /** Moment of filing, `2026-04-24T16:10`. */
  readonly submitted: string
  /** Due date, ISO; missing where none can be computed: then the date on the receipt counts. */
  readonly due?: string
  /** Whether the source leaves the limit open. */
  readonly doubtful?: boolean
  /** Number on the receipt (giấy tiếp nhận hồ sơ và hẹn trả kết quả). */
  readonly receipt?: string
}

/** A letter in the parts of a Vietnamese administrative letter, ready to print. */
export interface Letter {
  readonly heading: readonly string[]
  readonly dateLine: string
  readonly title: readonly string[]
  readonly to: string
  readonly paragraphs: readonly string[]
  readonly requests: readonly string[]
  readonly closing: readonly string[]
}

const dots = '………………………………'

/**
 * The duty to apologise in writing with a new date was read for Nghị định 61/2018/NĐ-CP only, which governed filings up
 * to 30/06/2025. For later filings no article is cited: those of Nghị định 118/2025/NĐ-CP were not read.
 */
function basis(submitted: string): string[] {
  if (submitted.slice(0, 10) > lastDayOfDecree61) return []
  return [
    'Theo Nghị định số 61/2018/NĐ-CP, hồ sơ quá hạn giải quyết thì cơ quan phải có văn bản xin lỗi, trong đó hẹn lại thời gian trả kết quả một lần.',
  ]
}

const longDate = (iso: string) => `ngày ${iso.slice(8, 10)} tháng ${iso.slice(5, 7)} năm ${iso.slice(0, 4)}`

const procedureName = ({ procedure }: Writer): string =>
  procedure === undefined ? dots : `"${procedure.name}" (mã ${procedure.code})`

function facts(file: LateFile): string[] {
  const { submitted, due, receipt } = file
  const filed = formatDate(submitted.slice(0, 10))
  return [
    `Ngày ${filed}, tôi đã nộp hồ sơ thủ tục ${procedureName(file)}, giấy tiếp nhận hồ sơ và hẹn trả kết quả số ${receipt ?? dots}.`,
    due === undefined
      ? `Ngày hẹn trả kết quả ghi trên giấy hẹn là ${dots}. Đến nay tôi chưa nhận được kết quả.`
      : `Theo thời hạn của thủ tục, kết quả phải được trả chậm nhất ${momentDay(due)}. Đến nay tôi chưa nhận được kết quả.`,
  ]
}

/** A date that rests on a doubtful limit is not claimed: the one on the receipt decides. */
const unsure = ({ due, doubtful = false }: LateFile): string[] =>
  due === undefined || !doubtful
    ? []
    : ['Quy định công bố chưa nói rõ thời hạn này; nếu giấy hẹn ghi ngày khác thì xin lấy ngày trên giấy hẹn.']

/** A letter to an agency: who writes, what happened, what is asked for. */
const letterOf = (file: Writer, about: string, paragraphs: readonly string[], requests: readonly string[]): Letter => ({
  heading: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  dateLine: `………………, ${longDate(file.today)}`,
  title: ['ĐƠN ĐỀ NGHỊ', about],
  to: `Kính gửi: ${file.agency ?? dots}`,
  paragraphs: [
    `Tôi là ${file.sender ?? dots}, địa chỉ ${file.address ?? dots}, số điện thoại ${dots}.`,
    ...paragraphs,
    'Tôi đề nghị quý cơ quan:',
  ],
  requests,
  closing: ['Xin trân trọng cảm ơn.', 'NGƯỜI LÀM ĐƠN', '(Ký và ghi rõ họ tên)', file.sender ?? ''],
})

/** A request for an answer on a late file: thư đề nghị trả lời khi trễ hẹn. Cites what was read and in force on the filing date, or nothing. */
export const lateLetter = (file: LateFile): Letter =>
  letterOf(
    file,
    'Về việc trả kết quả hồ sơ đã quá hạn',
    [...facts(file), ...unsure(file), ...basis(file.submitted)],
    [
      'cho biết hồ sơ đang ở bước nào, vì sao quá hạn;',
      'có văn bản xin lỗi và hẹn lại ngày trả kết quả;',
      'trả kết quả trong thời gian sớm nhất.',
    ],
  )

/** What Nghị định 309/2026/NĐ-CP (Điều 2, Điều 8) wrote into 118/2025/NĐ-CP, for files handed in since; earlier wording was not read. */
const since309 = (submitted: string, text: string): string[] =>
  submitted.slice(0, 10) < firstDayOfDecree309 ? [] : [text]

/** A request for the reason in writing when a file is given back without one. */
export const returnedLetter = (file: RefusedFile): Letter =>
  letterOf(
    file,
    'Về việc hồ sơ bị trả lại mà không nêu rõ lý do',
    [
      `Ngày ${formatDate(file.submitted.slice(0, 10))}, tôi đến nộp hồ sơ thủ tục ${procedureName(file)}. Hồ sơ bị trả lại mà tôi không nhận được thông báo nêu rõ lý do.`,
      ...since309(
        file.submitted,
        'Theo điểm a khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP, được sửa đổi bởi Điều 8 Nghị định số 309/2026/NĐ-CP, khi hồ sơ chưa đầy đủ, chưa chính xác hoặc không thuộc thẩm quyền, người tiếp nhận phải có thông báo nêu rõ nội dung, lý do và hướng dẫn cụ thể, đầy đủ trong một lần.',
      ),
    ],
    [
      'có thông báo bằng văn bản nêu rõ giấy tờ, nội dung nào chưa đạt và lý do;',
      'hướng dẫn đầy đủ trong một lần những gì tôi phải bổ sung, hoặc nơi tôi phải nộp;',
      'tiếp nhận hồ sơ và cấp giấy tiếp nhận hồ sơ, hẹn trả kết quả nếu hồ sơ đã đủ.',
    ],
  )

/** A request to look a paper up in the register that holds it, instead of asking the citizen for it. */
export const heldLetter = (file: RefusedFile): Letter =>
  letterOf(
    file,
    'Về việc không phải nộp giấy tờ mà Nhà nước đã có dữ liệu',
    [
      `Ngày ${formatDate(file.submitted.slice(0, 10))}, khi nộp hồ sơ thủ tục ${procedureName(file)}, tôi được yêu cầu nộp: ${file.paper ?? dots}. Thông tin của giấy này đã có trong ${file.database ?? dots}.`,
      ...since309(
        file.submitted,
        'Theo khoản 2a Điều 4 Nghị định số 118/2025/NĐ-CP, được bổ sung bởi Điều 2 Nghị định số 309/2026/NĐ-CP, cơ quan tiếp nhận, giải quyết thủ tục khai thác dữ liệu thay cho thành phần hồ sơ và không yêu cầu người dân cung cấp giấy tờ mà thông tin đã có trong cơ sở dữ liệu được công bố, kết nối, chia sẻ.',
      ),
    ],
    [
      'tra cứu thông tin trong cơ sở dữ liệu thay cho giấy này và tiếp nhận hồ sơ;',
      'nếu không tra cứu được, cho biết bằng văn bản vì sao và phải bổ sung giấy tờ nào theo quy định nào.',
    ],
  )

/** The letter as plain text, a paragraph a line. */
export function letterText({ heading, dateLine, title, to, paragraphs, requests, closing }: Letter): string {
  const numbered = requests.map((request, index) => `${index + 1}. ${capital(request)}`)
  const parts = [heading, [dateLine], title, [to], [...paragraphs, ...numbered], closing.filter(line => line !== '')]
  return parts.map(lines => lines.join('\n')).join('\n\n')
}
