import { leftFields } from '../import/fields.ts'
import { type Entry, type Report, rulesByKind } from '../import/tally.ts'
import type { Difference } from '../import/threeway.ts'
import { formatNumber } from './format.ts'
import { ruleKindTexts, ruleTexts } from './import-rules.ts'

/** What became of the lines, in words. */
export const outcomeTexts: Record<Entry['outcome'], string> = {
  created: 'hồ sơ mới',
  updated: 'hồ sơ cập nhật theo nguồn',
  unchanged: 'hồ sơ không đổi',
  kept: 'hồ sơ người đã sửa, nguồn không đổi: giữ nguyên',
  'kept-deleted': 'hồ sơ người đã xóa, nguồn không đổi: không tạo lại',
  conflict: 'hồ sơ người đã sửa và nguồn cũng đổi: chưa ghi',
  accepted: 'hồ sơ lấy theo nguồn vì --accept',
  'left-out': 'dòng không thành hồ sơ',
}

const stops: Readonly<Record<string, string>> = {
  LINE_TOO_LONG: 'có dòng dài quá 16 triệu ký tự, không phải một thủ tục; dừng đọc tệp này',
  GZIP_BROKEN: 'tệp nén bị hỏng hoặc bị cắt cụt; các dòng nguyên vẹn trước đó đã nhập',
  UNREADABLE: 'không đọc được tệp',
  JSON_CUT: 'JSON bị cắt cụt; các thủ tục nguyên vẹn trước đó đã nhập',
}

/** Why reading of a file stopped early. */
export const stopText = ({ file, line, code }: Report['stopped'][number]): string =>
  `${file}: ${stops[code] ?? code} (đọc được đến mục ${line}).`

const shown = (text: string | undefined): string =>
  text === undefined ? '(không có)' : text.length > 100 ? `"${text.slice(0, 100)}…"` : `"${text}"`

const differenceText = ({ path, base, disk, next }: Difference): string =>
  `    ${path}\n      lần nhập trước: ${shown(base)}\n      trên đĩa:       ${shown(disk)}\n      nguồn mới:      ${shown(next)}`

/** A conflict as a person reads it, with what to type. */
export const conflictText = (entry: Entry): string =>
  [
    `${entry.code} (${entry.file}:${entry.line}): hồ sơ đã được sửa tay, và nguồn cũng đổi.`,
    ...(entry.differences ?? []).slice(0, 20).map(differenceText),
    `    Lấy theo nguồn: --accept ${entry.code}. Giữ bản đã sửa: không cần làm gì.`,
  ].join('\n')

const count = (value: number, what: string) => `${formatNumber(value).padStart(8)}  ${what}`

/** Counts of an import, for the terminal and for the head of the report. */
export function summaryText(report: Report): string {
  const outcomes = (Object.keys(outcomeTexts) as Entry['outcome'][]).flatMap(outcome => {
    const lines = report.outcomes[outcome]
    return lines === undefined ? [] : [count(lines, outcomeTexts[outcome])]
  })
  return [count(report.read, 'mục đã đọc'), ...outcomes, ...report.stopped.map(stopText)].join('\n')
}

/** The whole report: counts, rules, what the source lacks, and every line that some rule touched. */
export function reportText(report: Report): string {
  const rules = rulesByKind(report).map(
    ({ rule, kind, lines }) =>
      `${count(lines, rule)} (${ruleKindTexts[kind as keyof typeof ruleKindTexts]}) ${ruleTexts[rule]}`,
  )
  const lacks = Object.entries(report.lacks)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, lines]) => count(lines, code))
  const entries = report.entries.map(entry =>
    [
      `${entry.file}:${entry.line} ${entry.code} ${outcomeTexts[entry.outcome]}`,
      ...entry.remarks.map(({ rule, detail }) => `    ${rule}${detail ? `: ${detail}` : ''}`),
      ...(entry.differences ?? []).map(differenceText),
    ].join('\n'),
  )
  return [
    'KẾT QUẢ NHẬP',
    summaryText(report),
    '\nQUY TẮC ĐÃ DÙNG (số dòng)',
    ...rules,
    '\nNGUỒN THIẾU (số cảnh báo của thutuc check)',
    ...lacks,
    `\nTRƯỜNG KHÔNG NHẬP, CHỈ CÒN Ở imported/\n  ${leftFields.join(', ')}`,
    '\nTỪNG DÒNG',
    ...entries,
    '',
  ].join('\n')
}
