import type { Conflict } from '../engine/cost/standing.ts'
import { formatDate, formatNumber } from './format.ts'

/** A file given to be compared that holds something else. */
export const notProposal = (file: string): string =>
  `"${file}" không phải phương án: phương án có các khóa id, proposer, changes.`

/** Proposals priced on several days are compared on one. */
export const severalDates = (dates: readonly string[]): string =>
  `Cảnh báo: các phương án ghi ngày tính khác nhau (${dates.map(formatDate).join(', ')}); tất cả tính theo ngày ${formatDate(dates.at(-1) ?? '')}. Dùng --on để chọn ngày khác.`

const givenNames: Readonly<Record<string, string>> = {
  submissions: 'số lượt',
  channels: 'tỷ lệ cách nộp',
  cases: 'tỷ lệ trường hợp',
}

const givenText = (value: unknown): string =>
  typeof value !== 'object' || value === null
    ? String(value)
    : Object.entries(value)
        .filter(([key]) => key !== 'source')
        .map(([key, inner]) => `${key} ${typeof inner === 'number' ? formatNumber(inner) : givenText(inner)}`)
        .join(', ')

/** The refusal of proposals that give unlike figures for one thing, each with its file. */
export const conflictText = ({ procedure, what, figures }: Conflict, fileOf: (proposal: string) => string): string =>
  [
    `Các phương án ghi số liệu khác nhau cho ${givenNames[what] ?? `"${what}"`} của thủ tục ${procedure}, nên không tính gộp được:`,
    ...figures.map(({ proposal, value }) => `  ${fileOf(proposal)}: ${givenText(value)}`),
    'Thống nhất một số liệu; nếu các nguồn khác nhau thì lấy mức trung bình thấp (Thông tư số 03/2022/TT-BTP, Điều 11 khoản 4).',
  ].join('\n')
