import { cleanQuery } from '../../../src/engine/situation/clean-query.ts'
import type { Fields } from './calculator-data.ts'
import { type Field, fits } from './calculator-fields.ts'

const longestLink = 8000

/** The code that a query names; undefined for what cannot be one. */
export function codeIn(search: string): string | undefined {
  if (search.length > longestLink) return undefined
  const code = new URLSearchParams(cleanQuery(search)).get('thu-tuc') ?? ''
  return /^[\w.-]{1,40}$/.test(code) ? code : undefined
}

/** Values of a query that fit the form, how many did not, and the version that it was made with. */
export function readFields(
  search: string,
  known: readonly Field[],
): { fields: Fields; ignored: number; version: string } {
  const fields = new Map<string, string>()
  if (search.length > longestLink) return { fields, ignored: 1, version: '' }
  const byName = new Map(known.map(field => [field.name, field]))
  const query = new URLSearchParams(cleanQuery(search))
  let ignored = 0
  for (const [name, value] of query) {
    if (name === 'thu-tuc' || name === 'v') continue
    const field = byName.get(name)
    if (field && fits(field, value)) fields.set(name, value)
    else ignored++
  }
  const version = query.get('v') ?? ''
  return { fields, ignored, version: /^[0-9a-f]{12}$/.test(version) ? version : '' }
}

/** The same inputs always give the same link, in the order of the form. */
export function queryOf(code: string, version: string, fields: Fields): string {
  return String(new URLSearchParams([['thu-tuc', code], ['v', version], ...fields]))
}
