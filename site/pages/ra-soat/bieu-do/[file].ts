import type { APIRoute, GetStaticPaths } from 'astro'
import { pngOf } from '../../../../src/export/chart/png.ts'
import { chartSvg } from '../../../../src/export/chart/svg.ts'
import { csvOf } from '../../../../src/export/csv.ts'
import { fontFiles } from '../../../../src/load/fonts.ts'
import { type Chart, chartsText, chartTable } from '../../../../src/text/charts.ts'
import { data } from '../../../lib/catalog.ts'
import { charts, drawnKey } from '../../../lib/charts.ts'
import { address } from '../../../lib/paths.ts'

const kinds = ['png', 'svg', 'csv'] as const
type Kind = (typeof kinds)[number]

interface Props {
  chart: Chart
  kind: Kind
}

export const getStaticPaths = (() => {
  const { whole, apart } = charts()
  return [...whole, ...apart].flatMap(chart =>
    kinds.map(kind => {
      const file = `${chart.id}.${kind}`
      return { params: { file }, props: { chart, kind }, cacheKey: drawnKey(chart, file) }
    }),
  )
}) satisfies GetStaticPaths

/** A chart as a picture, as a drawing, or its table. */
export const GET: APIRoute<Props> = ({ props: { chart, kind } }) => {
  if (kind === 'csv') return new Response(csvOf(chartTable(chart)))
  const svg = chartSvg(chart, chartsText.source(address('/ra-soat/bieu-do/'), data.on))
  return new Response(kind === 'svg' ? svg : Buffer.from(pngOf(svg, fontFiles())))
}
