import { compress } from './compressed.ts'
import type { Finish } from './kept-pages.ts'
import { writeOffline } from './offline.ts'
import { writeRecordFiles } from './record-files.ts'
import { siteMap } from './sitemap.ts'

/** What is written once the pages of a build stand, in turn. */
export const finish: readonly Finish[] = [siteMap, writeRecordFiles, compress, writeOffline]
