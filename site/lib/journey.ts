import { mergedPapers } from '../../src/engine/situation/journey.ts'
import type { Formula } from '../../src/model/formula.ts'
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

/** Only what the browser needs to merge papers, add fees and date the journey. */
export function journeyData(procedures: readonly Procedure[], formulas: ReadonlyMap<string, Formula>): object {
  const texts = procedures.flatMap(({ fees }) => (fees ?? []).flatMap(fee => fee.formula?.text ?? []))
  return {
    formulas: Object.fromEntries(texts.map(text => [text, formulas.get(text)])),
    procedures: procedures.map(one => ({
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
