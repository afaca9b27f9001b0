import type { FollowedClaim, Solution, Verdict } from '../analysis/claims.ts'
import type { PublishedClaim } from '../model/claim.ts'
import { formatMoney, formatMoneyShort, formatNumber, lower } from './format.ts'

/** Words of the ledger of published figures, on its page and in its command. */
export const claimsText = {
  title: 'Sổ theo dõi số đã công bố',
  description:
    'Từng con số tiết kiệm đã công bố: dựng lại được, khớp khi làm tròn, chỉ đúng nếu đổi giả định nào, hoặc không theo được.',
  lead: (count: number) =>
    `${formatNumber(count)} con số do cơ quan công bố. Mỗi số được tính lại từ những gì công bố kèm theo; không khớp thì tìm thay đổi nhỏ nhất của một giả định làm cho khớp.`,
  notVerified: 'chưa đối chiếu bản gốc',
  replay: 'Xem phép tính',
  computed: (figure: string) => `tính ra ${figure}`,
  total: (counts: string) => `${counts}.`,
  heads: { claim: 'Con số', published: 'Đã công bố', verdict: 'Theo lại', computed: 'Tính ra' },
} as const

const kindNames: Record<Verdict['kind'], string> = {
  rebuilt: 'dựng lại được',
  rounded: 'khớp khi làm tròn',
  'only-if': 'chỉ đúng nếu đổi một giả định',
  'not-followed': 'không theo được',
}

const short = (value: number): string => formatNumber(Math.round(value * 100) / 100)

/** A figure in its unit: "650 tỷ đồng", "66,67 %", "347 thủ tục". */
const figureText = (value: number, unit: string): string =>
  unit === 'đồng'
    ? value >= 1e9
      ? formatMoneyShort(value)
      : formatMoney(Math.round(value))
    : `${short(value)} ${unit}`

const sizeText = (value: number, unit: string): string =>
  unit === 'đồng' ? formatMoney(Math.round(value)) : `${short(value)} ${unit}`

/** The change that would make a claim true: "Số phiếu là 2.500.000 phiếu, thay vì 2.600.000 phiếu (giảm 3,85 %)". */
function solutionText({ name, unit, was, needed }: Solution): string {
  const percent =
    was === 0 ? '' : ` (${needed < was ? 'giảm' : 'tăng'} ${short((Math.abs(needed - was) / was) * 100)} %)`
  return `${name} là ${sizeText(needed, unit)}, thay vì ${sizeText(was, unit)}${percent}`
}

/** What became of a published figure, in one sentence. */
export function verdictText(verdict: Verdict, { unit }: PublishedClaim): string {
  const name = kindNames[verdict.kind]
  if (verdict.kind === 'only-if')
    return `chỉ đúng nếu ${lower(solutionText(verdict.solution))}; ${claimsText.computed(figureText(verdict.computed, unit))}`
  if (verdict.kind === 'not-followed') return [name, verdict.because].filter(Boolean).join(': ')
  return `${name}: ${claimsText.computed(figureText(verdict.computed, unit))}`
}

/** The figure as it was published: "khoảng 400 tỷ đồng", "hơn 38 tỷ đồng". */
export const publishedFigure = ({ figure, unit, atLeast, about }: PublishedClaim): string =>
  `${atLeast ? 'hơn ' : about ? 'khoảng ' : ''}${figureText(figure, unit)}`

/** "4 dựng lại được, 4 khớp khi làm tròn …". */
export const claimCounts = (followed: readonly FollowedClaim[]): string =>
  (Object.keys(kindNames) as Verdict['kind'][])
    .map(kind => `${formatNumber(followed.filter(({ verdict }) => verdict.kind === kind).length)} ${kindNames[kind]}`)
    .join(', ')
