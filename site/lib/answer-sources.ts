import type { Procedure } from '../../src/model/procedure.ts'
import type { AnswerSources } from '../../src/search/answers.ts'
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

/** What the results page answers beside procedures. */
export const answerSources = ({ catalog, listed, byCode }: SiteData): AnswerSources => ({
  doors: [...catalog.notProcedures.values()].map(({ name, words, door, text }) => ({ name, words, door, text })),
  laws: [...catalog.documents.keys()].map(number => [number, documentSlug(number)] as const),
  forms: formsOf(listed),
  journeys: [...catalog.lifeEvents.values()].map(({ id, name, procedures }) => ({
    id,
    name,
    first: procedures.filter(code => byCode.has(code)).slice(0, leading),
  })),
})
