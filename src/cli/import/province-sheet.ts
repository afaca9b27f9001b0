import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { applyProvinceSheets, coverOf, type ProvinceResult } from '../../import/province-sheet.ts'
import type { SheetData } from '../../import/sheet-table.ts'
import { loadCatalog } from '../../load/catalog.ts'
import type { Catalog } from '../../model/catalog.ts'
import { provinceSheet as t } from '../../text/province-sheet.ts'
import type { Store } from './store.ts'

/** A province's workbook read against its file. */
export interface ReadProvince {
  path: string
  result: ProvinceResult
}

/** The file below `overlays/` that is of a province. */
function fileOf(store: Store, province: string): string | undefined {
  const folder = join(store.root, 'overlays')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : []
  const own = new RegExp(`^province:\\s*["']?${province}["']?\\s*(?:#.*)?$`, 'm')
  return names.map(name => `overlays/${name}`).find(path => own.test(store.read(path) ?? ''))
}

const fresh = (province: string): string =>
  `# yaml-language-server: $schema=../schema/overlay.json\nprovince: "${province}"\nchanges: []\n`

const named = (province: string, { provinces }: Pick<Catalog, 'provinces'>): string =>
  `overlays/${province}-${provinces.get(province)?.slug ?? province}.yaml`

/** Reads a workbook of a province; undefined where it is one of records, a sentence where it cannot be told whose it is. */
export function readProvince(sheets: readonly SheetData[], store: Store): ReadProvince | string | undefined {
  const cover = coverOf(sheets)
  if (cover === undefined) return undefined
  if (cover === 'broken') return t.noCover
  const { catalog } = loadCatalog(store.root)
  if (!catalog.provinces.has(cover.province)) return t.unknownProvince(cover.province)
  const path = fileOf(store, cover.province)
  const text = path === undefined ? fresh(cover.province) : (store.read(path) ?? '')
  const overlay = catalog.overlays.get(cover.province)
  const result = applyProvinceSheets(sheets, { overlay, text }, { procedures: catalog.procedures, ...cover })
  return { path: path ?? named(cover.province, catalog), result }
}
