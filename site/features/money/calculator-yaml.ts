import type { Proposal } from '../../../src/model/proposal.ts'
import { formatNumber } from '../../../src/text/format.ts'
import { whatIfFile as t } from '../../../src/text/what-if-file.ts'
import type { Common, Own } from './calculator-data.ts'
import type { Plan } from './calculator-plan.ts'

/** The id of the proposal made here for a procedure. */
export const idOf = ({ base }: Own): string => `thu-${base.code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`

function assumptionsOf({ version }: Own, { localities, income }: Plan, mixed: boolean): string[] {
  const percent = (share: number) => formatNumber(Math.round(share * 1e4) / 100)
  const { urban, rural, mountain } = localities
  return [
    t.version(version),
    t.dates,
    t.proposer,
    t.requires,
    ...(income === undefined ? [] : [t.income(formatNumber(income))]),
    ...(mixed ? [t.mix(percent(urban), percent(rural), percent(mountain))] : []),
  ]
}

/** The form as a draft proposal; income and localities other than the year's are told in words, for a proposal has no place for them. */
export function proposalOf(own: Own, { on, from }: Common, plan: Plan, mixed: boolean): Proposal {
  const { given, basis, operations, year } = plan
  const stated = { ...given, ...basis }
  return {
    id: idOf(own),
    name: t.name(own.base.name),
    status: 'draft',
    date: on,
    costOn: year.on,
    from,
    proposer: own.proposer,
    changes: [{ procedure: own.base.code, ...(Object.keys(given).length > 0 && { given: stated }), operations }],
    ...(own.requires.length > 0 && { requires: own.requires }),
    assumptions: assumptionsOf(own, plan, mixed),
  }
}

const lines = (items: readonly unknown[], indent: string) => items.map(item => `${indent}- ${JSON.stringify(item)}`)

/** YAML with every text in quotes, so that a code stays a text: keys on lines of their own, values as JSON, which is YAML. */
export function yamlOf({ changes, requires, assumptions = [], ...head }: Proposal): string {
  const change = changes.flatMap(({ procedure, given, operations }) => [
    `  - procedure: ${JSON.stringify(procedure)}`,
    ...(given ? [`    given: ${JSON.stringify(given)}`] : []),
    '    operations:',
    ...lines(operations, '      '),
  ])
  return [
    `# at: proposals/${head.id}.yaml`,
    ...Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    'changes:',
    ...change,
    ...(requires ? ['requires:', ...lines(requires, '  ')] : []),
    'assumptions:',
    ...lines(assumptions, '  '),
    '',
  ].join('\n')
}
