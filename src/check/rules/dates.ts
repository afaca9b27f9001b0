import { addDays } from '../../engine/time/dates.ts'
import type { Path } from '../../model/problem.ts'
import { each, eachChecked, eachProcedure, type Report } from '../context.ts'

/** The district level ended when the two-tier model began (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
const lastDayOfDistricts = '2025-06-30'

function ordered(report: Report, path: Path, earlier: string | undefined, later: string | undefined): void {
  if (earlier !== undefined && later !== undefined && earlier > later)
    report('DATE_ORDER', path, { value: later, earlier })
}

/** Before it there was no text of today's State that a record could rest on. */
const firstDay = '1945-09-02'

/** Days between a text and its first day in force: none waits longer than three years. */
const farthest = 1096

const records = eachProcedure((procedure, report, { on, catalog }) => {
  ordered(report, ['to'], procedure.from, procedure.to)
  ordered(report, ['from'], firstDay, procedure.from)
  if ((procedure.from ?? on) > addDays(on, farthest)) report('FROM_FAR', ['from'], { value: procedure.from ?? '' })
  for (const [index, change] of (procedure.changes ?? []).entries()) {
    ordered(report, ['changes', index, 'from'], procedure.from, change.from)
    ordered(report, ['changes', index, 'from'], procedure.changes?.[index - 1]?.from, change.from)
    ordered(report, ['changes', index, 'to'], change.from, change.to)
  }
  const ends = procedure.to ?? on
  const district = procedure.levels?.indexOf('district') ?? -1
  if (district >= 0 && ends > lastDayOfDistricts)
    report('LEVEL_ENDED', ['levels', district], { value: 'district', ended: lastDayOfDistricts })
  for (const list of ['papers', 'steps'] as const)
    for (const [index, line] of (procedure[list] ?? []).entries())
      if (line.effort?.to === 'district' && ends > lastDayOfDistricts)
        report('LEVEL_ENDED', [list, index, 'effort', 'to'], { value: 'district', ended: lastDayOfDistricts })
  const agency = procedure.agency === undefined ? undefined : catalog.agencies.get(procedure.agency)
  if (agency?.to !== undefined && ends > agency.to) {
    report('AGENCY_ENDED', ['agency'], { value: agency.name, ended: agency.to, suggestion: agency.replacedBy ?? '' })
  }
})

/** Nobody is bound years before the decision that makes a procedure known, nor before the oldest text on which it rests. */
const begins = eachChecked(({ from, decision, legalBasis = [] }, report, { catalog }) => {
  if (from === undefined) return
  const days = legalBasis.map(({ document }) => catalog.documents.get(document)?.from)
  const first = days.includes(undefined) ? undefined : days.toSorted()[0]
  const signed = decision?.date
  const late = signed !== undefined && Number(signed.slice(0, 4)) - Number(from.slice(0, 4)) > 2 ? signed : first
  if (late !== undefined && from < late) report('DATE_ORDER', ['from'], { value: from, earlier: late })
})

/** A text binds from its day of issue on, but for one that says of itself that it reaches back (Nghị định 141/2026/NĐ-CP). */
const documents = each(
  'legal-documents',
  catalog => catalog.documents,
  (document, report) => {
    if (!document.retroactive) ordered(report, ['from'], document.date, document.from)
    ordered(report, ['to'], document.from, document.to)
  },
)

const parameters = each(
  'parameter',
  catalog => catalog.parameters,
  (parameter, report) => {
    for (const [index, entry] of parameter.values.entries()) {
      const before = parameter.values[index - 1]
      ordered(report, ['values', index, 'to'], entry.from, entry.to)
      if (before && entry.from <= (before.to ?? before.from))
        report('DATE_ORDER', ['values', index, 'from'], { value: entry.from, earlier: before.to ?? before.from })
    }
  },
)

const proposals = each(
  'proposal',
  catalog => catalog.proposals,
  (proposal, report) => ordered(report, ['from'], proposal.date, proposal.from),
)

export const dates = [records, begins, documents, parameters, proposals]
