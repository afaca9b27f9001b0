import { nearest } from '../../check/nearest.ts'
import { effective } from '../../engine/record/effective.ts'
import { compileCalendar, dayOn } from '../../engine/time/calendar.ts'
import { deadline } from '../../engine/time/deadline.ts'
import { type LetterRequest, letterDocument } from '../../export/letter/letter.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Paper, Procedure } from '../../model/procedure.ts'
import { commandTexts } from '../../text/cli.ts'
import { noDateText } from '../../text/deadline.ts'
import { gravelyDoubted } from '../../text/doubt.ts'
import { formCommand } from '../../text/form-command.ts'
import { type LetterKind, letterNames, letterCommand as t } from '../../text/office-letter.ts'
import { valueWords } from '../../text/option.ts'
import { writeWhole } from '../atomic.ts'
import { catalogOption, procedureOf } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand } from '../command.ts'
import { documentFile } from '../documents.ts'
import { limitOf } from '../limit.ts'
import { idOf } from '../named.ts'
import { commaList, type Option, optional, required, UsageError, withDefault } from '../option.ts'
import { choice, code, date, moment, newFile, words } from '../readers.ts'
import { type Chosen, situationOptions } from '../situation.ts'

const kindReader = choice<LetterKind>(letterNames, valueWords.letter)

/** Which letter, and about which procedure. */
const about: Option<{ kind: LetterKind; code: string }> = {
  word: valueWords.letter,
  least: 2,
  most: 2,
  take: ([kind = '', number = ''], place) => ({ kind: kindReader.read(kind, place), code: code.read(number, place) }),
}

interface Given extends Chosen {
  filed: string
  on: string
  because: string | undefined
  until: string | undefined
  papers: readonly string[]
  competent: string | undefined
}

/** What an option of one kind of letter was given, by its name. */
const own = ({ because, until, papers, competent, channel, case: chosen, if: facts }: Given) => ({
  because,
  until,
  papers: papers.length > 0 ? papers : undefined,
  competent,
  channel,
  case: chosen,
  if: facts.length > 0 ? facts : undefined,
})
type Own = keyof ReturnType<typeof own>

const needed: Record<LetterKind, readonly Own[]> = {
  apology: ['until', 'because'],
  supplements: ['papers', 'because'],
  refusal: ['because'],
}
const allowed: Record<LetterKind, readonly Own[]> = {
  apology: [...needed.apology, 'channel', 'case', 'if'],
  supplements: needed.supplements,
  refusal: ['because', 'competent'],
}

function checkOptions(kind: LetterKind, given: Given): void {
  const values = own(given)
  const names = Object.keys(values) as Own[]
  if (needed[kind].some(name => values[name] === undefined)) throw new UsageError(t.needs(kind, needed[kind]))
  const odd = names.find(name => values[name] !== undefined && !allowed[kind].includes(name))
  if (odd !== undefined) throw new UsageError(t.notFor(kind, odd))
  const filed = given.filed.slice(0, 10)
  if (given.on < filed) throw new UsageError(t.beforeFiled(given.on, filed))
}

/** The letter with what is to be said beside it. */
interface Made {
  request: LetterRequest
  notes: string[]
}

function apology(procedure: Procedure, catalog: Catalog, given: Given): Made {
  const { until = '', because = '', on, channel, filed } = given
  const limit = limitOf(procedure, given)
  const calendar = compileCalendar(catalog.calendars.values())
  const found = deadline({ limit, submitted: filed, channel, calendar })
  if (found.due === undefined) throw new UsageError(t.noDue(noDateText(found)))
  const due = found.due.slice(0, 10)
  if (until <= due) throw new UsageError(t.notLater(until, due))
  const day = dayOn(calendar, until)
  return {
    request: { kind: 'apology', limit, due, until, because },
    notes: [
      ...(on >= due ? [t.tooLate(on, due)] : []),
      ...(day && day.kind !== 'working' && day.kind !== 'worked' ? [t.dayOff(until)] : []),
      ...(found.alternatives.length > 0 ? [t.undecided(found.alternatives.map(one => one.due.slice(0, 10)))] : []),
      ...gravelyDoubted(procedure, 'timeLimits').map(t.doubt),
    ],
  }
}

function paperOf(written: string, papers: readonly Paper[]): Paper {
  const known = papers.map(({ id, name }) => ({ id, names: [name] }))
  const ids = papers.map(({ id }) => id)
  const id = idOf(written, known, near => t.noPaper(written, near ?? nearest(written, ids), ids))
  return papers.find(paper => paper.id === id) as Paper
}

function supplements({ papers = [] }: Procedure, { databases }: Catalog, given: Given): Made {
  const asked = [...new Set(given.papers.map(written => paperOf(written, papers)))].map(paper => ({
    paper,
    heldIn: paper.heldBy && (databases.get(paper.heldBy)?.name ?? paper.heldBy),
  }))
  return {
    request: { kind: 'supplements', papers: asked, because: given.because ?? '' },
    notes: asked.flatMap(({ paper, heldIn }) => (heldIn === undefined ? [] : [t.held(paper.name, heldIn)])),
  }
}

const makers: Record<LetterKind, (procedure: Procedure, catalog: Catalog, given: Given) => Made> = {
  apology,
  supplements,
  refusal: (_procedure, _catalog, { because = '', competent }) => ({
    request: { kind: 'refusal', because, competent },
    notes: [],
  }),
}

const kinds = ['docx', 'pdf'] as const

/** `thutuc letter`: a letter of the office about one file, filled from the record as it stood on the day of filing. */
export const command = defineCommand({
  words: commandTexts.letter,
  options: {
    filed: required(moment),
    office: required(words(valueWords.agency)),
    on: withDefault(date, ({ today }) => today),
    place: optional(words(valueWords.words)),
    applicant: optional(words(valueWords.person)),
    address: optional(words(valueWords.words)),
    dossier: optional(words(valueWords.words)),
    because: optional(words(valueWords.words)),
    until: optional(date),
    papers: commaList(words(valueWords.words)),
    competent: optional(words(valueWords.agency)),
    ...situationOptions,
    province: optional(province),
    docx: optional(newFile('.docx')),
    pdf: optional(newFile('.pdf')),
    catalog: catalogOption,
  },
  argument: about,
  async run({ values, argument: { kind, code: number }, library, out, err }) {
    if (values.docx === undefined && values.pdf === undefined) throw new UsageError(t.nothing)
    checkOptions(kind, values)
    const { catalog } = library.catalog(values.catalog)
    const filed = values.filed.slice(0, 10)
    const record = procedureOf({ catalog }, number)
    const procedure = effective(record, filed, catalog.overlays.get(values.province ?? ''))
    const { request, notes } = makers[kind](procedure, catalog, values)
    const { on, office, place, applicant, address, dossier } = values
    const letter = letterDocument(request, { procedure, filed, on, office, place, applicant, address, dossier })
    for (const note of [...notes, t.form(kind)]) err(note)
    for (const file of kinds) {
      const path = values[file]
      if (path === undefined) continue
      writeWhole(path, await documentFile[file](letter))
      out(formCommand.written(path))
    }
    return 0
  },
})
