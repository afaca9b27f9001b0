import type { APIRoute, GetStaticPaths } from 'astro'
import { data } from '../../lib/catalog.ts'
import { searchTexts } from '../../lib/search-files.ts'

/** What search in the browser reads, each under a name that holds the hash of what is in it, so that it is kept for good. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.values(searchTexts(data)).map(({ name, text }) => ({ params: { file: name }, props: { text } }))

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } })
