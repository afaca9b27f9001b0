import type { Catalog } from '../../src/model/catalog.ts'
import { channelNames, levelNames } from '../../src/text/labels.ts'
import { site } from '../../src/text/site.ts'
import type { Row } from './rows.ts'

/** One way to narrow the list: `param` in the address, `key` on the rows. */
export interface Facet {
  key: 'sector' | 'level' | 'agency' | 'applicant' | 'channel' | 'fee'
  param: string
  label: string
  values: { id: string; name: string; count: number }[]
}

const t = site.list

/** The facets of a list with the number of rows of each value; values without rows are left out. */
export function facetsOf(rows: readonly Row[], catalog: Catalog): Facet[] {
  const named = (list: ReadonlyMap<string, { name: string }>) => [...list].map(([id, { name }]) => [id, name] as const)
  const facet = (
    key: Facet['key'],
    param: string,
    names: readonly (readonly [string, string])[],
    of: (row: Row) => readonly string[],
  ): Facet => {
    const values = names.map(([id, name]) => ({ id, name, count: rows.filter(row => of(row).includes(id)).length }))
    return { key, param, label: t.facets[key], values: values.filter(value => value.count > 0) }
  }
  return [
    facet('sector', 'linh-vuc', named(catalog.sectors), row => [row.sector]),
    facet('level', 'cap', Object.entries(levelNames), row => row.levels),
    facet('agency', 'co-quan', named(catalog.agencies), row => (row.agency ? [row.agency] : [])),
    facet('applicant', 'doi-tuong', named(catalog.subjectKinds), row => row.applicants),
    facet('channel', 'cach-nop', Object.entries(channelNames), row => row.channels),
    facet('fee', 'phi', Object.entries(t.fees), row => [row.fee]),
  ]
}
