/** Thousands in groups, by one mark throughout, and decimals by the other. */
const grouped = /^([1-9]\d{0,2})((?:[.,\u0020]\d{3})+)(?:([.,])(\d{1,6}))?$/
const plain = /^(\d{1,15})(?:[.,](\d{1,6}))?$/

function thousands(text: string): number | undefined {
  const [, first = '', rest = '', mark, decimals = ''] = grouped.exec(text) ?? []
  const marks = new Set(rest.replace(/\d/g, ''))
  if (first === '' || marks.size !== 1 || (mark !== undefined && marks.has(mark))) return undefined
  return Number(`${first}${rest.replace(/\D/g, '')}.${decimals}`)
}

function decimal(text: string): number | undefined {
  const [, whole = '', part = ''] = plain.exec(text) ?? []
  return whole === '' ? undefined : Number(`${whole}.${part}`)
}

/**
 * A number as people write it: 15000, 15.000, 15,000, 15 000, 0,5, 1.234.567,89. Three digits after one mark are thousands, and
 * decimals only where thousands would pass the most that there can be. Undefined for what is no number, or more than that.
 */
export function readNumber(written: string, most = 1e15): number | undefined {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim()
  return [thousands(text), decimal(text)].find(value => value !== undefined && value <= most)
}

/** A number as it stands in a field or a link: digits and a point; never three decimals, which would read as thousands. */
export const plainNumber = (value: number): string => String(value).replace(/^(\d+\.\d{3})$/, '$10')

const shown = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })

/** The same as people read it: 15.000; 0,5. */
export const shownNumber = (value: number): string => shown.format(value).replace(/(,\d{3})$/, '$10')
