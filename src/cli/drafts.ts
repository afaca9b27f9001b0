import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DraftWords, draftOf, type Reasoned, without } from '../analysis/openings/draft.ts'
import type { Opening } from '../analysis/openings/opening.ts'
import { checkCatalog } from '../check/check.ts'
import { proposalYaml } from '../import/yaml.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Proposal } from '../model/proposal.ts'
import { reasonText, openingsText as t } from '../text/openings.ts'
import { writeNew } from './atomic.ts'
import { UsageError } from './option.ts'

const wordsOf = (sector: string, catalog: Catalog): DraftWords => ({
  name: t.draftName(catalog.sectors.get(sector)?.name ?? sector),
  summary: t.draftSummary,
  assumptions: t.draftAssumptions,
})

/** The operations of a draft against which the checks have something, by their places; records that it does not name are not looked at again. */
function faultsOf(draft: Proposal, catalog: Catalog, on: string): ReadonlySet<string> {
  const named = draft.changes.flatMap(({ procedure }) => {
    const record = catalog.procedures.get(procedure)
    return record === undefined ? [] : [[procedure, record] as const]
  })
  const alone = {
    ...catalog,
    proposals: new Map([[draft.id, draft]]),
    procedures: new Map(named),
    sources: new Map(),
    overlays: new Map(),
    acts: new Map(),
  }
  return new Set(
    checkCatalog({ catalog: alone, on })
      .filter(({ kind, path }) => kind === 'proposal' && path[0] === 'changes')
      .map(({ path }) => (path[2] === 'operations' ? `${path[1]} ${path[3]}` : `${path[1]}`)),
  )
}

/** A draft without what the checks refuse: taking something away may make something else idle, so it is looked at again. */
function passing(draft: Proposal | undefined, catalog: Catalog, on: string): Proposal | undefined {
  let current = draft
  while (current !== undefined) {
    const faults = faultsOf(current, catalog, on)
    if (faults.size === 0) return current
    current = without(current, faults)
  }
  return undefined
}

/** Draft proposals from openings, one for each sector, in the order of the sectors' first opening. */
export function draftsOf(openings: readonly Opening[], catalog: Catalog, on: string): Proposal[] {
  const sectorOf = ({ procedure }: Opening) => catalog.procedures.get(procedure)?.sector ?? ''
  return [...Map.groupBy(openings, sectorOf)].flatMap(([sector, list]) => {
    const reasoned = list.map((opening): Reasoned => ({ opening, because: reasonText(opening, catalog) }))
    return passing(draftOf(sector, reasoned, catalog, { on, words: wordsOf(sector, catalog) }), catalog, on) ?? []
  })
}

/** Writes drafts into a folder, each whole and none over a file that is there; the paths. */
export function writeDrafts(drafts: readonly Proposal[], folder: string): { draft: Proposal; path: string }[] {
  const placed = drafts.map(draft => ({ draft, path: join(folder, `${draft.id}.yaml`) }))
  for (const { path } of placed) if (existsSync(path)) throw new UsageError(t.exists(path))
  for (const { draft, path } of placed) if (!writeNew(path, proposalYaml(draft))) throw new UsageError(t.exists(path))
  return placed
}
