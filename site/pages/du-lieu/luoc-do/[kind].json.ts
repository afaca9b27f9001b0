import type { APIRoute, GetStaticPaths } from 'astro'
import { schemas } from '../../../lib/open-data.ts'

export const getStaticPaths = (() =>
  [...schemas].map(([file, schema]) => ({
    params: { kind: file.replace(/\.json$/, '') },
    props: { schema },
  }))) satisfies GetStaticPaths

/** The JSON Schema of a kind of file, or of the open data. */
export const GET: APIRoute<{ schema: object }> = ({ props }) =>
  new Response(`${JSON.stringify(props.schema, null, 2)}\n`, { headers: { 'content-type': 'application/schema+json' } })
