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

interface Row {
  name: string
  key?: string
  figures: readonly (number | undefined)[]
}

const less = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? undefined : a - b)
const three = (before: number | undefined, after: number | undefined) => [before, after, less(before, after)]

function cell(value: number | undefined, label: string): HTMLTableCellElement {
  const made = element('td', savedText(value, formatNumber), 'number')
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
    row.append(th, ...figures.map((value, index) => cell(value, others[index] ?? '')))
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

function totals({ before, after }: ProcedureSaving): HTMLTableElement {
  const round = (hours: number | undefined) => (hours === undefined ? undefined : Math.round(hours * 100) / 100)
  const scope = scopeNames[before.volume?.scope ?? 'national']
  return table(
    t.result,
    [t.item, ...sides],
    [
      { name: t.perYear(scope), key: 'nam', figures: three(before.perYear, after.perYear) },
      { name: t.once, key: 'lan', figures: three(before.perSubmission, after.perSubmission) },
      { name: t.hours, key: 'gio', figures: three(round(before.hours), round(after.hours)).map(round) },
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
    return [{ name: t.activities[activity], key: activity, figures: three(figure(old), figure(fresh)) }]
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
  const rows = parts.map(part => ({ name: named(part), figures: [part.perSubmission, part.perYear] }))
  return table(t.byOperation, [t.operation, t.onceColumn, t.yearColumn], rows)
}

function bySituation({ before, after }: ProcedureSaving, own: Own): HTMLTableElement | undefined {
  if (before.weighted || before.situations.length < 2) return undefined
  const rows = before.situations.map(old => {
    const fresh = after.situations.find(one => one.channel === old.channel && one.case === old.case)
    const name = situationName(old, own.base)
    return { name, figures: three(old.perSubmission, after.abolished ? 0 : fresh?.perSubmission) }
  })
  return table(t.bySituation, [t.situation, ...sides], rows)
}

function byModel({ byModel: models }: Outcome): HTMLTableElement {
  const rows = models.flatMap(({ id, name, saving }): Row[] => {
    if (!saving) return [{ name: `${name}: ${t.noModel}`, figures: [undefined, undefined, undefined] }]
    const { before, after } = saving
    return [
      {
        name: `${name}, ${t.onceColumn.toLocaleLowerCase('vi')}`,
        key: `${id}/lan`,
        figures: three(before.perSubmission, after.perSubmission),
      },
      {
        name: `${name}, ${t.yearColumn.toLocaleLowerCase('vi')}`,
        key: `${id}/nam`,
        figures: three(before.perYear, after.perYear),
      },
    ]
  })
  return table(t.byModel, [t.model, ...sides], rows)
}

function remarks({ before, after, daysSaved }: ProcedureSaving): string[] {
  const days = daysSaved?.amount ?? 0
  return [
    ...(before.weighted ? [] : [t.sharesOpen]),
    ...(before.volume ? [] : [t.volumeOpen]),
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
