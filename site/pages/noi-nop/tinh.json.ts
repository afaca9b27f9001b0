import { placeIndex } from '../../lib/places.ts'

/** The provinces to choose from, with the file of each. */
export const GET = (): Response => Response.json(placeIndex)
