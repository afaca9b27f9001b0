import { formatDate } from './format.ts'
import { posting } from './posting.ts'

/** Words beside the numbers of pages. */
export const pagesWords = { page: 'Trang' } as const

/** Words of the sheets that are posted as a file. */
export const procedureSheet = {
  asOf: (on: string) => `Theo quy định có hiệu lực ngày ${formatDate(on)}.`,
  /** What every page of a sheet says of itself, so that a page alone still tells of what, in which version, of which day. */
  foot: (code: string, version: string, on: string) =>
    [code, posting.sheet.version(version), posting.sheet.asOf(on)].join(' · '),
  title: (names: readonly string[], count: number) =>
    names.length === 0 ? `Tờ niêm yết ${count} thủ tục` : `Tờ niêm yết: ${names.join(', ')}`,
  nothing: 'Danh mục này không có thủ tục nào, nên không có tờ nào để in.',
  againstAndFiles: '--against chỉ đối chiếu; in tờ niêm yết thì bỏ --against.',
} as const
