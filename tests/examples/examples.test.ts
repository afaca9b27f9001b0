// Worked costs as data, for people who know the rules and not the program: each entry of *.yaml has a name, what is given,
// what must come out exact to the đồng, and why (the article, or the sum done by hand). `expect` is compared key by key.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Assumptions, assumptionsAt, type Mix } from '../../src/engine/cost/assumptions.ts'
import { type Cost, costOf } from '../../src/engine/cost/cost.ts'
import { baseOf, savingOn } from '../../src/engine/cost/saving.ts'
import { withGiven } from '../../src/engine/cost/shares.ts'
import { compileFee } from '../../src/formula/compile.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { Operation } from '../../src/model/operation.ts'
import { Procedure } from '../../src/model/procedure.ts'
import { Given } from '../../src/model/proposal.ts'

interface Example {
  name: string
  given: {
    on: string
    model?: string
    localities?: Mix
    procedure?: object
    shares?: object
    operations?: object[]
  }
  expect: Record<string, unknown>
  because: string
}

const folder = 'tests/examples'
const { catalog } = loadCatalog('procedures')
const examples = readdirSync(folder)
  .filter(name => name.endsWith('.yaml') && !['committed.yaml', 'law-days.yaml'].includes(name))
  .flatMap(file =>
    (parse(readFileSync(`${folder}/${file}`, 'utf8')) as Example[]).map(example => ({ file, ...example })),
  )

const record = (part: object) =>
  Procedure.parse({ code: '9.000001', name: 'Thủ tục mẫu', sector: 'ho-tich', kind: 'public', ...part })

/** Fee formulas of a made-up record are compiled as the loader would. */
function withFees(assumptions: Assumptions, procedure: Procedure, operations: readonly Operation[]): Assumptions {
  const formulas = [...(procedure.fees ?? []), ...operations].flatMap(item =>
    'formula' in item && item.formula ? [item.formula] : [],
  )
  const trees = formulas.flatMap(formula => {
    const compiled = compileFee(formula)
    return 'tree' in compiled ? [[formula.text, compiled.tree] as const] : []
  })
  return { ...assumptions, fees: Object.fromEntries(trees) }
}

const figures = (cost: Cost) => ({
  ...cost,
  hours: cost.hours === undefined ? undefined : Math.round(cost.hours * 1e6) / 1e6,
  costs: Object.fromEntries(cost.lines.map(line => [line.id, line.cost === undefined ? null : Math.round(line.cost)])),
  reasons: Object.fromEntries(cost.lines.flatMap(line => (line.reason ? [[line.id, line.reason]] : []))),
  bases: Object.fromEntries(cost.lines.map(line => [line.id, line.basis])),
  perSituation: cost.situations.map(item => item.perSubmission ?? null),
})

function outcome({ given }: Example): Record<string, unknown> {
  const { on, model, localities } = given
  const result = assumptionsAt(catalog, on, { model, localities })
  if (!result.ok) return { missing: result.missing.map(item => item.parameter) }
  const procedure = withGiven(record(given.procedure ?? {}), given.shares && Given.parse(given.shares))
  const operations = (given.operations ?? []).map(operation => Operation.parse(operation))
  const assumptions = withFees(result.assumptions, procedure, operations)
  const stale = assumptions.facts.filter(fact => fact.lastKnown).map(fact => fact.parameter)
  const cost = { ...figures(costOf(procedure, assumptions)), stale }
  if (operations.length === 0)
    return { ...cost, perYear: cost.perYear ?? null, perSubmission: cost.perSubmission ?? null }
  const owned = operations.map(operation => ({ proposal: 'vi-du', operation }))
  const saving = savingOn(baseOf(procedure, on), owned, assumptions)
  return {
    before: saving.before.perYear,
    after: saving.after.perYear,
    saving: saving.perYear,
    percent: saving.percent ?? null,
    days: saving.daysSaved?.amount ?? null,
    parts: saving.byOperation.map(part => part.perYear),
  }
}

test('there are enough of them, each with its reason', () => {
  expect(examples.length).toBeGreaterThanOrEqual(25)
  expect(examples.filter(example => !example.because)).toEqual([])
  expect(examples.filter(example => Object.keys(example.expect).length === 0)).toEqual([])
})

describe('worked costs', () => {
  test.each(examples)('$file: $name', example => {
    const found = outcome(example)
    expect(Object.fromEntries(Object.keys(example.expect).map(key => [key, found[key]]))).toEqual(example.expect)
  })
})
