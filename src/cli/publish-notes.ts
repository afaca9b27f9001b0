import { publicationDates } from '../analysis/publication.ts'
import { compileCalendar } from '../engine/time/calendar.ts'
import { lawOfPublishing } from '../export/decision/bases.ts'
import type { DecisionRequest, DraftDecision } from '../export/decision/decision.ts'
import { changesAgainst, type PublishedState } from '../export/decision/published-state.ts'
import { unsortedOnline } from '../export/decision/services.ts'
import type { Catalog } from '../model/catalog.ts'
import { publicationNotes } from '../text/decision.ts'
import { publishCommand as t } from '../text/publish-command.ts'

/** From this day Thông tư 09/2026/TT-BTP may say otherwise what a decision of publication looks like. */
const formsQuestioned = '2026-08-01'

/** What the law asks of the dates, and what the records leave open. */
export function draftNotes({ decision, listed, changes }: DraftDecision, catalog: Catalog): string[] {
  const { signBy, enterBy } = publicationDates(changes, decision.date, compileCalendar(catalog.calendars.values()))
  const about = changes?.changes ?? listed
  const unverified = about.filter(
    ({ procedure, differences }) =>
      differences.some(difference => !difference.verified) || procedure.fees?.some(fee => fee.verified === false),
  )
  const undated = changes?.undated.length ?? 0
  const begun = changes?.changes.filter(change => change.kind === 'new').length ?? 0
  const unsaid = (changes?.changes ?? []).filter(({ kind, causes }) => kind === 'amended' && causes.length === 0)
  const numbers = about.flatMap(({ procedure }) => procedure.decision?.number ?? [])
  const odd = [...new Set(numbers.filter(number => !/^\d/.test(number)))].toSorted()
  const unregistered = lawOfPublishing.filter(number => !catalog.documents.has(number))
  return [
    ...(unregistered.length === 0 ? [] : [t.unregistered(unregistered)]),
    ...signBy.map(({ effect, latest, count, late }) =>
      late ? publicationNotes.late(effect, latest, count, late) : publicationNotes.signBy(effect, latest, count),
    ),
    ...(enterBy === undefined ? [] : [publicationNotes.enterBy(enterBy)]),
    ...(enterBy === undefined && decision.date !== undefined ? [publicationNotes.enterUnknown] : []),
    ...(begun === 0 ? [] : [publicationNotes.begun(begun)]),
    ...(undated === 0 ? [] : [publicationNotes.undated(undated)]),
    ...(unsaid.length === 0 ? [] : [t.noCause(unsaid.map(({ procedure }) => procedure.code))]),
    ...(odd.length === 0 ? [] : [t.oddNumbers(odd)]),
    ...(decision.on < formsQuestioned ? [] : [t.formsUnread]),
    ...(unverified.length === 0 ? [] : [publicationNotes.unverified(unverified.length)]),
  ]
}

/** What differs today from what was published, where the decision is not about just that. */
export function differsNote(
  state: PublishedState | undefined,
  catalog: Catalog,
  { province, on, sector, level, published }: DecisionRequest,
): string[] {
  if (state === undefined || published !== undefined) return []
  const { changes } = changesAgainst(state, catalog, { province, on, sector, level })
  return changes.length === 0 ? [] : [t.differs(changes.map(({ procedure }) => procedure.code))]
}

/** What a list of services leaves out because the province has not sorted it. */
export function servicesNote({ listed }: Pick<DraftDecision, 'listed'>, catalog: Catalog, province: string): string[] {
  const unsorted = unsortedOnline(listed, catalog.overlays.get(province)?.office)
  return unsorted.length === 0 ? [] : [t.unsorted(unsorted.length)]
}
