import { type FeeAnswer, feeAnswer, limitAnswer, type PaperCount, paperAnswer } from '../engine/situation/answers.ts'
import type { Duration, Procedure, TimeLimit } from '../model/procedure.ts'
import { formatDuration, formatMoney, formatNumber } from './format.ts'

/** What a person reads where the record says nothing. */
export const noFigure = 'Chưa có số liệu'

/** A short answer with its tone: `open` is shown as not known, `free` as costing nothing by law. */
export interface Answer {
  text: string
  tone: 'plain' | 'open' | 'free'
}

const open = (text: string): Answer => ({ text, tone: 'open' })
const plain = (text: string): Answer => ({ text, tone: 'plain' })
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** `Miễn phí`, `75.000 đồng`, `Chưa xác định: HĐND cấp tỉnh quy định`. */
export function feeText(answer: FeeAnswer): Answer {
  switch (answer.kind) {
    case 'unknown':
      return open(noFigure)
    case 'free':
      return { text: 'Miễn phí', tone: 'free' }
    case 'amount': {
      const money = moneyRange(answer.low, answer.high, answer.currency)
      return plain(answer.per === undefined ? money : `${money} mỗi ${lower(answer.per)}`)
    }
    case 'formula':
      return plain('Tính theo công thức')
    case 'undetermined':
      return open(answer.known > 0 ? `Có khoản chưa xác định: ${answer.who}` : `Chưa xác định: ${answer.who}`)
    case 'several':
      return plain('Nhiều mức thu: xem từng khoản')
    case 'depends':
      return open('Tùy hoàn cảnh: xem từng khoản')
    case 'on-request':
      return plain('Chỉ trả khi yêu cầu thêm')
  }
}

function moneyRange(low: number, high: number, currency: 'VND' | 'USD'): string {
  if (low === high) return formatMoney(low, currency)
  return low === 0
    ? `Từ 0 đến ${formatMoney(high, currency)}`
    : `Từ ${formatNumber(low)} đến ${formatMoney(high, currency)}`
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** `15 ngày làm việc`, `Từ 3 đến 15 ngày làm việc`; limits of different units are not put on one scale. */
export function limitText(limits: readonly TimeLimit[]): Answer {
  const [first] = limits
  if (first === undefined) return open(noFigure)
  const texts = [...new Set(limits.map(limit => capital(formatDuration(limit))))]
  if (texts.length === 1) return plain(texts[0] ?? '')
  const amounts = limits.flatMap(limit =>
    limit.unit === first.unit && limit.amount !== undefined ? [limit.amount] : [],
  )
  if (amounts.length < limits.length) {
    const [one = '', other] = texts
    return plain(texts.length === 2 && other ? `${one} hoặc ${lower(other)}` : 'Tùy trường hợp')
  }
  const longest: Duration = { amount: Math.max(...amounts), unit: first.unit }
  return plain(`Từ ${formatNumber(Math.min(...amounts))} đến ${formatDuration(longest)}`)
}

/** `Cần xác minh: tối đa 25 ngày làm việc`, for a limit that may be extended. */
export function extensionText({ extension }: TimeLimit): string | undefined {
  if (extension === undefined) return undefined
  const length = formatDuration(extension)
  return `${extension.reason}: ${extension.total ? `tối đa ${length}` : `thêm ${length}`}`
}

/** `Nộp sau 15:00 thì trả kết quả vào ngày làm việc tiếp theo.` */
export const cutOffText = ({ cutOff }: TimeLimit): string | undefined =>
  cutOff && `Nộp sau ${cutOff.time} thì trả kết quả vào ngày làm việc tiếp theo.`

const range = (least: number, most: number) =>
  least === most ? formatNumber(most) : `${formatNumber(least)} đến ${formatNumber(most)}`

/** `3 giấy tờ`, `2 đến 4 giấy tờ`; what is only shown is said apart. */
export function paperText(known: boolean, count: { least: PaperCount; most: PaperCount }): Answer & { show?: string } {
  if (!known) return open(noFigure)
  const { least, most } = count
  const text = most.submit === 0 ? 'Không phải nộp giấy tờ' : `${range(least.submit, most.submit)} giấy tờ`
  return most.show === 0
    ? plain(text)
    : {
        ...plain(text),
        show: `${least.show === 0 ? 'Tối đa ' : 'Thêm '}${least.show === 0 ? formatNumber(most.show) : range(least.show, most.show)} giấy tờ để xuất trình`,
      }
}

/** Papers, time and money of a procedure in words, before anything is known of the reader. */
export const answersOf = (procedure: Procedure) => ({
  papers: paperText(procedure.papers !== undefined, paperAnswer(procedure, {})),
  limit: limitText(limitAnswer(procedure, {})),
  cost: feeText(feeAnswer(procedure, {})),
})
