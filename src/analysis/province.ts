import { effective, inForce, settled } from '../engine/record/effective.ts'
import { holds } from '../engine/record/filing.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Operation } from '../model/operation.ts'
import type { Source } from '../model/primitives.ts'
import type { Level, Procedure } from '../model/procedure.ts'
import type { Overlay } from '../model/proposal.ts'

/** Which part of a province's list is wanted; a level or sector left out means all. */
export interface ListFilter {
  sector?: string | undefined
  level?: Level | undefined
}

/** One difference in force on a date: who says it and since when; `verified` is false where it was not checked. */
export interface Difference {
  from: string
  source: Source
  verified: boolean
  operations: readonly Operation[]
}

/** A procedure as it stands in a province on a date, beside the national one. */
export interface LocalProcedure {
  /** With the province's differences. */
  procedure: Procedure
  /** As it stands elsewhere. */
  national: Procedure
  /** The province's own procedure, not a national one. */
  own: boolean
  /** Where it is listed first: the province's first level that resolves it; `other` where the record says none. */
  level: Level
  /** Every level of the province that resolves it: it stands in the list of each. */
  levels: readonly Level[]
  differences: readonly Difference[]
}

/** The levels that a provincial list has, in its order; a procedure of ministries alone is on the ministry's list. */
const listLevels: readonly Level[] = ['province', 'district', 'commune']

const levelsOf = ({ levels }: Procedure): readonly Level[] =>
  levels === undefined ? ['other'] : listLevels.filter(level => levels.includes(level))

/** Whether the province says that it does not do the procedure. */
export const notApplied = (overlay: Overlay | undefined, code: string, on: string): boolean =>
  overlay?.notApplied?.some(item => item.procedure === code && (item.from ?? on) <= on) ?? false

/** Whether a record as it stands is for citizens and organisations and resolved by the province's authorities, in force or not. */
const belongsTo = (procedure: Procedure, province: string): boolean =>
  procedure.kind === 'public' &&
  (procedure.province === undefined || procedure.province === province) &&
  levelsOf(procedure).length > 0

/** The records for citizens and organisations: of the whole country, or of those that a province's authorities resolve; of one sector where it is named. */
export const publicRecords = (
  { procedures }: Catalog,
  { province, sector }: { readonly province?: string | undefined; readonly sector?: string | undefined } = {},
): Procedure[] =>
  [...procedures.values()].filter(
    record =>
      (province === undefined ? record.kind === 'public' : belongsTo(record, province)) &&
      (sector === undefined || record.sector === sector),
  )

/** Whether the province's authorities resolve the procedure on a date, for citizens and organisations. */
export function appliesIn(record: Procedure, province: string, on: string, overlay?: Overlay): boolean {
  return stands(effective(record, on, overlay), province, on, overlay)
}

/** The same for a procedure as it stands. */
const stands = (procedure: Procedure, province: string, on: string, overlay: Overlay | undefined): boolean =>
  belongsTo(procedure, province) && !notApplied(overlay, procedure.code, on) && inForce(procedure, on)

/**
 * The catalogue as a province sees it on a date: its records with its differences, without those of other provinces, of
 * ministries alone, and those that it does not apply. Changes that took effect are in the records; later ones are left to come.
 */
export function provinceCatalog(catalog: Catalog, province: string, on: string): Catalog {
  const overlay = catalog.overlays.get(province)
  const procedures = [...catalog.procedures.values()]
    .filter(record => !notApplied(overlay, record.code, on))
    .map(record => settled(record, on, overlay))
    .filter(procedure => belongsTo(procedure, province))
  const kept = new Map(procedures.map(procedure => [procedure.code, procedure]))
  const whole = [...catalog.proposals].filter(([, { changes }]) => changes.every(item => kept.has(item.procedure)))
  return { ...catalog, procedures: kept, proposals: new Map(whole) }
}

/** The province's differences of one procedure that are in force on a date, oldest first. */
export const differencesOf = (code: string, on: string, overlay?: Overlay): Difference[] =>
  (overlay?.changes ?? [])
    .filter(change => change.procedure === code && holds(change, on))
    .map(({ from, source, verified = true, operations }) => ({ from, source, verified, operations }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** A procedure as it stands in a province, beside what it is elsewhere. */
export function localProcedure(record: Procedure, province: string, on: string, overlay?: Overlay): LocalProcedure {
  return localAs(effective(record, on, overlay), record, province, on, overlay)
}

/** The same where it is known how it stands. */
function localAs(
  procedure: Procedure,
  record: Procedure,
  province: string,
  on: string,
  overlay?: Overlay,
): LocalProcedure {
  const levels = levelsOf(procedure)
  const isTouched = overlay?.changes.some(change => change.procedure === record.code) ?? false
  return {
    procedure,
    national: isTouched ? effective(record, on) : procedure,
    own: record.province === province,
    level: levels[0] ?? 'other',
    levels,
    differences: differencesOf(record.code, on, overlay),
  }
}

/** Order of a list: level, sector as in the list of sectors, code. */
function inListOrder(catalog: Catalog): (a: LocalProcedure, b: LocalProcedure) => number {
  const sectors = new Map([...catalog.sectors.keys()].map((id, index) => [id, index]))
  const place = ({ procedure: { sector } }: LocalProcedure) => sectors.get(sector) ?? sectors.size
  const level = (item: LocalProcedure) => [...listLevels, 'other'].indexOf(item.level)
  return (a, b) => level(a) - level(b) || place(a) - place(b) || (a.procedure.code < b.procedure.code ? -1 : 1)
}

/** A procedure as it stands in the list of a level; nothing where that level does not resolve it. */
function atLevel(item: LocalProcedure, level: Level | undefined): LocalProcedure[] {
  if (level === undefined) return [item]
  return item.levels.includes(level) ? [{ ...item, level, levels: [level] }] : []
}

/** The procedures that apply in a province on a date, in the order of its official list (Nghị định 63/2010/NĐ-CP Điều 13). */
export function provinceList(
  catalog: Catalog,
  province: string,
  on: string,
  filter: ListFilter = {},
): LocalProcedure[] {
  const overlay = catalog.overlays.get(province)
  return [...catalog.procedures.values()]
    .filter(({ sector }) => filter.sector === undefined || sector === filter.sector)
    .flatMap(record => {
      const procedure = effective(record, on, overlay)
      return stands(procedure, province, on, overlay) ? [localAs(procedure, record, province, on, overlay)] : []
    })
    .flatMap(item => atLevel(item, filter.level))
    .toSorted(inListOrder(catalog))
}

/** A list by level, each in the order of the official list: a procedure stands in the list of every level that resolves it. */
export const byLevel = (
  listed: readonly LocalProcedure[],
  catalog: Catalog,
): (readonly [Level, readonly LocalProcedure[]])[] =>
  [...listLevels, 'other' as const]
    .map(level => [level, listed.flatMap(item => atLevel(item, level)).toSorted(inListOrder(catalog))] as const)
    .filter(([, items]) => items.length > 0)
