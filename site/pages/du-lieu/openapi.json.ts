import { openApi } from '../../../src/export/open-data/open-api.ts'
import { version } from '../../lib/open-data.ts'
import { address } from '../../lib/paths.ts'

/** The addresses of the open data for programs. */
export const GET = () => new Response(`${JSON.stringify(openApi({ version, address }), null, 2)}\n`)
