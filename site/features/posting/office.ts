import { differencesOf } from '../../../src/analysis/province.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { citation } from '../../../src/text/law.ts'
import { posting } from '../../../src/text/posting.ts'
import { data } from '../../lib/catalog.ts'
import { provinceViews } from '../../lib/provinces.ts'

const t = posting.sheet

/** What a province's sheet says of whoever posts it: the body, the decision that published the procedure, the province's texts, where to complain, whom to call; only what the data have. */
export function officeLines({ code }: Procedure): string[] {
  const { province, national, on } = data
  if (province === undefined) return []
  const overlay = national.overlays.get(province.code)
  const { body, complaints, hotline } = overlay?.office ?? {}
  const published = (provinceViews[0]?.decisions ?? []).findLast(({ contents }) =>
    contents.some(content => content.code === code),
  )
  const texts = [...new Set(differencesOf(code, on, overlay).map(({ source }) => citation(source, national)))]
  return [
    ...(body === undefined ? [] : [body]),
    ...(published?.number && published.date ? [t.decision(published.number, published.date)] : []),
    ...(texts.length === 0 ? [] : [t.local(texts)]),
    ...(complaints === undefined ? [] : [t.complaints(complaints)]),
    ...(hotline === undefined ? [] : [t.hotline(hotline)]),
  ]
}
