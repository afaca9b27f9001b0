import type { LegalDocument } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { SiteData } from './catalog.ts'

/** The procedures in force that name a text as their legal basis or as the source of a fee. */
export const restingOn = (number: string, { listed }: SiteData): Procedure[] =>
  listed.filter(
    ({ legalBasis = [], fees = [] }) =>
      legalBasis.some(basis => basis.document === number) || fees.some(fee => fee.source?.document === number),
  )

const year = ({ number, date }: LegalDocument) =>
  date?.slice(0, 4) ?? /\/(\d{4})\//.exec(number)?.[1] ?? /QH(\d+)/.exec(number)?.[0] ?? ''

/** Every text of the list with what rests on it: most procedures first, then the newest. */
export function documentsWithUse(data: SiteData): { law: LegalDocument; procedures: Procedure[] }[] {
  return [...data.catalog.documents.values()]
    .map(law => ({ law, procedures: restingOn(law.number, data) }))
    .sort(
      (a, b) =>
        b.procedures.length - a.procedures.length ||
        year(b.law).localeCompare(year(a.law)) ||
        a.law.number.localeCompare(b.law.number, 'vi', { numeric: true }),
    )
}
