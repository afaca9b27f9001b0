import { burdenOf } from '../analysis/burden.ts'
import { notApplied } from '../analysis/province.ts'
import type { Assumptions } from '../engine/cost/assumptions.ts'
import type { Costed, Group, GroupBy, ProposalPart, Turn } from '../engine/cost/portfolio.ts'
import { loadCatalog } from '../load/catalog.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Level, Procedure } from '../model/procedure.ts'
import type { Published } from '../model/published.ts'
import { boundText, onceText, savedText } from '../text/claim.ts'
import { heads, sayings } from '../text/command-words.ts'
import { scopeNames } from '../text/cost.ts'
import { formatMoney, formatNumber } from '../text/format.ts'
import { groupingNames, levelNames } from '../text/labels.ts'
import { statusNames } from '../text/money-pages.ts'
import { notStated } from '../text/portfolio.ts'
import { publishedCells } from '../text/published.ts'
import { figures, textTable } from '../text/table.ts'
import { assumptionsFor, type Costing, lackedByAny, lacksValues } from './assumptions.ts'
import { type Option, withDefault } from './option.ts'
import { choice } from './readers.ts'

/** `--by`: how the costs are grouped; sectors when absent. */
export const groupingOption: Option<GroupBy> = withDefault(choice(groupingNames), () => 'sector')

/** A catalogue costed on a date. */
export interface Opened {
  catalog: Catalog
  on: string
  assumptions: Assumptions
  costed: Costed[]
}

/** The catalogue costed on a date; undefined, said on `err`, when the date has no value of a parameter. */
export function openCosted(
  { catalog: root, on, ...costing }: Costing & { catalog: string; on: string },
  err: (text: string) => void,
): Opened | undefined {
  const { catalog } = loadCatalog(root)
  const assumptions = assumptionsFor(catalog, on, costing, err)
  const costed = burdenOf(catalog, on, assumptions).filter(({ procedure }) =>
    standsIn(procedure, costing.province, catalog, on),
  )
  if (lacksValues(lackedByAny(costed, assumptions), err)) return undefined
  return { catalog, on, assumptions, costed }
}

/** Whether a province has a procedure: not another's own, nor one that it does not do. */
const standsIn = (procedure: Procedure, province: string | undefined, catalog: Catalog, on: string): boolean =>
  province === undefined ||
  ((procedure.province === undefined || procedure.province === province) &&
    !notApplied(catalog.overlays.get(province), procedure.code, on))

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
      { head: heads.group, most: 50 },
      ...figures(heads.procedure, heads.costed),
      ...scopes.map(scope => ({ head: sayings.perYearOf(scopeNames[scope]), right: true })),
      { head: heads.onceEach, right: true },
    ],
    groups.map(group => [
      nameOf(catalog, by, group.key),
      formatNumber(group.procedures),
      formatNumber(group.costed),
      ...scopes.map(scope => boundText(group.perYear[scope], group.bounds[scope] ?? 'exact')),
      onceText(group.once),
    ]),
  )
}

/** What each proposal saves of the country alone, and after the ones above it. */
export function proposalsTable(parts: readonly ProposalPart[], turns: readonly Turn[], catalog: Catalog): string {
  const alone = new Map(turns.map(turn => [turn.proposal, turn.alone.national]))
  return textTable(
    [
      { head: heads.proposalTogether, most: 70 },
      { head: heads.standing },
      ...figures(heads.savingAlone, heads.savingInTurn),
    ],
    parts.map(({ proposal, perYear: { national }, bound }) => [
      catalog.proposals.get(proposal)?.name ?? proposal,
      statusNames[catalog.proposals.get(proposal)?.status ?? 'draft'],
      savedText(alone.has(proposal) ? alone.get(proposal) : national, formatMoney, bound),
      savedText(national, formatMoney, bound),
    ]),
  )
}

/** Figures that others published, as they published them. */
export const publishedTable = (published: readonly Published[]): string =>
  textTable(
    [{ head: heads.published, most: 60 }, ...figures(heads.simplified, heads.before, heads.after, heads.less)],
    published.map(entry => [entry.name, ...publishedCells(entry)]),
  )
