import type { APIRoute, GetStaticPaths } from 'astro'
import { wordFile } from '../../../../src/export/document/docx-file.ts'
import { formDocument } from '../../../../src/export/form/document.ts'
import { formXlsx } from '../../../../src/export/form/form.ts'
import { fontFiles } from '../../../../src/load/fonts.ts'
import { formData, moneyCatalog, type ProposalPage, proposalPages } from '../../../lib/money.ts'

const writers = {
  'bieu-mau-03-scm-kstt.xlsx': formXlsx,
  'phuong-an.docx': (form: ReturnType<typeof formData>) => wordFile(formDocument(form, moneyCatalog), fontFiles()),
} as const
type File = keyof typeof writers

export const getStaticPaths = (() =>
  proposalPages.flatMap(page =>
    (Object.keys(writers) as File[]).map(file => ({ params: { id: page.proposal.id, file }, props: { page, file } })),
  )) satisfies GetStaticPaths

/** The forms of a proposal, the same files that `thutuc form` writes. */
export const GET: APIRoute<{ page: ProposalPage; file: File }> = async ({ props }) =>
  new Response(new Uint8Array(await writers[props.file](formData(props.page))))
