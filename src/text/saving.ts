import type { Bound, Claim } from '../engine/cost/claim.ts'
import type { Days } from '../engine/cost/days.ts'
import type { Simplification } from '../engine/cost/portfolio.ts'
import type { Amount, OperationPart } from '../engine/cost/saving.ts'
import type { Operation } from '../model/operation.ts'
import { atBound, changeText, notKnown, ofSize, rangeText, rateText, roughMoney, unsaidText } from './claim.ts'
import { noLocalVolume, scopeNames } from './cost.ts'
import { capital, formatDuration, formatMoney, formatNumber } from './format.ts'

export const operationNames: Record<Operation['op'], string> = {
  'add-paper': 'Thêm giấy tờ',
  'remove-paper': 'Bỏ giấy tờ',
  'change-paper': 'Sửa yêu cầu về giấy tờ',
  'merge-steps': 'Gộp bước',
  'remove-step': 'Bỏ bước',
  'change-step': 'Sửa bước',
  'set-fee': 'Đổi mức thu',
  'set-sets': 'Đổi số bộ hồ sơ',
  'set-time-limits': 'Đổi thời hạn giải quyết',
  'set-channels': 'Đổi cách thức thực hiện',
  'set-submissions': 'Đổi số lần phải thực hiện',
  delegate: 'Phân cấp, ủy quyền',
  abolish: 'Bãi bỏ thủ tục',
}

/** `5 ngày làm việc`; a mean over ways of filing and cases says that it is one: `bình quân khoảng 2 ngày`. */
export const daysText = ({ amount, unit }: Days): string =>
  Number.isInteger(amount)
    ? formatDuration({ amount, unit })
    : `bình quân khoảng ${formatDuration({ amount: Number(amount.toFixed(1)), unit })}`

const exactly: Claim = {
  bound: 'exact',
  percent: 'exact',
  before: 'exact',
  after: 'exact',
  unsaid: 0,
  left: 0,
  conflicting: 0,
  assumed: false,
}

/** "ngắn đi 5 ngày làm việc", "dài thêm 2 ngày", of one procedure; of several each by its code, for days of several are never added. */
export function daysChange(found: readonly { procedure: string; days: Days }[]): string {
  const one = ({ days }: { days: Days }) =>
    days.amount > 0 ? `ngắn đi ${daysText(days)}` : `dài thêm ${daysText({ ...days, amount: -days.amount })}`
  return found.length === 1 ? found.map(one).join() : found.map(item => `${item.procedure} ${one(item)}`).join('; ')
}

/** What a proposal saves a year, in a sentence that claims no more than is known; days are beside đồng, never converted; `elsewhere`: a province without a volume of its own. */
export function savingSentence(
  name: string,
  amount: Amount | undefined,
  days: readonly { procedure: string; days: Days }[],
  claim: Claim = exactly,
  elsewhere = false,
): string {
  const shorter = days.some(item => item.days.amount > 0)
  const time =
    days.length === 0
      ? ''
      : ` Thời hạn giải quyết ${daysChange(days)}${shorter ? '; theo Thông tư số 03/2022/TT-BTP phần này không quy ra tiền' : ''}.`
  if (amount === undefined)
    return `${name}: ${notKnown} số tiền tiết kiệm một năm${elsewhere ? ` vì ${noLocalVolume}` : ''}.${time}`
  const { before, after, saving, percent } = amount
  const share =
    percent === undefined ? '' : `, tức ${atBound(ofSize(claim.percent, percent))}${formatNumber(Math.abs(percent))} %`
  const sides = `từ ${atBound(claim.before)}${formatMoney(before)} ${saving < 0 ? 'lên' : 'còn'} ${atBound(claim.after)}${formatMoney(after)}`
  const verb = saving < 0 ? 'làm ' : ''
  const but = unsaidText(claim)
  return `${name} ${verb}${changeText(saving, claim.bound)} một năm${share}: ${sides}${but && `, ${but}`}.${time}`
}

/** `Bỏ giấy tờ: Giấy chứng nhận quyền sử dụng đất` */
export const operationText = ({
  op,
  target,
  targetName = target,
}: Pick<OperationPart, 'op' | 'target' | 'targetName'>): string =>
  targetName === undefined ? operationNames[op] : `${operationNames[op]}: ${targetName}`

/** How a saving over many procedures is said: as an estimate where it rests on drafts or volumes not checked. */
export interface Estimate {
  claim: Claim
  /** True where proposals are only drafts. */
  drafts: boolean
  /** The 5th and 95th of a hundred draws, đồng a year. */
  spread?: { p5: number; p95: number } | undefined
}

/** "hơn 38 tỷ đồng": cut to a whole tỷ or triệu, "hơn" only when something was cut. */
function cutMoney(amount: number): string {
  const [unit, word] = amount >= 1e9 ? [1e9, 'tỷ'] : [1e6, 'triệu']
  const whole = Math.floor(amount / unit)
  return whole === 0 ? formatMoney(amount) : `${amount % unit === 0 ? '' : 'hơn '}${formatNumber(whole)} ${word} đồng`
}

