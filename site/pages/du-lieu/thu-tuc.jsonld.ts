import { openDataResponse } from '../../lib/open-data.ts'

export const GET = () => openDataResponse('thu-tuc.jsonld', 'application/ld+json')
