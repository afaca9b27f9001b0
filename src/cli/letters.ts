import { nearest } from '../check/nearest.ts'
import { compileCalendar, dayOn } from '../engine/time/calendar.ts'
import { deadline } from '../engine/time/deadline.ts'
import type { LetterRequest } from '../export/letter/letter.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Paper, Procedure } from '../model/procedure.ts'
import { noDateText } from '../text/deadline.ts'
import { gravelyDoubted } from '../text/doubt.ts'
import { type LetterKind, letterCommand as t } from '../text/office-letter.ts'
import { limitOf } from './limit.ts'
import { idOf } from './named.ts'
import { UsageError } from './option.ts'
import type { Chosen } from './situation.ts'

/** What `thutuc letter` was given about one file. */
export interface LetterGiven extends Chosen {
  filed: string
  on: string
  because: string | undefined
  until: string | undefined
  papers: readonly string[]
  competent: string | undefined
}

/** What an option of one kind of letter was given, by its name. */
const own = ({ because, until, papers, competent, channel, case: chosen, if: facts }: LetterGiven) => ({
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

/** Refuses an option that a kind of letter lacks or does not take. */
export function checkOptions(kind: LetterKind, given: LetterGiven): void {
  const values = own(given)
  const names = Object.keys(values) as Own[]
  if (needed[kind].some(name => values[name] === undefined)) throw new UsageError(t.needs(kind, needed[kind]))
  const odd = names.find(name => values[name] !== undefined && !allowed[kind].includes(name))
  if (odd !== undefined) throw new UsageError(t.notFor(kind, odd))
  const filed = given.filed.slice(0, 10)
  if (given.on < filed) throw new UsageError(t.beforeFiled(given.on, filed))
}

/** What a letter says, with what is to be said beside it. */
export interface MadeLetter {
  request: LetterRequest
  notes: string[]
}

function apology(procedure: Procedure, catalog: Catalog, given: LetterGiven): MadeLetter {
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

function supplements({ papers = [] }: Procedure, { databases }: Catalog, given: LetterGiven): MadeLetter {
  const asked = [...new Set(given.papers.map(written => paperOf(written, papers)))].map(paper => ({
    paper,
    heldIn: paper.heldBy && (databases.get(paper.heldBy)?.name ?? paper.heldBy),
  }))
  return {
    request: { kind: 'supplements', papers: asked, because: given.because ?? '' },
    notes: asked.flatMap(({ paper, heldIn }) => (heldIn === undefined ? [] : [t.held(paper.name, heldIn)])),
  }
}

/** Makes each kind of letter from the procedure as it stood on the day of filing. */
export const letterMakers: Record<
  LetterKind,
  (procedure: Procedure, catalog: Catalog, given: LetterGiven) => MadeLetter
> = {
  apology,
  supplements,
  refusal: (_procedure, _catalog, { because = '', competent }) => ({
    request: { kind: 'refusal', because, competent },
    notes: [],
  }),
}
