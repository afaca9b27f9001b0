import { type Bound, boundOfChange, boundOfCost } from '../../../src/engine/cost/claim.ts'
import type { Cost, CostLine } from '../../../src/engine/cost/cost.ts'
import { nameOf, type OperationPart, type ProcedureSaving } from '../../../src/engine/cost/saving.ts'
import { savedText } from '../../../src/text/claim.ts'
import { activities, coverageText, lineName, scopeNames, situationName } from '../../../src/text/cost.ts'
import { formatNumber } from '../../../src/text/format.ts'
import { daysText, operationNames } from '../../../src/text/saving.ts'
import { whatIfPage as t } from '../../../src/text/what-if-page.ts'
import { element } from '../../scripts/page.ts'
import type { Own } from './calculator-data.ts'
import type { Outcome, Plan } from './calculator-plan.ts'

/** A figure, and how it stands to the true one. */
interface Figure {
  value: number | undefined
  bound: Bound
}

interface Row {
  name: string
  key?: string
  figures: readonly Figure[]
}

/** Lines of a side with what they come to. */
type Side = Pick<Cost, 'lines'>

const round = (value: number) => Math.round(value * 100) / 100

/** A figure before, after and the difference, each with its bound. */
const three = (before: number | undefined, after: number | undefined, bounds: readonly Bound[]): Figure[] =>
  [before, after, before === undefined || after === undefined ? undefined : before - after].map((value, index) => ({
    value: value && round(value),
    bound: bounds[index] ?? 'exact',
  }))

/** What the figures of two sides may claim. */
const boundsOf = (old: Side, fresh: Side): Bound[] => [boundOfCost(old), boundOfCost(fresh), boundOfChange(old, fresh)]

function cell({ value, bound }: Figure, label: string): HTMLTableCellElement {
  const made = element('td', savedText(value, formatNumber, bound), 'number')
  made.dataset.label = label
  if (value !== undefined) made.dataset.value = String(value)
  return made
}

function table(caption: string, columns: readonly string[], rows: readonly Row[]): HTMLTableElement {
  const [first = '', ...others] = columns
  const made = element('table', '', 'stacked')
  const head = made.createTHead().insertRow()
  for (const [index, text] of [first, ...others].entries()) {
    const th = element('th', text, index === 0 ? '' : 'number')
    th.scope = 'col'
    head.append(th)
  }
  const body = made.createTBody()
  for (const { name, key, figures } of rows) {
    const row = body.insertRow()
    if (key !== undefined) row.dataset.row = key
    const th = element('th', name)
    th.scope = 'row'
    row.append(th, ...figures.map((figure, index) => cell(figure, others[index] ?? '')))
  }
  made.createCaption().textContent = caption
  return made
}

const sides = [t.before, t.after, t.saved]

/** Đồng of one submission that a list of lines comes to, each by its weight; lines not known are told by the coverage. */
const sumOf = (lines: readonly CostLine[]) =>
  Math.round(
    lines.reduce(
      (sum, { counted, basis, cost = 0, weight = 0 }) => sum + (counted && basis !== 'none' ? cost * weight : 0),
      0,
    ),
  )

/** A side without the fees that stand at their most: they take nobody's time. */
const timed = ({ lines }: Cost): Side => ({ lines: lines.filter(line => !line.atMost) })

function totals({ before, after }: ProcedureSaving): HTMLTableElement {
  const scope = scopeNames[before.volume?.scope ?? (before.elsewhere ? 'province' : 'national')]
  const bounds = boundsOf(before, after)
  return table(
    t.result,
    [t.item, ...sides],
    [
      { name: t.perYear(scope), key: 'nam', figures: three(before.perYear, after.perYear, bounds) },
      { name: t.once, key: 'lan', figures: three(before.perSubmission, after.perSubmission, bounds) },
      { name: t.hours, key: 'gio', figures: three(before.hours, after.hours, boundsOf(timed(before), timed(after))) },
    ],
  )
}

function byActivity({ before, after }: ProcedureSaving): HTMLTableElement | undefined {
  if (!before.weighted || !after.weighted) return undefined
  const rows = activities.flatMap((activity): Row[] => {
    const own = (cost: Cost) => cost.lines.filter(line => line.activity === activity)
    const [old, fresh] = [own(before), own(after)]
    if (old.length === 0 && fresh.length === 0) return []
    const figure = (lines: CostLine[]) =>
      lines.some(line => line.counted) && lines.every(line => !line.counted || line.basis === 'none')
        ? undefined
        : sumOf(lines)
    return [
      {
        name: t.activities[activity],
        key: activity,
        figures: three(figure(old), figure(fresh), boundsOf({ lines: old }, { lines: fresh })),
      },
    ]
  })
  return table(t.byActivity, [t.item, ...sides], rows)
}

