import type { APIRoute, GetStaticPaths } from 'astro'
import { formXlsx } from '../../../../src/export/form/form.ts'
import { formData, type ProposalPage, proposalPages } from '../../../lib/money.ts'

export const getStaticPaths = (() =>
  proposalPages.map(page => ({ params: { id: page.proposal.id }, props: { page } }))) satisfies GetStaticPaths

/** Form 03/SCM-KSTT of a proposal, the same file that `thutuc form` writes. */
export const GET: APIRoute<{ page: ProposalPage }> = async ({ props }) =>
  new Response(new Uint8Array(await formXlsx(formData(props.page))))
