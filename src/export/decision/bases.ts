import type { LocalProcedure } from '../../analysis/province.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Province } from '../../model/lists.ts'
import type { Signing } from '../../model/office.ts'
import type { Source } from '../../model/primitives.ts'
import { basisText, decisionParts as parts } from '../../text/decision-parts.ts'
import { byRank, groundsOf } from './grounds.ts'
import type { PrintedChange } from './tables.ts'

/** The law of publishing procedures; the register says name, day, issuer and what amended each. */
export const lawOfPublishing = ['72/2025/QH15', '63/2010/NĐ-CP', '118/2025/NĐ-CP', '02/2017/TT-VPCP']

interface Matter {
  listed: readonly LocalProcedure[]
  changes?: { changes: readonly PrintedChange[] } | undefined
}

interface Setting {
  catalog: Catalog
  place: Province
  on: string
  signing: Signing
  submission: string | undefined
}

const textOf = ({ document, title = '' }: Source, catalog: Catalog): string =>
  document === undefined ? title : basisText(document, catalog)

/** The bases of a decision: the law of publishing and what the procedures rest on by rank and date, what published them, who proposes. */
export function basesOf({ listed, changes }: Matter, { catalog, place, on, signing, submission }: Setting): string[] {
  const about = changes?.changes ?? listed
  const causes = (changes?.changes ?? []).flatMap(change => change.causes.flatMap(({ source }) => source ?? []))
  const { publishing, texts } = groundsOf(about, causes, catalog)
  const general = lawOfPublishing.filter(number => {
    const text = catalog.documents.get(number)
    return text !== undefined && (text.to === undefined || on <= text.to)
  })
  const sources = byRank([...general.map(document => ({ document })), ...(signing.bases ?? []), ...texts], catalog)
  const agencyName = (id: string) => parts.minister(catalog.agencies.get(id)?.name ?? id)
  return [
    ...sources.map(source => parts.basis(textOf(source, catalog))),
    ...publishing.map(({ issuer, own, decisions }) =>
      parts.publishing(own ? parts.chairman(place) : issuer && agencyName(issuer), decisions),
    ),
    parts.proposal(signing.proposer, submission),
  ]
}
