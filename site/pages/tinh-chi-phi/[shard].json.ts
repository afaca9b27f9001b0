import type { APIRoute, GetStaticPaths } from 'astro'
import type { Procedure } from '../../../src/model/procedure.ts'
import { shardOf } from '../../features/money/calculator-data.ts'
import { keyOf } from '../../lib/kept-keys.ts'
import { calculable, ownOf, recordOf } from './_data.ts'

export const getStaticPaths = (() =>
  [...Map.groupBy(calculable, procedure => shardOf(procedure.code))].map(([shard, procedures]) => ({
    params: { shard },
    props: { procedures },
    cacheKey: keyOf(procedures.map(recordOf), shard),
  }))) satisfies GetStaticPaths

/** What the calculation of each procedure of a shard needs, by its code. */
export const GET: APIRoute<{ procedures: Procedure[] }> = ({ props }) =>
  Response.json(Object.fromEntries(props.procedures.map(procedure => [procedure.code, ownOf(procedure)])))
