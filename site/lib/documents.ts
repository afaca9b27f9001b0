import type { LegalDocument } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { SiteData } from './catalog.ts'

/** The procedures in force that name each text as their legal basis or as the source of a fee; one pass over the catalogue. */
function restingOn({ listed }: SiteData): Map<string, Procedure[]> {
  const resting = new Map<string, Procedure[]>()
  for (const procedure of listed) {
    const { legalBasis = [], fees = [] } = procedure
    const named = [...legalBasis.map(basis => basis.document), ...fees.flatMap(fee => fee.source?.document ?? [])]
    for (const number of new Set(named)) {
      const known = resting.get(number)
      if (known) known.push(procedure)
      else resting.set(number, [procedure])
    }
  }
  return resting
}

const year = ({ number, date }: LegalDocument) =>
  date?.slice(0, 4) ?? /\/(\d{4})\//.exec(number)?.[1] ?? /QH(\d+)/.exec(number)?.[0] ?? ''

/** Every text of the list with what rests on it: most procedures first, then the newest. */
export function documentsWithUse(data: SiteData): { law: LegalDocument; procedures: Procedure[] }[] {
  const resting = restingOn(data)
  return [...data.catalog.documents.values()]
    .map(law => ({ law, procedures: resting.get(law.number) ?? [] }))
    .sort(
      (a, b) =>
        b.procedures.length - a.procedures.length ||
        year(b.law).localeCompare(year(a.law)) ||
        a.law.number.localeCompare(b.law.number, 'vi', { numeric: true }),
    )
}
