import type { BoardIndicator, BoardPeriod, Trend, Verdict } from '../analysis/board/board.ts'
import type { Figure, Said } from '../analysis/board/figure.ts'
import type { Cut } from '../analysis/board/limit-cut.ts'
import type { PromiseLook, ProposalPromise } from '../analysis/board/promise.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Indicator, IndicatorPeriod } from '../model/indicator.ts'
import { notKnown, roughMoney, savedText } from './claim.ts'
import { capital, formatDate, formatMoney, formatNumber, formatPercent } from './format.ts'
import { citation } from './law.ts'

/** Words of the board of targets and results, on its page and in its command. */
export const boardText = {
  title: 'Mục tiêu và kết quả',
  description:
    'Từng nơi đã hứa gì, đạt được gì, đạt hay không, từ bao giờ; mỗi con số có nguồn, mỗi tỷ lệ tính lại từ số đếm.',
  lead: (indicators: number, places: number) =>
    `${formatNumber(indicators)} chỉ tiêu của ${formatNumber(places)} nơi. Tỷ lệ được tính từ số đếm, không chép phần trăm; khảo sát kèm khoảng tin cậy 95 %. Chỗ trống là nguồn không nêu.`,
  unverified: 'Con số ghi “chưa đối chiếu” lấy từ bản tóm tắt hoặc bản lưu, chưa so được với văn bản gốc.',
  none: 'Danh mục chưa có chỉ tiêu nào như vậy.',
  noUnit: 'Cả nước',
  csv: 'Tải bảng này (CSV)',
  json: 'JSON cho chương trình',
  chart: (place: string) => `Tỷ lệ đã đạt: ${place}`,
  chartWords: 'Thanh dài bằng tỷ lệ, từ 0 đến 100 %. Nét ngang ở đầu thanh là khoảng tin cậy, vạch đứng là mục tiêu.',
  notChecked: 'chưa đối chiếu',
  notTold: 'nguồn không nêu',
  source: (text: string) => `Nguồn: ${text}.`,
  since: (day: string) => `từ ${day}`,
  ownerOf: (name: string) => `chịu trách nhiệm: ${name}`,
  heads: {
    place: 'Nơi',
    indicator: 'Chỉ tiêu',
    period: 'Kỳ',
    target: 'Mục tiêu',
    result: 'Kết quả',
    verdict: 'Đạt?',
    trend: 'So với kỳ trước',
    since: 'Từ ngày',
    count: 'Tử số',
    of: 'Mẫu số',
    share: 'Tỷ lệ, từ 0 đến 1',
    low: 'Cận dưới 95 %',
    high: 'Cận trên 95 %',
    source: 'Nguồn',
    verified: 'Đã đối chiếu',
    checked: 'Ngày xem nguồn',
    note: 'Ghi chú',
    better: 'Tốt hơn khi',
    owner: 'Ai chịu trách nhiệm',
    by: 'Hạn',
  },
  cut: {
    heading: 'Thời hạn, chi phí giảm bao nhiêu, tính từ hồ sơ',
    lead: 'So thời hạn của từng thủ tục ở hai ngày rồi lấy trung bình phần được cắt. Chỉ so thủ tục biết chắc ở cả hai ngày và cùng loại ngày. So được chưa tới một nửa thì chưa kết luận. Chi phí cả hai ngày tính theo giá, số lượt, tỷ lệ nộp của ngày đầu, nên chỉ thấy phần do quy định thay đổi; thủ tục chưa có số lượt thì chưa so được.',
    columns: ['Nơi, hai ngày', 'So được', 'Đang áp dụng', 'Giảm', 'Tăng', 'Giảm chung'],
    days: ({ what, from, to }: Pick<Cut, 'what' | 'from' | 'to'>) =>
      `${what === 'limits' ? 'thời hạn' : 'chi phí'}, ${formatDate(from)} so với ${formatDate(to)}`,
    none: 'chưa so được',
    which: (count: number) => `Xem ${formatNumber(count)} thủ tục đã đổi`,
  },
  plan: {
    heading: 'Kế hoạch: ai làm, đến bao giờ',
    counts: (objectives: number, tasks: number) =>
      `${formatNumber(objectives)} mục tiêu, ${formatNumber(tasks)} nhiệm vụ`,
    unlisted: 'Nguồn đã đọc chưa kể từng nhiệm vụ, nên chưa biết ai chịu trách nhiệm, hạn nào, việc nào đã xong.',
    columns: ['Nhiệm vụ', 'Ai chịu trách nhiệm', 'Hạn', 'Đã xong'],
    notDone: 'chưa',
  },
  promise: {
    heading: 'Phương án đã chấp thuận: lời hứa và kết quả',
    lead: 'Mỗi phương án được nhìn lại sau 12 và 24 tháng: bao nhiêu nội dung đã thành quy định trong hồ sơ, và những nội dung ấy tiết kiệm bao nhiêu so với lời hứa. Nội dung mới làm một nửa thì chưa tính.',
    none: 'Danh mục chưa có phương án nào được chấp thuận. Khi có, kết quả hiện ở đây.',
    columns: ['Phương án', 'Hứa một năm', 'Sau 12 tháng', 'Sau 24 tháng'],
    ahead: (day: string) => `xem lại vào ${formatDate(day)}`,
    done: (done: number, of: number) => `${formatNumber(done)}/${formatNumber(of)} nội dung`,
  },
} as const

