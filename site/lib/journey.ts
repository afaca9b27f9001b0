import { mergedPapers } from '../../src/engine/situation/journey.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Formula } from '../../src/model/formula.ts'
import type { LifeEvent } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'

/** True for a procedure that does several in one filing; the catalogue names them so. */
export const isCombined = ({ name }: Procedure): boolean => /liên thông/i.test(name)

export const shortName = ({ title, name }: Procedure): string => title ?? name

/** Combined procedures first, the others in the order of the list. */
export const inJourney = (procedures: readonly Procedure[]): Procedure[] => [
  ...procedures.filter(isCombined),
  ...procedures.filter(procedure => !isCombined(procedure)),
]

/** A merged paper with the names of the procedures that need it. */
export const journeyPapers = (procedures: readonly Procedure[]) => {
  const names = new Map(procedures.map(procedure => [procedure.code, shortName(procedure)]))
  return mergedPapers(procedures).map(paper => ({
    ...paper,
    names: paper.usedBy.map(code => names.get(code) ?? code),
    giver: paper.givenBy === undefined ? undefined : names.get(paper.givenBy),
  }))
}

const agenciesOf = (procedures: readonly Procedure[], { agencies }: Catalog) =>
  Object.fromEntries(procedures.flatMap(({ agency = '' }) => [[agency, agencies.get(agency)?.name ?? agency]]))

/** Only what the browser needs to ask, merge papers, add fees and date the journey. */
export function journeyData(event: LifeEvent, procedures: readonly Procedure[], catalog: Catalog): object {
  const { questions, steps } = event
  const texts = procedures.flatMap(({ fees }) => (fees ?? []).flatMap(fee => fee.formula?.text ?? []))
  return {
    formulas: Object.fromEntries(
      texts.map((text): [string, Formula | undefined] => [text, catalog.formulas.get(text)]),
    ),
    event: {
      questions: questions?.map(({ ask: _ask, answers, ...question }) => ({
        ...question,
        answers: answers.map(({ id }) => ({ id })),
      })),
      steps: steps?.map(({ who: _who, term: _term, ...step }) => step),
    },
    agencies: agenciesOf(procedures, catalog),
    procedures: procedures.map(one => ({
      agency: one.agency,
      code: one.code,
      name: shortName(one),
      cases: one.cases?.map(({ id }) => ({ id })),
      channels: one.channels?.map(({ id }) => ({ id })),
      circumstances: one.circumstances?.map(({ id, who }) => ({ id, who })),
      papers: one.papers?.map(({ note: _note, effort: _effort, form: _form, ...paper }) => paper),
      fees: one.fees?.map(({ note: _note, name: _name, source: _source, ...fee }) => fee),
      timeLimits: one.timeLimits?.map(({ note: _note, ...limit }) => limit),
    })),
  }
}
