import type { Level } from '../model/parts.ts'
import { isTrue, type Raw } from './raw.ts'

const flags = [
  ['isMinistry', 'ministry'],
  ['isProvince', 'province'],
  ['isWard', 'commune'],
  ['isOtherAgency', 'other'],
] as const

/** The levels that a source marks. */
export const levelsOf = (detail: Raw): Level[] =>
  flags.filter(([flag]) => isTrue(detail, flag)).map(([, level]) => level)
