import type { APIRoute, GetStaticPaths } from 'astro'
import { formDocx } from '../../../../src/export/form/docx.ts'
import { fontFiles } from '../../../../src/load/fonts.ts'
import { formData, moneyCatalog, type ProposalPage, proposalPages } from '../../../lib/money.ts'

export const getStaticPaths = (() =>
  proposalPages.map(page => ({ params: { id: page.proposal.id }, props: { page } }))) satisfies GetStaticPaths

/** A proposal as a Word document, the same file that `thutuc form` writes. */
export const GET: APIRoute<{ page: ProposalPage }> = async ({ props }) =>
  new Response(new Uint8Array(await formDocx(formData(props.page), moneyCatalog, fontFiles())))
