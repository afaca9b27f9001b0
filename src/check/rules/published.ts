import type { Published } from '../../model/published.ts'
import { each } from '../context.ts'

/** Figures rounded apart may miss their sum by a half each. */
const missed = ({ perYear = {}, roundedTo = 0 }: Published): boolean => {
  const { before, after, saving } = perYear
  if (before === undefined || after === undefined || saving === undefined) return false
  return Math.abs(before - after - saving) > 1.5 * roundedTo
}

/** What must hold of a published figure: it adds up as far as it was rounded, and no more is simplified than there was. */
export const published = each<Published>(
  'published',
  catalog => catalog.published,
  (entry, report) => {
    const { perYear = {}, roundedTo, procedures = 0, of } = entry
    const { before = 0, after = 0, saving = 0 } = perYear
    if (missed(entry)) report('PUBLISHED_SUM', ['perYear'], { before, after, saving, rounded: roundedTo ?? '' })
    if (of !== undefined && procedures > of) report('OUT_OF_RANGE', ['procedures'], { value: procedures, limit: of })
  },
)
