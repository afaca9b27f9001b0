import type { APIRoute, GetStaticPaths } from 'astro'
import type { Summary } from '../../../../src/analysis/summary.ts'
import { wordFile } from '../../../../src/export/document/docx-file.ts'
import { summaryDocument } from '../../../../src/export/review/summary.ts'
import { fontFiles } from '../../../../src/load/fonts.ts'
import { data } from '../../../lib/catalog.ts'
import { modelName, moneyCatalog, summaryPage } from '../../../lib/money.ts'

export const getStaticPaths = (() =>
  summaryPage === undefined
    ? []
    : [{ params: { file: 'bao-cao' }, props: { summary: summaryPage } }]) satisfies GetStaticPaths

/** The summary to sign, the same file that `thutuc summary` writes. */
export const GET: APIRoute<{ summary: Summary }> = async ({ props }) =>
  new Response(
    new Uint8Array(await wordFile(summaryDocument(props.summary, moneyCatalog, modelName, data.on), fontFiles())),
  )
