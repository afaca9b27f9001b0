import { toRun } from '../../engine/evaluate.ts'
import { inForce } from '../../engine/record/effective.ts'
import { listOf } from '../../engine/situation/applies.ts'
import type { Formula } from '../../model/formula.ts'
import type { Fee, Procedure } from '../../model/procedure.ts'
import { type CheckContext, eachProcedure, type Rule } from '../context.ts'
import { plain } from '../words.ts'

/** A record does not succeed itself, nor one that is still in force (Nghị định 63/2010/NĐ-CP Điều 15: what is replaced ends). */
const succession = eachProcedure((procedure, report, { catalog, on }) => {
  for (const [index, code] of (procedure.replaces ?? []).entries()) {
    const other = catalog.procedures.get(code)
    if (code === procedure.code || (other !== undefined && inForce(other, on) && inForce(procedure, on)))
      report('REPLACES_LIVE', ['replaces', index], { value: code })
  }
})

/** What two records may not share: the name within one province and agency, or everything that is brought, done and paid. */
const keysOf = (procedure: Procedure): readonly (readonly ['name' | 'body' | 'keywords', string])[] => {
  const { province = '', agency = '', papers = [], steps = [], fees = [], levels = [], keywords = [] } = procedure
  const name = ['name', `${plain(procedure.name)}|${province}|${agency}|${levels.join()}`] as const
  const body = ['body', JSON.stringify([papers, steps, fees, procedure.requirements])] as const
  const called = ['keywords', `${keywords.map(plain).toSorted().join('|')}|${province}`] as const
  return [name, ...(papers.length + steps.length < 6 ? [] : [body]), ...(keywords.length < 3 ? [] : [called])]
}

/** A record that was begun as a copy of another and not finished. */
const copies: Rule = ({ catalog, on }: CheckContext) => {
  const first = new Map<string, string>()
  return [...catalog.procedures.values()]
    .filter(procedure => inForce(procedure, on))
    .flatMap(procedure =>
      keysOf(procedure).flatMap(([part, key]) => {
        const other = first.get(`${part}|${key}`)
        if (other === undefined) first.set(`${part}|${key}`, procedure.code)
        if (other === undefined) return []
        const path = [part === 'body' ? 'papers' : part]
        return [
          { code: 'COPIED_RECORD', kind: 'procedure', id: procedure.code, path, values: { other, part } } as const,
        ]
      }),
    )
}

/** Who decides works at a level that the procedure has. */
const level = eachProcedure((procedure, report, { catalog }) => {
  const agency = procedure.agency === undefined ? undefined : catalog.agencies.get(procedure.agency)
  const levels = procedure.levels ?? []
  if (agency?.level === undefined || agency.level === 'other' || agency.to !== undefined || levels.length === 0) return
  if (!levels.includes(agency.level) && !levels.includes('other'))
    report('LEVEL_AGENCY', ['levels'], { value: levels.join(', '), agency: agency.name, level: agency.level })
})

const kindOfName: readonly (readonly [RegExp, Fee['kind']])[] = [
  [/^lệ phí(?!\p{L}| hoặc|, phí| và phí)/iu, 'charge'],
  [/^phí(?!\p{L}|, lệ| và lệ| hoặc)/iu, 'fee'],
  [/^giá (?!trị)/iu, 'price'],
]

/** Phí, lệ phí and giá are three things (Luật Phí và lệ phí 97/2015/QH13 Điều 3); the name says which. */
const kinds = eachProcedure((procedure, report) => {
  for (const [index, { name, kind }] of (procedure.fees ?? []).entries()) {
    const meant = kindOfName.find(([pattern]) => pattern.test(name))?.[1]
    if (meant !== undefined && meant !== kind) report('FEE_KIND', ['fees', index, 'kind'], { value: kind, meant, name })
  }
})

/** `1234/QĐ-BXD`, `753.1/QĐ-BKHCN`, `QĐ/0001-BTP`: digits, and who signed. */
const decisionNumber =
  /^(?:\d{1,5}(?:\.\d{1,2})?[A-Za-z]?\/(?:\d{4}\/)?\p{Lu}[\p{L}\d-]*|\p{Lu}{2}\/?\d{3,5}-\p{Lu}+)$/u

/** `1234/QĐ-BXD`: what a ministry publishes holds in the whole country. */
const byMinistry = /QĐ-B\p{Lu}/u

