import type { Doubt, DoubtAbout } from '../model/doubt.ts'
import { Procedure } from '../model/procedure.ts'
import { recordWords as words } from '../text/import.ts'
import { agencies } from './agencies.ts'
import { channels } from './channels.ts'
import { clip, cut, oneLine } from './clean.ts'
import { type Fees, fees } from './fees.ts'
import { issueText } from './issues.ts'
import { documentNumber, isOtherText } from './law.ts'
import { isInternal, levelsOf } from './levels.ts'
import type { Around, ListBuilder } from './lists.ts'
import { papers } from './papers.ts'
import { issuerName, issuingProvince } from './place.ts'
import { isTrue, listOf, numberOf, objectOf, type Raw, textOf } from './raw.ts'
import { pieces, requirements } from './requirements.ts'
import { results } from './results.ts'
import type { Tell } from './rules.ts'
import { steps } from './steps.ts'
import { timeLimits } from './times.ts'

const some = <K extends string, T>(key: K, list: readonly T[]): { [key in K]?: T[] } =>
  (list.length === 0 ? {} : { [key]: [...list] }) as { [key in K]?: T[] }

/** A procedure from one cleaned line of the portal; undefined, with a remark, when the result would not be valid. */
export function toProcedure(code: string, detail: Raw, around: Around, tell: Tell): Procedure | undefined {
  const { lists } = around
  const [name, overlong] = cut(nameOf(detail, tell), 1990)
  const found = channels(detail, tell)
  const parts = papers(detail, [...new Set(found.rows.map(row => row.channel))], tell)
  const limits = timeLimits(detail, found.rows, parts.cases.length === 0, tell)
  const due = standing(fees(found.rows, limits.rowCases, around.on, tell), around, tell)
  const order = steps(detail, tell)
  const law = legalBasis(detail, around, tell)
  const bodies = agencies(detail, around, tell)
  const decision = decisionOf(detail, lists, tell)
  const province = issuingProvince(detail, around.provinces)
  const given = requirements(detail, tell)
  const changes = due.changes
  for (const document of documentsOf([due.fees, changes])) lists.document(document)
  const draft = {
    code,
    name,
    ...some('keywords', keywords(detail, name)),
    sector: sectorOf(detail, lists, tell),
    kind: isInternal(detail) ? ('internal' as const) : ('public' as const),
    ...some('levels', levelsOf(detail)),
    ...some('applicants', [
      ...new Set(
        listOf(detail, 'subjectTypesDetails')
          .map(kind => textOf(kind, 'name'))
          .filter(Boolean)
          .map(lists.subject),
      ),
    ]),
    ...(bodies.agency === undefined ? {} : { agency: bodies.agency }),
    ...(province === undefined ? {} : { province }),
    ...(decision === undefined ? {} : { decision }),
    ...some('legalBasis', law.basis),
    ...(given === undefined ? {} : { requirements: given }),
    ...some('cases', limits.cases.length > 0 ? limits.cases : parts.cases),
    ...some('circumstances', [...parts.circumstances, ...limits.circumstances]),
    ...some('papers', parts.papers),
    ...(parts.sets === undefined ? {} : { sets: parts.sets }),
    ...some('steps', order.steps),
    ...some('fees', due.fees),
    ...some('timeLimits', limits.limits),
    ...some('channels', found.channels),
    ...some('results', results(detail, tell)),
    ...some(
      'notes',
      unique([overlong, ...parts.notes, ...order.notes, ...found.notes, ...bodies.notes, ...ownNotes(detail)]),
    ),
    ...some('unclear', [
      ...doubts('papers', parts.unclear),
      ...doubts('timeLimits', limits.unclear, true),
      ...doubts('fees', due.unclear, true),
      ...ofEnded('fees', due.ended, true),
      ...doubts('legalBasis', law.unclear),
      ...ofEnded('legalBasis', law.ended),
      ...doubts('agency', bodies.unclear, true),
    ]),
    ...some('changes', changes),
  }
  const checked = Procedure.safeParse(draft)
  if (checked.success) return draft
  const issue = checked.error.issues[0]
  tell('RECORD_INVALID', issue && issueText(issue, draft))
  return undefined
}

const unique = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap(text => pieces(text.trim(), 19_900)))].filter(text => text !== '')

/** What the source leaves open of one part; grave where it changes what one waits, pays or where one goes. */
const doubts = (about: DoubtAbout, texts: readonly string[], grave = false): Doubt[] =>
  unique(texts).map(text => ({ about, text, ...(grave && { grave: true as const }) }))

/** One doubt a text that has ended and that the source names still. */
const ofEnded = (about: DoubtAbout, texts: ReadonlyMap<string, string>, grave = false): Doubt[] =>
  [...texts].map(([document, text]) => ({ about, text, document, ...(grave && { grave: true as const }) }))

