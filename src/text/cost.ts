import type { Fact, MissingValue } from '../engine/cost/assumptions.ts'
import { type Bound, type Claim, claimOfCost } from '../engine/cost/claim.ts'
import type { Cost, CostLine, Coverage, SituationCost, Volume } from '../engine/cost/cost.ts'
import type { Days } from '../engine/cost/days.ts'
import type { Activity, Basis, Reason } from '../engine/cost/effort.ts'
import type { Simplification } from '../engine/cost/portfolio.ts'
import type { Amount, Conflict, OperationPart } from '../engine/cost/saving.ts'
import type { Operation } from '../model/operation.ts'
import type { Evidence } from '../model/primitives.ts'
import type { Procedure, Submissions } from '../model/procedure.ts'
import { atBound, changeText, notKnown, ofSize, rangeText, roughMoney, unsaidText } from './claim.ts'
import { formatDate, formatDuration, formatMoney, formatMoneyShort, formatNumber } from './format.ts'
import { channelNames } from './labels.ts'
import { citation, type LawRegister } from './law.ts'

/** Words of the tables of a costing. */
export const costText = { weight: 'trọng số' } as const

export const activityNames: Record<Activity, string> = {
  prepare: 'Chuẩn bị hồ sơ',
  submit: 'Nộp hồ sơ',
  pay: 'Nộp phí, lệ phí, chi phí khác',
  inspect: 'Chuẩn bị, phục vụ việc kiểm tra, đánh giá của cơ quan có thẩm quyền',
  other: 'Công việc khác',
  collect: 'Nhận kết quả',
}

/** The rows of the official form, in its order. */
export const activities = Object.keys(activityNames) as Activity[]

export const basisNames: Record<Basis, string> = { evidence: 'theo hồ sơ', norm: 'theo định mức', none: notKnown }

export const reasonTexts: Record<Reason, string> = {
  'no-effort': 'hồ sơ chưa ghi thời gian, chi phí và không có định mức',
  'no-destination': 'chưa ghi đi đến cấp nào',
  'no-norm': 'không có định mức cho nơi đến này',
  'no-value': 'chưa có mức của ngày tính',
  'no-share': 'chưa có tỷ lệ của hoàn cảnh này',
  'unknown-fee': 'chưa biết mức thu',
  'unknown-papers': 'chưa ghi thành phần hồ sơ',
  'foreign-currency': 'thu bằng ngoại tệ, không cộng vào tổng',
  'no-typical-value': 'mức thu tùy từng hồ sơ, chưa có giá trị thường gặp',
  alternative: 'giấy tờ thay thế, đã tính giấy tờ đứng trước',
  optional: 'chỉ trả khi yêu cầu, không cộng vào tổng',
}

export const scopeNames: Record<Submissions['scope'], string> = {
  national: 'cả nước',
  province: 'một tỉnh',
  commune: 'một xã',
}

export const evidenceNames: Record<Evidence, string> = {
  register: 'số đếm của cơ quan',
  survey: 'khảo sát',
  expert: 'ước tính của chuyên gia',
  norm: 'định mức',
  unverified: 'chưa xác minh',
}

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

/** Names of the lines that the engine adds. */
const addedNames: Readonly<Record<string, string>> = {
  'nop-ho-so-theo-dinh-muc': 'Nộp hồ sơ',
  'nhan-ket-qua-theo-dinh-muc': 'Nhận kết quả',
  'thanh-phan-ho-so-chua-ro': 'Thành phần hồ sơ',
  'phi-le-phi-chua-ro': 'Phí, lệ phí',
}

/** What a line is called; lines that the engine adds have a name here. */
export const lineName = ({ id, name }: Pick<CostLine, 'id' | 'name'>): string => name || addedNames[id] || id

export const hoursText = (hours: number | undefined): string =>
  hours === undefined ? notKnown : `${formatNumber(Math.round(hours * 100) / 100)} giờ`

export const moneyText = (amount: number | undefined): string =>
  amount === undefined ? notKnown : formatMoney(Math.round(amount))

/** Where a line's figures come from, with the reason where it has none. */
export const basisText = ({ basis, reason, atMost }: Pick<CostLine, 'basis' | 'reason' | 'atMost'>): string =>
  reason === undefined
    ? `${basisNames[basis]}${atMost ? '; chưa có tỷ lệ người được miễn, giảm nên tính như ai cũng trả' : ''}`
    : reason === 'alternative' || reason === 'optional'
      ? reasonTexts[reason]
      : `${notKnown}: ${reasonTexts[reason]}`

/** `12 dòng: 4 theo hồ sơ, 7 theo định mức, 1 chưa tính được` */
export const coverageText = ({ lines, evidence, norm, none }: Coverage): string =>
  `${lines} dòng: ${evidence} theo hồ sơ, ${norm} theo định mức, ${none} ${notKnown}`

