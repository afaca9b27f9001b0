import { differencesOf } from '../analysis/province.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Decision } from '../model/decision.ts'
import { citation } from '../text/law.ts'
import { posting } from '../text/posting.ts'

const t = posting.sheet

/** Whose sheet it is and on what day it is printed. */
export interface PostingOffice {
  /** The catalogue of the country, with the overlays of its provinces. */
  catalog: Catalog
  province: string
  on: string
  /** The recorded decisions of the province, oldest first. */
  decisions: readonly Decision[]
}

/** What a province's sheet says of whoever posts it: the body, the decision that published the procedure, the province's texts, where to complain, whom to call; only what the data have. */
export function officeLines(code: string, { catalog, province, on, decisions }: PostingOffice): string[] {
  const overlay = catalog.overlays.get(province)
  const { body, complaints, hotline } = overlay?.office ?? {}
  const published = decisions.findLast(({ contents }) => contents.some(content => content.code === code))
  const texts = [...new Set(differencesOf(code, on, overlay).map(({ source }) => citation(source, catalog)))]
  return [
    ...(body === undefined ? [] : [body]),
    ...(published?.number && published.date ? [t.decision(published.number, published.date)] : []),
    ...(texts.length === 0 ? [] : [t.local(texts)]),
    ...(complaints === undefined ? [] : [t.complaints(complaints)]),
    ...(hotline === undefined ? [] : [t.hotline(hotline)]),
  ]
}
