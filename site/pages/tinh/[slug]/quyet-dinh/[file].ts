import type { APIRoute, GetStaticPaths } from 'astro'
import { decisionDocx } from '../../../../../src/export/decision/docx.ts'
import { decisionXlsx } from '../../../../../src/export/decision/xlsx.ts'
import { decisionName } from '../../../../../src/load/decisions.ts'
import type { Decision } from '../../../../../src/model/decision.ts'
import { provinceViews } from '../../../../lib/provinces.ts'

const writers = { docx: decisionDocx, xlsx: decisionXlsx } as const
type Kind = keyof typeof writers

export const getStaticPaths = (() =>
  provinceViews.flatMap(({ province, decisions }) =>
    decisions.flatMap(decision =>
      (Object.keys(writers) as Kind[]).map(kind => ({
        params: { slug: province.slug, file: `${decisionName(decision.number ?? '', decision.date ?? '')}.${kind}` },
        props: { decision, kind },
      })),
    ),
  )) satisfies GetStaticPaths

/** A recorded decision as it was signed; later edits of records do not reach it. */
export const GET: APIRoute<{ decision: Decision; kind: Kind }> = async ({ props }) =>
  new Response(new Uint8Array(await writers[props.kind](props.decision)))
