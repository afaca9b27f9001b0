import { type LocalProcedure, provinceList } from '../../src/analysis/province.ts'
import { recordedDecisions } from '../../src/load/decisions.ts'
import type { Decision } from '../../src/model/decision.ts'
import type { Province } from '../../src/model/lists.ts'
import type { Source } from '../../src/model/primitives.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { data } from './catalog.ts'
import { localPath, procedurePath } from './paths.ts'
import { catalogRoot } from './source.ts'

/** The name of an agency of the country. */
export const agencyName = (id: string): string => data.national.agencies.get(id)?.name ?? id

/** A national procedure that a province does not apply. */
export interface NotApplied {
  procedure: Procedure
  because: string
  source: Source
}

/** A province with what is known of it. */
export interface ProvinceView {
  province: Province
  list: readonly LocalProcedure[]
  /** Those that it shares with others and sets differently. */
  differing: readonly LocalProcedure[]
  own: readonly LocalProcedure[]
  notApplied: readonly NotApplied[]
  /** Recorded ones, oldest first. */
  decisions: readonly Decision[]
}

const { national, on } = data

function notAppliedIn(code: string): NotApplied[] {
  const items = national.overlays.get(code)?.notApplied ?? []
  return items
    .filter(({ from }) => (from ?? on) <= on)
    .flatMap(({ procedure: number, because, source }) => {
      const procedure = national.procedures.get(number)
      return procedure ? [{ procedure, because, source }] : []
    })
}

/** The records of which a province may say something of its own. */
function ownSay(code: string): typeof national.procedures {
  const changed = new Set(national.overlays.get(code)?.changes.map(({ procedure }) => procedure))
  return new Map([...national.procedures].filter(([id, { province }]) => province === code || changed.has(id)))
}

function viewOf(province: Province): ProvinceView {
  const list = provinceList({ ...national, procedures: ownSay(province.code) }, province.code, on)
  let whole: readonly LocalProcedure[] | undefined
  return {
    province,
    // Only what is written anew asks for all of it.
    get list() {
      whole ??= provinceList(national, province.code, on)
      return whole
    },
    differing: list.filter(item => item.differences.length > 0 && !item.own),
    own: list.filter(item => item.own),
    notApplied: notAppliedIn(province.code),
    decisions: recordedDecisions(catalogRoot, province.code).decisions,
  }
}

/** Provinces that have a difference or a procedure of their own. */
function codesWithData(): ReadonlySet<string> {
  const owners = [...national.procedures.values()].flatMap(({ province }) => province ?? [])
  const differing = [...national.overlays.values()].filter(
    ({ changes, notApplied = [] }) => changes.length + notApplied.length > 0,
  )
  return new Set([...differing.map(({ province }) => province), ...owners])
}

const withData = codesWithData()

/** The provinces that have a page, in the order of the list; in a province's own site that one, known or not. */
export const provinceViews: readonly ProvinceView[] = [...national.provinces.values()]
  .filter(({ code }) => (data.province ? code === data.province.code : withData.has(code)))
  .map(viewOf)

/** The provinces of which nothing is known apart from the national records. */
export const provincesWithout: readonly Province[] = [...national.provinces.values()].filter(
  ({ code }) => !withData.has(code),
)

/** Where a procedure reads otherwise. */
export interface Elsewhere {
  differs: readonly { view: ProvinceView; item: LocalProcedure }[]
  notApplied: readonly { view: ProvinceView; item: NotApplied }[]
}

function elsewhere(): Map<
  string,
  { differs: Elsewhere['differs'][number][]; notApplied: Elsewhere['notApplied'][number][] }
> {
  const found: ReturnType<typeof elsewhere> = new Map()
  const of = (code: string) => {
    const known = found.get(code) ?? { differs: [], notApplied: [] }
    found.set(code, known)
    return known
  }
  for (const view of provinceViews) {
    for (const item of view.differing) of(item.procedure.code).differs.push({ view, item })
    for (const item of view.notApplied) of(item.procedure.code).notApplied.push({ view, item })
  }
  return found
}

/** The procedures that some province sets differently or does not apply; none in a province's own site, whose pages already say it. */
export const byProvince: ReadonlyMap<string, Elsewhere> = data.province ? new Map() : elsewhere()

/** Where a procedure of a province is read: its local page where it differs, else its only page. */
export const pageIn = ({ province }: ProvinceView, item: LocalProcedure): string =>
  data.province === undefined && item.differences.length > 0 && !item.own
    ? localPath(province.slug, item.procedure.code)
    : procedurePath(item.procedure.code)

/** In a province's own site, what differs in a procedure there. */
export function localHere(code: string): { view: ProvinceView; item: LocalProcedure } | undefined {
  const [view] = data.province ? provinceViews : []
  const item = view?.differing.find(({ procedure }) => procedure.code === code)
  return view && item && { view, item }
}
