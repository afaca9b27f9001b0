import { reviewOf } from '../../src/analysis/review.ts'
import { data } from './catalog.ts'

/** How many days ahead the end of a text is near. */
export const reviewDays = 400

/** Every text on which procedures of this site rest, on its day. */
export const reviewedTexts = reviewOf(data.catalog, { on: data.on, within: reviewDays, province: data.province?.code })
