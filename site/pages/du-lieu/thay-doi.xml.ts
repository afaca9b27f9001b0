import { allFeed, feedResponse } from '../../lib/feeds.ts'

export const GET = () => feedResponse(allFeed, 'atom')
