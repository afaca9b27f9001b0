import type { Assumptions } from '../../src/engine/cost/assumptions.ts'
import type { Owned } from '../../src/engine/cost/saving.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { ProposalPage } from './money.ts'

/** What the browser needs to cost a proposal again: no names, no sources, nothing that the engine does not read. */
export interface WhatIfData {
  assumptions: Assumptions
  procedures: { base: Procedure; owned: Owned[] }[]
}

const words = new Set(
  'name title summary keywords question note notes source because where label legalBasis requirements unclear checked decision results shareSource changes replaces url'.split(
    ' ',
  ),
)

/** The same value without some of its keys, however deep; what is left empty stays: that there is a form is a driver of cost. */
export function bare<T>(value: T, drop: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.map(item => bare(item, drop)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !drop.has(key))
      .map(([key, inner]) => [key, bare(inner, drop)]),
  ) as T
}

const norms = ['trip-norm', 'paper-norm', 'certification-price', 'copy-price', 'postage-price']

const picked = <T>(all: Readonly<Record<string, T>>, keys: Iterable<string>): Record<string, T> =>
  Object.fromEntries([...new Set(keys)].flatMap(key => (all[key] === undefined ? [] : [[key, all[key]]])))

function slim(assumptions: Assumptions, procedures: readonly Procedure[], owned: readonly Owned[]): Assumptions {
  const { model, values, groups, fees } = assumptions
  const formulas = [
    ...procedures.flatMap(procedure => procedure.fees ?? []),
    ...owned.flatMap(({ operation }) => (operation.op === 'set-fee' ? [operation] : [])),
  ].flatMap(fee => (fee.formula ? [fee.formula.text] : []))
  return {
    ...assumptions,
    model: { ...model, name: '' },
    values: picked(values, [...model.bindings.map(binding => binding.parameter), ...norms]),
    groups: picked(
      groups,
      procedures.flatMap(procedure => procedure.applicants ?? []),
    ),
    fees: picked(fees, formulas),
    facts: [],
  }
}

/** The data block of a proposal's page. */
export function whatIfData({ pairs, proposal, assumptions }: ProposalPage): WhatIfData {
  const procedures = pairs.map(({ before }) => ({
    base: before,
    owned: proposal.changes
      .filter(change => change.procedure === before.code)
      .flatMap(change => change.operations.map(operation => ({ proposal: proposal.id, operation }))),
  }))
  const all = procedures.flatMap(item => item.owned)
  return {
    assumptions: slim(
      assumptions,
      pairs.map(pair => pair.before),
      all,
    ),
    procedures: bare(procedures, words),
  }
}