/** What stands before a figure that is not exact. */
/** What one submission and one year cost, in a sentence. */
export function costSentence(procedure: Pick<Procedure, 'name' | 'title' | 'code'>, cost: Cost): string {
  const who = `${procedure.title ?? procedure.name} (${procedure.code})`
  if (cost.abolished) return `${who} đã bãi bỏ: chi phí bằng 0.`
  if (!cost.weighted)
    return `${who}: chưa có tỷ lệ từng cách nộp, từng trường hợp, nên nêu riêng chi phí của mỗi trường hợp.`
  if (cost.perSubmission === undefined) return `${who}: ${notKnown} chi phí tuân thủ.`
  const claim = claimOfCost(cost)
  const least = atBound(claim.bound)
  const but = unsaidText(claim)
  const once = `Một lần làm thủ tục ${who} mất ${atBound(cost.coverage.none > 0 ? 'lower' : 'exact')}${hoursText(cost.hours)}, tốn ${least}${moneyText(cost.perSubmission)}`
  if (cost.perYear === undefined || !cost.volume)
    return `${once}; ${notKnown} chi phí một năm vì chưa có số lượt${but && `; ${but}`}.`
  return `${once}; một năm (${scopeNames[cost.volume.scope]}) ${least}${moneyText(cost.perYear)}${but && `; ${but}`}.`
}

/** `Trực tuyến, Nhà ở nông thôn` */
export function situationName({ channel, case: chosen }: SituationCost, procedure: Pick<Procedure, 'cases'>): string {
  const name = procedure.cases?.find(item => item.id === chosen)?.name
  return (
    [channel === undefined ? undefined : channelNames[channel], name].filter(Boolean).join(', ') || 'Mọi trường hợp'
  )
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
  assumed: false,
}

