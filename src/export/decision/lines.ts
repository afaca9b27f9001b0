import type { Catalog } from '../../model/catalog.ts'
import type { Fee, Paper, Procedure, TimeLimit, When } from '../../model/procedure.ts'
import { cutOffText, extensionText } from '../../text/answers.ts'
import { decisionParts } from '../../text/decision-parts.ts'
import { feeAmount } from '../../text/fee-amount.ts'
import { capital, formatDuration, formatNumber, lower } from '../../text/format.ts'
import { formulaInWords } from '../../text/formula-words.ts'
import { actorNames, channelNames } from '../../text/labels.ts'
import { citation } from '../../text/law.ts'
import { pieceWords } from '../../text/pieces.ts'
import { procedurePage } from '../../text/procedure-page.ts'
import { whenWithin } from '../../text/when.ts'

/** What the official list prints where the record has nothing to say. */
export const notStated = 'Chưa có số liệu'

/** What a part of the content says where there is nothing to name. */
export const decisionNone = 'Không'

const joined = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(', ')
const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
/** A line as an official text says it: what a page says to "bạn" is said of the person who files. */
export const official = (text: string): string =>
  text.replace(
    /(?<!\p{L})([Bb])ạn(?!\p{L}| (?:bè|đọc|đời|hàng))(?=( nộp(?!\p{L}))?)/gu,
    (_all, first: string, handsIn?: string) => {
      const who = handsIn === undefined ? 'người nộp' : 'người làm thủ tục'
      return first === 'B' ? capital(who) : who
    },
  )

/** When a line applies, as an official text says it: a question to the reader becomes a case of the applicant. */
const describeWhen = (when: When | undefined, procedure: Procedure): string =>
  whenWithin(when, procedure)
    .replace(/(^|; )nếu /g, '$1trường hợp ')
    .replace(/(^|; )trừ khi /g, '$1trừ trường hợp ')

/** `Nhà ở tại đô thị: 15 ngày làm việc`; the condition stands first where there is one. */
const conditional = (when: string, text: string) =>
  when === '' ? text : `${capital(when.replace(/^trường hợp: /i, ''))}: ${text}`

function limitLine(limit: TimeLimit, procedure: Procedure, full: boolean): string {
  const parts = [formatDuration(limit), ...(full ? [limit.note, extensionText(limit), cutOffText(limit)] : [])]
  const text = parts.flatMap(part => (part === undefined ? [] : [part.replace(/\.$/, '')])).join('. ')
  const line = conditional(describeWhen(limit.when, procedure), capital(text))
  return full ? ended(line) : line
}

/** Each time limit as a line; one line says that none is recorded. */
export function limitLines(procedure: Procedure, full = true): string[] {
  const { timeLimits = [] } = procedure
  return timeLimits.length === 0 ? [notStated] : timeLimits.map(limit => limitLine(limit, procedure, full))
}

const nothingDue: Record<Fee['kind'], string> = { fee: 'miễn phí', charge: 'miễn lệ phí', price: 'không thu tiền' }

type ParameterNames = Pick<Catalog, 'parameters'>

/** Who sets a fee, or since when nobody knows it and why, in brackets. */
function undeterminedText(who: string): string {
  const [, since, why] = /^(chưa rõ từ ngày [\d/]+): (.+)$/.exec(who) ?? []
  return since === undefined ? `chưa xác định (${who})` : `${since} (${why})`
}

/** What a fee comes to, without a second colon in its line; the list leaves a formula to the annex of contents. */
function dueText(fee: Fee, full: boolean, catalog: ParameterNames | undefined): string {
  if (fee.undetermined !== undefined) return undeterminedText(fee.undetermined)
  if (fee.formula)
    return full
      ? `${formulaInWords(fee.formula, id => catalog?.parameters.get(id)?.name ?? id)} (${fee.currency === 'USD' ? 'USD' : 'đồng'})`
      : 'tính theo công thức của văn bản quy định mức thu'
  return fee.amount === 0 && fee.source ? nothingDue[fee.kind] : feeAmount(fee)
}

function feeLine(fee: Fee, procedure: Procedure, full: boolean, catalog?: ParameterNames): string {
  const text = joined(dueText(fee, full, catalog), fee.verified === false && procedurePage.fees.unverified)
  const when = describeWhen(fee.when, procedure)
  return ended(joined(`${fee.name}: ${text}`, when)) + (full && fee.note !== undefined ? ` ${ended(fee.note)}` : '')
}

