import { burdenOf } from '../analysis/burden.ts'
import type { Assumptions } from '../engine/cost/assumptions.ts'
import type { Costed, Group, GroupBy } from '../engine/cost/portfolio.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Level } from '../model/procedure.ts'
import { moneyText, scopeNames } from '../text/cost.ts'
import { formatNumber } from '../text/format.ts'
import { levelNames } from '../text/labels.ts'
import { notStated } from '../text/portfolio.ts'
import { textTable } from '../text/table.ts'
import { assumptionsFor } from './assumptions.ts'
import { openCatalog } from './catalog.ts'
import { dateOption, type Invocation, text, UsageError } from './command.ts'

const groupings: readonly GroupBy[] = ['sector', 'agency', 'level', 'subject']

/** The grouping of `--by`; sectors when absent. */
export function groupingOption(values: Invocation['values']): GroupBy {
  const by = text(values, 'by', 'sector')
  const found = groupings.find(grouping => grouping === by)
  if (!found) throw new UsageError(`--by nhận ${groupings.join(', ')} (đang là "${by}").`)
  return found
}

/** A catalogue costed on a date. */
export interface Opened {
  catalog: Catalog
  on: string
  assumptions: Assumptions
  costed: Costed[]
}

/** The catalogue costed on a date; undefined, said on `err`, when the date has no value of a parameter. */
export function openCosted(invocation: Invocation): Opened | undefined {
  const on = dateOption(invocation.values, invocation.today)
  const { catalog } = openCatalog(invocation.values)
  const assumptions = assumptionsFor(catalog, on, invocation)
  return assumptions && { catalog, on, assumptions, costed: burdenOf(catalog, on, assumptions) }
}

const nameOf = (catalog: Catalog, by: GroupBy, key: string): string => {
  if (key === '') return notStated
  if (by === 'level') return levelNames[key as Level]
  const list = { sector: catalog.sectors, agency: catalog.agencies, subject: catalog.subjectKinds }[by]
  return list.get(key)?.name ?? key
}

/** Groups with their yearly totals, a column for each scope of volume that occurs. */
export function groupTable(catalog: Catalog, by: GroupBy, groups: readonly Group[]): string {
  const scopes = (['national', 'province', 'commune'] as const).filter(scope =>
    groups.some(group => group.perYear[scope] !== undefined),
  )
  return textTable(
    [
      { head: 'Nhóm', most: 50 },
      { head: 'Thủ tục', right: true },
      { head: 'Đã tính', right: true },
      ...scopes.map(scope => ({ head: `Một năm, ${scopeNames[scope]}`, right: true })),
    ],
    groups.map(group => [
      nameOf(catalog, by, group.key),
      formatNumber(group.procedures),
      formatNumber(group.costed),
      ...scopes.map(scope => moneyText(group.perYear[scope])),
    ]),
  )
}
