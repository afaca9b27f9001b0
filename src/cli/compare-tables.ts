import { claimOfSaving } from '../engine/cost/claim.ts'
import type { Cost } from '../engine/cost/cost.ts'
import type { Amount, OperationPart, ProcedureSaving } from '../engine/cost/saving.ts'
import type { Pair, Simulation, TornadoBar } from '../engine/cost/uncertainty.ts'
import { changeText, notKnown, rateText, savedText, unsaidText } from '../text/claim.ts'
import { heads, sayings } from '../text/command-words.ts'
import { activities, activityNames, coverageText, daysText, moneyText, operationText } from '../text/cost.ts'
import { formatNumber } from '../text/format.ts'
import { quantityName, spreadText, variedText } from '../text/portfolio.ts'
import { textTable } from '../text/table.ts'

/** One submission by activity of the official form, weighted; undefined where a side has no weighted figure. */
function byActivity({ lines, weighted }: Cost): Map<string, number | undefined> | undefined {
  if (!weighted) return undefined
  const sums = new Map<string, number | undefined>()
  for (const { activity, counted, basis, weight = 0, cost = 0 } of lines)
    if (counted && basis !== 'none') sums.set(activity, (sums.get(activity) ?? 0) + weight * cost)
    else if (counted && !sums.has(activity)) sums.set(activity, undefined)
  return sums
}

/** Before and after of one submission, a row an activity. */
function activityTable({ before, after }: ProcedureSaving): string {
  const [old, fresh] = [byActivity(before), byActivity(after)]
  type Sums = typeof old
  const figure = (sums: Sums, activity: string) => (sums?.has(activity) ? sums.get(activity) : sums && 0)
  const whole = (value: number | undefined) => (value === undefined ? notKnown : formatNumber(Math.round(value)))
  const less = (before: number | undefined, after: number | undefined) =>
    savedText(before === undefined || after === undefined ? undefined : Math.round(before - after), formatNumber)
  const rows = activities
    .filter(activity => old?.has(activity) || fresh?.has(activity))
    .map(activity => {
      const [before, after] = [figure(old, activity), figure(fresh, activity)]
      return [activityNames[activity], whole(before), whole(after), less(before, after)]
    })
  const right = true
  return textTable(
    [
      { head: heads.activityOnce, most: 60 },
      { head: heads.before, right },
      { head: heads.after, right },
      { head: heads.less, right },
    ],
    rows,
  )
}

/** Each operation's part, in the order listed. */
export function operationTable(parts: readonly OperationPart[]): string {
  const rows = parts.map(part => [
    part.procedure,
    operationText(part),
    savedText(part.perYear),
    part.days ? daysText(part.days) : '',
    part.because ?? '',
  ])
  return textTable(
    [
      { head: heads.procedure },
      { head: heads.change, most: 48 },
      { head: heads.saving, right: true },
      { head: heads.lessDays, right: true },
      { head: heads.because, most: 60 },
    ],
    rows,
  )
}

/** A procedure's totals, coverage of both sides. */
export function procedureText(item: ProcedureSaving): string {
  const { before, after, perYear } = item
  const claim = claimOfSaving({ procedures: [item] })
  const change = perYear === undefined ? sayings.savingOf(notKnown) : changeText(perYear, claim.bound)
  const share = item.percent === undefined ? '' : ` (${rateText(item.percent, claim.percent)})`
  const but = unsaidText(claim)
  return [
    `${item.procedure} ${item.name}`,
    sayings.totals(
      moneyText(before.perYear),
      moneyText(after.perYear),
      after.abolished === true,
      `${change}${share}${but && `; ${but}`}`,
    ),
    sayings.bothCoverages(coverageText(before.coverage), coverageText(after.coverage)),
    activityTable(item),
  ].join('\n')
}

/** The range of the saving, and what drives it. */
export function rangeText(simulation: Simulation, bars: readonly TornadoBar[], pairs: readonly Pair[]): string {
  const { draws, seed, saving, uncertain, varied } = simulation
  if (uncertain === 0) return sayings.noRange
  const rows = bars
    .slice(0, 8)
    .map(bar => [bar.procedure, quantityName(bar, pairs), savedText(bar.atLow), savedText(bar.atHigh)])
  return [
    sayings.range(spreadText(saving), draws, seed, uncertain, variedText(varied, pairs)),
    textTable(
      [
        { head: heads.procedure },
        { head: heads.driver, most: 50 },
        { head: heads.atLow, right: true },
        { head: heads.atHigh, right: true },
      ],
      rows,
    ),
  ].join('\n')
}

/** The same proposals by each model. */
export const modelsTable = (models: readonly { name: string; total: Amount | undefined }[]): string =>
  textTable(
    [
      { head: heads.model, most: 60 },
      { head: heads.before, right: true },
      { head: heads.after, right: true },
      { head: heads.saving, right: true },
    ],
    models.map(({ name, total }) => [
      name,
      moneyText(total?.before),
      moneyText(total?.after),
      savedText(total?.saving),
    ]),
  )
