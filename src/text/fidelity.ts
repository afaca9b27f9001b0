import { formatNumber } from './format.ts'

interface Counts {
  records: number
  compared: number
  equal: number
  declared: number
  undeclared: number
}

/** How the fields of the records stand beside the published list, as one line. */
export const fidelityText = ({ records, compared, equal, declared, undeclared }: Counts): string =>
  `So với danh mục quốc gia: ${formatNumber(records)} thủ tục, ${formatNumber(compared)} trường; ` +
  `${formatNumber(equal)} khớp, ${formatNumber(declared)} khác có khai, ${formatNumber(undeclared)} khác chưa khai`

/** Which fields of a procedure must be read again after a new reading of the list. */
export const readAgainText = (code: string, fields: readonly string[]): string =>
  `${code}: phải đọc lại ${fields.join(', ')}`

/** The end of `thutuc import --facts`. */
export const factsText = (written: number, changed: number): string =>
  `${formatNumber(written)} thủ tục có dữ kiện của danh mục; ${formatNumber(changed)} thủ tục phải đọc lại`
