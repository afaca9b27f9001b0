import { lexiconOf, mentionsIn } from '../../engine/record/concepts.ts'
import { inForce } from '../../engine/record/effective.ts'
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

/** Names in a record in force do not speak of what has ended (sổ hộ khẩu, cấp huyện …). */
const ended: Rule = context => {
  const { on, catalog } = context
  const lexicon = lexiconOf([...catalog.endedConcepts.values()].filter(concept => concept.ended <= on))
  return eachProcedure((procedure, report) => {
    if (!inForce(procedure, on)) return
    const look = (text: string | undefined, path: (string | number)[]) => {
      for (const { concept, text: value } of mentionsIn(text ?? '', lexicon))
        report('ENDED_CONCEPT', path, { value, ended: concept.ended, instead: concept.instead })
    }
    for (const list of ['papers', 'steps', 'results'] as const)
      for (const [index, item] of (procedure[list] ?? []).entries()) look(item.name, [list, index, 'name'])
    for (const [index, channel] of (procedure.channels ?? []).entries())
      look(channel.where, ['channels', index, 'where'])
  })(context)
}

export const componentRules = [complete, checked, ended]
