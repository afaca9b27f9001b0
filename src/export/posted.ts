import { daysOf } from '../analysis/history.ts'
import { appliesIn, provinceCatalog } from '../analysis/province.ts'
import { addDays } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Posted } from '../model/office.ts'
import type { Procedure } from '../model/procedure.ts'
import { versionOf } from './open-data/version.ts'

/** A sheet that hangs somewhere and how it stands: old since it was printed, gone from the list, or old from a day on. */
export interface PostedSheet extends Posted {
  name: string
  /** The version that would be printed today; absent where the province no longer has the procedure. */
  now?: string | undefined
  old: boolean
  /** The first day on which another version holds; absent where none is known. */
  until?: string | undefined
}

/** Eight letters that name the state of a record, as a sheet prints them: enough to compare by eye. */
export const shortVersion = (procedure: Procedure): string => versionOf(procedure).slice(0, 8)

/** Eight letters of the version of a procedure in a province on a day. */
function versionOn(catalog: Catalog, province: string, code: string, on: string): string | undefined {
  const record = catalog.procedures.get(code)
  if (record === undefined || !appliesIn(record, province, on, catalog.overlays.get(province))) return undefined
  const one = { ...catalog, procedures: new Map([[code, record]]), proposals: new Map() }
  const procedure = provinceCatalog(one, province, on).procedures.get(code)
  return procedure && shortVersion(procedure)
}

/** Every sheet of the province's register: which are old, and which a known change will make old, within some days. */
export function postedSheets(catalog: Catalog, province: string, on: string, within: number): PostedSheet[] {
  const last = addDays(on, within)
  return (catalog.overlays.get(province)?.office?.posted ?? []).map(sheet => {
    const record = catalog.procedures.get(sheet.procedure)
    const now = versionOn(catalog, province, sheet.procedure, on)
    const old = now !== sheet.version
    const days = old || record === undefined ? [] : daysOf(record, catalog, province)
    const until = days.find(
      day => on < day && day <= last && versionOn(catalog, province, sheet.procedure, day) !== now,
    )
    return { ...sheet, name: record?.name ?? sheet.procedure, now, old, until }
  })
}
