import type { Ahead } from '../analysis/ahead.ts'
import type { LimitsApart } from '../analysis/limits-apart.ts'
import type { Group } from '../engine/cost/portfolio.ts'
import type { Catalog } from '../model/catalog.ts'
import { boundText } from './claim.ts'
import { durationUnits, formatDate, formatDay, formatMoney, formatMoneyShort, formatNumber } from './format.ts'
import { placeName } from './labels.ts'
import { provincePage } from './province-page.ts'

/** One bar with its name above and its figure behind. */
export interface ChartRow {
  readonly name: string
  /** What the bar's length stands for. */
  readonly value: number
  /** The figure as it is read, with its unit and bound. */
  readonly shown: string
  /** Cells of the table behind the name. */
  readonly cells: readonly (string | number)[]
}

/** A chart of bars on one scale from zero, and the table that says the same. */
export interface Chart {
  /** Names its files. */
  readonly id: string
  readonly title: string
  /** What is compared and what it does not tell. */
  readonly description: string
  /** Heads of the table: of the name, then of each cell. */
  readonly columns: readonly string[]
  readonly rows: readonly ChartRow[]
}

/** The table of a chart with its heads. */
export const chartTable = ({ columns, rows }: Chart): (string | number)[][] => [
  [...columns],
  ...rows.map(({ name, cells }) => [name, ...cells]),
]

/** Words of the page of charts. */
export const chartsText = {
  title: 'Biểu đồ',
  description:
    'Chi phí theo lĩnh vực, quy định sẽ hết hiệu lực, thời hạn khác nhau giữa các nơi; mỗi biểu đồ kèm bảng số liệu.',
  lead: 'Mỗi biểu đồ vẽ từ số liệu của danh mục này, kèm bảng số liệu để đọc và để tải về.',
  table: 'Xem bảng số liệu',
  picture: 'Tải hình (PNG)',
  drawing: 'Hình vẽ (SVG)',
  sheet: 'Bảng (CSV)',
  apart: 'Cùng một thủ tục, thời hạn khác nhau giữa các nơi',
  apartLead: (shown: number, found: number) =>
    found > shown
      ? `${formatNumber(shown)} thủ tục chênh nhau nhiều nhất, trong ${formatNumber(found)} thủ tục mà các nơi quy định thời hạn khác nhau.`
      : 'Những thủ tục mà các nơi quy định thời hạn khác nhau.',
  noneApart: 'Danh mục này chưa ghi thủ tục nào có thời hạn khác nhau giữa các nơi.',
  ends: 'Xem biểu đồ: quy định sẽ hết hiệu lực, theo ngày',
  none: 'Chưa có số liệu để vẽ.',
  source: (address: string, on: string) => `Nguồn: ${address}, số liệu ngày ${formatDate(on)}`,
} as const

/** Yearly costs of the country by sector; sectors without a figure are counted in the description, not drawn as nothing. */
export function burdenChart(groups: readonly Group[], { sectors }: Pick<Catalog, 'sectors'>): Chart {
  const told = groups.flatMap(group => {
    const amount = group.perYear.national
    return amount === undefined ? [] : [{ group, amount, bound: group.bounds.national ?? 'exact' }]
  })
  const without = groups.length - told.length
  return {
    id: 'ganh-nang-theo-linh-vuc',
    title: 'Chi phí tuân thủ một năm, theo lĩnh vực',
    description: `Cả nước, chỉ cộng các thủ tục đã đủ số liệu.${without > 0 ? ` ${formatNumber(without)} lĩnh vực chưa tính được thì không vẽ.` : ''}`,
    columns: ['Lĩnh vực', 'Đồng một năm', 'Đọc là', 'Thủ tục đã tính', 'Thủ tục'],
    rows: told.map(({ group, amount, bound }) => ({
      name: `${sectors.get(group.key)?.name ?? group.key} (${formatNumber(group.costed)} trên ${formatNumber(group.procedures)} thủ tục)`,
      value: amount,
      shown: boundText(amount, bound, formatMoneyShort),
      cells: [amount, boundText(amount, bound, formatMoney), group.costed, group.procedures],
    })),
  }
}

type Ending = Exclude<Ahead, { kind: 'change' | 'begins' | 'doubt' }>

const codesOf = (item: Ending): readonly string[] =>
  'procedures' in item ? item.procedures : 'procedure' in item ? [item.procedure.code] : []

const isEnding = (item: Ahead): item is Ending =>
  item.kind !== 'change' && item.kind !== 'begins' && item.kind !== 'doubt'

/** How many procedures an end reaches on each day ahead: of a text, a temporary rule, a doubt, or of the procedure itself. */
export function endsChart(ahead: readonly Ahead[], until: string): Chart {
  const days = [...Map.groupBy(ahead.filter(isEnding), ({ day }) => day)]
  return {
    id: 'het-hieu-luc-khi-nao',
    title: 'Quy định sẽ hết hiệu lực, theo ngày',
    description: `Số thủ tục mà từ ngày ấy văn bản làm căn cứ, quy định tạm thời hoặc chính thủ tục hết hiệu lực; tính những gì đã biết đến ngày ${formatDate(until)}.`,
    columns: ['Từ ngày', 'Thủ tục', 'Văn bản hết hiệu lực', 'Quy định tạm thời hết áp dụng'],
    rows: days.map(([day, items]) => {
      const procedures = new Set(items.flatMap(codesOf)).size
      const count = (kind: Ahead['kind']) => items.filter(item => item.kind === kind).length
      return {
        name: `Từ ${formatDay(day)}`,
        value: procedures,
        shown: `${formatNumber(procedures)} thủ tục`,
        cells: [procedures, count('text-ends'), count('change-ends')],
      }
    }),
  }
}

const days = (low: number, high: number) =>
  low === high ? formatNumber(high) : `${formatNumber(low)} đến ${formatNumber(high)}`

/** The limits of one procedure from place to place. */
export function limitsChart({ procedure, unit, sides }: LimitsApart, { provinces }: Pick<Catalog, 'provinces'>): Chart {
  const unitName = durationUnits[unit]
  const isRange = sides.some(({ low, high }) => low !== high)
  return {
    id: `thoi-han-${procedure.code}`,
    title: procedure.title ?? procedure.name,
    description: `Thời hạn tính bằng ${unitName}.${isRange ? ' Hai số: ngắn nhất và dài nhất theo trường hợp, cách nộp; thanh vẽ số dài nhất.' : ''}`,
    columns: ['Nơi', `Ngắn nhất (${unitName})`, `Dài nhất (${unitName})`],
    rows: sides.map(({ province, low, high }) => {
      const place = province === undefined ? undefined : provinces.get(province)
      return {
        name: place ? placeName(place) : (province ?? provincePage.national),
        value: high,
        shown: `${days(low, high)} ${unitName}`,
        cells: [low, high],
      }
    }),
  }
}
