import type { SegmentCost } from '../analysis/segments.ts'
import type { SeveralYears } from '../analysis/years.ts'
import type { Bound } from '../engine/cost/claim.ts'
import type { Years } from '../model/proposal.ts'
import { boundText, savedText } from './claim.ts'
import { formatMoney, formatNumber, formatPercent } from './format.ts'

const signed = (amount: number): string => (amount < 0 ? `−${formatMoney(-amount)}` : formatMoney(amount))

/** What each kind of applicants bears, in the command and on the page of a proposal. */
export const segmentText = {
  title: 'Theo nhóm đối tượng',
  lead: 'Mỗi nhóm tính riêng theo số lần, thời gian của nhóm; các nhóm cộng lại đúng bằng chi phí một năm.',
  columns: ['Nhóm', 'Tỷ lệ', 'Lần một năm', 'Một lần', 'Mỗi đối tượng một năm', 'Cả nhóm một năm'],
  changeColumns: ['Nhóm', 'Mỗi đối tượng một năm, hiện nay', 'Sau đơn giản hóa', 'Cả nhóm tiết kiệm một năm'],
} as const

/** A row a kind of applicants. */
export const segmentRows = (segments: readonly SegmentCost[]): string[][] =>
  segments.map(({ name, share, times, perSubmission, perSubject, perYear, bound }) => [
    name,
    formatPercent(share),
    formatNumber(times),
    boundText(perSubmission, bound),
    boundText(perSubject, bound),
    boundText(perYear, bound),
  ])

/** A row a kind of applicants before and after, the saving with what that of the procedure may claim; a kind that only one side knows has none. */
export const segmentChangeRows = (
  before: readonly SegmentCost[],
  after: readonly SegmentCost[],
  bound: Bound,
): string[][] =>
  before.map(({ id, name, perSubject, perYear, bound: own }) => {
    const fresh = after.find(segment => segment.id === id)
    const saved = perYear === undefined || fresh?.perYear === undefined ? undefined : perYear - fresh.perYear
    const then = boundText(fresh?.perSubject, fresh?.bound ?? 'exact')
    return [name, boundText(perSubject, own), then, savedText(saved, formatMoney, bound)]
  })

/** Several years of a proposal, in the command and on its page. */
export const yearsText = {
  title: 'Tính cho nhiều năm',
  columns: ['Năm', 'Tiết kiệm', 'Chi phí thực hiện', 'Còn lại', 'Giá trị hiện tại'],
  before: 'Trước khi có hiệu lực',
  year: (year: number) => `Năm thứ ${year}`,
  total: 'Cộng',
  rate: (rate: number, own: boolean) =>
    `Chiết khấu ${formatPercent(rate)} một năm${own ? ', theo phương án' : ', theo tham số chung'}; năm trước khi có hiệu lực không chiết khấu.`,
  annual: (amount: number, count: number) =>
    `Chia đều cho ${count} năm: ${amount < 0 ? 'thiệt' : 'lợi'} ${formatMoney(Math.abs(amount))} một năm.`,
  paidBack: (year: number) =>
    year === 0 ? 'Hoàn lại ngay chi phí thực hiện.' : `Hoàn lại chi phí thực hiện sau ${year} năm (chưa chiết khấu).`,
  neverPaid: 'Trong số năm này chưa hoàn lại được chi phí thực hiện.',
  paidBy: (payer: string) => `do ${payer} trả`,
  taken: (name: string, amount: number, payer: string, verified: boolean, source: string) =>
    `${name}: ${formatMoney(amount)}, do ${payer} trả${verified ? '' : ', chưa xác minh'}. Nguồn: ${source}.`,
  payers: { state: 'ngân sách nhà nước', applicants: 'người dân, doanh nghiệp' },
} as const

/** A row a year, and the total. */
export function yearRows({ rows, net, present }: SeveralYears): string[][] {
  const sum = (of: 'saving' | 'introduction') => signed(rows.reduce((total, row) => total + row[of], 0))
  return [
    ...rows.map(row => [
      row.year === 0 ? yearsText.before : yearsText.year(row.year),
      signed(row.saving),
      formatMoney(row.introduction),
      signed(row.net),
      signed(row.present),
    ]),
    [yearsText.total, sum('saving'), sum('introduction'), signed(net), signed(present)],
  ]
}

/** What stands below the rows. */
export const yearNotes = (several: SeveralYears, { count, rate, introduction = [] }: Years): string[] => [
  yearsText.rate(several.rate, rate !== undefined),
  yearsText.annual(several.annual, count),
  ...(introduction.length === 0
    ? []
    : [several.paidBackIn === undefined ? yearsText.neverPaid : yearsText.paidBack(several.paidBackIn)]),
]
