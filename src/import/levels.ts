import type { Level } from '../model/parts.ts'
import { isTrue, objectOf, type Raw, textOf } from './raw.ts'

const flags = [
  ['isMinistry', 'ministry'],
  ['isProvince', 'province'],
  ['isWard', 'commune'],
  ['isOtherAgency', 'other'],
] as const

/** The levels that a source marks. */
export const levelsOf = (detail: Raw): Level[] =>
  flags.filter(([flag]) => isTrue(detail, flag)).map(([, level]) => level)

/** Whether a procedure is one between authorities. */
export const isInternal = (detail: Raw): boolean =>
  isTrue(detail, 'isInternal') ||
  textOf(detail, 'type') === 'STANDARD_INTERNAL' ||
  textOf(objectOf(detail, 'procedureProposal'), 'proposalType') === 'INTERNAL'