/** What a proposal saves a year, in a sentence that claims no more than is known; days are beside đồng, never converted. */
export function savingSentence(
  name: string,
  amount: Amount | undefined,
  days: Days | undefined,
  claim: Claim = exactly,
): string {
  const time =
    days === undefined || days.amount === 0
      ? ''
      : days.amount > 0
        ? ` Thời hạn giải quyết ngắn đi ${daysText(days)}; theo Thông tư số 03/2022/TT-BTP phần này không quy ra tiền.`
        : ` Thời hạn giải quyết dài thêm ${daysText({ ...days, amount: -days.amount })}.`
  if (amount === undefined) return `${name}: ${notKnown} số tiền tiết kiệm một năm.${time}`
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
export const estimateText = (saving: number, { claim, spread }: Pick<Estimate, 'claim' | 'spread'>): string =>
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

/** Words for the rows, columns and units of parameters. */
const words: Readonly<Record<string, string>> = {
  urban: 'đô thị',
  rural: 'nông thôn',
  mountain: 'miền núi, hải đảo',
  commune: 'cấp xã',
  district: 'cấp huyện',
  province: 'cấp tỉnh',
  'inter-area': 'liên vùng',
  'inter-region': 'liên miền',
  submit: 'nộp hồ sơ',
  collect: 'nhận kết quả',
  pay: 'nộp phí',
  'in-person': 'trực tiếp',
  online: 'trực tuyến',
  post: 'bưu chính',
  form: 'mẫu đơn, tờ khai',
  certified: 'bản sao chứng thực',
  copy: 'bản sao thường',
  show: 'giấy tờ xuất trình',
  pages: 'số trang khai',
  sheets: 'số trang sao',
  trips: 'số lượt',
  citizen: 'người dân',
  enterprise: 'doanh nghiệp',
  organisation: 'tổ chức',
  official: 'cán bộ',
  khac: 'còn lại',
  ...evidenceNames,
}

const unitNames: Readonly<Record<string, string>> = {
  VND: 'đồng',
  hour: 'giờ',
  trip: 'lượt',
  page: 'trang',
  piece: 'bản',
  day: 'ngày',
  year: 'năm',
}

/** `đồng/giờ`, from `VND/hour`; a plain number has none. */
export const unitText = (unit: string): string =>
  unit === '1' ? '' : unit.replace(/[A-Za-z]+/g, word => unitNames[word] ?? word)

/** A parameter's figure, or its rows and columns, in words. */
export const tableText = (value: Fact['value']): string =>
  typeof value === 'number'
    ? formatNumber(value)
    : 'likely' in value
      ? `${formatNumber(Number(value.likely))} (từ ${formatNumber(Number(value.low))} đến ${formatNumber(Number(value.high))})`
      : Object.entries(value)
          .map(
            ([key, inner]) =>
              `${words[key] ?? key} ${typeof inner === 'number' || 'likely' in inner ? tableText(inner) : `(${tableText(inner)})`}`,
          )
          .join('; ')

/** One assumption with its figure, how sure it is and its source. */
export const factText = (
  { parameter, name, unit, value, verified, source, lastKnown, from }: Fact,
  register: LawRegister,
): string =>
  `${name || parameter}: ${tableText(value)}${unit === '1' ? '' : ` ${unitText(unit)}`}${verified ? '' : ' (chưa xác minh)'}${lastKnown ? ` (tính theo mức từ ${formatDate(from)})` : ''}. Nguồn: ${citation(source, register)}.`

const period = ({ from, to }: { from: string; to?: string }) =>
  to === undefined ? `từ ${formatDate(from)}` : `${formatDate(from)} đến ${formatDate(to)}`

/** The refusal for a date without a value, with the dates known. */
export const missingText = ({ name, on, known }: MissingValue): string =>
  known.length === 0
    ? `Danh mục không có tham số "${name}".`
    : `Không có "${name}" cho ngày ${formatDate(on)}. Các thời gian đã có mức: ${known.map(period).join('; ')}.`

/** The warning for a date after the last value of a parameter: what stands in. */
export const staleText = ({ name, parameter, value, unit, from, to }: Fact, on: string): string =>
  `Cảnh báo: chưa có "${name || parameter}" cho ngày ${formatDate(on)}; tính theo mức cuối cùng đã biết (${period(to === undefined ? { from } : { from, to })}): ${tableText(value)}${unit === '1' ? '' : ` ${unitText(unit)}`}.`

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

/** A file given to be compared that holds something else. */
export const notProposal = (file: string): string =>
  `"${file}" không phải phương án: phương án có các khóa id, proposer, changes.`

/** Proposals priced on several days are compared on one. */
export const severalDates = (dates: readonly string[]): string =>
  `Cảnh báo: các phương án ghi ngày tính khác nhau (${dates.map(formatDate).join(', ')}); tất cả tính theo ngày ${formatDate(dates.at(-1) ?? '')}. Dùng --on để chọn ngày khác.`

const givenNames: Readonly<Record<string, string>> = {
  submissions: 'số lượt',
  channels: 'tỷ lệ cách nộp',
  cases: 'tỷ lệ trường hợp',
}

const givenText = (value: unknown): string =>
  typeof value !== 'object' || value === null
    ? String(value)
    : Object.entries(value)
        .filter(([key]) => key !== 'source')
        .map(([key, inner]) => `${key} ${typeof inner === 'number' ? formatNumber(inner) : givenText(inner)}`)
        .join(', ')

/** The refusal of proposals that give unlike figures for one thing, each with its file. */
export const conflictText = ({ procedure, what, figures }: Conflict, fileOf: (proposal: string) => string): string =>
  [
    `Các phương án ghi số liệu khác nhau cho ${givenNames[what] ?? `"${what}"`} của thủ tục ${procedure}, nên không tính gộp được:`,
    ...figures.map(({ proposal, value }) => `  ${fileOf(proposal)}: ${givenText(value)}`),
    'Thống nhất một số liệu; nếu các nguồn khác nhau thì lấy mức trung bình thấp (Thông tư số 03/2022/TT-BTP, Điều 11 khoản 4).',
  ].join('\n')

/** `38,2 tỷ đồng`, for headlines beside the exact figure. */
export const shortMoney = formatMoneyShort

/** A note beside the cost of a procedure that does not hold on the date. */
export const notInForceText = ({ from, to }: Pick<Procedure, 'from' | 'to'>, on: string): string =>
  from !== undefined && on < from
    ? `Thủ tục có hiệu lực từ ${formatDate(from)}, sau ngày tính ${formatDate(on)}; số dưới đây tính như thể đã có hiệu lực.`
    : `Thủ tục hết hiệu lực từ sau ${formatDate(to ?? on)}; số dưới đây tính như thể còn hiệu lực.`

/** How many a year, how sure, from where. */
export const volumeText = (
  { subjects, perSubject, scope, evidence, verified, source }: Volume,
  register: LawRegister,
): string =>
  `Số lượt: ${formatNumber(subjects)} đối tượng × ${formatNumber(perSubject)} lần một năm (${scopeNames[scope]}); ${evidenceNames[evidence]}${verified ? '' : ', chưa xác minh'}. Nguồn: ${citation(source, register)}.`

const besideNames = {
  oneOff: 'chi phí chỉ phát sinh một lần',
  delay: 'chi phí chờ kết quả',
  administration: 'chi phí của cơ quan giải quyết',
} as const

/** Figures beside the total, a submission; those that a model cannot say are named as such. */
export const besideText = (beside: NonNullable<Cost['beside']>): string =>
  `Nêu riêng, không cộng vào tổng (một lần): ${(['oneOff', 'delay', 'administration'] as const).map(key => `${besideNames[key]} ${moneyText(beside[key])}`).join('; ')}.`

/** The same procedure by another model, in a line. */
export const modelText = (name: string, { perSubmission, perYear }: Cost): string =>
  `${name}, để đối chiếu: một lần ${moneyText(perSubmission)}, một năm ${moneyText(perYear)}.`
