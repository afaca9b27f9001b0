import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { entriesOf, vocabularyOf } from '../../src/search/entries.ts'
import type { DetailIndex, SearchIndex } from '../../src/search/types.ts'
import { channelNames, levelNames } from '../../src/text/labels.ts'
import { resultWording } from '../../src/text/results.ts'
import type { SiteData } from './catalog.ts'

function build({ catalog, listed }: SiteData): { index: SearchIndex; detail: DetailIndex } {
  const procedures = new Map(listed.map(procedure => [procedure.code, procedure]))
  const entries = entriesOf({ ...catalog, procedures }, resultWording)
  const index = buildIndex(entries, vocabularyOf(catalog, { level: levelNames, channel: channelNames }))
  return { index, detail: buildDetail(entries) }
}

const built = new WeakMap<SiteData, ReturnType<typeof build>>()

/** The two files that search in the browser reads, made once: the procedures in force as they stand on the day. */
export function searchFiles(data: SiteData): ReturnType<typeof build> {
  const files = built.get(data) ?? build(data)
  built.set(data, files)
  return files
}
