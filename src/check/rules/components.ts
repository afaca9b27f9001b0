import { endedOn, type Lexicon, type Mention, mentionsIn } from '../../engine/record/concepts.ts'
import { inForce } from '../../engine/record/effective.ts'
import type { Path } from '../../model/problem.ts'
import type { Procedure } from '../../model/procedure.ts'
import { eachProcedure, type Rule } from '../context.ts'

/** What every procedure must state (Nghị định 63/2010/NĐ-CP Điều 8 khoản 2), with what readers need most beside it. */
export const components = [
  'levels',
  'applicants',
  'agency',
  'legalBasis',
  'papers',
  'steps',
  'fees',
  'timeLimits',
  'channels',
  'results',
] as const satisfies (keyof Procedure)[]

/** `papers: []` is an answer; for every other component an empty list is none. */
const isMissing = (procedure: Procedure, key: (typeof components)[number]) => {
  const value = procedure[key]
  return value === undefined || (key !== 'papers' && Array.isArray(value) && value.length === 0)
}

const complete = eachProcedure((procedure, report, { on }) => {
  if (!inForce(procedure, on)) return
  for (const key of components) if (isMissing(procedure, key)) report('MISSING_COMPONENT', ['code'], { value: key })
})

const oneYearBefore = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`

/** Somebody compared the record with its source within the last year. */
const checked = eachProcedure((procedure, report, { on }) => {
  if (procedure.checked === undefined) report('NOT_CHECKED', ['code'])
  else if (procedure.checked.on < oneYearBefore(on))
    report('CHECK_OLD', ['checked', 'on'], { value: procedure.checked.on })
  else if (procedure.checked.on > on)
    report('DATE_ORDER', ['checked', 'on'], { value: on, earlier: procedure.checked.on })
})

/** The names of papers, steps and results and the places of channels that speak of something that has ended, each with where it stands. */
export function* endedNames(
  { papers = [], steps = [], results = [], channels = [] }: Procedure,
  lexicon: Lexicon,
): Generator<Mention & { path: Path }> {
  const lists = Object.entries({ papers, steps, results })
  const names = lists.flatMap(([list, items]) =>
    items.map(({ name }, at) => ({ text: name, path: [list, at, 'name'] })),
  )
  const places = channels.map(({ where = '' }, at) => ({ text: where, path: ['channels', at, 'where'] }))
  for (const { text, path } of [...names, ...places])
    for (const mention of mentionsIn(text, lexicon)) yield { ...mention, path }
}

/** Names in a record in force do not speak of what has ended (sổ hộ khẩu, cấp huyện …). */
const ended: Rule = context => {
  const lexicon = endedOn(context.catalog.endedConcepts.values(), context.on)
  return eachProcedure((procedure, report, { on }) => {
    if (!inForce(procedure, on)) return
    for (const { text, concept, path } of endedNames(procedure, lexicon))
      report('ENDED_CONCEPT', path, { value: text, ended: concept.ended, instead: concept.instead })
  })(context)
}

export const componentRules = [complete, checked, ended]
