import { assessedOf } from '../../src/analysis/assessment.ts'
import { openingsOf } from '../../src/analysis/openings/openings.ts'
import { reviewOf } from '../../src/analysis/review.ts'
import { sunsetsOf } from '../../src/analysis/sunset.ts'
import { assumptionsAt, officialModel } from '../../src/engine/cost/assumptions.ts'
import { data } from './catalog.ts'
import { withFound } from './kept-values.ts'

const { catalog, on, province } = data

/** How many days ahead the end of a text is near. */
export const reviewDays = 400

/** Every text on which procedures of this site rest, on its day. */
export const reviewedTexts = reviewOf(catalog, { on, within: reviewDays, province: province?.code })

/** The figures of the day; none where the catalogue has no cost model. */
const assumptions = catalog.models.has(officialModel) ? assumptionsAt(catalog, on).assumptions : undefined

/** Temporary texts that end soon, with what lapses with them. */
export const sunsets = assumptions ? sunsetsOf(catalog, { on, within: reviewDays }, assumptions, withFound) : []

/** Every place where a procedure of this site can be simplified, the largest saving first: looked for when it is asked for, for it takes long. */
export const openings = () => (assumptions ? openingsOf(catalog, { on }, assumptions, withFound) : [])

/** Every review form of this site's procedures, worked out on its own day; the latest first. */
export const assessedForms = [...catalog.assessments.values()]
  .flatMap(assessment => {
    const record = catalog.procedures.get(assessment.procedure)
    if (record === undefined || !data.byCode.has(record.code) || !assumptions) return []
    const day = { assessment, on: assessment.date, assumptions: assumptionsAt(catalog, assessment.date).assumptions }
    return [{ assessment, assessed: assessedOf(record, catalog, day) }]
  })
  .toSorted((a, b) => (a.assessment.date < b.assessment.date ? 1 : -1))
