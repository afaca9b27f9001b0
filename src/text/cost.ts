import { claimOfCost } from '../engine/cost/claim.ts'
import type { Cost, CostLine, Coverage, SituationCost, Volume } from '../engine/cost/cost.ts'
import type { Activity, Basis, Reason } from '../engine/cost/effort.ts'
import type { Evidence } from '../model/primitives.ts'
import type { Procedure, Submissions } from '../model/procedure.ts'
import { atBound, notKnown, unsaidText } from './claim.ts'
import { formatDate, formatMoney, formatNumber } from './format.ts'
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

const basisNames: Record<Basis, string> = { evidence: 'theo hồ sơ', norm: 'theo định mức', none: notKnown }

const reasonTexts: Record<Reason, string> = {
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

/** Why a province has no figure of a year. */
export const noLocalVolume = 'chưa có số lượng của tỉnh'

/** What one submission and one year cost, in a sentence. */
export function costSentence(procedure: Pick<Procedure, 'name' | 'title' | 'code'>, cost: Cost): string {
  const who = `${procedure.title ?? procedure.name} (${procedure.code})`
  if (cost.abolished) return `${who} đã bãi bỏ: chi phí bằng 0.`
  if (!cost.weighted)
    return `${who}: chưa có tỷ lệ từng cách nộp, từng trường hợp, nên nêu riêng chi phí của mỗi trường hợp${cost.elsewhere ? `; ${noLocalVolume}` : ''}.`
  if (cost.perSubmission === undefined) return `${who}: ${notKnown} chi phí tuân thủ.`
  const claim = claimOfCost(cost)
  const least = atBound(claim.bound)
  const but = unsaidText(claim)
  const once = `Một lần làm thủ tục ${who} mất ${atBound(cost.coverage.none > 0 ? 'lower' : 'exact')}${hoursText(cost.hours)}, tốn ${least}${moneyText(cost.perSubmission)}`
  if (cost.perYear === undefined || !cost.volume)
    return `${once}; ${notKnown} chi phí một năm vì ${cost.elsewhere ? noLocalVolume : 'chưa có số lượt'}${but && `; ${but}`}.`
  return `${once}; một năm (${scopeNames[cost.volume.scope]}) ${least}${moneyText(cost.perYear)}${but && `; ${but}`}.`
}

/** `Trực tuyến, Nhà ở nông thôn` */
export function situationName({ channel, case: chosen }: SituationCost, procedure: Pick<Procedure, 'cases'>): string {
  const name = procedure.cases?.find(item => item.id === chosen)?.name
  return (
    [channel === undefined ? undefined : channelNames[channel], name].filter(Boolean).join(', ') || 'Mọi trường hợp'
  )
}

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
