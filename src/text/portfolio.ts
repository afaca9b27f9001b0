import type { CoverageSummary } from '../analysis/coverage.ts'
import type { Waterfall } from '../analysis/waterfall.ts'
import type { Spread, TornadoBar } from '../engine/cost/uncertainty.ts'
import { coverageText, lineName } from './cost.ts'
import { formatDate, formatMoney, formatNumber } from './format.ts'

/** A figure with its range: what 90 of 100 draws give. */
export const spreadText = ({ p5, p50, p95 }: Spread): string =>
  `trong khoảng ${formatMoney(p5)} đến ${formatMoney(p95)} (giữa: ${formatMoney(p50)})`

const inputNames: Readonly<Record<string, string>> = {
  soLuot: 'số lượt đi lại',
  soTrang: 'số trang khai',
  gioThucTe: 'số giờ',
  tienMoiBan: 'tiền dịch vụ mỗi bản',
  subjects: 'số đối tượng một năm',
  perSubject: 'số lần mỗi đối tượng',
}

/** What an uncertain quantity is, for a row of the tornado. */
export const quantityName = ({ line, name = '', input }: Pick<TornadoBar, 'line' | 'name' | 'input'>): string =>
  line === 'submissions'
    ? (inputNames[input] ?? input)
    : `${lineName({ id: line, name })}: ${inputNames[input] ?? input}`

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
