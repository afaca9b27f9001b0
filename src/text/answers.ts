import type { Situation } from '../engine/situation/applies.ts'
import { type Asked, askedOf, askedOfAnyone } from '../engine/situation/asked.ts'
import type { FeeAnswer, Instead, Sum } from '../engine/situation/fee-answer.ts'
import type { FeeFormulaValue } from '../engine/situation/fees.ts'
import type { Bounds } from '../engine/situation/hull.ts'
import type { PaperCount } from '../engine/situation/papers.ts'
import type { MySituation } from '../engine/situation/situation.ts'
import type { Duration, Procedure, TimeLimit } from '../model/procedure.ts'
import { capital, formatDate, formatDuration, formatMoney, formatNumber, lower } from './format.ts'
import { freeText } from './live.ts'

/** What a person reads where the record says nothing. */
export const noFigure = 'Chưa có số liệu'

/** A short answer with its tone: `open` is shown as not known, `free` as costing nothing by law. */
export interface Answer {
  text: string
  tone: 'plain' | 'open' | 'free'
}

const open = (text: string): Answer => ({ text, tone: 'open' })
const plain = (text: string): Answer => ({ text, tone: 'plain' })

/** Sums in words: `75.000 đồng`, `5.000 đồng và 10 USD`; empty where nothing is due. */
export const moneyText = (sums: readonly Sum[]): string =>
  sums.map(({ low, high, currency }) => moneyRange(low, high, currency)).join(' và ')

function moneyRange(low: number, high: number, currency: 'VND' | 'USD'): string {
  if (low === high) return formatMoney(low, currency)
  return low === 0
    ? `từ 0 đến ${formatMoney(high, currency)}`
    : `từ ${formatNumber(low)} đến ${formatMoney(high, currency)}`
}

/** A question is named where it is short; else the reader finds it where the numbers are asked. */
const byNumbers = (asks: readonly string[]) => {
  const named = asks.map(lower).join(', ')
  return named.length > 0 && named.length <= 60 ? `Tính theo ${named}` : 'Tính theo số bạn khai'
}

/** Who decides, where that is short; what takes long to say, or says amounts, is read beside the fee itself. */
function decider(who: string): string {
  const [clause = ''] = who.split(/[;.(]/)
  const said = who.length > 60 ? clause.trim() : who
  return said.length > 60 || (said !== who && /\d/.test(said)) ? 'xem từng khoản' : said
}

function undetermined({ who, part, otherwise }: Extract<FeeAnswer, { kind: 'undetermined' }>): Answer {
  // why a text no longer says it stands below, with the fee; so does what takes long to say beside another answer
  const ended = /^chưa rõ từ ngày [\d/]+/.exec(who)?.[0]
  const what = ended ?? `chưa xác định: ${decider(who)}`
  const short = ended ?? (who.length > 60 ? 'chưa xác định' : what)
  const rest = otherwise === undefined ? '' : feeText(otherwise).text
  if (rest !== '') return plain(`${rest}; có trường hợp ${short}`)
  return open(part ? `Có khoản ${short}` : capital(what))
}

/** `Miễn phí`, `Miễn phí (suy từ luật)`, `75.000 đồng`, `Chưa xác định: HĐND cấp tỉnh quy định`. */
function feeText(answer: FeeAnswer): Answer {
  switch (answer.kind) {
    case 'unknown':
      return open(noFigure)
    case 'free':
      return { text: answer.deduced ? freeText.deduced : freeText.free, tone: 'free' }
    case 'amount': {
      const money = capital(moneyText(answer.sums))
      return plain(answer.per === undefined ? money : `${money} mỗi ${lower(answer.per)}`)
    }
    case 'formula': {
      const fixed = moneyText(answer.sums)
      return plain(fixed === '' ? byNumbers(answer.asks) : `${capital(fixed)}, cộng phần tính theo số bạn khai`)
    }
    case 'undetermined':
      return undetermined(answer)
    case 'several':
      return plain('Nhiều mức thu: xem từng khoản')
    case 'depends': {
      const known = capital(moneyText(answer.sums))
      return open(known === '' ? 'Tùy trường hợp: xem từng khoản' : `${known}, có trường hợp chưa có số liệu`)
    }
    case 'on-request':
      return plain('Chỉ trả khi yêu cầu thêm')
  }
}

/** `15 ngày làm việc`, `Từ 3 đến 15 ngày làm việc`; limits of different units are not put on one scale. */
function limitText(limits: readonly TimeLimit[]): Answer {
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

const range = ({ low, high }: Bounds) =>
  low === high ? formatNumber(high) : `${formatNumber(low)} đến ${formatNumber(high)}`

const upTo = (bounds: Bounds) => (bounds.low === 0 ? `Tối đa ${formatNumber(bounds.high)}` : undefined)

/** `3`, `2 đến 4`, `tối đa 3`: how many papers, in words that can stand in a sentence. */
export const countText = (bounds: Bounds): string => (bounds.high === 0 ? '0' : lower(upTo(bounds) ?? range(bounds)))

/** `3 giấy tờ`, `2 đến 4 giấy tờ`; what is only shown is said apart. */
export function paperText(count: PaperCount | undefined): Answer & { show?: string } {
  if (count === undefined) return open(noFigure)
  const { submit, show } = count
  const text = submit.high === 0 ? 'Không phải nộp giấy tờ' : `${upTo(submit) ?? range(submit)} giấy tờ`
  if (show.high === 0) return plain(text)
  return { ...plain(text), show: `${upTo(show) ?? `Thêm ${range(show)}`} giấy tờ để xuất trình` }
}

/** `0 đồng với công dân số đến 28/02/2027`; what nobody set for others either is named once, with what they pay. */
function insteadText({ who, answer: whole, until }: Instead): string {
  const open = whole.kind === 'undetermined' && whole.otherwise !== undefined
  const answer = open ? whole.otherwise : whole
  const bare = answer.kind === 'amount' ? { kind: answer.kind, sums: answer.sums } : answer
  const paid = answer.kind === 'free' ? formatMoney(0) : lower(feeText(bare).text)
  const end = until === undefined ? '' : ` đến ${formatDate(until)}`
  return `${paid} với ${who}${end}${open ? ', trừ trường hợp chưa xác định' : ''}`
}

/** What is paid; where people of a kind pay something else, also in parts: what others pay, and what they do. */
export interface CostAnswer extends Answer {
  parts?: { common: string; instead: readonly string[] }
}

function costText({ answer, instead }: Asked['fees']): CostAnswer {
  const paid = feeText(answer)
  if (instead.length === 0) return paid
  const others = instead.map(insteadText)
  return { ...paid, text: [paid.text, ...others].join('; '), parts: { common: paid.text, instead: others } }
}

/** What people of a kind pay in a procedure in place of what others do, a sentence each. */
export const insteadLines = (procedure: Procedure): string[] => {
  const { parts } = costText(askedOfAnyone(procedure).fees)
  return (parts?.instead ?? []).map(text => `Phí, lệ phí ${lower(parts?.common ?? '')}; ${text}.`)
}

/** Papers, time and money in words. */
const askedText = ({ papers, limits, fees }: Asked) => ({
  papers: paperText(papers),
  limit: limitText(limits),
  cost: costText(fees),
})

/** Papers, time and money of a procedure in words; before anything is known of the reader, unless told. */
export const answersOf = (
  procedure: Procedure,
  situation?: Situation & Partial<MySituation>,
  value?: FeeFormulaValue,
) =>
  askedText(
    situation === undefined && value === undefined ? askedOfAnyone(procedure) : askedOf(procedure, situation, value),
  )
