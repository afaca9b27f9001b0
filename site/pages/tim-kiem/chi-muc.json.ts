import { data } from '../../lib/catalog.ts'
import { searchFiles } from '../../lib/search-files.ts'

/** The search index, read by the browser when a reader first turns to a search box. */
export const GET = () => Response.json(searchFiles(data).index)
