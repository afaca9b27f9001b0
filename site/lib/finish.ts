import { compress } from './compressed.ts'
import type { Finish } from './kept-pages.ts'
import { writeOffline } from './offline.ts'
import { writeRecordFiles } from './record-files.ts'
import { siteMap } from './sitemap.ts'

/** What is written once the pages of a build stand, side by side: what works in other threads begins first. */
export const finish: readonly Finish[] = [compress, writeRecordFiles, siteMap, writeOffline]