/** Each fee as a line, with what it comes to and when it is due; the list names no parameter of a formula, so it needs none. */
export function feeLines(procedure: Procedure, full = true, catalog?: ParameterNames): string[] {
  const { fees } = procedure
  if (fees === undefined) return [notStated]
  return fees.length === 0 ? [decisionNone] : fees.map(fee => feeLine(fee, procedure, full, catalog))
}

const longest = { fees: { lines: 8, letters: 700 }, limits: { lines: 6, letters: 350 } } as const

/** What the list gives line by line, or where that is very much a word that Annex II has it. */
function listed(kind: keyof typeof longest, lines: readonly string[], withContents: boolean): readonly string[] {
  const fits = lines.length <= longest[kind].lines && lines.join('').length <= longest[kind].letters
  return fits || lines.length === 1 || !withContents ? lines : [decisionParts.annexed[kind](lines.length)]
}

/** Fees as the list gives them. */
export const listedFees = (procedure: Procedure, withContents = true): readonly string[] =>
  listed('fees', feeLines(procedure, false), withContents)

/** Time limits as the list gives them. */
export const listedLimits = (procedure: Procedure, withContents = true): readonly string[] =>
  listed('limits', limitLines(procedure, false), withContents)

/** Where papers are handed in and results given, by channel. */
export const placeLines = ({ channels = [] }: Procedure): string[] =>
  channels.length === 0
    ? [notStated]
    : channels.map(({ id, where }) => (where === undefined ? channelNames[id] : `${channelNames[id]}: ${where}`))

/** The legal basis of a record, as it is cited. */
export const lawLines = ({ legalBasis = [] }: Procedure, catalog: Pick<Catalog, 'documents'>): string[] =>
  legalBasis.length === 0 ? [notStated] : legalBasis.map(basis => citation(basis, catalog))

/** The paper bears the name of its form already. */
const namesForm = ({ name, form }: Paper): boolean => form !== undefined && name.startsWith(form.name)

/** `theo Mẫu 01`; a form that has no name says how it is filled in: `theo mẫu`, `khai trên …`. */
const byForm = (name: string): string => (/^(theo|khai) /i.test(name) ? lower(name) : `theo ${name}`)

function paperLine(paper: Paper, procedure: Procedure, full: boolean): string {
  const count = joined(
    ...pieceWords(paper),
    paper.form && !namesForm(paper) && byForm(paper.form.name),
    describeWhen(paper.when, procedure),
  )
  const line = ended(count === '' ? paper.name : `${paper.name} (${count})`)
  return full && paper.note !== undefined ? `${line} ${ended(paper.note)}` : line
}

/** The papers, alternatives together under one line, and how many sets; in full with what is noted of each. */
export function paperLines(procedure: Procedure, full = false): string[] {
  const { papers, sets } = procedure
  if (papers === undefined) return [notStated]
  if (papers.length === 0) return [procedurePage.papers.none]
  const lines = papers.flatMap((paper, index) => {
    if (paper.oneOf === undefined) return [`- ${paperLine(paper, procedure, full)}`]
    const group = papers.filter(other => other.oneOf === paper.oneOf)
    if (papers.indexOf(group[0] as Paper) !== index) return []
    return [`- ${procedurePage.papers.oneOf}`, ...group.map(other => `  + ${paperLine(other, procedure, full)}`)]
  })
  return [...lines, `Số lượng hồ sơ: ${sets === undefined ? lower(notStated) : `${formatNumber(sets)} bộ`}.`]
}

/** The steps in order, each with who does it. */
export const stepLines = (procedure: Procedure): string[] =>
  (procedure.steps ?? []).length === 0
    ? [notStated]
    : (procedure.steps ?? []).map((step, index) => {
        const who = joined(lower(actorNames[step.actor]), describeWhen(step.when, procedure))
        const note = step.note === undefined ? '' : ` ${ended(step.note)}`
        return `Bước ${index + 1} (${who}): ${ended(step.name)}${note}`
      })

/** A form by its name, with where it is had where the record says so. */
function formLine(paper: Paper, { name, url }: NonNullable<Paper['form']>): string {
  const line = namesForm(paper) ? paper.name : `${name}: ${paper.name}`
  return url === undefined ? line : `${line} (tải tại ${url})`
}

/** The forms that the papers name, each once. */
export function formLines({ papers = [] }: Procedure): string[] {
  const forms = papers.flatMap(paper => (paper.form ? [formLine(paper, paper.form)] : []))
  return forms.length === 0 ? [decisionNone] : [...new Set(forms)]
}

export const requirementLines = ({ requirements = [] }: Procedure): string[] =>
  requirements.length === 0 ? [decisionNone] : requirements.map(line => `- ${line}`)
