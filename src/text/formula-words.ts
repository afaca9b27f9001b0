import type { Fee } from '../model/procedure.ts'
import { formatNumber, lower } from './format.ts'

const words: Readonly<Record<string, string>> = {
  min: 'số nhỏ nhất trong ',
  max: 'số lớn nhất trong ',
  if: 'nếu ',
  ceil: 'làm tròn lên ',
  '*': '×',
  ',': ';',
}

/** `0.0045` as `0,0045`: a rate keeps every digit that the law gives it. */
function asWritten(number: string): string {
  const [whole, fraction] = number.split('.')
  return formatNumber(Number(whole)) + (fraction === undefined ? '' : `,${fraction}`)
}

/** A fee's formula as an official text can print it: `2.000 × “số trang của bản chính”`, in the fee's currency; a parameter by its name. */
export function formulaInWords(
  { text, inputs = [], parameters = {} }: NonNullable<Fee['formula']>,
  parameterName: (id: string) => string = id => id,
): string {
  const labels = new Map([
    ...inputs.map(({ id, label }) => [id, `“${lower(label)}”`] as const),
    ...Object.entries(parameters).map(([name, id]) => [name, lower(parameterName(id))] as const),
  ])
  return text.replace(/\d+(?:\.\d+)?|[a-zA-Z][a-zA-Z0-9]*|[*,]/g, token => {
    if (/^\d/.test(token)) return asWritten(token)
    return labels.get(token) ?? (Object.hasOwn(words, token) ? (words[token] ?? token) : token)
  })
}
