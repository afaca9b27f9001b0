import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'
import { ofCatalog } from './context.ts'

const bySector = ofCatalog(({ procedures }) => Map.groupBy(procedures.values(), ({ sector }) => sector))

/** The other records of a sector. */
export const peers = ({ code: own, sector }: Procedure, catalog: Catalog): readonly Procedure[] =>
  (bySector(catalog).get(sector) ?? []).filter(({ code }) => code !== own)

/** Peers below which a sector says nothing of what is usual in it. */
export const few = 5