/** What became of a target, in words. */
const verdictNames: Record<Verdict, string> = {
  met: 'đạt',
  'not-met': 'không đạt',
  unknown: 'chưa rõ',
  running: 'chưa đến hạn',
  'no-target': 'không nêu mục tiêu',
}

const roughWords = { over: 'hơn ', nearly: 'gần ', about: 'khoảng ' } as const

const said = ({ value, rough }: Said, format: (value: number) => string): string =>
  `${rough ? roughWords[rough] : ''}${format(value)}`

/** A figure of an indicator in its unit: "96,8 %", "347 thủ tục", "91,32 điểm". */
const inUnit =
  ({ kind, noun, outOf }: Indicator) =>
  (value: number): string =>
    kind === 'share'
      ? formatPercent(value)
      : `${formatNumber(value)} ${noun}${outOf === undefined ? '' : ` trên ${formatNumber(outOf)}`}`

/** "quý I/2022", "năm 2024", else the two days. */
export function periodText({ from, to }: Pick<IndicatorPeriod, 'from' | 'to'>): string {
  const year = from.slice(0, 4)
  const quarter = (['03-31', '06-30', '09-30', '12-31'] as const).indexOf(to.slice(5) as '03-31')
  const starts = ['01-01', '04-01', '07-01', '10-01']
  if (to.slice(0, 4) === year && from.endsWith('01-01') && to.endsWith('12-31')) return `năm ${year}`
  if (to.slice(0, 4) === year && quarter >= 0 && from.slice(5) === starts[quarter])
    return `quý ${['I', 'II', 'III', 'IV'][quarter]}/${year}`
  return `${formatDate(from)} đến ${formatDate(to)}`
}

/** "ít nhất 90 %", "nhiều nhất 0 hồ sơ"; all or nothing needs no bound. */
export function targetText(indicator: Indicator, { target }: IndicatorPeriod): string {
  if (target === undefined) return ''
  const { kind, better } = indicator
  const figure = inUnit(indicator)(target.value)
  const isWhole = (kind === 'share' && better === 'more' && target.value === 1) || target.value === 0
  return isWhole ? figure : `${better === 'less' ? 'nhiều nhất' : 'ít nhất'} ${figure}`
}

const named = (parts: Figure['parts']): string =>
  (parts ?? []).map(({ name, count }) => `${formatNumber(count)} ${name}`).join(' + ')

