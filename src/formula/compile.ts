import type { Catalog } from '../model/catalog.ts'
import { type CostModel, modelInputs, type Stage } from '../model/cost-model.ts'
import type { Formula } from '../model/formula.ts'
import type { Fee } from '../model/money.ts'
import type { Parameter } from '../model/parameter.ts'
import type { Finding, Path, ProblemValues } from '../model/problem.ts'
import type { ProblemCode } from '../model/problem-codes.ts'
import { FormulaError } from './error.ts'
import { feeFormulas } from './fees.ts'
import { parseFormula } from './parse.ts'
import { parseUnit, type Unit } from './units.ts'
import { guardUnit, type Names, unitOf } from './units-of.ts'

/** Every formula of a catalogue by its text, and what is wrong with those that are missing. */
export interface Compiled {
  formulas: ReadonlyMap<string, Formula>
  findings: Finding[]
}

type Place = Pick<Finding, 'kind' | 'id' | 'path'>

/** Parses and checks the formulas of all models and fees; nothing is ever executed. */
export function compileFormulas(
  catalog: Pick<Catalog, 'models' | 'parameters' | 'procedures' | 'proposals' | 'overlays'>,
): Compiled {
  const formulas = new Map<string, Formula>()
  const findings: Finding[] = []
  const keep = (text: string, place: Place, compiled: Tree) => {
    if ('tree' in compiled) formulas.set(text, compiled.tree)
    else findings.push({ ...place, code: compiled.code, values: compiled.values })
  }
  for (const model of catalog.models.values()) compileModel(model, catalog.parameters, keep, findings)
  for (const { formula, ...place } of feeFormulas(catalog)) {
    for (const [name, id] of Object.entries(formula.parameters ?? {}))
      if (!catalog.parameters.has(id))
        findings.push(unknownParameter({ ...place, path: [...place.path, 'parameters', name] }, id))
    keep(formula.text, { ...place, path: [...place.path, 'text'] }, compileFee(formula, catalog.parameters))
  }
  return { formulas, findings }
}

type Tree = { tree: Formula } | { code: ProblemCode; values: ProblemValues }

/** One text with the names it may use and the unit its value must have. */
export function compileFormula(text: string, names: Names, wanted: Unit): Tree {
  try {
    const tree = parseFormula(text)
    guardUnit(unitOf(tree, names), wanted)
    return { tree }
  } catch (error) {
    if (error instanceof FormulaError)
      return { code: error.code, values: { ...error.values, formula: text.slice(0, 120) } }
    throw error
  }
}

const unknownParameter = (place: Place, value: string): Finding => ({
  ...place,
  code: 'UNKNOWN_REFERENCE',
  values: { value, list: 'parameters/' },
})

/** A fee's formula gives đồng; its bare numbers are rates, and an input may be divided by only when its `min` is above 0. */
export function compileFee(
  { text, inputs = [], parameters = {} }: NonNullable<Fee['formula']>,
  known: ReadonlyMap<string, Parameter> = new Map(),
): Tree {
  const dated = Object.entries(parameters).map(([name, id]) => [name, parseUnit(known.get(id)?.unit ?? '1')] as const)
  const units = new Map([...inputs.map(input => [input.id, parseUnit(input.unit)] as const), ...dated])
  const maybeZero = new Set(inputs.filter(input => !(input.min !== undefined && input.min > 0)).map(input => input.id))
  return compileFormula(text, { units, maybeZero, looseNumbers: true }, { VND: 1 })
}

const stages: readonly Stage[] = ['line', 'submission', 'year']

/** What a price may depend on where no line is at hand; that of officials is the mean of their grades. */
const beyondLine = ['sector', 'audience', 'grade']

function compileModel(
  model: CostModel,
  parameters: ReadonlyMap<string, Parameter>,
  keep: (text: string, place: Place, compiled: Tree) => void,
  findings: Finding[],
): void {
  const at = (path: Path): Place => ({ kind: 'model', id: model.id, path })
  const bound = new Map<string, Unit>()
  const perLine = new Set<string>()
  for (const [index, binding] of model.parameters.entries()) {
    const parameter = parameters.get(binding.parameter)
    if (!parameter) {
      findings.push(unknownParameter(at(['parameters', index, 'parameter']), binding.parameter))
      continue
    }
    bound.set(binding.id, parseUnit(parameter.unit))
    if (binding.by?.some(axis => !beyondLine.includes(axis))) perLine.add(binding.id)
  }
  const lines = new Map(Object.entries(modelInputs.line).map(([name, unit]) => [name, parseUnit(unit)]))
  const wider = new Map<string, Unit>()
  for (const stage of stages) {
    if (stage !== 'line')
      for (const [name, unit] of Object.entries(modelInputs[stage])) wider.set(name, parseUnit(unit))
    for (const [index, formula] of model.formulas.entries()) {
      if (formula.of !== stage) continue
      const general = [...bound].filter(([name]) => stage === 'line' || !perLine.has(name))
      const own = stage === 'line' ? lines : wider
      const names: Names = {
        units: new Map([...general, ...own]),
        ...(stage === 'submission' && { summable: lines }),
      }
      const unit = parseUnit(formula.unit)
      keep(formula.text, at(['formulas', index, 'text']), compileFormula(formula.text, names, unit))
      own.set(formula.id, unit)
    }
  }
}
