// npm run bench:peer: the formulas of a line in the official model by this engine, by mathjs and by publicodes, the engine of the French
// State's simulators, on the same drawn values; they must give the same, and how long each takes is printed.
import { compile } from 'mathjs'
import Publicodes from 'publicodes'
import { triangular, uniforms } from '../../src/engine/cost/random.ts'
import { toRun, type Value } from '../../src/engine/evaluate.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const { catalog } = loadCatalog('procedures')
const formulas = (catalog.models.get('tt-03-2022')?.formulas ?? []).filter(({ of }) => of === 'line')
const last = 'chiPhiCongViec'
const lines = 3000

const names = [
  'soLuot',
  'gioMoiLuot',
  'soTrang',
  'gioMoiTrang',
  'gioThucTe',
  'soBan',
  'tienMoiBan',
  'thuNhapGio',
] as const
const most = {
  soLuot: 4,
  gioMoiLuot: 3,
  soTrang: 10,
  gioMoiTrang: 2,
  gioThucTe: 8,
  soBan: 5,
  tienMoiBan: 50_000,
  thuNhapGio: 120_000,
}
const columns = names.map(name =>
  triangular(uniforms(7, name, lines), { low: 0, likely: most[name] / 2, high: most[name] }),
)
const scopes = Array.from({ length: lines }, (_, line) =>
  Object.fromEntries(names.map((name, at) => [name, columns[at]?.[line] ?? 0])),
)

type Scope = Record<string, number>
const steps = (runs: readonly { id: string; run: (scope: Scope) => number }[]) => (given: Scope) => {
  const scope = { ...given }
  for (const { id, run } of runs) scope[id] = run(scope)
  return scope[last] ?? Number.NaN
}

/** All lines at once, a column a figure, as draws are computed. */
function ours(): number[] {
  const env: Record<string, Value> = Object.fromEntries(names.map((name, at) => [name, columns[at] ?? Number.NaN]))
  for (const { id, text } of formulas) {
    const tree = catalog.formulas.get(text)
    if (tree !== undefined) env[id] = toRun(tree)(env)
  }
  const values = env[last]
  return values instanceof Float64Array ? [...values] : []
}
const mathjs = steps(
  formulas.map(({ id, text }) => {
    const compiled = compile(text)
    return { id, run: (scope: Scope) => compiled.evaluate(scope) as number }
  }),
)
const given = Object.fromEntries(names.map(name => [name, { 'par défaut': 0 }]))
const peer = new Publicodes({
  ...given,
  ...Object.fromEntries(formulas.map(({ id, text }) => [id, { formule: text }])),
})
const publicodes = (scope: Scope) => Number(peer.setSituation(scope).evaluate(last).nodeValue)

const engines = {
  ours,
  mathjs: () => scopes.map(mathjs),
  publicodes: () => scopes.map(publicodes),
}
const told = Object.entries(engines).map(([name, run]) => {
  run()
  const start = performance.now()
  const values = run()
  return { name, values, each: ((performance.now() - start) * 1000) / lines }
})
const [first] = told
for (const { name, values, each } of told) {
  const other = scopes.filter(
    (_, at) => !(Math.abs((first?.values[at] ?? Number.NaN) - (values[at] ?? Number.NaN)) <= 1e-6),
  ).length
  console.log(
    `${name.padEnd(12)} ${each.toFixed(2)} µs a line, ${(each / (first?.each ?? each)).toFixed(0)} times as long; ${other} of ${lines} lines otherwise`,
  )
  if (other > 0) process.exitCode = 1
}
