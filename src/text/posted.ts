import { formatDate, formatNumber } from './format.ts'

interface Sheet {
  procedure: string
  name: string
  place: string
  version: string
  on: string
  now?: string | undefined
  old: boolean
  until?: string | undefined
}

const state = ({ old, now, until }: Sheet): string => {
  if (old) return now === undefined ? 'gỡ xuống: thủ tục không còn áp dụng ở tỉnh' : `đã cũ, in lại phiên bản ${now}`
  return until === undefined ? 'còn đúng' : `còn đúng, in lại trước ngày ${formatDate(until)}`
}

/** What `thutuc posted` says. */
export const postedCommand = {
  line: (sheet: Sheet) =>
    `${sheet.procedure}  ${sheet.place} (dán ${formatDate(sheet.on)}, phiên bản ${sheet.version}): ${state(sheet)}. ${sheet.name}`,
  nothingAgain: 'Không có tờ nào phải in lại, nên không ghi tệp nào.',
  none: 'Sổ niêm yết chưa ghi tờ nào (office.posted trong tệp khác biệt của tỉnh).',
  summary: (all: number, old: number, soon: number) =>
    `${formatNumber(all)} tờ: ${formatNumber(old)} tờ đã cũ, ${formatNumber(soon)} tờ sẽ cũ theo văn bản đã biết.`,
} as const
