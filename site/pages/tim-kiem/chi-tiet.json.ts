import { data } from '../../lib/catalog.ts'
import { searchFiles } from '../../lib/search-files.ts'

/** Words of papers and results, read after the index. */
export const GET = () => Response.json(searchFiles(data).detail)
