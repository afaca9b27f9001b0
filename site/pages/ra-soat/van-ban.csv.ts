import type { APIRoute } from 'astro'
import { csvOf } from '../../../src/export/csv.ts'
import { reviewTable } from '../../../src/text/review.ts'
import { data } from '../../lib/catalog.ts'
import { reviewedTexts } from '../../lib/review.ts'

/** The reviewed texts as a table for spreadsheets. */
export const GET: APIRoute = () => new Response(csvOf(reviewTable(reviewedTexts, data.catalog)))
