import { compress } from './compressed.ts'
import type { Finish } from './kept-pages.ts'
import { writeOffline } from './offline.ts'
import { writeRecordFiles } from './record-files.ts'
import { siteMap } from './sitemap.ts'

/** What is written when a build has made the files of search, in other threads while its pages are rendered. */
export const beside: readonly Finish[] = [compress]

/** What is written once the pages of a build stand. */
export const finish: readonly Finish[] = [writeRecordFiles, siteMap, writeOffline]
