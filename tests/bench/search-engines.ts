import { Document } from 'flexsearch'
import Fuse, { type IFuseOptions } from 'fuse.js'
import MiniSearch from 'minisearch'
import { fold } from '../../src/search/fold.ts'
import { answerAmong, engineAsk } from '../../src/search/hand-over.ts'
import { engineRequest, filedDocument } from '../../src/search/opensearch.ts'
import type { SearchEntry, Vocabulary } from '../../src/search/types.ts'
import { engineOf } from '../search/engine.ts'
import { opened } from './search-fresh.ts'

/** Another engine on the same entries, to compare with. */
export interface Engine {
  readonly name: string
  /** Every how many questions it is asked; above 1 where asking all would take minutes. */
  readonly every: number
  readonly prepare: (entries: readonly SearchEntry[], vocabulary: Vocabulary) => (query: string) => readonly string[]
}

const most = 50
interface Named {
  readonly code: string
  readonly name: string
}

const searchFuse = (fuse: Fuse<Named>) => (query: string) =>
  fuse.search(query, { limit: most }).map(result => result.item.code)

const named = (entries: readonly SearchEntry[]): Named[] => entries.map(({ code, name }) => ({ code, name }))
const folded = (entries: readonly SearchEntry[]): Named[] =>
  entries.map(({ code, name }) => ({ code, name: fold(name) }))

const fuseNames: Engine = {
  name: 'fuse.js 7.5, names as they are',
  every: 12,
  prepare: entries => searchFuse(new Fuse(named(entries), { keys: ['name'], ignoreLocation: true })),
}

const fuseTokens: Engine = {
  name: 'fuse.js 7.5, folded names, token search',
  every: 12,
  prepare: entries => {
    const options: IFuseOptions<Named> = {
      keys: ['name'],
      ignoreLocation: true,
      useTokenSearch: true,
      tokenMatch: 'any',
    }
    const ask = searchFuse(new Fuse(folded(entries), options))
    return query => ask(fold(query))
  },
}

const miniNames: Engine = {
  name: 'MiniSearch 7, folded names and sectors',
  every: 1,
  prepare: entries => {
    const mini = new MiniSearch<SearchEntry>({
      idField: 'code',
      fields: ['name', 'sector', 'keywords'],
      processTerm: fold,
      searchOptions: { boost: { name: 2 } },
    })
    mini.addAll([...new Map(entries.map(entry => [entry.code, entry])).values()])
    return query =>
      mini
        .search(query)
        .slice(0, most)
        .map(result => String(result.id))
  },
}

const flexNames: Engine = {
  name: 'FlexSearch 0.8, folded names, sectors and keywords, suggestions on',
  every: 1,
  prepare: entries => {
    const flex = new Document({
      document: { id: 'code', index: ['name', 'sector', 'keywords'] },
      tokenize: 'forward',
      encode: (text: string) => fold(text).split(/[^a-z0-9]+/),
    })
    for (const { code, name, sector, keywords = [] } of entries)
      flex.add({ code, name, sector, keywords: keywords.join(' ') })
    // by fields, the names first; where not all words are met, most of them must be
    return query => [
      ...new Set(flex.search(query, { limit: most, suggest: true }).flatMap(({ result }) => result.map(String))),
    ]
  },
}

/** What `search --engine` does, the engine being SQLite's. */
export const handedOver: Engine = {
  name: 'handed over: BM25 of SQLite FTS5 between our question and our rank',
  every: 1,
  prepare: (entries, vocabulary) => {
    const open = opened(entries, vocabulary)
    const engine = engineOf(entries.map(entry => filedDocument(entry, vocabulary)))
    return query => {
      const found = engine(engineRequest(engineAsk(open, query))).hits.hits.map(({ _source }) => _source)
      return answerAmong(open, vocabulary, found, query, { limit: most }).hits.map(({ code }) => code)
    }
  },
}

export const engines: readonly Engine[] = [handedOver, fuseNames, fuseTokens, miniNames, flexNames]
