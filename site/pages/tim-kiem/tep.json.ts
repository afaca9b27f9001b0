import { data } from '../../lib/catalog.ts'
import { searchPath } from '../../lib/search-files.ts'

/** Where the files of search are, for pages that stay while these change. */
export const GET = (): Response =>
  new Response(JSON.stringify({ index: searchPath(data, 'index'), detail: searchPath(data, 'detail') }))