const decision = eachProcedure((procedure, report, { on }) => {
  const { number, date } = procedure.decision ?? {}
  if (procedure.province !== undefined && number !== undefined && byMinistry.test(number))
    report('DECISION_PLACE', ['province'], { value: procedure.province, number })
  if (number !== undefined && !decisionNumber.test(number))
    report('DECISION_ODD', ['decision', 'number'], { value: number })
  if (date !== undefined && date > on) report('DECISION_ODD', ['decision', 'date'], { value: date })
})

/** Each bound of each input, one at a time, with the others at their usual value. */
function samples(inputs: NonNullable<NonNullable<Fee['formula']>['inputs']>): Record<string, number>[] {
  const usual = Object.fromEntries(inputs.map(({ id, typical, min, max }) => [id, typical ?? min ?? max ?? 1]))
  return [
    usual,
    ...inputs.flatMap(({ id, min = 0, max }) =>
      [min, ...(max === undefined ? [] : [max])].map(at => ({ ...usual, [id]: at })),
    ),
  ]
}

/** No fee and no benefit is negative, whatever is put into its formula within its bounds. */
const formulas = eachProcedure((procedure, report, { catalog }) => {
  for (const list of ['fees', 'benefits'] as const)
    for (const [index, { formula }] of (procedure[list] ?? []).entries()) {
      const tree = formula && catalog.formulas.get(formula.text)
      if (formula === undefined || tree === undefined || formula.parameters !== undefined) continue
      const values = samples(formula.inputs ?? []).map(given => Number(toRun(tree)(given)))
      const least = Math.min(...values)
      if (least < 0 || values.some(value => !Number.isFinite(value)))
        report('FORMULA_NEGATIVE', [list, index, 'formula', 'text'], { value: least })
    }
})

const namesIn = (tree: Formula): string[] =>
  typeof tree === 'string' ? [tree] : typeof tree === 'number' ? [] : tree.slice(1).flatMap(part => namesIn(part))

/** What is asked for a formula is used in it, and its bounds leave something between them. */
const inputs = eachProcedure((procedure, report, { catalog }) => {
  for (const [index, { formula }] of (procedure.fees ?? []).entries()) {
    const tree = formula && catalog.formulas.get(formula.text)
    if (tree === undefined) continue
    const used = new Set(namesIn(tree))
    for (const [at, { id, min, max }] of (formula?.inputs ?? []).entries()) {
      const path = ['fees', index, 'formula', 'inputs', at]
      if (!used.has(id)) report('NOT_USED', [...path, 'id'], { value: id })
      if (min !== undefined && max !== undefined && min > max) report('RANGE_ORDER', [...path, 'min'])
    }
  }
})

/** A circumstance is asked because some line depends on it. */
const unused = eachProcedure((procedure, report) => {
  const { papers = [], steps = [], fees = [], benefits = [], timeLimits = [], changes = [] } = procedure
  const lines = [...papers, ...steps, ...fees, ...benefits, ...timeLimits]
  const named = new Set(lines.flatMap(({ when }) => [...listOf(when?.if), ...listOf(when?.unless)]))
  const later = JSON.stringify(changes)
  for (const [index, { id }] of (procedure.circumstances ?? []).entries())
    if (!named.has(id) && !later.includes(`"${id}"`)) report('NOT_USED', ['circumstances', index, 'id'], { value: id })
})

/** A word by which people ask for a procedure that is not here leads to no other one: absence is not shown as presence. */
const absent: Rule = ({ catalog }: CheckContext) => {
  const taken = new Map(
    [...catalog.procedures.values()].flatMap(({ code, title, keywords = [] }) =>
      [title ?? '', ...keywords].map(word => [plain(word), code] as const),
    ),
  )
  return [...catalog.everydayNames.values()].flatMap(({ code, words }) =>
    words.flatMap((value, index) => {
      const other = taken.get(plain(value))
      if (other === undefined || catalog.procedures.has(code)) return []
      return [
        {
          code: 'KEYWORD_ABSENT',
          kind: 'everyday-names',
          id: code,
          path: ['words', index],
          values: { value, other },
        } as const,
      ]
    }),
  )
}

export const sense: readonly Rule[] = [succession, copies, level, kinds, decision, formulas, inputs, unused, absent]
