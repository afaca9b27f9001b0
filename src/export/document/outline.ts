import type { Situation } from '../../engine/situation/applies.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import { answersOf, noFigure } from '../../text/answers.ts'
import { benefitText } from '../../text/benefit.ts'
import { doubtText, gravestFirst } from '../../text/doubt.ts'
import { formatDuration, lower } from '../../text/format.ts'
import { actorNames, channelNames, levelNames } from '../../text/labels.ts'
import { citation } from '../../text/law.ts'
import { inRank } from '../../text/law-rank.ts'
import { procedurePage as t } from '../../text/procedure-page.ts'
import { standingText } from '../../text/standing.ts'
import { whenWithin } from '../../text/when.ts'
import { chosenNames, narrowed } from './narrowed.ts'
import { benefitLines, bullets, feeLine, joined, limitLine, paperLines } from './outline-lines.ts'

/** Lines that stand together, under a heading where they have one. */
export interface OutlinePart {
  heading?: string
  lines: readonly string[]
}

/** A heading with its lines; nothing where there are no lines. */
const section = (heading: string, lines: readonly string[]): OutlinePart[] =>
  lines.length === 0 ? [] : [{ heading, lines }]

const alone = (line: string): OutlinePart => ({ lines: [line] })

/** Name, code, level, agency, since when, that it does not hold on the day, and the summary. */
function head(procedure: Procedure, catalog: Catalog, on: string): string[] {
  const { agency, from, levels = [], summary, to } = procedure
  const facts = joined(
    t.code(procedure.code),
    ...levels.map(level => lower(levelNames[level])),
    agency && (catalog.agencies.get(agency)?.name ?? agency),
    from && from <= on && lower(t.since(from)),
    to && t.until(to),
  )
  const standing = standingText(procedure, on)
  return [procedure.name, facts, ...(standing ? [standing] : []), ...(summary ? [summary] : [])]
}

/** What one gets, brings, waits and pays, each under its short answer. */
function answered(record: Procedure, situation: Situation): OutlinePart[] {
  const procedure = narrowed(record, situation)
  const { papers, fees = [], results = [], timeLimits = [] } = procedure
  const answers = answersOf(record, situation)
  const limits = timeLimits.map(limit => limitLine(limit, procedure))
  const costs = fees.map(fee => feeLine(fee, procedure))
  const names = results.map(result => result.name)
  const brought = papers?.length ? paperLines(procedure) : [`  ${papers ? t.papers.none : t.papers.unknown}`]
  return [
    ...section(t.answers.result, bullets(names, noFigure)),
    ...section(`${t.answers.bring}: ${answers.papers.text}`, brought),
    ...section(`${t.answers.howLong}: ${answers.limit.text}`, bullets(limits, t.limits.unknown)),
    ...section(`${t.answers.howMuch}: ${answers.cost.text}`, bullets(costs, t.fees.unknown)),
  ]
}

/** Where to file, and who does what. */
function course(procedure: Procedure): OutlinePart[] {
  const places = (procedure.channels ?? []).map(({ id, where }) => joined(channelNames[id], where))
  const steps = (procedure.steps ?? []).map(({ name, actor, takes, when }, index) => {
    const facts = joined(actorNames[actor], takes && t.steps.takes(formatDuration(takes)), whenWithin(when, procedure))
    return `  ${index + 1}. ${name} (${facts})`
  })
  return [...section(t.where.heading, bullets(places, t.where.unknown)), ...section(t.steps.heading, steps)]
}

/** Requirements, law, doubts, and when it was checked. */
function grounds(
  { requirements = [], legalBasis = [], unclear = [], checked }: Procedure,
  catalog: Catalog,
): OutlinePart[] {
  const items = (lines: readonly string[]) => lines.map(line => `  - ${line}`)
  return [
    ...section(t.conditions.heading, items(requirements)),
    ...section(t.law.heading, items(inRank(legalBasis, catalog).map(basis => citation(basis, catalog)))),
    ...section(t.unclear.heading, items(gravestFirst(unclear).map(doubt => doubtText(doubt)))),
    ...section(t.checked.heading, [`  ${checked ? t.checked.on(checked.on, checked.against) : t.checked.never}`]),
  ]
}

/** Where it holds, and what published it. */
function origin({ decision, province }: Procedure, catalog: Catalog): OutlinePart[] {
  return [
    ...(province === undefined ? [] : [alone(t.onlyIn(catalog.provinces.get(province)?.name ?? province))]),
    ...(decision ? [alone(t.law.decision(decision.number, decision.date))] : []),
  ]
}

/** A procedure as it stands on a day for a reader of whom this is known, part by part in the order in which its page answers; the first part names it. */
export function outlineParts(
  record: Procedure,
  catalog: Catalog,
  on: string,
  situation: Situation = {},
): OutlinePart[] {
  const procedure = narrowed(record, situation)
  const chosen = chosenNames(record, situation)
  const told = chosen.length > 0 ? [t.choose.chosen(chosen.join('; '))] : []
  return [
    { lines: [...head(record, catalog, on), ...told] },
    ...answered(record, situation),
    ...section(benefitText.heading, benefitLines(procedure, catalog, on)),
    ...course(procedure),
    ...grounds(record, catalog),
    ...origin(record, catalog),
  ]
}

/** The parts as plain text, an empty line between them. */
export const outlineText = (parts: readonly OutlinePart[]): string =>
  parts.map(({ heading, lines }) => [...(heading === undefined ? [] : [heading]), ...lines].join('\n')).join('\n\n')
