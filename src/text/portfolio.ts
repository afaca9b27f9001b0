import type { CoverageSummary } from '../analysis/coverage.ts'
import type { Waterfall } from '../analysis/waterfall.ts'
import type { QuantityKey } from '../engine/cost/quantity.ts'
import { nameOf } from '../engine/cost/saving.ts'
import type { Turning } from '../engine/cost/turning.ts'
import type { Pair, Spread } from '../engine/cost/uncertainty.ts'
import type { Procedure } from '../model/procedure.ts'
import { rangeText } from './claim.ts'
import { coverageText, lineName } from './cost.ts'
import { capital, formatDate, formatMoney, formatNumber, formatPercent, lower } from './format.ts'
import { channelNames } from './labels.ts'

const inputNames: Readonly<Record<string, string>> = {
  soLuot: 'số lượt đi lại',
  soTrang: 'số trang khai',
  gioThucTe: 'số giờ',
  tienMoiBan: 'tiền dịch vụ mỗi bản',
  subjects: 'số đối tượng một năm',
  perSubject: 'số lần mỗi đối tượng',
}

/** Norms that all procedures share: what each figure of the table is. */
const normNames: Readonly<Record<string, string>> = {
  'paper-norm form.pages': 'số trang của một mẫu đơn, tờ khai',
  'paper-norm form.trips': 'số lượt đi lại để có một mẫu đơn, tờ khai',
  'paper-norm certified.trips': 'số lượt đi lại để chứng thực bản sao',
  'paper-norm certified.sheets': 'số trang của một bản sao chứng thực',
  'paper-norm copy.sheets': 'số trang của một bản sao thường',
  'trip-norm submit': 'số lượt đi lại để nộp hồ sơ',
  'trip-norm collect': 'số lượt đi lại để nhận kết quả',
  'trip-norm pay': 'số lượt đi lại để nộp phí',
  'postage-price ': 'cước gửi hồ sơ qua bưu chính',
  'hourly-income ': 'thu nhập bình quân một giờ',
  'locality-mix urban': 'phần người làm thủ tục ở đô thị',
  'locality-mix rural': 'phần người làm thủ tục ở nông thôn',
  'locality-mix mountain': 'phần người làm thủ tục ở miền núi, hải đảo',
}

const segmentName = (submissions: Procedure['submissions'], id: string | undefined): string | undefined =>
  submissions?.segments?.find(segment => segment.id === id)?.name

/** The name of the share of a channel, case, circumstance or kind of applicants. */
function shareName(input: string, records: readonly Procedure[]): string {
  const [list = '', id = ''] = input.split('.')
  const channel = list === 'channels' ? channelNames[id as keyof typeof channelNames] : undefined
  const found = records.flatMap(({ cases = [], circumstances = [], submissions }) => [
    segmentName(submissions, list === 'segments' ? id : undefined),
    cases.find(item => item.id === id)?.name,
    circumstances.find(item => item.id === id)?.question,
  ])
  return `Tỷ lệ: ${channel ?? found.find(name => name !== undefined) ?? id}`
}

/** What an uncertain quantity is, for a row of the tornado; the records that are compared name its line. */
export function quantityName({ procedure, line, input }: QuantityKey, pairs: readonly Pair[]): string {
  if (procedure === '') {
    const name = normNames[`${line} ${input}`] ?? `${line} ${input}`
    return parameterKinds[line] ? capital(name) : `Định mức: ${name}`
  }
  const records = pairs.flatMap(({ before, after }) => (before.code === procedure ? [before, after] : []))
  if (line === 'shares') return shareName(input, records)
  if (line === 'submissions') {
    const [segment] = records.flatMap(({ submissions }) => segmentName(submissions, input.split('.')[1]) ?? [])
    return segment === undefined ? capital(inputNames[input] ?? input) : `Số lần một năm: ${segment}`
  }
  const [name = ''] = records.flatMap(record => nameOf(record, line) ?? [])
  return `${lineName({ id: line, name })}: ${inputNames[input] ?? input}`
}

/** Kinds of quantities that can be uncertain, each drawn where it has bounds. */
const variedNames = {
  volume: 'số lượt',
  effort: 'công sức từng việc',
  norm: 'định mức',
  shares: 'tỷ lệ cách nộp, trường hợp, hoàn cảnh',
  income: 'thu nhập một giờ',
  mix: 'cơ cấu địa bàn',
} as const
type Varied = keyof typeof variedNames

