/** Every problem code of the catalogue with its severity; texts are in `src/text/problems.ts`, fixtures in `tests/fixtures/invalid`. */
export const severities = {
  // the text of a file
  YAML_SYNTAX: 'error',
  DUPLICATE_KEY: 'error',
  YAML_ALIAS: 'error',
  FILE_TOO_LARGE: 'error',
  FILE_UNKNOWN: 'error',
  FILE_NAME: 'error',
  NOT_NFC: 'error',
  STRANGE_SPACE: 'error',
  COMMA_IN_BRACES: 'error',
  CUT_BY_HASH: 'error',
  ODD_CHARACTER: 'error',
  ODD_SPACING: 'warning',
  AMBIGUOUS_NUMBER: 'error',
  UNQUOTED_CODE: 'error',
  // the shape of a record
  UNKNOWN_KEY: 'error',
  MISSING_KEY: 'error',
  WRONG_TYPE: 'error',
  UNKNOWN_VALUE: 'error',
  OUT_OF_RANGE: 'error',
  RANGE_ORDER: 'error',
  BLANK_TEXT: 'error',
  BAD_DATE: 'error',
  BAD_TIME: 'error',
  BAD_ID: 'error',
  BAD_INPUT_ID: 'error',
  BAD_CODE: 'error',
  BAD_PROVINCE: 'error',
  BAD_DOCUMENT_NUMBER: 'error',
  BAD_UNIT: 'error',
  BAD_URL: 'error',
  EMPTY_SOURCE: 'error',
  FEE_VALUE: 'error',
  AMOUNT_AND_UNIT: 'error',
  // formulas of models and fees
  FORMULA_SYNTAX: 'error',
  FORMULA_TOO_LONG: 'error',
  FORMULA_TOO_DEEP: 'error',
  FORMULA_NOT_ALLOWED: 'error',
  FORMULA_NAME: 'error',
  FORMULA_UNIT: 'error',
  FORMULA_ZERO: 'error',
  // what must hold within a record and between records
  DUPLICATE_CODE: 'error',
  DUPLICATE_ID: 'error',
  DUPLICATE_PAPER: 'error',
  UNKNOWN_REFERENCE: 'error',
  UNKNOWN_TARGET: 'error',
  LONE_ALTERNATIVE: 'error',
  SHARES: 'error',
  SHARES_SOURCE: 'error',
  PUBLISHED_SUM: 'error',
  NO_TIME_LIMIT: 'error',
  SEVERAL_TIME_LIMITS: 'error',
  NO_SOURCE: 'error',
  DATE_ORDER: 'error',
  CALENDAR_YEAR: 'error',
  CALENDAR_REPEATED: 'error',
  CALENDAR_KIND: 'error',
  LEVEL_ENDED: 'error',
  AGENCY_ENDED: 'error',
  LAW_EXPIRED: 'error',
  VALUE_ENDED: 'error',
  DIFFERS_FROM_SOURCE: 'error',
  DIFFERENCE_GONE: 'error',
  NO_VALUE_ON_DATE: 'error',
  NOT_IN_FORCE: 'error',
  AFTER_ABOLISH: 'error',
  NO_EFFECT: 'warning',
  MERGED_EFFORT: 'warning',
  // a province's differences
  OVERLAY_TWICE: 'error',
  OVERLAY_FOREIGN: 'error',
  OVERLAY_LONGER: 'error',
  OVERLAY_FEE: 'error',
  OVERLAY_PAPER: 'error',
  OVERLAY_ABOLISH: 'error',
  OVERLAY_IDLE: 'warning',
  OVERLAY_BASE_CHANGED: 'warning',
  NO_LEGAL_CHANGE: 'warning',
  LAW_VALIDITY_UNKNOWN: 'warning',
  LAW_ENDS_SOON: 'warning',
  END_IN_PROSE: 'warning',
  DECISION_OLDER: 'warning',
  PARAMETER_LAPSES: 'warning',
  UNDECIDED_PAST: 'warning',
  MISSING_COMPONENT: 'warning',
  PAPER_COUNT: 'warning',
  NOT_CHECKED: 'warning',
  CHECK_OLD: 'warning',
  ENDED_CONCEPT: 'warning',
  ODD_AMOUNT: 'warning',
  ODD_LIMIT: 'warning',
  ODD_COUNT: 'warning',
  PARTS_SUM: 'error',
  PART_LONGER: 'warning',
  REPLACES_LIVE: 'error',
  COPIED_RECORD: 'warning',
  LEVEL_AGENCY: 'warning',
  FEE_KIND: 'warning',
  DECISION_ODD: 'warning',
  FORMULA_NEGATIVE: 'error',
  NOT_USED: 'warning',
  NOTE_DIFFERS: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

export type ProblemCode = keyof typeof severities
export type Severity = 'error' | 'warning'

/** A step into a value: a key or an index. */
export type Path = readonly (string | number)[]

/** Facts that the sentence of a problem quotes. */
export type ProblemValues = Readonly<Record<string, string | number>>

/** What a rule found, before it has a place in a file. */
export interface Finding {
  code: ProblemCode
  /** The entry: kind of file and id, as in `origins` of the loaded catalogue. */
  kind: string
  id: string
  path: Path
  /** Points at the key rather than at its value. */
  atKey?: boolean
  values: ProblemValues
}

/** A problem as a person meets it; line and column count from 1, `length` in characters of the line. */
export interface Problem {
  code: ProblemCode
  severity: Severity
  file: string
  line: number
  column: number
  length: number
  /** The line of the file, for the excerpt. */
  excerpt: string
  values: ProblemValues
}
