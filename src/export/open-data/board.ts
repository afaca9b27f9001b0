import type { BoardIndicator } from '../../analysis/board/board.ts'
import { boardOf, verdictCounts } from '../../analysis/board/board.ts'
import { promisesOf } from '../../analysis/board/promise.ts'
import type { Catalog } from '../../model/catalog.ts'

/** Whose board, of which day and which periods. */
export interface BoardAsked {
  on: string
  province?: string | undefined
  period?: { from: string; to: string } | undefined
}

/** An indicator as it was written, each period with what was computed of it. */
const told = ({ indicator, periods, trend, since }: BoardIndicator) => ({
  ...indicator,
  periods: periods.map(({ period, figure, verdict, close }) => ({ ...period, figure, verdict, close })),
  ...(trend && { trend: { ...trend, from: trend.from.from, to: trend.to.from } }),
  since,
})

/** The board for programs: every indicator with its figures computed, and what came of approved proposals. */
export function boardData(catalog: Catalog, asked: BoardAsked): object {
  const board = boardOf(catalog, asked)
  const promises = promisesOf(catalog, asked.on).map(({ proposal, ...rest }) => ({ proposal: proposal.id, ...rest }))
  return { on: asked.on, province: asked.province, counts: verdictCounts(board), indicators: board.map(told), promises }
}
