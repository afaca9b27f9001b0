import type { EditedKind } from '../../edit/fields.ts'
import { type Assumptions, assumptionsAt, officialModel } from '../../engine/cost/assumptions.ts'
import { claimOfCost, claimOfSaving } from '../../engine/cost/claim.ts'
import { costOf } from '../../engine/cost/cost.ts'
import { costDateOf, daysOf, savingOf, totalOf } from '../../engine/cost/saving.ts'
import { applyAll } from '../../engine/record/apply.ts'
import { effective } from '../../engine/record/effective.ts'
import { dayBefore } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Proposal } from '../../model/proposal.ts'
import { answersOf } from '../../text/answers.ts'
import { boundText } from '../../text/claim.ts'
import { situationName } from '../../text/cost.ts'
import { editPage as t } from '../../text/edit.ts'
import { savingSentence } from '../../text/saving.ts'

/** One answer of a page with the file as it is on disk, and with the draft. */
export interface Row {
  name: string
  before: string
  after: string
}

/** What a reader of one procedure is told before and after. */
export interface Effect {
  code: string
  name: string
  /** The day on which it is looked at, ISO. */
  day: string
  rows: readonly Row[]
}

/** What a draft does to pages and costs. */
export interface Effects {
  procedures: readonly Effect[]
  /** How many more procedures it touches. */
  more: number
  /** A proposal's saving in a sentence, before and after. */
  saving?: { before: string; after: string }
}

/** Which file is edited, by what tells it from others of its kind. */
export interface Edited {
  kind: EditedKind
  id: string
  on: string
}

const shownAtMost = 6
const lookedAtMost = 80

const latest = (days: readonly (string | undefined)[], on: string): string =>
  days.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), on)

/** The codes of the procedures that a file speaks of, with the day from which all of what it says of them holds. */
function spokenOf({ kind, id, on }: Edited, catalog: Catalog): Map<string, string> {
  if (kind === 'procedure') return new Map([[id, latest([catalog.procedures.get(id)?.from], on)]])
  if (kind === 'proposal') {
    const proposal = catalog.proposals.get(id)
    return new Map(proposal?.changes.map(({ procedure }) => [procedure, proposal.from]))
  }
  const changes =
    kind === 'act'
      ? (catalog.acts.get(id)?.changes ?? []).flatMap(({ procedures, from }) =>
          procedures.map(code => [code, from ?? catalog.acts.get(id)?.from] as const),
        )
      : (catalog.overlays.get(id)?.changes ?? []).map(({ procedure, from }) => [procedure, from] as const)
  const days = new Map<string, string>()
  for (const [code, from] of changes) days.set(code, latest([from, days.get(code)], on))
  return days
}

/** A procedure as the file has it on a day. */
function standing({ kind, id }: Edited, code: string, day: string, catalog: Catalog): Procedure | undefined {
  const record = catalog.procedures.get(code)
  if (record === undefined) return undefined
  if (kind === 'overlay') return effective(record, day, catalog.overlays.get(id))
  if (kind !== 'proposal') return effective(record, day)
  const own = catalog.proposals.get(id)?.changes.filter(({ procedure }) => procedure === code) ?? []
  return applyAll(
    effective(record, dayBefore(day)),
    own.flatMap(({ operations }) => operations),
  )
}

/** How to cost in a catalogue; undefined where it has no model. */
const costingIn = (catalog: Catalog, on: string, province?: string): Assumptions | undefined =>
  catalog.models.has(officialModel) ? assumptionsAt(catalog, on, { province }).assumptions : undefined

function answersIn(procedure: Procedure | undefined, assumptions: Assumptions | undefined): Map<string, string> {
  if (procedure === undefined) return new Map()
  const { papers, limit, cost } = answersOf(procedure)
  const answers = new Map<string, string>([
    [t.answers.papers, papers.text],
    [t.answers.limit, limit.text],
    [t.answers.fee, cost.text],
  ])
  if (assumptions === undefined) return answers
  const costed = costOf(procedure, assumptions)
  const { perSubmission, weighted, situations, abolished } = costed
  const costs = situations.map(
    one => [t.costIn(situationName(one, procedure)), boundText(one.perSubmission, one.bound ?? 'exact')] as const,
  )
  if (abolished) return answers.set(t.answers.cost, t.abolished)
  if (!weighted) return new Map([...answers, ...costs])
  return answers.set(t.answers.cost, boundText(perSubmission, claimOfCost(costed).bound))
}

/** The four answers, and of the costs by situation those that change or the first. */
function rowsOf(before: Map<string, string>, after: Map<string, string>): Row[] {
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const rows = names.map(name => ({ name, before: before.get(name) ?? t.nothing, after: after.get(name) ?? t.nothing }))
  const differs = rows.filter((row, at) => at < 3 || row.before !== row.after)
  return differs.length > 3 ? differs.slice(0, 3 + shownAtMost) : rows.slice(0, 4)
}

const changed = ({ rows }: Effect): boolean => rows.some(({ before, after }) => before !== after)

function savedBy(proposal: Proposal | undefined, catalog: Catalog): string {
  const assumptions = proposal && costingIn(catalog, costDateOf([proposal]))
  if (proposal === undefined || assumptions === undefined) return t.nothing
  const saving = savingOf([proposal], catalog, assumptions)
  const elsewhere = saving.procedures.some(({ before }) => before.elsewhere)
  return savingSentence(proposal.name, totalOf(saving), daysOf(saving), claimOfSaving(saving), elsewhere)
}

/** What readers are told, and what it costs them, with the file on disk and with the draft. */
export function effectsOf(edited: Edited, now: Catalog, draft: Catalog): Effects {
  const province = edited.kind === 'overlay' ? edited.id : undefined
  const [costs, draftCosts] = [now, draft].map(catalog => costingIn(catalog, edited.on, province))
  const days = new Map([...spokenOf(edited, now), ...spokenOf(edited, draft)])
  const all = [...days].slice(0, lookedAtMost).flatMap(([code, day]): Effect[] => {
    const [before, after] = [standing(edited, code, day, now), standing(edited, code, day, draft)]
    const shown = after ?? before
    if (shown === undefined) return []
    return [
      {
        code,
        name: shown.title ?? shown.name,
        day,
        rows: rowsOf(answersIn(before, costs), answersIn(after, draftCosts)),
      },
    ]
  })
  const touched = all.filter(changed)
  const told = touched.length > 0 ? touched : all
  const saving =
    edited.kind === 'proposal'
      ? { before: savedBy(now.proposals.get(edited.id), now), after: savedBy(draft.proposals.get(edited.id), draft) }
      : undefined
  return {
    procedures: told.slice(0, shownAtMost),
    more: Math.max(0, told.length - shownAtMost),
    ...(saving && { saving }),
  }
}
