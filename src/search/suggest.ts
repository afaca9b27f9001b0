import Fuse from 'fuse.js'
import { fold } from './fold.ts'
import type { OpenIndex } from './open.ts'

/** What to offer when nothing was found: words of names that look alike, and sectors. */
export interface Suggestions {
  readonly words: readonly string[]
  readonly sectors: readonly { readonly id: string; readonly name: string }[]
}

const nearest = <T>(items: readonly T[], text: (item: T) => string, query: string, limit: number): T[] => {
  const fuse = new Fuse(
    items.map(item => ({ item, folded: fold(text(item)) })),
    {
      keys: ['folded'],
      threshold: 0.5,
      ignoreLocation: true,
      minMatchCharLength: 2,
    },
  )
  return fuse.search(fold(query).slice(0, 60), { limit }).map(result => result.item.item)
}

/** Nearest words and sectors by fuse.js; small sets only, so load this module when a search came back empty. */
export const suggest = (open: OpenIndex, query: string, limit = 5): Suggestions => {
  const { ids, names } = open.index.facets.sector
  const sectors = ids.map((id, i) => ({ id, name: names[i] ?? id }))
  return {
    words: nearest(
      open.lexicon.keys.filter(key => key.length > 1),
      key => key,
      query,
      limit,
    ),
    sectors: nearest(sectors, sector => sector.name, query, limit),
  }
}
