import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DraftWords, draftOf, type Reasoned, without } from '../analysis/openings/draft.ts'
import type { Opening } from '../analysis/openings/opening.ts'
import { checkCatalog } from '../check/check.ts'
import { proposalYaml } from '../import/yaml.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Proposal } from '../model/proposal.ts'
import { becauseText, openingsText as t } from '../text/openings.ts'
import { writeNew } from './atomic.ts'
import { UsageError } from './option.ts'

const wordsOf = (sector: string, catalog: Catalog): DraftWords => ({
  name: t.draftName(catalog.sectors.get(sector)?.name ?? sector),
  summary: t.draftSummary,
  assumptions: t.draftAssumptions,
})

/** The operations of drafts against which the checks have something, by their places; records that no draft names are not looked at again. */
function faultsOf(drafts: readonly Proposal[], catalog: Catalog, on: string): Map<string, ReadonlySet<string>> {
  const codes = new Set(drafts.flatMap(({ changes }) => changes.map(({ procedure }) => procedure)))
  const alone = {
    ...catalog,
    proposals: new Map(drafts.map(draft => [draft.id, draft])),
    procedures: new Map([...catalog.procedures].filter(([code]) => codes.has(code))),
    sources: new Map(),
    overlays: new Map(),
    acts: new Map(),
  }
  const found = checkCatalog({ catalog: alone, on }).filter(
    ({ kind, path }) => kind === 'proposal' && path[0] === 'changes' && path.length > 1,
  )
  return new Map(
    [...Map.groupBy(found, ({ id }) => id)].map(([id, list]) => [
      id,
      new Set(list.map(({ path }) => (path[2] === 'operations' ? `${path[1]} ${path[3]}` : `${path[1]}`))),
    ]),
  )
}

/** Drafts without what the checks refuse: taking something away may make something else idle, so what changed is looked at again. */
function passing(drafts: readonly Proposal[], catalog: Catalog, on: string): ReadonlyMap<string, Proposal> {
  const sound = new Map<string, Proposal>()
  let open = drafts
  while (open.length > 0) {
    const faults = faultsOf(open, catalog, on)
    for (const draft of open) if (!faults.has(draft.id)) sound.set(draft.id, draft)
    open = open.flatMap(draft => {
      const places = faults.get(draft.id)
      return places === undefined ? [] : (without(draft, places) ?? [])
    })
  }
  return sound
}

/** Draft proposals from openings, one for each sector, in the order of the sectors' first opening. */
export function draftsOf(openings: readonly Opening[], catalog: Catalog, on: string): Proposal[] {
  const sectorOf = ({ procedure }: Opening) => catalog.procedures.get(procedure)?.sector ?? ''
  const drafts = [...Map.groupBy(openings, sectorOf)].flatMap(([sector, list]) => {
    const reasoned = list.map((opening): Reasoned => ({ opening, because: becauseText(opening, catalog) }))
    return draftOf(sector, reasoned, catalog, { on, words: wordsOf(sector, catalog) }) ?? []
  })
  const sound = passing(drafts, catalog, on)
  return drafts.flatMap(({ id }) => sound.get(id) ?? [])
}

/** Writes drafts into a folder, each whole and none over a file that is there; the paths. */
export function writeDrafts(drafts: readonly Proposal[], folder: string): { draft: Proposal; path: string }[] {
  const placed = drafts.map(draft => ({ draft, path: join(folder, `${draft.id}.yaml`) }))
  for (const { path } of placed) if (existsSync(path)) throw new UsageError(t.exists(path))
  for (const { draft, path } of placed) if (!writeNew(path, proposalYaml(draft))) throw new UsageError(t.exists(path))
  return placed
}