function countsText({ noun }: Indicator, { count, of, parts, rest }: Figure): string {
  if (of === undefined) return parts === undefined ? '' : named(parts)
  const whole = said(of, formatNumber)
  const counted = count === undefined ? `trên ${whole} ${noun}` : `${said(count, formatNumber)} trên ${whole} ${noun}`
  return [counted, rest && `còn lại ${named(rest)}`].filter(Boolean).join('; ')
}

const intervalText = ({ interval }: Figure): string =>
  interval === undefined ? '' : `khoảng tin cậy ${formatPercent(interval.low)} đến ${formatPercent(interval.high)}`

const cutCounts = ({ compared, inForce }: Cut): string =>
  `so được ${formatNumber(compared)} trên ${formatNumber(inForce)} thủ tục`

/** What was reached: "96,8 % (910 trên 940 phiếu; khoảng tin cậy 95,5 % đến 97,8 %)"; empty where the source tells nothing. */
export function resultText(indicator: Indicator, figure: Figure | undefined): string {
  if (figure === undefined) return ''
  const { reached, cut, plan } = figure
  const more = cut
    ? [cutCounts(cut)]
    : [plan ? boardText.plan.counts(plan.objectives, plan.tasks) : countsText(indicator, figure), intervalText(figure)]
  const told = more.filter(Boolean).join('; ')
  if (reached === undefined) return cut ? `${notKnown}; ${told}` : told
  return `${said(reached, inUnit(indicator))}${told === '' ? '' : ` (${told})`}`
}

/** What is missing to compare more procedures, and where to enter it, once for each two days; none where all could be compared. */
export const cutLacks = (cuts: readonly Cut[]): string[] => [...new Set(cuts.map(lackOf))].filter(Boolean)

function lackOf({ what, from, to, province, lacking: { state, figure } }: Cut): string {
  const figures = what === 'limits' ? 'thời hạn ở cùng loại ngày' : 'số lượt một năm hoặc chi phí một lượt'
  const where = what === 'limits' ? 'timeLimits' : 'submissions và effort'
  const entry =
    province === undefined
      ? 'ghi from hoặc decision của quy định lúc ấy, và mỗi lần đổi ở changes'
      : `ghi quy định của tỉnh ${province} ở overlays, mỗi lần đổi với ngày`
  const missing = [
    state > 0 &&
      `${formatNumber(state)} thủ tục vì hồ sơ chưa ghi quy định áp dụng ngày ${formatDate(from)} (${entry})`,
    figure > 0 && `${formatNumber(figure)} thủ tục vì chưa có ${figures} (ghi ${where})`,
  ].filter(text => text !== false)
  if (missing.length === 0) return ''
  return `${capital(boardText.cut.days({ what, from, to }))}: chưa so được ${missing.join('; ')}.`
}

/** "đạt", "đạt, sát mục tiêu trong sai số khảo sát"; empty where there is no target. */
export const verdictText = ({ verdict, close }: BoardPeriod): string =>
  verdict === 'no-target' ? '' : `${verdictNames[verdict]}${close ? ', sát mục tiêu trong sai số khảo sát' : ''}`

/** "tăng 2,1 điểm phần trăm so với quý I/2022"; what may be chance is said so. */
export function trendText({ kind, noun }: Indicator, trend: Trend): string {
  const { change, from, chance } = trend
  const size =
    kind === 'share'
      ? `${formatNumber(Math.round(Math.abs(change) * 1000) / 10)} điểm phần trăm`
      : `${formatNumber(Math.abs(change))} ${noun}`
  const moved = change === 0 ? 'không đổi' : `${change > 0 ? 'tăng' : 'giảm'} ${size}`
  return `${moved} so với ${periodText(from)}${chance && change !== 0 ? ', trong sai số khảo sát' : ''}`
}

/** The text that a figure is from, with the place in it. */
export const printedSource = ({ source }: IndicatorPeriod, catalog: Catalog): string => citation(source, catalog)

