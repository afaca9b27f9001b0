import type { SegmentChange, SegmentCost } from '../analysis/segments.ts'
import { boundText, savedText } from './claim.ts'
import { formatMoney, formatNumber, formatPercent } from './format.ts'

/** What each kind of applicants bears, in the command and on the page of a proposal. */
export const segmentText = {
  title: 'Theo nhóm đối tượng',
  lead: 'Mỗi nhóm tính riêng theo số lần, thời gian của nhóm; các nhóm cộng lại đúng bằng chi phí một năm.',
  columns: ['Nhóm', 'Tỷ lệ', 'Lần một năm', 'Một lần', 'Mỗi đối tượng một năm', 'Cả nhóm một năm'],
  changeLead:
    'Chi phí một năm của mỗi đối tượng trong nhóm, và số tiền cả nhóm tiết kiệm một năm. Mỗi nhóm tính riêng theo số lần, thời gian của nhóm.',
  changeColumns: ['Nhóm', 'Mỗi đối tượng hiện nay', 'Sau đơn giản hóa', 'Cả nhóm tiết kiệm'],
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
export const segmentChangeRows = ({ before, after, bound }: SegmentChange): string[][] =>
  before.map(({ id, name, perSubject, perYear, bound: own }) => {
    const fresh = after.find(segment => segment.id === id)
    const saved = perYear === undefined || fresh?.perYear === undefined ? undefined : perYear - fresh.perYear
    const then = boundText(fresh?.perSubject, fresh?.bound ?? 'exact')
    return [name, boundText(perSubject, own), then, savedText(saved, formatMoney, bound)]
  })
