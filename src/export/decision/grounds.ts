import type { LocalProcedure } from '../../analysis/province.ts'
import { holds } from '../../engine/record/filing.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Source } from '../../model/primitives.ts'
import type { Procedure } from '../../model/procedure.ts'
import { inRank, numberIn } from '../../text/law-rank.ts'

/** A decision of a ministry, or of the province, that published procedures. */
export type Publishing = NonNullable<Procedure['decision']>

/** What a list of procedures rests on besides the law of procedures itself. */
export interface Grounds {
  /** Decisions that published them, by who issued them; `own` where that is the province. */
  publishing: readonly { issuer?: string | undefined; own: boolean; decisions: readonly Publishing[] }[]
  /** Texts that changed them, by rank and date: of the province, or whoever a change names. */
  texts: readonly Source[]
}

/** Sources by rank, then date; each text once, with the first article named. */
export function byRank(sources: readonly Source[], catalog: Pick<Catalog, 'documents'>): Source[] {
  const once = new Map<string, Source>()
  for (const source of sources) {
    const key = source.document ?? source.title ?? ''
    if (!once.has(key)) once.set(key, source)
  }
  return inRank([...once.values()], catalog)
}

/** The texts that made a procedure what it is in the province: amendments in force, then the province's own. */
const changing = ({ national, differences }: LocalProcedure, on: string): Source[] => [
  ...(national.changes ?? []).filter(change => holds(change, on)).map(({ source }) => source),
  ...differences.map(({ source }) => source),
]

/** Everything that a procedure rests on in a province: its legal basis, the texts of its fees, the texts that changed it. */
export function restsOn(item: LocalProcedure, on: string, catalog: Pick<Catalog, 'documents'>): Source[] {
  const { legalBasis = [], fees = [], benefits = [] } = item.procedure
  const values = [...fees, ...benefits].flatMap(({ source }) => (source?.document === undefined ? [] : [source]))
  return byRank([...legalBasis, ...values, ...changing(item, on)], catalog)
}

/** Who signed, by the number alone: `BXD` of `891/QĐ-BXD`, `BCA` of `5349/QĐ-BCA-C06`. */
const signedBy = (number: string): string | undefined => /\/QĐ-(\p{Lu}+)/u.exec(number)?.[1]

/** Decisions with who issued them; one whose record does not say is of the body of all others that are signed alike. */
function withIssuers(decisions: readonly { decision: Publishing; own: boolean }[]) {
  const known = Map.groupBy(decisions, ({ decision }) => signedBy(decision.number))
  return decisions.map(({ decision, own }) => {
    const mark = signedBy(decision.number)
    const issuers = new Set(known.get(mark)?.flatMap(other => other.decision.issuer ?? []))
    const [issuer = decision.issuer] = mark !== undefined && issuers.size === 1 ? issuers : []
    return { own, decision: { ...decision, issuer: decision.issuer ?? issuer } }
  })
}

/** What a list rests on: the decisions that published its procedures, and the texts of the province that changed them. */
export function groundsOf(
  listed: readonly LocalProcedure[],
  causes: readonly Source[],
  catalog: Pick<Catalog, 'documents'>,
): Grounds {
  const decisions = new Map<string, { decision: Publishing; own: boolean }>()
  for (const { procedure, own } of listed)
    if (procedure.decision) decisions.set(procedure.decision.number, { decision: procedure.decision, own })
  const groups = Map.groupBy(withIssuers([...decisions.values()]), ({ decision, own }) =>
    own ? 'own' : (decision.issuer ?? ''),
  )
  const local = listed.flatMap(({ differences }) => differences.map(({ source }) => source))
  const named = [...causes, ...local].filter(({ document, title }) => (document ?? numberIn(title ?? '')) !== undefined)
  return {
    publishing: [...groups].map(([key, members]) => ({
      issuer: members[0]?.decision.issuer,
      own: key === 'own',
      decisions: members
        .map(({ decision }) => decision)
        .toSorted((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1)),
    })),
    texts: byRank(named, catalog),
  }
}
