import { type DecisionRequest, draftDecision, type Replaced } from '../export/decision/decision.ts'
import { type PublishedState, publishedState } from '../export/decision/published-state.ts'
import { decisionFile, decisionFiles, readDecision, recordedDecisions } from '../load/decisions.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Decision } from '../model/decision.ts'
import { publishCommand as t } from '../text/publish-command.ts'
import { saysWhole } from './checked.ts'
import type { Printers } from './command.ts'
import { UsageError } from './option.ts'
import { differsNote, draftNotes, servicesNote } from './publish-notes.ts'

/** The file of a decision: by its date, else the one recorded under its number. */
function fileOf(root: string, province: string, number: string, date: string | undefined): string | undefined {
  if (date !== undefined) return decisionFile(root, province, number, date)
  const [file, ...others] = decisionFiles(root, province, number)
  if (others.length > 0) throw new UsageError(t.severalYears(number))
  return file
}

/** A decision that is asked for. */
export interface Wanted {
  root: string
  catalog: Catalog
  request: DecisionRequest
  /** Whether the decision is to be recorded. */
  record: boolean
  /** Whether it is about what differs from the recorded ones. */
  changes: boolean
  /** The options given that shape a draft; a recorded decision stays as it is. */
  shaping: readonly string[]
}

/** A decision, and the file in which it is to be recorded. */
export type Found = { decision: Decision; file?: string }

/** The decision as it was recorded; undefined where none is under its number, false where its file is refused. */
function recorded({ request, record, shaping }: Wanted, file: string, err: Printers['err']): Found | false | undefined {
  const decision = readDecision(file)
  if (decision === 'absent') return undefined
  if (decision === 'broken' || decision === 'altered') {
    err(t[decision](file))
    return false
  }
  if (record) throw new UsageError(t.alreadyRecorded(request.number ?? '', file))
  err(t.fromRecord(request.number ?? '', file))
  if (shaping.length > 0) err(t.withoutEffect(shaping))
  return { decision }
}

/** What was published so far; false where a recorded decision is not as it was. */
function publishedSoFar({ root, request, changes }: Wanted, err: Printers['err']): PublishedState | undefined | false {
  const { decisions, refused } = recordedDecisions(root, request.province)
  if (!saysWhole(refused, err)) return false
  const state = publishedState(decisions)
  if (changes && state === undefined) throw new UsageError(t.nothingRecorded)
  return state
}

/** A new draft with its notes; false where there is nothing to publish. */
function drafted(wanted: Wanted, err: Printers['err']): Decision | false {
  const { catalog, request, changes } = wanted
  const state = publishedSoFar(wanted, err)
  if (state === false) return false
  const asked = changes ? { ...request, published: state } : request
  const draft = draftDecision(catalog, asked)
  if (!draft) return false
  const count = draft.changes ? draft.changes.changes.length : draft.listed.length
  if (count === 0) {
    err(draft.changes ? t.noChange(draft.changes.since, request.on) : t.empty)
    return false
  }
  err(t.summary(draft.decision.tables.map(({ title, groups }) => [title, groups.flatMap(group => group.rows).length])))
  const whole = request.list === undefined
  const notes = whole
    ? [...draftNotes(draft, catalog), ...differsNote(state, catalog, asked)]
    : servicesNote(draft, catalog, request.province)
  for (const note of notes) err(note)
  return draft.decision
}

/** The decision as recorded, or a new draft with its notes; a recorded one is never made again. */
export function decisionFor(wanted: Wanted, err: Printers['err']): Found | false {
  const { root, request, record } = wanted
  const { province, number, date } = request
  const file = number === undefined ? undefined : fileOf(root, province, number, date)
  const found = file === undefined ? undefined : recorded(wanted, file, err)
  if (found !== undefined) return found
  if (record && (number === undefined || date === undefined)) throw new UsageError(t.recordNeeds)
  const decision = drafted(wanted, err)
  return decision && { decision, ...(file !== undefined && { file }) }
}

/** A replaced decision with its day, where it was recorded once under its number. */
export function replacedBy(root: string, province: string, number: string): Replaced {
  const file = fileOf(root, province, number, undefined)
  const decision = file === undefined ? 'absent' : readDecision(file)
  return typeof decision === 'string' ? { number } : { number, date: decision.date }
}