function byOperation({ byOperation: parts }: ProcedureSaving, own: Own): HTMLTableElement | undefined {
  if (parts.length === 0) return undefined
  const named = ({ op, target, targetName }: OperationPart) => {
    const found =
      target === undefined ? undefined : (targetName ?? nameOf(own.base, target)) || lineName({ id: target, name: '' })
    return found === undefined ? operationNames[op] : `${operationNames[op]}: ${found}`
  }
  const rows = parts.map(part => ({
    name: named(part),
    figures: [part.perSubmission, part.perYear].map(value => ({ value, bound: part.bound ?? 'exact' })),
  }))
  return table(t.byOperation, [t.operation, t.onceColumn, t.yearColumn], rows)
}

function bySituation({ before, after }: ProcedureSaving, own: Own): HTMLTableElement | undefined {
  if (before.weighted || before.situations.length < 2) return undefined
  const rows = before.situations.map(old => {
    const fresh = after.situations.find(one => one.channel === old.channel && one.case === old.case)
    const name = situationName(old, own.base)
    const left = fresh?.coverage.none ?? 0
    // the form adds no line: fewer that cannot be said are some that are gone
    const change = left < old.coverage.none ? 'lower' : left > old.coverage.none ? 'upper' : 'exact'
    const bounds = [old.bound ?? 'exact', fresh?.bound ?? 'exact', change] as const
    const figures = three(old.perSubmission, after.abolished ? 0 : fresh?.perSubmission, bounds)
    return { name, figures }
  })
  return table(t.bySituation, [t.situation, ...sides], rows)
}

const unknown: Figure = { value: undefined, bound: 'exact' }

function byModel({ byModel: models }: Outcome): HTMLTableElement {
  const rows = models.flatMap(({ id, name, saving }): Row[] => {
    if (!saving) return [{ name: `${name}: ${t.noModel}`, figures: [unknown, unknown, unknown] }]
    const { before, after } = saving
    return [
      {
        name: `${name}, ${t.onceColumn.toLocaleLowerCase('vi')}`,
        key: `${id}/lan`,
        figures: three(before.perSubmission, after.perSubmission, boundsOf(before, after)),
      },
      {
        name: `${name}, ${t.yearColumn.toLocaleLowerCase('vi')}`,
        key: `${id}/nam`,
        figures: three(before.perYear, after.perYear, boundsOf(before, after)),
      },
    ]
  })
  return table(t.byModel, [t.model, ...sides], rows)
}

function remarks({ before, after, daysSaved }: ProcedureSaving): string[] {
  const days = daysSaved?.amount ?? 0
  return [
    ...(before.weighted ? [] : [t.sharesOpen]),
    ...(before.volume ? [] : [before.elsewhere ? t.volumeElsewhere : t.volumeOpen]),
    ...(days > 0 && daysSaved ? [t.days(daysText(daysSaved))] : []),
    ...(days < 0 && daysSaved ? [t.daysLonger(daysText({ ...daysSaved, amount: -days }))] : []),
    `${t.coverageBefore}: ${coverageText(before.coverage)}. ${t.coverageAfter}: ${coverageText(after.coverage)}. ${t.notZero}`,
  ]
}

/** The hourly income that the figures rest on. */
function hourly({ year, income, ownIncome }: Plan): string[] {
  if (income !== undefined) return [t.hourlyTyped(income)]
  return ownIncome === undefined ? [] : [t.hourly(year.id, ownIncome, year.verified)]
}

/** Everything below the sentence: totals, parts, models, and what is not known. */
export function resultOf(outcome: Outcome, own: Own): Node[] {
  const saving = outcome.byModel[0]?.saving
  if (!saving) return [element('p', t.noModel)]
  const { operations } = outcome.plan
  const parts = [
    totals(saving),
    ...(operations.length === 0 ? [element('p', t.noOperation, 'quiet')] : []),
    ...[...remarks(saving), ...hourly(outcome.plan)].map(text => element('p', text, 'quiet')),
    byOperation(saving, own),
    byActivity(saving),
    bySituation(saving, own),
    byModel(outcome),
  ]
  return parts.filter(part => part !== undefined)
}
