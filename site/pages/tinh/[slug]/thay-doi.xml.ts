import type { APIRoute, GetStaticPaths } from 'astro'
import { type ChangeFeed, feedResponse, provinceFeeds } from '../../../lib/feeds.ts'

export const getStaticPaths = (() =>
  [...provinceFeeds].map(([slug, feed]) => ({ params: { slug }, props: { feed } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ feed: ChangeFeed }> = ({ props }) => feedResponse(props.feed, 'atom')
