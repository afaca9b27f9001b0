import { data } from '../../lib/catalog.ts'

/** Days off of State offices, for the due date that the browser works out. */
export const GET = () => Response.json([...data.catalog.calendars.values()])
