import type { APIRoute, GetStaticPaths } from 'astro'
import type { Table } from '../../../src/text/open-data-columns.ts'
import { openDataResponse, tables } from '../../lib/open-data.ts'

export const getStaticPaths = (() =>
  tables.map(({ table, file }) => ({ params: { table }, props: { file } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ file: Table }> = ({ props }) => openDataResponse(props.file, 'text/csv; charset=utf-8')
