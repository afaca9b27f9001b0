import { applyProvinceSheets, coverOf, type ProvinceResult } from '../../import/province-sheet.ts'
import type { SheetData } from '../../import/sheet-table.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { type CatalogFile, listCatalogFiles } from '../../load/files.ts'
import type { Catalog } from '../../model/catalog.ts'
import { provinceSheet as t } from '../../text/province-sheet.ts'

/** The files below `overlays/` that are of a province, in the order of the catalogue. */
function filesOf(root: string, province: string): CatalogFile[] {
  const own = new RegExp(`^province:\\s*["']?${province}["']?\\s*(?:#.*)?$`, 'm')
  return listCatalogFiles(root).filter(({ path, read }) => path.startsWith('overlays/') && own.test(read()))
}

const fresh = (province: string): string =>
  `# yaml-language-server: $schema=../schema/overlay.json\nprovince: "${province}"\nchanges: []\n`

const named = (province: string, { provinces }: Pick<Catalog, 'provinces'>): string =>
  `overlays/${province}-${provinces.get(province)?.slug ?? province}.yaml`

/** Reads a workbook of a province; undefined where it is one of records, a sentence where it cannot be told whose it is. */
export function readProvince(sheets: readonly SheetData[], root: string): ProvinceResult | string | undefined {
  const cover = coverOf(sheets)
  if (cover === undefined) return undefined
  if (cover === 'broken') return t.noCover
  const { catalog, problems } = loadCatalog(root)
  if (!catalog.provinces.has(cover.province)) return t.unknownProvince(cover.province)
  const found = filesOf(root, cover.province)
  const broken = found.find(({ file }) => problems.some(one => one.file === file && one.severity === 'error'))
  if (broken) return t.brokenFile(broken.file)
  const files = new Map(
    found.length > 0
      ? found.map(({ path, read }) => [path, read()])
      : [[named(cover.province, catalog), fresh(cover.province)]],
  )
  const overlay = catalog.overlays.get(cover.province)
  return applyProvinceSheets(sheets, { overlay, files }, { procedures: catalog.procedures, ...cover })
}