/** Where a figure is from, and whether it was compared. */
export const periodSource = ({ source, verified, target }: IndicatorPeriod, catalog: Catalog): string =>
  [
    citation(source, catalog),
    target?.source && citation(target.source, catalog),
    target?.owner && boardText.ownerOf(target.owner),
    verified ? '' : boardText.notChecked,
  ]
    .filter(Boolean)
    .join(' · ')

/** "Thành phố Hạ Long, Quảng Ninh"; a unit that is its province is named once. */
export function placeOf({ unit, province }: Indicator, catalog: Catalog): string {
  const of = province === undefined ? undefined : catalog.provinces.get(province)
  return of === undefined || of.fullName === unit ? unit : `${unit}, ${of.name}`
}

/** "3 đạt, 1 không đạt, 7 chưa rõ, 2 chưa đến hạn, 14 không nêu mục tiêu". */
export const verdictSummary = (counts: Record<Verdict, number>): string =>
  (Object.keys(verdictNames) as Verdict[])
    .filter(verdict => counts[verdict] > 0)
    .map(verdict => `${formatNumber(counts[verdict])} ${verdictNames[verdict]}`)
    .join(', ')

const betterNames = { more: 'nhiều hơn', less: 'ít hơn' } as const

/** The board as a table for spreadsheets: a line a period; shares with all their digits, and what is not known is empty. */
export function boardTable(board: readonly BoardIndicator[], catalog: Catalog): (string | number)[][] {
  const h = boardText.heads
  const heads = [
    h.place,
    h.indicator,
    h.period,
    h.target,
    h.better,
    h.owner,
    h.by,
    h.count,
    h.of,
    h.result,
    h.share,
    h.low,
    h.high,
    h.verdict,
    h.trend,
    h.note,
    h.source,
    h.verified,
    h.checked,
  ]
  const rows = board.flatMap(({ indicator, periods, trend }) =>
    periods.map(item => {
      const { period, figure } = item
      const { target } = period
      const share = indicator.kind === 'share' && figure?.reached && !figure.reached.rough ? figure.reached.value : ''
      return [
        ...[placeOf(indicator, catalog), indicator.name, periodText(period), targetText(indicator, period)],
        ...[
          indicator.better ? betterNames[indicator.better] : '',
          target?.owner ?? '',
          target ? (target.by ?? period.to) : '',
        ],
        ...[figure?.count ? said(figure.count, String) : '', figure?.of ? said(figure.of, String) : ''],
        ...[resultText(indicator, figure), share, figure?.interval?.low ?? '', figure?.interval?.high ?? ''],
        ...[verdictText(item), trend?.to === period ? trendText(indicator, trend) : '', period.note ?? ''],
        ...[citation(period.source, catalog), period.verified ? 'có' : 'chưa', period.checked.on],
      ]
    }),
  )
  return [heads, ...rows]
}

/** The cells of a comparison of two days after its name. */
export const cutCells = ({ compared, inForce, changed, cut }: Cut): string[] => [
  formatNumber(compared),
  formatNumber(inForce),
  formatNumber(changed.filter(item => item.cut > 0).length),
  formatNumber(changed.filter(item => item.cut < 0).length),
  cut === undefined ? boardText.cut.none : cutText(cut),
]

/** "giảm 12,5 %", "tăng 3 %", "không đổi". */
const cutText = (cut: number): string =>
  cut === 0 ? 'không đổi' : `${cut > 0 ? 'giảm' : 'tăng'} ${formatPercent(Math.abs(cut))}`

/** What an approved proposal came to at one look. */
export const lookText = ({ day, done, perYear }: PromiseLook, { operations }: ProposalPromise): string =>
  done === undefined
    ? boardText.promise.ahead(day)
    : [boardText.promise.done(done, operations), perYear === undefined ? '' : savedText(perYear, roughMoney)]
        .filter(Boolean)
        .join('; ')

/** What an approved proposal promised a year. */
export const promisedText = ({ perYear }: ProposalPromise): string => capital(savedText(perYear, formatMoney))
