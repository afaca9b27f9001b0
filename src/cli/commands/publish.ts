import { type DecisionRequest, draftDecision } from '../../export/decision/decision.ts'
import { decisionDocument } from '../../export/decision/docx.ts'
import { type PublishedState, publishedState } from '../../export/decision/published-state.ts'
import { decisionXlsx } from '../../export/decision/xlsx.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { decisionFile, decisionFiles, decisionText, readDecision, recordedDecisions } from '../../load/decisions.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Decision } from '../../model/decision.ts'
import { commandTexts } from '../../text/cli.ts'
import { formCommand } from '../../text/form-command.ts'
import { valueWords } from '../../text/option.ts'
import { publishCommand as t } from '../../text/publish-command.ts'
import { writeWhole } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { saysWhole, stateOf } from '../checked.ts'
import { defineCommand, type Printers } from '../command.ts'
import { saveDraft } from '../decision-course.ts'
import { decisionNumber, draftId, signingOf, signingOptions } from '../decision-options.ts'
import { documentFile } from '../documents.ts'
import { flag, none, optional, required, UsageError, withDefault } from '../option.ts'
import { differsNote, draftNotes, servicesNote } from '../publish-notes.ts'
import { date, level, newFile, words } from '../readers.ts'

const writers = {
  docx: (decision: Decision) => documentFile.docx(decisionDocument(decision)),
  xlsx: decisionXlsx,
  pdf: (decision: Decision) => documentFile.pdf(decisionDocument(decision)),
} as const
const kinds = ['docx', 'xlsx', 'pdf'] as const

/** The file of a decision: by its date, else the one recorded under its number. */
function fileOf(root: string, province: string, number: string, date: string | undefined): string | undefined {
  if (date !== undefined) return decisionFile(root, province, number, date)
  const [file, ...others] = decisionFiles(root, province, number)
  if (others.length > 0) throw new UsageError(t.severalYears(number))
  return file
}

interface Wanted {
  root: string
  catalog: Catalog
  request: DecisionRequest
  /** Whether the decision is to be recorded. */
  record: boolean
  /** Whether it is about what differs from the recorded ones. */
  changes: boolean
}

type Found = { decision: Decision; file?: string }

/** The decision as it was recorded; undefined where none is under its number, false where its file is refused. */
function recorded({ request, record }: Wanted, file: string, err: Printers['err']): Found | false | undefined {
  const decision = readDecision(file)
  if (decision === 'absent') return undefined
  if (decision === 'broken' || decision === 'altered') {
    err(t[decision](file))
    return false
  }
  if (record) throw new UsageError(t.alreadyRecorded(request.number ?? '', file))
  err(t.fromRecord(request.number ?? '', file))
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
function decisionFor(wanted: Wanted, err: Printers['err']): Found | false {
  const { root, request, record } = wanted
  const { province, number, date } = request
  const file = number === undefined ? undefined : fileOf(root, province, number, date)
  const found = file === undefined ? undefined : recorded(wanted, file, err)
  if (found !== undefined) return found
  if (record && (number === undefined || date === undefined)) throw new UsageError(t.recordNeeds)
  const decision = drafted(wanted, err)
  return decision && { decision, ...(file !== undefined && { file }) }
}

/** `thutuc publish`: the draft decision that publishes a province's list, its annexes, and its record once signed. */
export const command = defineCommand({
  words: commandTexts.publish,
  options: {
    province: required(province),
    on: withDefault(date, ({ today }) => today),
    since: optional(date),
    changes: flag,
    sector: optional(sector),
    level: optional(level),
    ...signingOptions,
    docx: optional(newFile('.docx')),
    xlsx: optional(newFile('.xlsx')),
    pdf: optional(newFile('.pdf')),
    number: optional(decisionNumber),
    date: optional(date),
    record: flag,
    draft: optional(draftId),
    by: optional(words(valueWords.person)),
    strict: flag,
    catalog: catalogOption,
  },
  argument: none,
  async run({ values, out, err }) {
    const { catalog: root, record, strict, docx, xlsx, pdf, changes, replaces, draft, by, ...rest } = values
    const wanted = [docx, xlsx, pdf, draft]
    if (wanted.every(path => path === undefined) && !record) throw new UsageError(t.nothing)
    if (draft !== undefined && (by === undefined || record)) throw new UsageError(t.draftNeeds)
    const { since, on, province, sector, level, number, date } = rest
    if (since !== undefined && changes) throw new UsageError(t.sinceOrChanges)
    if (since !== undefined && since >= on) throw new UsageError(t.sinceAfter(since, on))
    if (rest.list !== undefined && (since !== undefined || changes)) throw new UsageError(t.listWhole)
    const loaded = loadCatalog(root)
    if (!stateOf(loaded, { on, refused: strict ? 'warning' : undefined, err })) return 1
    const replaced = replaces.map(number => replacedBy(root, province, number))
    const request = { province, on, since, sector, level, number, date, replaces: replaced, ...signingOf(rest) }
    const found = decisionFor({ root, catalog: loaded.catalog, request, record, changes }, err)
    if (!found) return 1
    const { decision, file } = found
    const files: [string, Uint8Array | string][] = []
    for (const kind of kinds) {
      const path = values[kind]
      if (path !== undefined) files.push([path, await writers[kind](decision)])
    }
    if (record && file !== undefined) files.push([file, decisionText(decision)])
    for (const [path, content] of files) {
      writeWhole(path, content)
      out(formCommand.written(path))
    }
    if (draft !== undefined && by !== undefined)
      out(formCommand.written(saveDraft({ root, province, id: draft }, decision, { by, on })))
    return 0
  },
})

/** A replaced decision with its day, where it was recorded once under its number. */
function replacedBy(root: string, province: string, number: string): { number: string; date?: string | undefined } {
  const file = fileOf(root, province, number, undefined)
  const decision = file === undefined ? 'absent' : readDecision(file)
  return typeof decision === 'string' ? { number } : { number, date: decision.date }
}
