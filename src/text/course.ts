import { standings } from '../engine/record/course.ts'
import type { Proposal, Stage, Standing } from '../model/proposal.ts'
import { formatDate, formatNumber } from './format.ts'
import { type LawRegister, lawName } from './law.ts'
import { statusNames } from './money-pages.ts'

const inWords = (state: Standing): string => statusNames[state].toLocaleLowerCase('vi')

/** "Đã kiến nghị ngày 20/11/2026, Báo cáo số 12/BC-SXD; Sở Xây dựng gửi Ủy ban nhân dân tỉnh": one step of a proposal. */
export function stageText({ state, on, number, owner, recipient, note }: Stage, register: LawRegister): string {
  const text = number === undefined ? '' : `, ${lawName(number, register)}`
  const to = recipient === undefined ? '' : ` gửi ${recipient}`
  return `${statusNames[state]} ngày ${formatDate(on)}${text}; ${owner}${to}${note === undefined ? '' : `. ${note}`}.`
}

/** How many proposals stand where, from the first state to the last; the rebuilding of a published figure is none. */
export const standingCounts = (
  proposals: Iterable<Pick<Proposal, 'status' | 'rebuilds'>>,
): [state: Standing, count: number][] => {
  const all = [...proposals].filter(({ rebuilds }) => rebuilds === undefined)
  return standings.flatMap(state => {
    const count = all.filter(({ status }) => status === state).length
    return count === 0 ? [] : [[state, count]]
  })
}

/** "22 phương án: 20 bản nháp, 2 đã kiến nghị."; of one state: "22 phương án, đều là bản nháp." */
export function standingsText(proposals: Iterable<Pick<Proposal, 'status' | 'rebuilds'>>): string {
  const counts = standingCounts(proposals)
  const sum = counts.reduce((total, [, count]) => total + count, 0)
  const [first, ...others] = counts
  const all = `${formatNumber(sum)} phương án`
  if (first === undefined) return `${all}.`
  if (others.length === 0)
    return `${all}, ${sum === 1 ? '' : 'đều '}${first[0] === 'draft' ? 'là ' : ''}${inWords(first[0])}.`
  return `${all}: ${counts.map(([state, count]) => `${formatNumber(count)} ${inWords(state)}`).join(', ')}.`
}
