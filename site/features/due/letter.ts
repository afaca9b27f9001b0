import { lastDayOfDecree61 } from '../../../src/engine/time/deadline-law.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { capital, formatDate } from '../../../src/text/format.ts'

/** What is known of a file that is late; what is missing is left as dots to fill in by hand. */
export interface LateFile {
  readonly procedure?: { readonly code: string; readonly name: string }
  /** Moment of filing, `2026-04-24T16:10`. */
  readonly submitted: string
  /** Due date, ISO; missing where none can be computed: then the date on the receipt counts. */
  readonly due?: string
  /** Date of the letter, ISO. */
  readonly today: string
  readonly agency?: string
  readonly sender?: string
  readonly address?: string
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

function facts({ procedure, submitted, due, receipt }: LateFile): string[] {
  const name = procedure === undefined ? dots : `"${procedure.name}" (mã ${procedure.code})`
  const filed = formatDate(submitted.slice(0, 10))
  return [
    `Ngày ${filed}, tôi đã nộp hồ sơ thủ tục ${name}, giấy tiếp nhận hồ sơ và hẹn trả kết quả số ${receipt ?? dots}.`,
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

/** A request for an answer on a late file: thư đề nghị trả lời khi trễ hẹn. Cites what was read and in force on the filing date, or nothing. */
export function lateLetter(file: LateFile): Letter {
  return {
    heading: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    dateLine: `………………, ${longDate(file.today)}`,
    title: ['ĐƠN ĐỀ NGHỊ', 'Về việc trả kết quả hồ sơ đã quá hạn'],
    to: `Kính gửi: ${file.agency ?? dots}`,
    paragraphs: [
      `Tôi là ${file.sender ?? dots}, địa chỉ ${file.address ?? dots}, số điện thoại ${dots}.`,
      ...facts(file),
      ...unsure(file),
      ...basis(file.submitted),
      'Tôi đề nghị quý cơ quan:',
    ],
    requests: [
      'cho biết hồ sơ đang ở bước nào, vì sao quá hạn;',
      'có văn bản xin lỗi và hẹn lại ngày trả kết quả;',
      'trả kết quả trong thời gian sớm nhất.',
    ],
    closing: ['Xin trân trọng cảm ơn.', 'NGƯỜI LÀM ĐƠN', '(Ký và ghi rõ họ tên)', file.sender ?? ''],
  }
}

/** The letter as plain text, a paragraph a line. */
export function letterText({ heading, dateLine, title, to, paragraphs, requests, closing }: Letter): string {
  const numbered = requests.map((request, index) => `${index + 1}. ${capital(request)}`)
  const parts = [heading, [dateLine], title, [to], [...paragraphs, ...numbered], closing.filter(line => line !== '')]
  return parts.map(lines => lines.join('\n')).join('\n\n')
}
