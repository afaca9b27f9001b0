import { burdenOf } from '../../analysis/burden.ts'
import { keepingNothing } from '../../analysis/keeping.ts'
import { notApplied, publicRecords } from '../../analysis/province.ts'
import { assumptionsAt, officialModel } from '../../engine/cost/assumptions.ts'
import type { Costed } from '../../engine/cost/portfolio.ts'
import { type Saving, savingOf } from '../../engine/cost/saving.ts'
import { agreeing, standing } from '../../engine/cost/standing.ts'
import { settled } from '../../engine/record/effective.ts'
import { askedOfAnyone } from '../../engine/situation/asked.ts'
import type { PaperCount } from '../../engine/situation/papers.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Keeping } from '../../model/keep.ts'
import type { Change } from '../../model/operation.ts'
import type { Procedure } from '../../model/procedure.ts'

/** What the tables are made from: records as they stand on a day, what each costs, what the standing proposals save together. */
export interface Tabled {
  catalog: Catalog
  /** ISO. */
  on: string
  /** The province whose tables these are; absent for the country. */
  province?: string | undefined
  procedures: readonly Procedure[]
  /** The same records with all their changes, past and to come. */
  records: readonly Procedure[]
  /** Those that can be costed on the day, by code. */
  costed: readonly Costed[]
  saving: Saving | undefined
  /** Names what a province says of its own that figures rest on: where its people live. */
  figures: string
  /** How many papers a record asks of anyone; undefined where it does not say. */
  papersOf(procedure: Procedure): PaperCount | undefined
}

/** A record with what a province changes in it, beside its own changes. */
const withChanges = (record: Procedure, local: readonly Change[]): Procedure =>
  local.length === 0 ? record : { ...record, changes: [...(record.changes ?? []), ...local] }

/** The public records as they stand on a day: all of them, or those that a province's authorities resolve, with its differences. */
function publicIn(catalog: Catalog, on: string, province: string | undefined) {
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  const local = Map.groupBy(overlay?.changes ?? [], ({ procedure }) => procedure)
  const records = publicRecords(catalog, { province }).filter(({ code }) => !notApplied(overlay, code, on))
  return {
    procedures: records.map(record => settled(record, on, overlay)),
    records: records.map(record => withChanges(record, local.get(record.code) ?? [])),
  }
}

/** Made when it is first asked for: not every table tells costs. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** What the tables of a day hold, of the country or of one province: figures as `report` and `portfolio` give them by the official model. `burden` gives them where they are known; `keeping` keeps what is counted in a record. */
export function tabledOf(
  catalog: Catalog,
  on: string,
  province?: string,
  burden?: () => readonly Costed[],
  keeping: Keeping = keepingNothing,
): Tabled {
  const { assumptions } = assumptionsAt(catalog, on, { model: officialModel, province })
  const { procedures, records } = publicIn(catalog, on, province)
  const codes = new Set(procedures.map(({ code }) => code))
  const figures = JSON.stringify(province === undefined ? [] : [catalog.overlays.get(province)?.localities])
  const costed = once(() => {
    if (burden !== undefined) return burden().filter(({ procedure }) => codes.has(procedure.code))
    const those = { ...catalog, procedures: new Map([...catalog.procedures].filter(([code]) => codes.has(code))) }
    return keeping('priced', figures, keep => burdenOf(those, on, assumptions, keep))
  })
  const saving = once(() => {
    const { proposals } = agreeing(standing(catalog.proposals.values()))
    return proposals.length === 0 || province !== undefined ? undefined : savingOf(proposals, catalog, assumptions)
  })
  const papers = once(() =>
    keeping('asked', '', keep => {
      const countIn = (procedure: Procedure) =>
        keep(procedure, () => ({ count: askedOfAnyone(procedure).papers })).count
      return new Map(procedures.map(procedure => [procedure.code, countIn(procedure)]))
    }),
  )
  return {
    catalog,
    on,
    province,
    procedures,
    records,
    figures,
    get costed() {
      return costed()
    },
    get saving() {
      return saving()
    },
    papersOf: ({ code }) => papers().get(code),
  }
}
