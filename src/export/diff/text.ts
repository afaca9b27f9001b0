import type { CatalogState, DiffCause } from '../../analysis/diff.ts'
import type { ParameterTurn } from '../../analysis/diff-fields.ts'
import type { PassingText, TextDiff } from '../../analysis/diff-texts.ts'
import { changeKinds } from '../../analysis/province-changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import { answersOf } from '../../text/answers.ts'
import { decision } from '../../text/decision.ts'
import { causeSince, diffFields, diffText as t } from '../../text/diff.ts'
import { doubtAbout } from '../../text/doubt.ts'
import { formatNumber } from '../../text/format.ts'
import { citation, lawName } from '../../text/law.ts'
import { unitText } from '../../text/parameters.ts'
import { replacedLines } from '../decision/causes.ts'
import type { FieldDiff } from './lines.ts'
import type { CostDiff, DiffEntry, DiffReport } from './report.ts'

/** `Nghị định số …, Điều 4; áp dụng từ ngày 01/01/2027`. */
export function causeText(cause: DiffCause, register: Pick<Catalog, 'documents'>): string {
  const { source, decision: published, because } = cause
  const who = source ? citation(source, register) : published ? decision.published(published) : decision.noText
  return [who, causeSince(cause), because?.replace(/\.$/, '')].filter(Boolean).join('; ')
}

/** `Mức lương cơ sở: 2.340.000 đồng → 2.530.000 đồng từ ngày 01/07/2026 (Nghị định …)` */
function parameterText(
  { name, unit, before, after, from, source }: ParameterTurn,
  register: Pick<Catalog, 'documents'>,
): string {
  const figure = (amount: number) => `${formatNumber(amount)} ${unitText(unit)}`.trimEnd()
  return t.parameter(name, figure(before), figure(after), from, citation(source, register))
}

/** A part with its lines, what was above what is. */
const partText = ({ field, lines, kept }: FieldDiff): string[] => [
  `    ${diffFields[field]}`,
  ...lines.flatMap(({ before, after }) => {
    const changed = before !== undefined && after !== undefined
    return [
      ...(before === undefined ? [] : [`      ${changed ? t.before : t.removed} ${before}`]),
      ...(after === undefined ? [] : [`      ${changed ? t.after : t.added} ${after}`]),
    ]
  }),
  ...kept.map(({ line, before, after }) => `      ${t.kept} ${line} ${t.bothTexts(before, after)}`),
]

function costText(cost: CostDiff, on: string): string[] {
  const figures = [
    [t.perSubmission, cost.perSubmission],
    [t.perYear, cost.perYear],
  ] as const
  const lines = figures.flatMap(([what, pair]) => {
    if (pair === undefined) return []
    const { before, after } = pair
    return before === undefined || after === undefined ? [t.costUnknown(what)] : [t.costChange(what, before, after)]
  })
  return [
    `    ${t.cost(on)}`,
    ...[...lines, ...(cost.spans ? [t.costSpans(cost.spans)] : [])].map(line => `      ${line}`),
  ]
}

/** What is no longer sure, a line for each day. */
const doubtLines = ({ doubts }: DiffEntry): string[] =>
  [...Map.groupBy(doubts, ({ from }) => from)].map(
    ([from, about]) => `    ${t.unsureFrom(from, [...new Set(about.map(doubt => doubtAbout[doubt.about]))])}`,
  )

const status = ({ after }: DiffEntry): string[] => {
  if (after === undefined) return []
  const { papers, limit, cost } = answersOf(after)
  return [`    ${t.status(papers.text, limit.text, cost.text)}`]
}

function entryText(entry: DiffEntry, { catalog }: CatalogState, on: string | undefined): string {
  const { kind, code, before, after, causes, parts, others, cost, replaces } = entry
  const said = [
    ...causes.map(cause => causeText(cause, catalog)),
    ...entry.parameters.map(turn => parameterText(turn, catalog)),
  ]
  const whole = kind === 'new' || (kind === 'replaced' && before === undefined)
  return [
    `${code}  ${(after ?? before)?.name ?? ''}`,
    ...(said.length > 0 ? said : [t.noCause]).map(line => `    ${line}.`),
    ...(replaces.length > 0 ? [`    ${t.replaces(replacedLines({ replaces }))}`] : []),
    ...(whole ? status(entry) : []),
    ...parts.flatMap(partText),
    ...(cost && on !== undefined ? costText(cost, on) : []),
    ...(others.length > 0 ? [`    ${t.others(others)}`] : []),
    ...doubtLines(entry),
  ].join('\n')
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`)

const passingLines = ({ source, from, to, procedures }: PassingText, { catalog }: CatalogState): string[] => [
  t.passed(citation(source, catalog), from, to),
  `    ${t.changing(procedures)}`,
]

function textLines(text: TextDiff, { catalog }: CatalogState): string[] {
  const successors = text.replacedBy.map(number => lawName(number, catalog)).join(', ')
  const whole = text.kind === 'ended' && text.article === undefined && successors === ''
  return [
    t.text(lawName(text.document, catalog), text, successors) +
      (whole ? ` ${sentence(text.notice ?? t.noSuccessor)}` : ''),
    `    ${t.citing(text.procedures)}`,
  ]
}

/** A comparison as plain text: how many differ, each by kind, then the texts that began or ended; not `whole` where records could not be read. */
export function diffAsText(
  { inForce, entries, texts, passing, unsure, local, pricedOn }: DiffReport,
  b: CatalogState,
  whole = true,
): string {
  const found = changeKinds
    .map(kind => [kind, entries.filter(entry => entry.kind === kind)] as const)
    .filter(([, list]) => list.length > 0)
  const names = [...local].map(([code, count]) => [b.catalog.provinces.get(code)?.name ?? code, count] as const)
  const kinds = found.map(([kind, list]) => [kind, list.length] as const)
  const { before, after } = inForce
  const parts = [
    ...(before === after && before > 0 ? [] : [t.inForce(before, after)]),
    ...(entries.length > 0 ? [t.summary(kinds, entries.length)] : []),
    ...(entries.length === 0 && after > 0 ? [whole ? t.same : t.sameOfRead] : []),
    ...(unsure.length > 0 ? [t.unsure(unsure.length)] : []),
    ...(names.length > 0 ? [t.local(names)] : []),
    ...found.map(([kind, list]) =>
      [
        `\n${t.kinds[kind]}`,
        ...(kind === 'new' ? [t.maybeOlder] : []),
        ...list.map(entry => `\n${entryText(entry, b, pricedOn)}`),
      ].join('\n'),
    ),
    ...(texts.length > 0 ? [`\n${t.texts}\n`, ...texts.flatMap(text => textLines(text, b))] : []),
    ...(passing.length > 0 ? [`\n${t.passing}\n`, ...passing.flatMap(text => passingLines(text, b))] : []),
  ]
  return parts.join('\n')
}
