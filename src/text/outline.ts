import { numbersOn } from '../engine/cost/parameter-values.ts'
import { feeValues } from '../engine/situation/fee-value.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Fee, Paper, Procedure, TimeLimit } from '../model/procedure.ts'
import { answersOf, cutOffText, extensionText, noFigure } from './answers.ts'
import { benefitAmount, benefitDetails, benefitText } from './benefit.ts'
import { doubtText, gravestFirst } from './doubt.ts'
import { formatDuration, formatMoney } from './format.ts'
import { actorNames, channelNames, feeKindNames, levelNames } from './labels.ts'
import { citation } from './law.ts'
import { procedurePage as t } from './procedure-page.ts'
import { describeWhen } from './when.ts'

const bullets = (lines: readonly string[], none: string) =>
  lines.length === 0 ? [`  ${none}`] : lines.map(line => `  - ${line}`)

const joined = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(', ')

function paperLine(paper: Paper, procedure: Procedure): string {
  const sets = joined(
    paper.originals ? t.papers.originals(paper.originals) : undefined,
    paper.copies
      ? paper.certified
        ? t.papers.certifiedCopies(paper.copies)
        : t.papers.copies(paper.copies)
      : undefined,
    paper.hand === 'show' && t.papers.toShow,
    describeWhen(paper.when, procedure),
  )
  return sets === '' ? paper.name : `${paper.name} (${sets})`
}

/** Papers in the order of the record; alternatives stand together under one line where the first of them stood. */
function paperLines(procedure: Procedure): string[] {
  const papers = procedure.papers ?? []
  const first = (paper: Paper) => papers.find(other => other.oneOf === paper.oneOf) === paper
  return papers.flatMap(paper => {
    if (paper.oneOf === undefined) return [`  - ${paperLine(paper, procedure)}`]
    if (!first(paper)) return []
    const group = papers.filter(other => other.oneOf === paper.oneOf)
    return [`  - ${t.papers.oneOf}`, ...group.map(other => `      + ${paperLine(other, procedure)}`)]
  })
}

const sentences = (...texts: (string | undefined)[]) =>
  texts
    .filter(text => text !== undefined)
    .map(text => text.replace(/\.$/, ''))
    .join('. ')

/** What one fee comes to, in words; unknown is said. */
export function feeAmount(fee: Fee): string {
  if (fee.undetermined !== undefined) return t.fees.undetermined(fee.undetermined)
  if (fee.formula !== undefined) return t.fees.formula(fee.formula.text)
  if (fee.amount === 0) return fee.source ? t.fees.free : t.fees.noFigure
  const amount = formatMoney(fee.amount ?? 0, fee.currency)
  return fee.per === undefined ? amount : t.fees.per(amount, fee.per)
}

const feeLine = (fee: Fee, procedure: Procedure) =>
  `${fee.name} (${feeKindNames[fee.kind].toLocaleLowerCase('vi')}): ${joined(feeAmount(fee), fee.optional && t.fees.optional, fee.verified === false && t.fees.unverified, describeWhen(fee.when, procedure))}`

const limitLine = (limit: TimeLimit, procedure: Procedure) =>
  sentences(
    `${describeWhen(limit.when, procedure) || t.limits.every}: ${formatDuration(limit)}`,
    limit.note,
    extensionText(limit),
    cutOffText(limit),
  )

/** What one receives, with the value of its formula on the day. */
function benefitLines(procedure: Procedure, { formulas, parameters }: Catalog, on: string): string[] {
  const amountOf = feeValues(formulas, numbersOn(parameters, on))
  const nameOf = (id: string) => parameters.get(id)?.name ?? id
  return (procedure.benefits ?? []).map(
    benefit =>
      `  - ${joined(`${benefit.name}: ${benefitAmount(benefit, nameOf, amountOf(benefit, {}))}`, ...benefitDetails(benefit, procedure))}`,
  )
}

/** A procedure as it stands on a day, as plain text, in the order in which its page answers. */
export function outline(procedure: Procedure, catalog: Catalog, on: string): string {
  const { papers, fees, timeLimits, channels, steps } = procedure
  const answers = answersOf(procedure)
  const section = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, ...lines])
  return [
    procedure.name,
    joined(
      t.code(procedure.code),
      ...(procedure.levels ?? []).map(level => levelNames[level]),
      procedure.agency && (catalog.agencies.get(procedure.agency)?.name ?? procedure.agency),
      procedure.from && t.since(procedure.from),
    ),
    ...(procedure.summary ? [procedure.summary] : []),
    ...section(
      t.answers.result,
      bullets(
        (procedure.results ?? []).map(result => result.name),
        noFigure,
      ),
    ),
    ...section(
      `${t.answers.bring}: ${answers.papers.text}`,
      papers?.length ? paperLines(procedure) : [`  ${papers ? t.papers.none : t.papers.unknown}`],
    ),
    ...section(
      `${t.answers.howLong}: ${answers.limit.text}`,
      bullets(
        (timeLimits ?? []).map(limit => limitLine(limit, procedure)),
        t.limits.unknown,
      ),
    ),
    ...section(
      `${t.answers.howMuch}: ${answers.cost.text}`,
      bullets(
        (fees ?? []).map(fee => feeLine(fee, procedure)),
        t.fees.unknown,
      ),
    ),
    ...section(benefitText.heading, benefitLines(procedure, catalog, on)),
    ...section(
      t.where.heading,
      bullets(
        (channels ?? []).map(channel => joined(channelNames[channel.id], channel.where)),
        t.where.unknown,
      ),
    ),
    ...section(
      t.steps.heading,
      (steps ?? []).map(
        (step, index) =>
          `  ${index + 1}. ${step.name} (${joined(actorNames[step.actor], step.takes && t.steps.takes(formatDuration(step.takes)), describeWhen(step.when, procedure))})`,
      ),
    ),
    ...section(
      t.conditions.heading,
      (procedure.requirements ?? []).map(line => `  - ${line}`),
    ),
    ...section(
      t.law.heading,
      (procedure.legalBasis ?? []).map(basis => `  - ${citation(basis, catalog)}`),
    ),
    ...section(
      t.unclear.heading,
      gravestFirst(procedure.unclear ?? []).map(doubt => `  - ${doubtText(doubt)}`),
    ),
    ...section(t.checked.heading, [
      `  ${procedure.checked ? t.checked.on(procedure.checked.on, procedure.checked.against) : t.checked.never}`,
    ]),
    ...(procedure.to === undefined ? [] : ['', t.ended(procedure.to)]),
    ...(procedure.abolished ? ['', t.abolished] : []),
    ...(procedure.province === undefined
      ? []
      : ['', t.onlyIn(catalog.provinces.get(procedure.province)?.name ?? procedure.province)]),
    ...(procedure.decision ? ['', t.law.decision(procedure.decision.number, procedure.decision.date)] : []),
  ].join('\n')
}
