import type { APIRoute, GetStaticPaths } from 'astro'
import { type ChangeFeed, feedResponse, sectorFeeds } from '../../../lib/feeds.ts'

export const getStaticPaths = (() =>
  [...sectorFeeds].map(([id, feed]) => ({ params: { id }, props: { feed } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ feed: ChangeFeed }> = ({ props }) => feedResponse(props.feed, 'json')
