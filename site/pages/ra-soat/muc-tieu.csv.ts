import type { APIRoute } from 'astro'
import { csvOf } from '../../../src/export/csv.ts'
import { boardTable } from '../../../src/text/board.ts'
import { board } from '../../lib/board.ts'
import { data } from '../../lib/catalog.ts'

/** Targets and results as a table for spreadsheets. */
export const GET: APIRoute = () => new Response(csvOf(boardTable(board, data.catalog)))
