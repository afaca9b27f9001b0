import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nearest } from '../check/nearest.ts'
import { type Loaded, loadCatalog } from '../load/catalog.ts'
import type { CatalogFile } from '../load/files.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'
import { type Invocation, text, UsageError } from './command.ts'

/** The catalogue that comes with the program. */
export const committedCatalog = fileURLToPath(new URL('../../procedures', import.meta.url))

/** The folder of `--catalog`, else the committed catalogue. */
export function catalogRoot(values: Invocation['values']): string {
  const root = text(values, 'catalog', committedCatalog)
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new UsageError(`Không có thư mục "${root}". Ghi --catalog <thư mục danh mục>.`)
  return root
}

/** Loads the catalogue that the arguments name. */
export const openCatalog = (values: Invocation['values'], drafts: readonly CatalogFile[] = []): Loaded =>
  loadCatalog(catalogRoot(values), drafts)

/** The procedure with a code, or a refusal that names the nearest code. */
export function procedureOf({ catalog }: Loaded, code: string): Procedure {
  const found = catalog.procedures.get(code)
  if (found) return found
  const near = nearest(code, [...catalog.procedures.keys()])
  throw new UsageError(
    `Không có thủ tục mã "${code}" trong danh mục.${near ? ` Có phải ý bạn là ${near}?` : ''} Tìm theo tên: thutuc search <từ cần tìm>.`,
  )
}

/** The code of `--province`, given as a code (79) or as the name of a page (ho-chi-minh); undefined when it was not given. */
export function provinceOption(
  values: Invocation['values'],
  { provinces }: Pick<Catalog, 'provinces'>,
): string | undefined {
  const given = text(values, 'province')
  if (given === undefined) return undefined
  const found = provinces.get(given) ?? [...provinces.values()].find(({ slug }) => slug === given)
  if (found) return found.code
  const names = [...provinces.values()].flatMap(({ code, slug }) => [code, slug])
  const near = nearest(given, names)
  throw new UsageError(
    `Không có tỉnh, thành phố "${given}".${near === undefined ? '' : ` Có phải ý bạn là ${near}?`} Các mã ở lists/provinces.yaml.`,
  )
}
