import { effective } from '../engine/record/effective.ts'
import { assemble, type Loaded, loadCatalog } from '../load/catalog.ts'
import { type CatalogFile, listCatalogFiles } from '../load/files.ts'
import type { Catalog } from '../model/catalog.ts'
import { buildIndex } from '../search/build.ts'
import { buildDetail } from '../search/detail.ts'
import { entriesOf, vocabularyOf } from '../search/entries.ts'
import { addDetail, type OpenIndex, openIndex } from '../search/open.ts'
import type { SearchEntry, Vocabulary } from '../search/types.ts'
import { levelNames } from '../text/labels.ts'
import { resultWording } from '../text/results.ts'

/** Where commands take catalogues from. */
export interface Library {
  /** The whole catalogue of a folder, with drafts among its files. */
  catalog(root: string, drafts?: readonly CatalogFile[]): Loaded
  /** At least the files of a catalogue that lie at a path: reading all of it would take longer than some commands. */
  part(root: string, path: RegExp): Catalog
  /** The search index of a catalogue as it stands on a day, ISO. */
  index(catalog: Catalog, on: string): OpenIndex
}

/** What search knows of a catalogue as it stands on a day, ISO, with the words of its lists. */
export function searched(catalog: Catalog, on: string): { entries: SearchEntry[]; vocabulary: Vocabulary } {
  const procedures = new Map([...catalog.procedures].map(([code, record]) => [code, effective(record, on)]))
  const entries = entriesOf({ ...catalog, procedures }, resultWording)
  return { entries, vocabulary: vocabularyOf(catalog, { level: levelNames }) }
}

function indexOf(catalog: Catalog, on: string): OpenIndex {
  const { entries, vocabulary } = searched(catalog, on)
  const open = openIndex(buildIndex(entries, vocabulary))
  addDetail(open, buildDetail(entries, vocabulary))
  return open
}

/** Reads the files each time: what a command line needs, which asks once. */
export const freshLibrary: Library = {
  catalog: loadCatalog,
  part: (root, path) => assemble(listCatalogFiles(root).filter(file => path.test(file.path))).catalog,
  index: indexOf,
}

/** One catalogue that stays open from question to question, with the indexes of the last days asked about. */
export function openLibrary(root: string, most = 4): Library {
  const loaded = loadCatalog(root)
  const indexes = new Map<string, OpenIndex>()
  return {
    catalog: () => loaded,
    part: () => loaded.catalog,
    index(catalog, on) {
      const index = indexes.get(on) ?? indexOf(catalog, on)
      indexes.delete(on)
      indexes.set(on, index)
      if (indexes.size > most) indexes.delete([...indexes.keys()][0] ?? on)
      return index
    },
  }
}
