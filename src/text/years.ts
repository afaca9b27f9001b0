import type { NotFollowed, SeveralYears } from '../analysis/years.ts'
import type { Bound } from '../engine/cost/claim.ts'
import type { Introduction, Years } from '../model/proposal.ts'
import { formatMoney, formatNumber, formatPercent } from './format.ts'

const signed = (amount: number): string => (amount < 0 ? `−${formatNumber(-amount)}` : formatNumber(amount))

/** Several years of a proposal, in the command and on its page. */
export const yearsText = {
  title: 'Tính cho nhiều năm',
  lead: 'Số tiền tính bằng đồng. Năm 0 là trước khi phương án có hiệu lực.',
  columns: ['Năm', 'Tiết kiệm', 'Chi phí thực hiện', 'Còn lại', 'Giá trị hiện tại'],
  year: (year: number) => `Năm\u00a0${year}`,
  total: 'Cộng',
  introduction: 'Chi phí thực hiện',
} as const

/** Why several proposals are not followed over the years together, with what to do. */
export function notFollowed({ why, proposals }: NotFollowed): string {
  const names = proposals.join(', ')
  if (why === 'none-asked')
    return `Chưa tính cho nhiều năm khi gộp: ${names} không ghi years. Bỏ các phương án ấy ra, hoặc ghi thêm years.`
  const what =
    why === 'days' ? 'có hiệu lực từ những ngày khác nhau nên năm 1 không trùng' : 'ghi tỷ lệ chiết khấu khác nhau'
  return `Chưa tính cho nhiều năm khi gộp: ${names} ${what}. Xem riêng từng phương án.`
}

const payers = { state: 'ngân sách nhà nước', applicants: 'người dân, doanh nghiệp' } as const

const saved: Record<Bound, string> = {
  exact: '',
  lower: 'Mức tiết kiệm một năm đưa vào tính là mức ít nhất.',
  upper: 'Mức tiết kiệm một năm đưa vào tính là mức nhiều nhất.',
  open: 'Mức tiết kiệm một năm đưa vào tính mới là phần tính được.',
}

/** A row a year, and the total; đồng, as the lead says. */
export function yearRows({ rows, net, present }: SeveralYears): string[][] {
  const sum = (of: 'saving' | 'introduction') => signed(rows.reduce((total, row) => total + row[of], 0))
  return [
    ...rows.map(row => [
      yearsText.year(row.year),
      signed(row.saving),
      signed(row.introduction),
      signed(row.net),
      signed(row.present),
    ]),
    [yearsText.total, sum('saving'), sum('introduction'), signed(net), signed(present)],
  ]
}

const paidBack = (year: number | undefined): string =>
  year === undefined
    ? 'Trong những năm này, số tiền tiết kiệm chưa bù đủ chi phí thực hiện.'
    : year === 0
      ? 'Năm nào số tiền tiết kiệm cũng đủ bù chi phí thực hiện.'
      : `Sau ${year} năm, số tiền tiết kiệm bù đủ chi phí thực hiện (chưa chiết khấu).`

/** What stands below the rows; the bound is that of the yearly saving. */
export const yearNotes = (several: SeveralYears, { count, rate, introduction = [] }: Years, bound: Bound): string[] =>
  [
    `Chiết khấu ${formatPercent(several.rate)} một năm, theo ${rate === undefined ? 'tham số chung' : 'phương án'}; năm 0 không chiết khấu.`,
    `Tính đều cho ${count} năm, đã chiết khấu: mỗi năm ${several.annual < 0 ? 'thiệt' : 'lợi'} ${formatMoney(Math.abs(several.annual))}.`,
    introduction.length > 0 ? paidBack(several.paidBackIn) : '',
    saved[bound],
  ].filter(Boolean)

/** What is to be paid once, and by whom: "Tập huấn (năm 1): 5 đồng, do ngân sách nhà nước chi trả". */
export const introductionText = ({ name, year, amount, payer }: Introduction): string =>
  `${name} (năm ${year}): ${formatMoney(amount)}, do ${payers[payer]} chi trả`

/** The same with its source, for the command. */
export const introductionLine = (item: Introduction, source: string): string =>
  `${introductionText(item)}${item.verified ? '' : ', chưa xác minh'}. Nguồn: ${source}.`
