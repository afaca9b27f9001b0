import { type SegmentChange, segmentCosts } from '../analysis/segments.ts'
import type { Assumptions } from '../engine/cost/assumptions.ts'
import type { Cost, CostLine } from '../engine/cost/cost.ts'
import { withUsualSteps } from '../engine/cost/effort.ts'
import { type Evaluation, evaluatorOf, type Part, yearOf } from '../engine/cost/evaluation.ts'
import { sharesIn, sharesOf } from '../engine/cost/shares.ts'
import { numberOf, type Value } from '../engine/evaluate.ts'
import { situationsOf } from '../engine/situation/applies.ts'
import type { CostModel } from '../model/cost-model.ts'
import type { Procedure } from '../model/procedure.ts'
import { boundText } from '../text/claim.ts'
import { heads } from '../text/command-words.ts'
import {
  activities,
  activityNames,
  basisText,
  costText,
  coverageText,
  hoursText,
  lineName,
  situationName,
} from '../text/cost.ts'
import { formatNumber, lower } from '../text/format.ts'
import { citation, type LawRegister } from '../text/law.ts'
import { factText } from '../text/parameters.ts'
import { segmentChangeRows, segmentRows, segmentText } from '../text/segments.ts'
import { figures, textTable } from '../text/table.ts'

const money = (amount: number | undefined) => (amount === undefined ? '' : formatNumber(Math.round(amount)))
const number = (amount: number | undefined) => (amount === undefined ? '' : formatNumber(amount))

const lineRow = (line: CostLine): string[] => [
  `  ${lineName(line)}`,
  line.basis === 'none' ? '' : number(line.hours),
  line.basis === 'none' ? '' : money(line.rate),
  line.basis === 'none' ? '' : money(line.services),
  line.basis === 'none' ? '' : money(line.fees),
  line.counted ? number(line.weight) : '',
  line.basis === 'none' ? '' : money(line.cost),
  basisText(line),
]

/** Lines under the activities of the official form. */
export function linesTable(lines: readonly CostLine[]): string {
  const rows = activities.flatMap(activity => {
    const own = lines.filter(line => line.activity === activity)
    return own.length === 0 ? [] : [[activityNames[activity]], ...own.map(lineRow)]
  })
  return textTable(
    [
      { head: heads.activity, most: 52 },
      ...figures(heads.hours, heads.rate, heads.services, heads.fees, heads.weight, heads.cost),
      { head: heads.basis },
    ],
    rows,
  )
}

/** One row for each channel and case. */
export const situationsTable = (cost: Cost, procedure: Procedure): string =>
  textTable(
    [{ head: heads.situation, most: 60 }, ...figures(heads.hours, heads.perSubmission), { head: heads.lines }],
    cost.situations.map(item => [
      situationName(item, procedure),
      hoursText(item.hours),
      boundText(item.perSubmission, item.bound ?? 'exact'),
      coverageText(item.coverage),
    ]),
  )

const segmentTable = (columns: readonly string[], rows: readonly string[][]): string =>
  textTable([{ head: columns[0] ?? '', most: 50 }, ...figures(...columns.slice(1))], rows)

/** What each kind of applicants bears; empty where the volume tells none apart. */
export function segmentsTable(procedure: Procedure, assumptions: Assumptions): string {
  const segments = segmentCosts(withUsualSteps(procedure), assumptions)
  return segments.length === 0
    ? ''
    : `${segmentText.title}. ${segmentText.lead}\n${segmentTable(segmentText.columns, segmentRows(segments))}`
}

/** The same of a procedure before and after. */
export const segmentChangeTable = (change: SegmentChange): string =>
  `${change.procedure}, ${lower(segmentText.title)}. ${segmentText.changeLead}\n${segmentTable(segmentText.changeColumns, segmentChangeRows(change))}`

/** What the figures rest on, a line each. */
export const factsText = (assumptions: Assumptions, register: LawRegister): string =>
  assumptions.facts.map(fact => `  ${factText(fact, register)}`).join('\n')

/** How every figure of a procedure came about, down to article and source; weighted, or for its first situation. */
export function derivation(
  procedure: Procedure,
  assumptions: Assumptions,
  model: CostModel,
  register: LawRegister,
): string {
  const whole = withUsualSteps(procedure)
  const shares = sharesOf(whole) ?? sharesIn(whole, situationsOf(whole)[0] ?? {})
  const found = evaluatorOf(whole, assumptions)(shares)
  const years = found.kinds.map(each => ({
    name: each.kind.segment ? `${each.kind.segment.name} ` : '',
    of: yearOf(whole, { values: found.values, kinds: [each] }, assumptions),
  }))
  return explanation(model, found, years, register)
}

const figure = (value: Value | undefined) => formatNumber(value === undefined ? Number.NaN : numberOf(value))

/** A formula with figures in place of its names. */
const filled = (text: string, values: Readonly<Record<string, Value>>) =>
  text.replace(/\b[a-z][A-Za-z0-9]*\b(?!\()/g, name => (values[name] === undefined ? name : figure(values[name])))

/** `sum(x)` written out: each line's weight × its figure. */
const summed = (text: string, parts: readonly Part[]) =>
  text.replace(/sum\((\w+)\)/g, (_, name: string) => {
    const terms = parts.filter(({ values }) => numberOf(values[name] ?? 0) !== 0)
    return `(${terms.map(({ weight, values }) => `${figure(weight)} × ${figure(values[name])}`).join(' + ') || '0'})`
  })

/** Each formula of a model with the article that sets it, and its figures for every line, with the weights, and for the year. */
function explanation(
  model: CostModel,
  { lines, values }: Evaluation,
  years: readonly { name: string; of: Readonly<Record<string, Value>> }[],
  register: LawRegister,
): string {
  const own = lines.filter(line => line.counted).flatMap(line => line.parts.map(part => ({ line, part })))
  return model.formulas
    .map(({ id, name, of, text, unit, source }) => {
      const head = `${name}\n  ${id} = ${text}  [${unit}]  ${citation(source, register)}`
      if (of === 'submission') {
        const parts = own.map(({ part }) => part)
        return `${head}\n    = ${filled(summed(text, parts), values)} = ${figure(values[id])}`
      }
      if (of === 'year')
        return `${head}\n${years.map(({ name, of: values }) => `    ${name}= ${filled(text, values)} = ${figure(values[id])}`).join('\n')}`
      const rows = own.map(
        ({ line, part }) =>
          `    ${lineName(line)} (${costText.weight} ${figure(part.weight)}): ${filled(text, part.values)} = ${figure(part.values[id])}`,
      )
      return [head, ...rows].join('\n')
    })
    .join('\n')
}
