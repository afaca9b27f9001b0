import { provinceCatalog } from '../../src/analysis/province.ts'
import { inForce, settled } from '../../src/engine/record/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Province } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { byVietnamese } from '../../src/text/format.ts'
import { catalogRoot, siteDay } from './source.ts'

/** What the pages are built from: one catalogue on one date, of the country or of one province. */
export interface SiteData {
  /** Of the province where there is one: its records with its differences. */
  catalog: Catalog
  /** As it was read, before a province's view of it. */
  national: Catalog
  /** The province whose site this is. */
  province: Province | undefined
  /** The day for which the pages hold, ISO. */
  on: string
  /** Every public procedure as it stands on the day, also those that ended: each has a page. */
  pages: Procedure[]
  /** Those in force, in the order of the sectors and then of the Vietnamese alphabet. */
  listed: Procedure[]
  /** The listed ones by their code. */
  byCode: ReadonlyMap<string, Procedure>
}

/** The public procedures of a catalogue on a day; of one province's view of it where a province is named. */
function siteData(national: Catalog, on: string, code?: string): SiteData {
  const province = code === undefined ? undefined : national.provinces.get(code)
  const catalog = province === undefined ? national : provinceCatalog(national, province.code, on)
  const sectorOrder = [...catalog.sectors.keys()]
  const pages = [...catalog.procedures.values()]
    .filter(procedure => procedure.kind === 'public')
    .map(procedure => settled(procedure, on))
    .sort(
      (a, b) =>
        sectorOrder.indexOf(a.sector) - sectorOrder.indexOf(b.sector) ||
        byVietnamese(a.name, b.name) ||
        byVietnamese(a.code, b.code),
    )
  const listed = pages.filter(procedure => inForce(procedure, on))
  const byCode = new Map(listed.map(procedure => [procedure.code, procedure]))
  return { catalog, national, province, on, pages, listed, byCode }
}

function load(): SiteData {
  const { catalog, problems } = loadCatalog(catalogRoot, [], process.env.THUTUC_CODE)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const lines = errors.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
    throw new Error(`The catalogue has errors:\n${lines.join('\n')}`)
  }
  return siteData(catalog, siteDay(), process.env.THUTUC_PROVINCE)
}

/** The catalogue of this build, read once; while one works on the site, again after each change (`live-catalog.ts`). */
export const data: SiteData = load()

/** The days off of each year, by which the version of every page is named. */
export const calendars = [...data.catalog.calendars.values()]
