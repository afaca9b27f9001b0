import { likely } from '../engine/cost/quantity.ts'
import type { Quantity } from '../model/primitives.ts'
import { formatNumber, formatPercent } from './format.ts'

/** The likely figure of a quantity. */
export const likelyText = (quantity: Quantity): string => formatNumber(likely(quantity))

/** A share: "70 %", or with its bounds "75 % (từ 55 % đến 95 %)". */
export const portionText = (share: Quantity): string =>
  typeof share === 'number'
    ? formatPercent(share)
    : `${formatPercent(share.likely)} (từ ${formatPercent(share.low)} đến ${formatPercent(share.high)})`
