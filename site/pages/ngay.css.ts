import { formatDate } from '../../src/text/format.ts'
import { data } from '../lib/catalog.ts'

/** The day of the site, for its pages and their scripts: kept out of the pages, so that these stay as they are while their text does. */
export const GET = () =>
  new Response(`:root{--ngay:"${data.on}"}.site-day::before{content:"${formatDate(data.on)}"}\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  })