/** An estimate, its range first: "tiết kiệm từ 39 tỷ đồng đến 97 tỷ đồng", else its figure in two digits. */
const estimateText = (saving: number, { claim, spread }: Pick<Estimate, 'claim' | 'spread'>): string =>
  spread && spread.p5 !== spread.p95 ? rangeText(spread.p5, spread.p95) : changeText(saving, claim.bound, roughMoney)

/** "115 trên 363 thủ tục thuộc 3 lĩnh vực được đơn giản hóa, tiết kiệm hơn 38 tỷ đồng một năm"; an estimate is said as one. */
export function simplificationSentence(
  { simplified, procedures, sectors, saving, scope }: Simplification,
  estimate?: Estimate,
): string {
  const who = `${formatNumber(simplified)} trên ${formatNumber(procedures)} thủ tục thuộc ${formatNumber(sectors)} lĩnh vực`
  const year = `một năm (số lượt ${scopeNames[scope]})`
  if (!estimate || !(estimate.drafts || estimate.claim.assumed))
    return `${who} được đơn giản hóa, ${changeText(saving, estimate?.claim.bound, cutMoney)} ${year}.`
  const but = unsaidText(estimate.claim)
  const kind = estimate.drafts ? 'có phương án minh họa' : 'được đơn giản hóa'
  return `${who} ${kind}, ước ${estimateText(saving, estimate)} ${year}${but && `, ${but}`}.`
}

const percentTexts: Partial<Record<Bound, string>> = {
  upper: 'Tỷ lệ là mức nhiều nhất, vì chi phí hiện tại là mức ít nhất.',
  open: 'Tỷ lệ chỉ của phần tính được.',
}

/** Why a saving claims no more than its sentence says; empty where nothing has to be said. */
export const claimText = ({ bound, percent, assumed }: Claim): string =>
  [
    bound === 'open' && 'Số tiết kiệm có thể cao hơn hoặc thấp hơn.',
    percentTexts[percent],
    assumed && 'Số lượt chưa xác minh: đây là ước tính.',
  ]
    .filter(Boolean)
    .join(' ')

/** A range that is more than a point. */
const isWide = (spread: Estimate['spread']): boolean => spread !== undefined && spread.p5 !== spread.p95

/** The headline of a proposal: what a year saves, in đồng and per cent; of an illustration an estimate, its range first. */
export function headline(
  amount: Pick<Amount, 'saving' | 'percent'> | undefined,
  estimate: Estimate,
  elsewhere = false,
): string {
  if (amount === undefined) return `Chưa tính được số tiền tiết kiệm mỗi năm${elsewhere ? `: ${noLocalVolume}` : ''}`
  const { saving, percent } = amount
  if (saving === 0) return 'Không làm thay đổi chi phí tính bằng tiền'
  const { claim, drafts } = estimate
  const but = unsaidText(claim)
  const end = but && `; ${but}`
  if (!drafts && !claim.assumed) {
    const rate = percent === undefined ? '' : `, ${rateText(percent, claim.percent)}`
    return `${capital(changeText(saving, claim.bound))} mỗi năm${rate}${end}`.replace(/ đồng/g, '\u00a0đồng')
  }
  const rate = percent === undefined ? '' : rateText(Number(percent.toPrecision(2)), claim.percent)
  const middle = [isWide(estimate.spread) && `số có khả năng nhất: ${roughMoney(Math.abs(saving))}`, rate]
    .filter(Boolean)
    .join(', ')
  const kind = drafts ? 'Phương án minh họa, ước' : 'Ước'
  return `${kind} ${estimateText(saving, estimate)} mỗi năm${middle && ` (${middle})`}${end}`
}

/** The price of an hour: "59.422 đồng", or "từ 40.000 đồng đến 52.000 đồng". */
const hourText = ([least, most]: readonly [least: number, most: number]): string =>
  Math.round(least) === Math.round(most)
    ? formatMoney(Math.round(least))
    : `từ ${formatMoney(Math.round(least))} đến ${formatMoney(Math.round(most))}`

/** Why models start from unlike costs, each with its price of an hour. */
export function modelsNote(models: readonly { name: string; hour: readonly [number, number] | undefined }[]): string {
  const prices = models.flatMap(({ name, hour }) => (hour ? [`${name}: ${hourText(hour)}`] : []))
  const hours = prices.length < 2 ? '' : ` Giá một giờ: ${prices.join('; ')}.`
  return `Các mô hình khởi đầu từ chi phí khác nhau: mô hình mở rộng lấy tiền công theo lĩnh vực thay cho một mức thu nhập, thêm giờ chờ và giờ tại quầy ở mỗi lượt đi, trừ phần vẫn làm và nhân với tỷ lệ tuân thủ. Chỉ so trước với sau trong cùng một mô hình.${hours}`
}

/** What a proposal that shares a procedure with others saves alone and in turn. */
export const turnNote = (others: readonly string[], procedures: readonly string[]): string =>
  `cùng sửa ${procedures.join(', ')} với ${others.map(name => `“${name}”`).join(', ')}`
