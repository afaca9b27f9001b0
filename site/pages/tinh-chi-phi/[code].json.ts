import type { APIRoute, GetStaticPaths } from 'astro'
import type { Procedure } from '../../../src/model/procedure.ts'
import { calculable, ownOf } from './_data.ts'

export const getStaticPaths = (() =>
  calculable.map(procedure => ({ params: { code: procedure.code }, props: { procedure } }))) satisfies GetStaticPaths

/** What one procedure's calculation needs. */
export const GET: APIRoute<{ procedure: Procedure }> = ({ props }) => Response.json(ownOf(props.procedure))
