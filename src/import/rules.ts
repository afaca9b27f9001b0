/**
 * What an import did, by rule. `left-out`: the line gave no record; `lost`: a part of a line stands only in `imported/`;
 * `repaired`: the meaning was certain; `guessed`: a person should look; `apart`: kept as text, not as structure.
 */
export const ruleKinds = {
  NOT_JSON: 'left-out',
  NOT_A_PROCEDURE: 'left-out',
  TOO_DEEP: 'left-out',
  CODE_MALFORMED: 'left-out',
  CODE_DELETED: 'left-out',
  CODE_DUPLICATE: 'left-out',
  NAME_MISSING: 'left-out',
  RECORD_INVALID: 'left-out',
  CODE_TRIMMED: 'repaired',
  TEXT_NFC: 'repaired',
  TEXT_BULLETS: 'repaired',
  TEXT_INVISIBLE: 'repaired',
  TEXT_SPACES: 'repaired',
  TEXT_SPLIT: 'repaired',
  TEXT_CUT: 'lost',
  NAME_CAPITALS: 'guessed',
  TIME_UNIT_FROM_CASES: 'repaired',
  TIME_FROM_TEXT: 'repaired',
  TIME_SAME_DAY: 'repaired',
  TIME_WORKING_HOURS: 'repaired',
  TIME_EXTENSION: 'repaired',
  TIME_BY_PLACE: 'repaired',
  TIME_HOLIDAYS_APART: 'repaired',
  TIME_TEXT_ONLY: 'apart',
  TIME_NO_UNIT: 'apart',
  TIME_ZERO: 'apart',
  TIME_SEVERAL: 'apart',
  TIME_CONTRADICTS: 'apart',
  TIME_CASES_DIFFER: 'apart',
  TIME_CASES_ONLY: 'apart',
  FEE_ZERO_NO_TEXT: 'apart',
  FEE_EMPTY: 'apart',
  FEE_ZERO_TEXT: 'apart',
  FEE_STATED_NONE: 'guessed',
  FEE_FROM_TEXT: 'repaired',
  FEE_FORMULA: 'repaired',
  FEE_THOUSANDS: 'repaired',
  FEE_CURRENCY: 'repaired',
  FEE_DATED: 'repaired',
  FEE_CONTRADICTS: 'apart',
  FEE_PAST: 'apart',
  FEE_CHANGED_BY_TEXT: 'guessed',
  FEE_NO_UNIT: 'apart',
  FEE_ALTERNATIVES: 'guessed',
  FEE_ATTACHMENT: 'lost',
  PAPER_NOTE: 'apart',
  PAPER_HEADING: 'apart',
  PAPER_JOINED: 'repaired',
  PAPER_COPY: 'repaired',
  PAPER_EITHER: 'repaired',
  PAPER_COUNT_STATED: 'repaired',
  PAPER_SHOWN: 'repaired',
  PAPER_NO_COUNT: 'guessed',
  PAPER_REPEATED: 'repaired',
  PAPER_SECTION: 'apart',
  CASES: 'guessed',
  CIRCUMSTANCE: 'guessed',
  STEPS_SPLIT: 'repaired',
  STEPS_NOT_SPLIT: 'apart',
  STEP_ACTOR: 'guessed',
  LAW_NUMBER_REPAIRED: 'repaired',
  LAW_NUMBER_UNKNOWN: 'apart',
  REQUIREMENTS_NONE: 'repaired',
  SECTOR_MISSING: 'guessed',
  CHANNEL_UNKNOWN: 'apart',
  LAW_NUMBER_SHARED: 'apart',
  LAW_EXPIRED: 'apart',
  AGENCIES_MORE: 'apart',
  AGENCY_ENDED: 'apart',
  AGENCY_OF_PROVINCE: 'repaired',
  RESULT_REFUSAL: 'repaired',
  DECISION_DATE: 'lost',
  FIELD_UNKNOWN: 'lost',
} as const satisfies Record<string, 'left-out' | 'lost' | 'repaired' | 'guessed' | 'apart'>

export type RuleCode = keyof typeof ruleKinds
export type RuleKind = (typeof ruleKinds)[RuleCode]

/** Notes that a rule was at work, with the words it worked on. */
export type Tell = (rule: RuleCode, detail?: string) => void

/** One thing that an import did to one line. */
export interface Remark {
  rule: RuleCode
  detail?: string
}

/** Collects the remarks of one line; the same rule with the same words counts once. */
export function remarks(): { tell: Tell; list: Remark[] } {
  const seen = new Set<string>()
  const list: Remark[] = []
  const tell: Tell = (rule, detail) => {
    const key = `${rule} ${detail ?? ''}`
    if (seen.has(key)) return
    seen.add(key)
    list.push(detail === undefined ? { rule } : { rule, detail: detail.slice(0, 160) })
  }
  return { tell, list }
}
