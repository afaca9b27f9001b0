import { effective, inForce } from '../../src/engine/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { severities } from '../../src/model/problem.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { byVietnamese } from '../../src/text/format.ts'

/** What the pages are built from: one catalogue on one date. */
export interface SiteData {
  catalog: Catalog
  /** The day for which the pages hold, ISO. */
  on: string
  /** Every public procedure as it stands on the day, also those that ended: each has a page. */
  pages: Procedure[]
  /** Those in force, in the order of the sectors and then of the Vietnamese alphabet. */
  listed: Procedure[]
  /** The listed ones by their code. */
  byCode: ReadonlyMap<string, Procedure>
}

const todayInVietnam = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** The public procedures of a catalogue on a day. */
export function siteData(catalog: Catalog, on: string): SiteData {
  const sectorOrder = [...catalog.sectors.keys()]
  const pages = [...catalog.procedures.values()]
    .filter(procedure => procedure.kind === 'public')
    .map(procedure => effective(procedure, on))
    .sort(
      (a, b) =>
        sectorOrder.indexOf(a.sector) - sectorOrder.indexOf(b.sector) ||
        byVietnamese(a.name, b.name) ||
        byVietnamese(a.code, b.code),
    )
  const listed = pages.filter(procedure => inForce(procedure, on))
  return { catalog, on, pages, listed, byCode: new Map(listed.map(procedure => [procedure.code, procedure])) }
}

function load(): SiteData {
  const { catalog, problems } = loadCatalog(process.env.THUTUC_CATALOG ?? 'procedures')
  const errors = problems.filter(problem => severities[problem.code] === 'error')
  if (errors.length > 0) {
    const lines = errors.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
    throw new Error(`The catalogue has errors:\n${lines.join('\n')}`)
  }
  return siteData(catalog, process.env.THUTUC_ON ?? todayInVietnam())
}

/** The catalogue of this build, read once. */
export const data: SiteData = load()
