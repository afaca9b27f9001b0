import { fileURLToPath } from 'node:url'
import { nearest } from '../check/nearest.ts'
import type { Loaded } from '../load/catalog.ts'
import type { Procedure } from '../model/procedure.ts'
import { optionTexts } from '../text/option.ts'
import { UsageError, withDefault } from './option.ts'
import { folder } from './readers.ts'

/** The catalogue that comes with the program. */
export const committedCatalog = fileURLToPath(new URL('../../procedures', import.meta.url))

/** `--catalog`: the folder to read, else the committed catalogue. */
export const catalogOption = withDefault(folder, () => committedCatalog)

/** The procedure with a code, or a refusal that names its successor or the nearest code. */
export function procedureOf({ catalog }: Pick<Loaded, 'catalog'>, code: string): Procedure {
  const found = catalog.procedures.get(code)
  if (found) return found
  const successor = [...catalog.procedures.values()].find(({ replaces }) => replaces?.includes(code))
  throw new UsageError(
    successor
      ? optionTexts.succeeded(code, successor.code)
      : optionTexts.noProcedure(code, nearest(code, [...catalog.procedures.keys()])),
  )
}
