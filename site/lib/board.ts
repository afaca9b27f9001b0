import { boardOf } from '../../src/analysis/board/board.ts'
import { promisesOf } from '../../src/analysis/board/promise.ts'
import { data } from './catalog.ts'

const { national, catalog, on, province } = data

/** Targets and results of this site on its day: of all places, or of its province. */
export const board = boardOf(national, { on, province: province?.code })

/** What approved proposals promised and what came of them. */
export const promises = promisesOf(catalog, on)
