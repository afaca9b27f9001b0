import { feeState } from '../../src/engine/situation/fee-answer.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { ChannelId, Level, Procedure } from '../../src/model/procedure.ts'
import { type Answer, answersOf } from '../../src/text/answers.ts'

/** A procedure in one line of a list, with what it is filtered by. */
export interface Row {
  code: string
  name: string
  title: string | undefined
  sector: string
  levels: readonly Level[]
  agency: string | undefined
  agencyName: string | undefined
  province: string | undefined
  applicants: readonly string[]
  channels: readonly ChannelId[]
  fee: 'free' | 'paid' | 'unknown'
  papers: Answer
  limit: Answer
  cost: Answer
}

/** The line of a procedure, before a reader has chosen a case. */
export function rowOf(procedure: Procedure, catalog: Catalog): Row {
  const { code, name, title, sector, agency, province } = procedure
  return {
    code,
    name,
    title,
    sector,
    levels: procedure.levels ?? [],
    agency,
    agencyName: agency && (catalog.agencies.get(agency)?.name ?? agency),
    province: province && catalog.provinces.get(province)?.name,
    applicants: procedure.applicants ?? [],
    channels: (procedure.channels ?? []).map(channel => channel.id),
    fee: feeState(procedure),
    ...answersOf(procedure),
  }
}
