import type { Bridge } from '../analysis/bridge.ts'
import { type SeveralYears, yearsAsked } from '../analysis/years.ts'
import { type Bound, boundOfChange, boundOfCost, type Claim, claimOfSaving } from '../engine/cost/claim.ts'
import type { Cost, CostLine } from '../engine/cost/cost.ts'
import type { Turn } from '../engine/cost/portfolio.ts'
import type { Amount, OperationPart, ProcedureSaving } from '../engine/cost/saving.ts'
import { turningOf } from '../engine/cost/turning.ts'
import type { Pair, Simulation, TornadoBar } from '../engine/cost/uncertainty.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Proposal } from '../model/proposal.ts'
import { bridgeNotes, bridgeRows, bridgeText } from '../text/bridge.ts'
import { boundText, changeText, notKnown, rateText, savedText, unsaidText } from '../text/claim.ts'
import { heads, sayings } from '../text/command-words.ts'
import { activities, activityNames, coverageText, scopeNames } from '../text/cost.ts'
import { formatMoney, formatNumber } from '../text/format.ts'
import { citation, type LawRegister } from '../text/law.ts'
import { quantityName, spreadText, turningText, variedText } from '../text/portfolio.ts'
import { daysText, operationText } from '../text/saving.ts'
import { figures, textTable } from '../text/table.ts'
import { introductionLine, yearNotes, yearRows, yearsText } from '../text/years.ts'

/** One submission by activity of the official form, weighted; undefined where nothing of it can be said. */
function activityFigure(lines: readonly CostLine[]): number | undefined {
  const [counted, said] = [lines.filter(line => line.counted), lines.filter(isSaid)]
  if (counted.length > 0 && said.length === 0) return undefined
  return said.reduce((sum, { weight = 0, cost = 0 }) => sum + weight * cost, 0)
}

const isSaid = ({ counted, basis }: CostLine) => counted && basis !== 'none'

/** Before and after of one submission, a row an activity, each figure with what it may claim. */
function activityTable({ before, after }: ProcedureSaving): string {
  const of = (cost: Cost, activity: string) =>
    cost.weighted ? cost.lines.filter(line => line.activity === activity && line.counted) : []
  const whole = (lines: readonly CostLine[], weighted: boolean) => {
    const figure = weighted ? activityFigure(lines) : undefined
    return boundText(figure, boundOfCost({ lines }), rounded)
  }
  const rows = activities
    .map(activity => [activity, of(before, activity), of(after, activity)] as const)
    .filter(([, old, fresh]) => old.length + fresh.length > 0)
    .map(([activity, old, fresh]) => {
      const [a, b] = [activityFigure(old), before.weighted && after.weighted ? activityFigure(fresh) : undefined]
      const less = a === undefined || b === undefined ? undefined : Math.round(a - b)
      return [
        activityNames[activity],
        whole(old, before.weighted),
        whole(fresh, after.weighted),
        savedText(less, formatNumber, boundOfChange({ lines: old }, { lines: fresh })),
      ]
    })
  return textTable([{ head: heads.activityOnce, most: 60 }, ...figures(heads.before, heads.after, heads.less)], rows)
}

const rounded = (value: number) => formatNumber(Math.round(value))

/** From the cost before to that after, a row a cause. */
export const bridgeTable = (bridge: Bridge, since: string | undefined): string => {
  const [cause = '', amount = ''] = bridgeText.columns
  return [
    textTable([{ head: cause, most: 60 }, ...figures(amount)], bridgeRows(bridge, since)),
    ...bridgeNotes(bridge, since),
  ].join('\n')
}

/** Each operation's part, in the order listed. */
export function operationTable(parts: readonly OperationPart[]): string {
  const rows = parts.map(part => [
    part.procedure,
    operationText(part),
    savedText(part.perYear, formatMoney, part.bound),
    part.days ? daysText(part.days) : '',
    part.because ?? '',
  ])
  return textTable(
    [
      { head: heads.procedure },
      { head: heads.change, most: 48 },
      ...figures(heads.saving, heads.lessDays),
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
    ...(before.elsewhere
      ? [
          sayings.onceInProvince(
            boundText(before.perSubmission, boundOfCost(before)),
            boundText(after.perSubmission, boundOfCost(after)),
          ),
        ]
      : []),
    sayings.totals(
      boundText(before.perYear, claim.before),
      boundText(after.perYear, claim.after),
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
      [{ head: heads.procedure }, { head: heads.driver, most: 50 }, ...figures(heads.atLow, heads.atHigh)],
      rows,
    ),
    turningText(turningOf(bars), pairs),
  ].join('\n')
}

/** The same proposals by each model. */
export const modelsTable = (models: readonly { name: string; total: Amount | undefined; claim: Claim }[]): string =>
  textTable(
    [{ head: heads.model, most: 60 }, ...figures(heads.before, heads.after, heads.saving)],
    models.map(({ name, total, claim }) => [
      name,
      boundText(total?.before, claim.before),
      boundText(total?.after, claim.after),
      savedText(total?.saving, formatMoney, claim.bound),
    ]),
  )

/** What each proposal that shares a procedure saves alone and in turn, for each scope of volume that occurs. */
export function turnsTable(turns: readonly Turn[], { proposals }: Pick<Catalog, 'proposals'>): string {
  const scopes = (['national', 'province', 'commune'] as const).filter(scope =>
    turns.some(({ alone }) => alone[scope] !== undefined),
  )
  const named = (head: string, scope: (typeof scopes)[number]) => ({
    head: scopes.length > 1 ? `${head}, ${scopeNames[scope]}` : head,
    right: true,
  })
  return textTable(
    [
      { head: heads.proposalTogether, most: 60 },
      { head: heads.procedure },
      ...scopes.flatMap(scope => [named(heads.savingAlone, scope), named(heads.savingInTurn, scope)]),
    ],
    turns.map(({ proposal, procedures, alone, inTurn }) => [
      proposals.get(proposal)?.name ?? proposal,
      procedures.join(', '),
      ...scopes.flatMap(scope => [savedText(alone[scope]), savedText(inTurn[scope])]),
    ]),
  )
}

/** Several years of the one proposal that asks for them; the bound is that of its yearly saving. */
export function yearsTable(
  several: SeveralYears,
  proposals: readonly Proposal[],
  bound: Bound,
  register: LawRegister,
): string {
  const years = yearsAsked(proposals)
  const [first = '', ...rest] = yearsText.columns
  return [
    `${yearsText.title}. ${yearsText.lead}`,
    textTable([{ head: first }, ...figures(...rest)], yearRows(several)),
    ...(years ? yearNotes(several, years, bound) : []),
    ...(years?.introduction ?? []).map(item => introductionLine(item, citation(item.source, register))),
  ].join('\n')
}
