import type { APIRoute, GetStaticPaths } from 'astro'
import { wordFile } from '../../../../../src/export/document/docx-file.ts'
import { assessmentDocument } from '../../../../../src/export/review/assessment.ts'
import { fontFiles } from '../../../../../src/load/fonts.ts'
import { data } from '../../../../lib/catalog.ts'
import { assessedForms } from '../../../../lib/review.ts'

export const getStaticPaths = (() =>
  assessedForms.map(({ assessment, assessed }) => ({
    params: { id: assessment.id },
    props: { assessed },
  }))) satisfies GetStaticPaths

/** The review form to sign, the same file that `thutuc assess` writes. */
export const GET: APIRoute<Pick<(typeof assessedForms)[number], 'assessed'>> = async ({ props }) =>
  new Response(new Uint8Array(await wordFile(assessmentDocument(props.assessed, data.catalog, data.on), fontFiles())))
