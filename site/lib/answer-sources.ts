import { numbersOn } from '../../src/engine/cost/parameters.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { AnswerSources, FormulaSum } from '../../src/search/answers.ts'
import { describeWhen } from '../../src/text/when.ts'
import type { SiteData } from './catalog.ts'
import { documentSlug } from './paths.ts'

/** The number of a form in its name: `Mẫu CT01 ban hành kèm theo …`, `Mẫu số 11/ĐK`. */
const numberIn =
  /^(?:mẫu|tờ khai)(?:\s+số)?:?\s+((?:[A-ZĐ]{1,4}\d{1,3}[a-z]?|\d{1,3}[a-zA-Z]?[/-][A-ZĐ]{1,6}(?:-[A-ZĐ0-9]+)*))(?=[\s,;.]|$)/i

const formsOf = (procedures: readonly Procedure[]): AnswerSources['forms'] => {
  const codes = new Map<string, Set<string>>()
  for (const { code, papers = [] } of procedures)
    for (const { form } of papers) {
      const number = form && numberIn.exec(form.name)?.[1]
      if (number) codes.set(number, (codes.get(number) ?? new Set()).add(code))
    }
  return [...codes].map(([form, of]) => [form, [...of]] as const)
}

/** How many procedures at the beginning of a journey make the journey an answer. */
const leading = 3

/** What a sum is: the same formula under one name in several situations is one. */
const sameSum = ({ code, name, formula }: FormulaSum): string => [code, name, formula.text].join('/')

/** One sum for several situations of the same: it is the usual one, and what differs says when. */
function joined([first, ...others]: readonly FormulaSum[]): FormulaSum[] {
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first]
  const { case: _, ...sum } = first
  return [{ ...sum, holds: '' }]
}

/** Fees and benefits that depend on a number which the reader knows. */
const sumsOf = ({ catalog, listed, on }: SiteData): FormulaSum[] => {
  const numbers = numbersOn(catalog.parameters, on)
  const sums = listed.flatMap(procedure =>
    [...(procedure.fees ?? []), ...(procedure.benefits ?? [])].flatMap(({ name, formula, when, ...line }) => {
      const tree = formula && catalog.formulas.get(formula.text)
      const inputs = formula?.inputs ?? []
      if (formula === undefined || tree === undefined || inputs.length === 0) return []
      const ids = Object.values(formula.parameters ?? {})
      const parameters = Object.fromEntries(ids.flatMap(id => (numbers[id] === undefined ? [] : [[id, numbers[id]]])))
      const currency = ('currency' in line ? line.currency : undefined) ?? 'VND'
      const { code, title = procedure.name } = procedure
      const of = typeof when?.case === 'string' ? { case: when.case } : {}
      const holds = describeWhen(when, procedure)
      return [{ code, title, name, inputs, formula, tree, parameters, currency, holds, ...of }]
    }),
  )
  return [...Map.groupBy(sums, sameSum).values()].flatMap(joined)
}

/** A law that people call by its name. */
const ownName = /^(?:Bộ luật|Luật)(?! sửa đổi) /

/** What the results page answers beside procedures. */
export const answerSources = (data: SiteData): AnswerSources => ({
  doors: [...data.catalog.notProcedures.values()].map(({ name, words, door, text }) => ({ name, words, door, text })),
  laws: [...data.catalog.documents.values()].map(({ number, title }) =>
    ownName.test(title) ? [number, documentSlug(number), title] : [number, documentSlug(number)],
  ),
  forms: formsOf(data.listed),
  journeys: [...data.catalog.lifeEvents.values()].map(({ id, name, procedures }) => ({
    id,
    name,
    first: procedures.filter(code => data.byCode.has(code)).slice(0, leading),
  })),
  sums: sumsOf(data),
})
