import { publicationDates } from '../../analysis/publication.ts'
import { nearest } from '../../check/nearest.ts'
import { compileCalendar } from '../../engine/time/calendar.ts'
import { type DecisionRequest, type DraftDecision, draftDecision } from '../../export/decision/decision.ts'
import { decisionDocx } from '../../export/decision/docx.ts'
import { decisionXlsx } from '../../export/decision/xlsx.ts'
import { decisionFile, decisionFiles, decisionText, readDecision } from '../../load/decisions.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Decision } from '../../model/decision.ts'
import type { Level } from '../../model/procedure.ts'
import { publicationNotes } from '../../text/decision.ts'
import { formCommand } from '../../text/form-command.ts'
import { levelNames } from '../../text/labels.ts'
import { publishCommand as t } from '../../text/publish-command.ts'
import { whyNot, writeWhole } from '../atomic.ts'
import { catalogRoot, openCatalog, provinceOption } from '../catalog.ts'
import { type Command, dateOption, type Invocation, text, UsageError } from '../command.ts'

type Values = Invocation['values']

const writers = { docx: decisionDocx, xlsx: decisionXlsx } as const

function requiredProvince(values: Values, catalog: Catalog): string {
  const code = provinceOption(values, catalog)
  if (code === undefined) throw new UsageError(t.noProvince)
  return code
}

function known<T extends string>(
  value: string | undefined,
  names: readonly string[],
  refuse: (value: string, near: string | undefined) => string,
) {
  if (value !== undefined && !names.includes(value)) throw new UsageError(refuse(value, nearest(value, names)))
  return value as T | undefined
}

/** `1234/QĐ-UBND`; a number that names nothing would be recorded as nothing. */
function numberOf(values: Values): string | undefined {
  const number = text(values, 'number')?.trim()
  if (number !== undefined && !/^\d+(\/\d{4})?\/\p{L}[\p{L}\d-]*$/u.test(number))
    throw new UsageError(t.badNumber(number))
  return number
}

function requestOf(values: Values, catalog: Catalog, today: string): DecisionRequest {
  const optionalDate = (key: string) => (text(values, key) === undefined ? undefined : dateOption(values, today, key))
  const on = dateOption(values, today)
  const since = optionalDate('since')
  if (since !== undefined && since >= on) throw new UsageError(t.sinceAfter(since, on))
  return {
    province: requiredProvince(values, catalog),
    on,
    since,
    number: numberOf(values),
    date: optionalDate('date'),
    sector: known(text(values, 'sector'), [...catalog.sectors.keys()], t.unknownSector),
    level: known<Level>(text(values, 'level'), Object.keys(levelNames), t.unknownLevel),
  }
}

/** The files asked for, each with the ending that programs open it by. */
function targets(values: Values): ['docx' | 'xlsx', string][] {
  const found = (['docx', 'xlsx'] as const).flatMap((kind): ['docx' | 'xlsx', string][] => {
    const path = text(values, kind)
    if (path !== undefined && !path.toLowerCase().endsWith(`.${kind}`))
      throw new UsageError(formCommand.ending(kind, path))
    return path === undefined ? [] : [[kind, path]]
  })
  if (found.length === 0 && values.record !== true) throw new UsageError(t.nothing)
  return found
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

/** The decision as recorded, or a new draft with its notes; a recorded one is never made again. */
function decisionFor(
  values: Values,
  today: string,
  err: Invocation['err'],
): { decision: Decision; file?: string } | undefined {
  const { catalog } = openCatalog(values)
  const request = requestOf(values, catalog, today)
  const { province, number, date } = request
  const file = number === undefined ? undefined : fileOf(catalogRoot(values), province, number, date)
  const recorded = file === undefined ? 'absent' : readDecision(file)
  if (recorded === 'broken') {
    err(t.broken(file ?? ''))
    return undefined
  }
  if (recorded !== 'absent') {
    if (values.record === true) throw new UsageError(t.alreadyRecorded(number ?? '', file ?? ''))
    err(t.fromRecord(number ?? '', file ?? ''))
    return { decision: recorded }
  }
  if (values.record === true && (number === undefined || date === undefined)) throw new UsageError(t.recordNeeds)
  const draft = draftDecision(catalog, request)
  if (!draft) return undefined
  err(t.summary(draft.decision.tables.map(({ title, groups }) => [title, groups.flatMap(group => group.rows).length])))
  for (const note of notes(draft, catalog)) err(note)
  return { decision: draft.decision, ...(file !== undefined && { file }) }
}

/** Whether the bytes were written; what stood in the way is said. */
function written(path: string, bytes: Uint8Array, { out, err }: Pick<Invocation, 'out' | 'err'>): boolean {
  try {
    writeWhole(path, bytes)
    out(formCommand.written(path))
    return true
  } catch (error) {
    err(formCommand.notWritten(path, whyNot(error)))
    return false
  }
}

/** `thutuc publish`: the draft decision that publishes a province's list, its annexes, and its record once signed. */
export const command: Command = {
  options: Object.fromEntries([
    ...['province', 'on', 'since', 'sector', 'level', 'number', 'date', 'docx', 'xlsx', 'catalog'].map(
      name => [name, { type: 'string' }] as const,
    ),
    ['record', { type: 'boolean' }] as const,
  ]),
  positionals: [0, 0],
  async run({ values, out, err, today }) {
    const files = targets(values)
    const found = decisionFor(values, today, err)
    if (!found) return 1
    const { decision, file } = found
    for (const [kind, path] of files) if (!written(path, await writers[kind](decision), { out, err })) return 1
    const record = values.record === true ? file : undefined
    return record === undefined || written(record, Buffer.from(decisionText(decision)), { out, err }) ? 0 : 1
  },
}
