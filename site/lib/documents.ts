import { restingOn } from '../../src/engine/record/resting.ts'
import type { LegalDocument } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { SiteData } from './catalog.ts'

const year = ({ number, date }: LegalDocument) =>
  date?.slice(0, 4) ?? /\/(\d{4})\//.exec(number)?.[1] ?? /QH(\d+)/.exec(number)?.[0] ?? ''

/** Every text of the list with the procedures in force that rest on it: most procedures first, then the newest. */
export function documentsWithUse(data: SiteData): { law: LegalDocument; procedures: Procedure[] }[] {
  const resting = restingOn(data.listed)
  return [...data.catalog.documents.values()]
    .map(law => ({ law, procedures: resting.get(law.number) ?? [] }))
    .sort(
      (a, b) =>
        b.procedures.length - a.procedures.length ||
        year(b.law).localeCompare(year(a.law)) ||
        a.law.number.localeCompare(b.law.number, 'vi', { numeric: true }),
    )
}
