import type { Catalog } from '../model/catalog.ts'
import type { Fee, LegalBasis, Paper, Procedure, TimeLimit, When } from '../model/procedure.ts'
import { cutOffText, extensionText } from './answers.ts'
import { formatDuration } from './format.ts'
import { actorNames, channelNames } from './labels.ts'
import { kindOf } from './law-kind.ts'
import { feeAmount } from './outline.ts'
import { procedurePage } from './procedure-page.ts'
import { describeWhen as pageWhen } from './when.ts'

/** What the official list prints where the record has nothing to say. */
export const notStated = 'Chưa có số liệu'

const decisionNone = 'Không'

const joined = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(', ')
const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** When a line applies, as an official text says it: a question to the reader becomes a case of the applicant. */
const describeWhen = (when: When | undefined, procedure: Procedure): string =>
  pageWhen(when, procedure)
    .replace(/Nếu đúng: (.)/g, (_all, first: string) => `trường hợp ${first.toLocaleLowerCase('vi')}`)
    .replace(/\?/g, '')
    .replace(/(?<![\p{L}])bạn(?![\p{L}])/gu, 'người nộp')

/** `Trường hợp …: 15 ngày làm việc`; the condition stands first where there is one. */
const conditional = (when: string, text: string) => (when === '' ? text : `${capital(when)}: ${text}`)

function limitLine(limit: TimeLimit, procedure: Procedure, full: boolean): string {
  const parts = [formatDuration(limit), ...(full ? [limit.note, extensionText(limit), cutOffText(limit)] : [])]
  const text = parts.flatMap(part => (part === undefined ? [] : [part.replace(/\.$/, '')])).join('. ')
  return conditional(describeWhen(limit.when, procedure), capital(text))
}

/** Each time limit as a line; one line says that none is recorded. */
export function limitLines(procedure: Procedure, full = true): string[] {
  const { timeLimits = [] } = procedure
  return timeLimits.length === 0 ? [notStated] : timeLimits.map(limit => limitLine(limit, procedure, full))
}

function feeValue(fee: Fee, procedure: Procedure, full: boolean): string {
  const text = joined(feeAmount(fee), fee.verified === false && procedurePage.fees.unverified)
  const when = lower(describeWhen(fee.when, procedure))
  return ended(joined(text, when)) + (full && fee.note !== undefined ? ` ${ended(fee.note)}` : '')
}

const feeLine = (fee: Fee, procedure: Procedure, full: boolean): string =>
  `${fee.name}: ${feeValue(fee, procedure, full)}`

/** Each fee as a line, with what it comes to and when it is due. */
export function feeLines(procedure: Procedure, full = true): string[] {
  const { fees } = procedure
  if (fees === undefined) return [notStated]
  return fees.length === 0 ? [decisionNone] : fees.map(fee => feeLine(fee, procedure, full))
}

const longest = { lines: 8, letters: 700 }

/** Fees as the list gives them: line by line, or where there are very many a word that Annex II has them. */
export function listedFees(procedure: Procedure): string[] {
  const lines = feeLines(procedure, false)
  const fits = lines.length <= longest.lines && lines.join('').length <= longest.letters
  return fits ? lines : [`Có ${lines.length} mức thu, ghi đủ tại Phụ lục II.`]
}

/** Where papers are handed in and results given, by channel. */
export const placeLines = ({ channels = [] }: Procedure): string[] =>
  channels.length === 0
    ? [notStated]
    : channels.map(({ id, where }) => (where === undefined ? channelNames[id] : `${channelNames[id]}: ${where}`))

/** `Nghị định số 63/2010/NĐ-CP`; a kind that the number does not tell comes from the list of legal texts. */
export function lawLine({ document, article }: LegalBasis, { documents }: Pick<Catalog, 'documents'>): string {
  const kind = documents.get(document)?.kind ?? kindOf(document)
  const text = `${kind === '' ? 'Văn bản' : kind} số ${document}`
  return article === undefined ? text : `${article} ${text}`
}

export const lawLines = ({ legalBasis = [] }: Procedure, catalog: Pick<Catalog, 'documents'>): string[] =>
  legalBasis.length === 0 ? [notStated] : legalBasis.map(basis => lawLine(basis, catalog))

function paperLine(paper: Paper, procedure: Procedure): string {
  const t = procedurePage.papers
  const count = joined(
    paper.originals ? t.originals(paper.originals) : undefined,
    paper.copies ? (paper.certified ? t.certifiedCopies(paper.copies) : t.copies(paper.copies)) : undefined,
    paper.hand === 'show' && t.toShow,
    paper.form && `theo ${paper.form.name}`,
    lower(describeWhen(paper.when, procedure)),
  )
  return ended(count === '' ? paper.name : `${paper.name} (${count})`)
}

/** The papers, alternatives together under one line, and how many sets. */
export function paperLines(procedure: Procedure): string[] {
  const { papers, sets } = procedure
  if (papers === undefined) return [notStated]
  if (papers.length === 0) return [procedurePage.papers.none]
  const lines = papers.flatMap((paper, index) => {
    if (paper.oneOf === undefined) return [`- ${paperLine(paper, procedure)}`]
    const group = papers.filter(other => other.oneOf === paper.oneOf)
    if (papers.indexOf(group[0] as Paper) !== index) return []
    return [`- ${procedurePage.papers.oneOf}`, ...group.map(other => `  + ${paperLine(other, procedure)}`)]
  })
  return sets === undefined ? lines : [...lines, procedurePage.papers.sets(sets)]
}

/** The steps in order, each with who does it. */
export const stepLines = (procedure: Procedure): string[] =>
  (procedure.steps ?? []).length === 0
    ? [notStated]
    : (procedure.steps ?? []).map((step, index) => {
        const who = joined(lower(actorNames[step.actor]), lower(describeWhen(step.when, procedure)))
        const note = step.note === undefined ? '' : ` ${ended(step.note)}`
        return `Bước ${index + 1} (${who}): ${ended(step.name)}${note}`
      })

/** The forms that the papers name, each once. */
export function formLines({ papers = [] }: Procedure): string[] {
  const forms = papers.flatMap(({ name, form }) => (form ? [`${form.name}: ${name}`] : []))
  return forms.length === 0 ? [decisionNone] : [...new Set(forms)]
}

export const requirementLines = ({ requirements = [] }: Procedure): string[] =>
  requirements.length === 0 ? [decisionNone] : requirements.map(line => `- ${line}`)
