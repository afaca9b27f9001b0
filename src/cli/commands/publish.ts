import { publicationDates } from '../../analysis/publication.ts'
import { compileCalendar } from '../../engine/time/calendar.ts'
import { type DecisionRequest, type DraftDecision, draftDecision } from '../../export/decision/decision.ts'
import { decisionDocument } from '../../export/decision/docx.ts'
import { decisionXlsx } from '../../export/decision/xlsx.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { decisionFile, decisionFiles, decisionText, readDecision } from '../../load/decisions.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Decision } from '../../model/decision.ts'
import { commandTexts } from '../../text/cli.ts'
import { publicationNotes } from '../../text/decision.ts'
import { formCommand } from '../../text/form-command.ts'
import { optionTexts, valueWords } from '../../text/option.ts'
import { publishCommand as t } from '../../text/publish-command.ts'
import { writeWhole } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { stateOf } from '../checked.ts'
import { defineCommand, type Printers } from '../command.ts'
import { documentFile } from '../documents.ts'
import { flag, none, optional, type Reader, required, UsageError, withDefault } from '../option.ts'
import { date, level, newFile, words } from '../readers.ts'

const writers = {
  docx: (decision: Decision) => documentFile.docx(decisionDocument(decision)),
  xlsx: decisionXlsx,
  pdf: (decision: Decision) => documentFile.pdf(decisionDocument(decision)),
} as const
const kinds = ['docx', 'xlsx', 'pdf'] as const

/** `1234/QĐ-UBND`; a number that names nothing would be recorded as nothing. */
const decisionNumber: Reader<string> = {
  word: valueWords.decision,
  read(written, place) {
    const number = words(valueWords.decision).read(written, place)
    if (!/^\d+(\/\d{4})?\/\p{L}[\p{L}\d-]*$/u.test(number))
      throw new UsageError(optionTexts.decisionNumber(place.name, number.slice(0, 80)))
    return number
  },
}

/** What the law asks of the dates, and what the records leave open. */
function notes({ decision, listed, changes }: DraftDecision, { calendars }: Catalog): string[] {
  const { signBy, enterBy } = publicationDates(changes, decision.date, compileCalendar(calendars.values()))
  const unverified = (changes?.changes ?? listed).filter(
    ({ procedure, differences }) =>
      differences.some(difference => !difference.verified) || procedure.fees?.some(fee => fee.verified === false),
  )
  const undated = changes?.undated.length ?? 0
  const begun = changes?.changes.filter(change => change.kind === 'new').length ?? 0
  return [
    ...signBy.map(({ effect, latest, count, late }) =>
      late ? publicationNotes.late(effect, latest, count, late) : publicationNotes.signBy(effect, latest, count),
    ),
    ...(enterBy === undefined ? [] : [publicationNotes.enterBy(enterBy)]),
    ...(enterBy === undefined && decision.date !== undefined ? [publicationNotes.enterUnknown] : []),
    ...(begun === 0 ? [] : [publicationNotes.begun(begun)]),
    ...(undated === 0 ? [] : [publicationNotes.undated(undated)]),
    ...(unverified.length === 0 ? [] : [publicationNotes.unverified(unverified.length)]),
  ]
}

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
}

/** The decision as recorded, or a new draft with its notes; a recorded one is never made again. */
function decisionFor(
  { root, catalog, request, record }: Wanted,
  err: Printers['err'],
): { decision: Decision; file?: string } | undefined {
  const { province, number, date } = request
  const file = number === undefined ? undefined : fileOf(root, province, number, date)
  const recorded = file === undefined ? 'absent' : readDecision(file)
  if (recorded === 'broken') {
    err(t.broken(file ?? ''))
    return undefined
  }
  if (recorded !== 'absent') {
    if (record) throw new UsageError(t.alreadyRecorded(number ?? '', file ?? ''))
    err(t.fromRecord(number ?? '', file ?? ''))
    return { decision: recorded }
  }
  if (record && (number === undefined || date === undefined)) throw new UsageError(t.recordNeeds)
  const draft = draftDecision(catalog, request)
  if (!draft) return undefined
  err(t.summary(draft.decision.tables.map(({ title, groups }) => [title, groups.flatMap(group => group.rows).length])))
  for (const note of notes(draft, catalog)) err(note)
  return { decision: draft.decision, ...(file !== undefined && { file }) }
}

/** `thutuc publish`: the draft decision that publishes a province's list, its annexes, and its record once signed. */
export const command = defineCommand({
  words: commandTexts.publish,
  options: {
    province: required(province),
    on: withDefault(date, ({ today }) => today),
    since: optional(date),
    sector: optional(sector),
    level: optional(level),
    docx: optional(newFile('.docx')),
    xlsx: optional(newFile('.xlsx')),
    pdf: optional(newFile('.pdf')),
    number: optional(decisionNumber),
    date: optional(date),
    record: flag,
    strict: flag,
    catalog: catalogOption,
  },
  argument: none,
  async run({ values, out, err }) {
    const { catalog: root, record, strict, docx, xlsx, pdf, ...request } = values
    if (docx === undefined && xlsx === undefined && pdf === undefined && !record) throw new UsageError(t.nothing)
    const { since, on } = request
    if (since !== undefined && since >= on) throw new UsageError(t.sinceAfter(since, on))
    const loaded = loadCatalog(root)
    if (!stateOf(loaded, { on, refused: strict ? 'warning' : undefined, err })) return 1
    const found = decisionFor({ root, catalog: loaded.catalog, request, record }, err)
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
    return 0
  },
})
