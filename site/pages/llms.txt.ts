import { llmsTxt } from '../../src/export/open-data/llms.ts'
import { openDataHead } from '../../src/text/open-data.ts'
import { data } from '../lib/catalog.ts'
import { address } from '../lib/paths.ts'

/** What programs that read for somebody should know of the site. */
export const GET = () => new Response(llmsTxt(openDataHead.name(data.province?.fullName), address))