const parameterKinds: Readonly<Record<string, Varied>> = {
  'hourly-income': 'income',
  'sector-wage': 'income',
  'locality-mix': 'mix',
}

const kindOf = ({ procedure, line }: QuantityKey): Varied =>
  line === 'submissions'
    ? 'volume'
    : line === 'shares'
      ? 'shares'
      : procedure === ''
        ? (parameterKinds[line] ?? 'norm')
        : 'effort'

/** What the draws varied, each share by its name, and what they left as it is. */
export function variedText(quantities: readonly QuantityKey[], pairs: readonly Pair[]): string {
  const all = Object.keys(variedNames) as Varied[]
  const varied = all.filter(kind => quantities.some(item => kindOf(item) === kind))
  const shares = [...new Set(quantities.filter(({ line }) => line === 'shares').map(key => quantityName(key, pairs)))]
  const named = (kind: Varied) => (kind === 'shares' ? lower(shares.join(', ')) : variedNames[kind])
  const kept = [
    ...all.filter(kind => !varied.includes(kind)).map(kind => variedNames[kind]),
    ...(shares.length > 0 ? ['các tỷ lệ khác'] : []),
    'mức phí, lệ phí',
  ]
  return `Cho thay đổi: ${varied.map(named).join('; ')}. Giữ nguyên: ${kept.join('; ')}.`
}

/** The range of a saving in a sentence: what nine of ten draws give. */
export const spreadText = ({ p5, p95 }: Pick<Spread, 'p5' | 'p95'>): string =>
  `chín trên mười lần rút ${rangeText(p5, p95)} một năm`

/** The one input that would turn the result, in words; where none can, that is said. */
export function turningText(turning: Turning | undefined, pairs: readonly Pair[]): string {
  if (turning === undefined)
    return 'Không số liệu nào trong các số không chắc, đổi một mình, làm cho phương án hết tiết kiệm.'
  const { bar, value, within } = turning
  const isShare = bar.line === 'shares'
  const figure = (amount: number) => (isShare ? formatPercent(amount) : formatNumber(Number(amount.toPrecision(3))))
  const place = within
    ? 'vẫn nằm trong khoảng đã ghi'
    : `ngoài khoảng đã ghi, ${figure(bar.range.low)} – ${figure(bar.range.high)}`
  return `Số liệu dễ làm đổi kết quả nhất: “${quantityName(bar, pairs)}”. Nếu số này không phải ${figure(bar.range.likely)} mà là khoảng ${figure(value)} (${place}) thì phương án không còn tiết kiệm, các số khác giữ nguyên.`
}

/** Why a province's portfolio has no savings. */
export const nationalVolumes =
  'Số lượt của các phương án là của cả nước, không nhân với mức của một tỉnh; tiết kiệm của tỉnh chưa tính được.'

/** Stands for a group whose key a record does not state. */
export const notStated = 'Chưa ghi'

/** How much of the whole is known, in a sentence. */
export const portfolioCoverageText = (coverage: CoverageSummary): string =>
  `${formatNumber(coverage.costed)} trên ${formatNumber(coverage.procedures)} thủ tục có chi phí một năm; ${formatNumber(coverage.noVolume)} chưa có số lượt, ${formatNumber(coverage.noShares)} chưa có tỷ lệ cách nộp hoặc trường hợp. Các công việc: ${coverageText(coverage)}.`

const signed = (amount: number): string => `${amount > 0 ? 'tăng' : 'giảm'} ${formatMoney(Math.abs(amount))}`

/** What lies between two dates, cause by cause, for volumes of the whole country. */
export const waterfallText = (from: string, to: string, procedures: number, total: Waterfall): string =>
  [
    `${formatNumber(procedures)} thủ tục tính được cả hai ngày: ${formatDate(from)} ${formatMoney(total.start)}, ${formatDate(to)} ${formatMoney(total.end)}.`,
    ...(
      [
        ['quy định thay đổi', total.rule],
        ['số lượt thay đổi', total.volume],
        ['thu nhập, giá thay đổi', total.wage],
        ['phương pháp tính khác', total.method],
      ] as const
    ).map(([cause, amount]) => `  do ${cause}: ${amount === 0 ? 'không đổi' : signed(amount)}`),
  ].join('\n')
