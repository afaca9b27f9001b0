import type { ChannelId, TimeLimit } from '../model/parts.ts'
import type { Case } from '../model/procedure.ts'
import type { Raw } from './raw.ts'

/** A row of the portal's ways of performing, with the channel that it speaks of. */
export interface Row {
  channel: ChannelId
  raw: Raw
  description: string
}

/** A row with the limit that it states. */
export interface Stated {
  limit: TimeLimit
  row: Row
  /** The case that it is the limit of, where it is not that of all. */
  caseId?: string | undefined
}

/** Rows that are cases: each names its own, and every channel names the same. */
export interface RowCases {
  cases: Case[]
  caseOf: ReadonlyMap<Row, string>
}
