import type { APIRoute, GetStaticPaths } from 'astro'
import { placeFile, placesViews } from '../../lib/places.ts'

export const getStaticPaths = (() =>
  placesViews
    .map(placeFile)
    .map(({ name, text }) => ({ params: { file: name }, props: { text } }))) satisfies GetStaticPaths

/** The communes and places of one province. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } })
