import type { ReviewCounts, TextReview, TextState } from '../analysis/review.ts'
import type { Catalog } from '../model/catalog.ts'
import type { LegalReview, ReviewResult } from '../model/review.ts'
import { capital, formatDate, formatNumber } from './format.ts'
import { lawName, printedNumber } from './law.ts'

/** Where a text stands, in words. */
const stateNames: Record<TextState, string> = {
  ended: 'đã hết hiệu lực',
  'partly-ended': 'đã hết hiệu lực một phần',
  ending: 'sắp hết hiệu lực',
  'to-come': 'chưa có hiệu lực',
  'in-force': 'còn hiệu lực',
  unknown: 'chưa rõ hiệu lực',
}

const resultNames: Record<ReviewResult, string> = {
  'in-force': 'còn hiệu lực',
  ended: 'hết hiệu lực toàn bộ',
  'partly-ended': 'hết hiệu lực một phần',
  amend: 'đề nghị sửa đổi, bổ sung',
  replace: 'đề nghị thay thế',
  abolish: 'đề nghị bãi bỏ',
}

/** Words of the review of legal texts, on its page and in its command. */
export const reviewText = {
  title: 'Rà soát văn bản',
  description: 'Văn bản mà thủ tục dựa vào nhưng đã hết, sắp hết hoặc chưa rõ hiệu lực, kèm văn bản thay thế.',
  lead: (on: string, within: number) =>
    `Tính đến ${formatDate(on)}: văn bản nào mà thủ tục đang áp dụng dựa vào đã hết hiệu lực, hết một phần, hết trong ${formatNumber(within)} ngày tới hoặc chưa rõ.`,
  more: 'Việc khác của người rà soát',
  counts: 'Tổng hợp',
  reported: 'Kết quả rà soát các đơn vị đã báo cáo',
  reportedLead: 'Ghi như đơn vị báo cáo; số nào nguồn không nêu thì để trống.',
  csv: 'Tải danh sách này (CSV)',
  none: 'Không có văn bản nào thuộc nhóm này.',
  noSuccessor: 'chưa biết văn bản thay thế',
  unverified: 'hiệu lực chưa xác minh',
  heads: {
    state: 'Tình trạng',
    text: 'Văn bản',
    day: 'Từ ngày',
    successors: 'Thay bằng',
    procedures: 'Thủ tục',
    parts: 'Phần đã hết',
    conclusions: 'Kết luận rà soát',
    verified: 'Đã xác minh',
    codes: 'Mã thủ tục',
    unit: 'Đơn vị, kỳ',
  },
  columns: [
    'Đơn vị, kỳ',
    'Rà soát',
    'Hết toàn bộ',
    'Hết một phần',
    'Còn hiệu lực',
    'Sửa đổi',
    'Thay thế',
    'Bãi bỏ',
    'Xử lý khác',
  ],
  stateHeading: (state: TextState) => capital(stateNames[state]),
  resting: (count: number) => `${formatNumber(count)} thủ tục dựa vào`,
  which: (count: number) => `Xem ${formatNumber(count)} thủ tục`,
} as const

export const stateName = (state: TextState): string => stateNames[state]

/** "từ 01/03/2027", by the first day without the text. */
export const sinceText = ({ state, day }: Pick<TextReview, 'state' | 'day'>): string =>
  day === undefined ? '' : state === 'ending' ? `hết từ ${formatDate(day)}` : `từ ${formatDate(day)}`

/** What takes the place of a text, where that matters. */
export const successorsText = ({ state, successors }: TextReview, catalog: Catalog): string =>
  successors.length > 0
    ? successors.map(number => lawName(number, catalog)).join('; ')
    : state === 'ended' || state === 'ending'
      ? reviewText.noSuccessor
      : ''

/** So many parts of a text that ended together are named; the rest is counted. */
const namedParts = 3

/** "Điều 4, đến 30/06/2026, do Nghị quyết số …"; what one text ended on one day is said together. */
export const partsText = ({ parts }: TextReview, catalog: Catalog): string =>
  [...Map.groupBy(parts, ({ to, by }) => `${to} ${by}`).values()]
    .flatMap(([first, ...others]) => {
      if (first === undefined) return []
      const articles = [first, ...others].map(({ article }) => article)
      const more = articles.length - namedParts
      const named = articles.slice(0, namedParts).join(', ') + (more > 0 ? ` và ${formatNumber(more)} phần khác` : '')
      return [`${named}, đến ${formatDate(first.to)}, do ${lawName(first.by, catalog)}`]
    })
    .join('; ')

/** "đề nghị sửa đổi, bổ sung (Sở Tư pháp)". */
export const conclusionsText = ({ conclusions }: TextReview): string =>
  conclusions.map(({ result, by }) => `${resultNames[result]} (${by})`).join('; ')

/** The counts of a report, each with its name, in the order of the form. */
export const countRows = (counts: ReviewCounts): [name: string, count: number][] => [
  ['Văn bản mà thủ tục đang áp dụng dựa vào', counts.reviewed],
  ['Đã hết hiệu lực toàn bộ', counts.ended],
  ['– trong đó chưa biết văn bản thay thế', counts.orphaned],
  ['Đã hết hiệu lực một phần', counts['partly-ended']],
  ['Sắp hết hiệu lực', counts.ending],
  ['Còn hiệu lực', counts['in-force']],
  ['Chưa có hiệu lực', counts['to-come']],
  ['Chưa rõ hiệu lực', counts.unknown],
  ['Được đề nghị sửa đổi, bổ sung', counts.amend],
  ['Được đề nghị thay thế', counts.replace],
  ['Được đề nghị bãi bỏ', counts.abolish],
]

const figure = (count: number | undefined): string => (count === undefined ? '' : formatNumber(count))

/** The counts that a unit reported, in the order of `columns` after the first. */
export const reportedCells = ({ counts }: LegalReview): string[] =>
  [
    counts.reviewed,
    counts.ended,
    counts.partlyEnded,
    counts.inForce,
    counts.amend,
    counts.replace,
    counts.abolish,
    counts.handle,
  ].map(figure)

/** The table of texts for spreadsheets. */
export function reviewTable(texts: readonly TextReview[], catalog: Catalog): (string | number)[][] {
  const h = reviewText.heads
  const heads = [h.text, h.state, h.day, h.parts, h.successors, h.conclusions, h.verified, h.procedures, h.codes]
  const rows = texts.map(text => [
    printedNumber(text.number),
    stateName(text.state),
    text.day === undefined ? '' : formatDate(text.day),
    partsText(text, catalog),
    successorsText(text, catalog),
    conclusionsText(text),
    text.document?.verified ? 'có' : 'chưa',
    text.procedures.length,
    text.procedures.join(' '),
  ])
  return [heads, ...rows]
}
