import type { LocalProcedure } from '../../analysis/province.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { DecisionContent } from '../../model/decision.ts'
import type { Procedure } from '../../model/procedure.ts'
import { decision as t } from '../../text/decision.ts'
import { decisionParts } from '../../text/decision-parts.ts'
import { citation } from '../../text/law.ts'
import { versionOfFacts } from '../open-data/version.ts'
import { restsOn } from './grounds.ts'
import * as words from './lines.ts'

type Sections = DecisionContent['sections']

/** Who resolves a procedure, in words. */
export const agencyOf = ({ agency }: Procedure, { agencies }: Catalog): string =>
  agency === undefined ? words.notStated : (agencies.get(agency)?.name ?? agency)

/** Every text that a procedure rests on in the province, by rank and date. */
export function groundLines(item: LocalProcedure, on: string, catalog: Catalog): string[] {
  const sources = restsOn(item, on, catalog)
  return sources.length === 0 ? [words.notStated] : sources.map(source => citation(source, catalog))
}

/** What Nghị định 63/2010/NĐ-CP Điều 8 khoản 2 asks of a procedure, in its order. */
export function contentOf(item: LocalProcedure, on: string, catalog: Catalog): DecisionContent {
  const { contents } = t
  const { procedure, levels } = item
  const applicants = (procedure.applicants ?? []).map(id => catalog.subjectKinds.get(id)?.name ?? id)
  const results = (procedure.results ?? []).map(result => result.name)
  const { steps, channels, papers, sets, timeLimits, fees, requirements, cases, circumstances } = procedure
  const asked = [cases, circumstances]
  const agency = agencyOf(procedure, catalog)
  const law = groundLines(item, on, catalog)
  const sections: readonly (readonly [title: string, facts: readonly unknown[], lines: readonly string[]])[] = [
    [contents.steps, [steps, asked], words.stepLines(procedure)],
    [contents.ways, [channels], words.placeLines(procedure)],
    [contents.papers, [papers, sets, asked], words.paperLines(procedure)],
    [contents.limit, [timeLimits, asked], words.limitLines(procedure)],
    [contents.applicants, applicants, applicants.length > 0 ? [applicants.join(', ')] : [words.notStated]],
    [contents.agency, [agency], [agency]],
    [contents.result, results, results.length > 0 ? results : [words.notStated]],
    [contents.fee, [fees, asked], words.feeLines(procedure, true, catalog)],
    [contents.forms, [papers], words.formLines(procedure)],
    [contents.requirements, [requirements], words.requirementLines(procedure)],
    [contents.law, restsOn(item, on, catalog), law],
  ]
  const { code, name, sector } = procedure
  return {
    code,
    name,
    sector,
    levels: [...levels],
    sections: sections.map(([title, facts, lines]) => ({
      title,
      lines: lines.map(words.official),
      facts: versionOfFacts(facts),
    })),
  }
}

/** The parts of a content that differ, each with what it said before and says now; the same facts in other words do not. */
export function differenceLines(old: Sections, fresh: Sections): string[] {
  const before = new Map(old.map(part => [part.title, part]))
  return fresh.flatMap(({ title, lines, facts }) => {
    const { lines: were = [], facts: known } = before.get(title) ?? {}
    if (known !== undefined && known === facts) return []
    const [gone, come] = [were.filter(line => !lines.includes(line)), lines.filter(line => !were.includes(line))]
    return gone.length + come.length === 0 ? [] : [decisionParts.differs(title, gone, come)]
  })
}