function nameOf(detail: Raw, tell: Tell): string {
  const name = oneLine(textOf(detail, 'name'))
  if (name.length > 12 && name === name.toLocaleUpperCase('vi')) tell('NAME_CAPITALS', name)
  return name
}

/** Words that people use, where the source has any beside the name. */
const keywords = (detail: Raw, name: string): string[] =>
  unique(oneLine(textOf(detail, 'keywords')).split(/[;|]/))
    .map(word => clip(word, 1900))
    .filter(word => word.length > 2 && word !== name && !/^không(?: có)?(?: thông tin)?\.?$/iu.test(word))

function sectorOf(detail: Raw, lists: ListBuilder, tell: Tell): string {
  const sector = listOf(detail, 'categoriesDetails')[0] ?? objectOf(detail, 'category')
  const name = oneLine(textOf(sector, 'name'))
  if (name === '') tell('SECTOR_MISSING')
  return lists.sector(name === '' ? words.noSector : name, clip(oneLine(textOf(sector, 'code')), 100))
}

/** The day in Vietnam of a moment in milliseconds; undefined outside 1990 to 2100. */
function dayOf(time: number | undefined): string | undefined {
  if (time === undefined || time < Date.UTC(1990) || time > Date.UTC(2100)) return undefined
  return new Date(time + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** Number and day of the decision that published a procedure. */
export function decisionFacts(detail: Raw): { number: string; date?: string } | undefined {
  const proposal = objectOf(detail, 'procedureProposal')
  const number = oneLine(textOf(proposal, 'proposalNumber')).replace(
    /^(?:quyết định )?số:?\s+|^quyết định\s+|[.,;]+$/giu,
    '',
  )
  if (number === '') return undefined
  const date = dayOf(numberOf(proposal, 'decisionDate'))
  return { number: clip(number, 300), ...(date === undefined ? {} : { date }) }
}

function decisionOf(detail: Raw, lists: ListBuilder, tell: Tell): Procedure['decision'] | undefined {
  const facts = decisionFacts(detail)
  if (facts === undefined) return undefined
  const time = numberOf(objectOf(detail, 'procedureProposal'), 'decisionDate')
  if (facts.date === undefined) tell('DECISION_DATE', time === undefined ? '' : String(time))
  const issuer = issuerName(detail)
  return {
    ...facts,
    ...(issuer === '' ? {} : { issuer: lists.agency(issuer) }),
  }
}

function legalBasis(detail: Raw, { lists, on }: Around, tell: Tell) {
  const basis: NonNullable<Procedure['legalBasis']> = []
  const unclear: string[] = []
  const ended = new Map<string, string>()
  for (const raw of listOf(detail, 'legalBasisesDetails')) {
    const code = textOf(raw, 'code')
    const name = oneLine(textOf(raw, 'name'))
    const read = documentNumber(code, name)
    if (!read) {
      tell('LAW_NUMBER_UNKNOWN', `${code}: ${name}`)
      unclear.push(words.lawUnknown(oneLine(code), name))
      continue
    }
    if (read.repaired) tell('LAW_NUMBER_REPAIRED', `${code} → ${read.number}`)
    const { to, title } = lists.document(read.number, name)
    if (isOtherText(read.number, name, title)) {
      tell('LAW_NUMBER_SHARED', `${read.number}: ${name}`)
      unclear.push(words.lawShared(read.number, name))
    }
    if (to !== undefined && to < on) {
      tell('LAW_EXPIRED', read.number)
      ended.set(read.number, words.lawExpired(read.number, to))
      continue
    }
    if (!basis.some(({ document }) => document === read.number)) basis.push({ document: read.number })
  }
  return { basis, unclear, ended }
}

/** The fees, those of a text that has ended as words of the portal alone, with the doubt whether they still hold. */
function standing(due: Fees, { lists, on }: Around, tell: Tell): Fees & { ended: ReadonlyMap<string, string> } {
  const ended = new Map<string, string>()
  const list = due.fees.map(fee => {
    const number = fee.source && 'document' in fee.source ? fee.source.document : undefined
    const to = number === undefined ? undefined : lists.document(number).to
    if (number === undefined || to === undefined || to >= on) return fee
    tell('LAW_EXPIRED', number)
    ended.set(number, words.feeLawExpired(number, to))
    return { ...fee, source: { title: words.portal } }
  })
  return { ...due, fees: list, ended }
}

function ownNotes(detail: Raw): string[] {
  const text = textOf(detail, 'note')
  return [text, isTrue(detail, 'isNonTerritorial') ? words.nonTerritorial : '']
}

function documentsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'document' && typeof inner === 'string' ? [inner] : documentsOf(inner),
  )
}
