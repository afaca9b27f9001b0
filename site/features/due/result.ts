import { deadline } from '../../../src/engine/time/deadline.ts'
import type { Deadline, DeadlineRequest } from '../../../src/engine/time/deadline-types.ts'
import { alternativeText, momentDay, noDateText, noteTexts } from '../../../src/text/deadline.ts'
import { dueLive as t } from '../../../src/text/live.ts'
import { element, need } from '../../scripts/page.ts'
import { list } from './list.ts'

/** How the days were counted, for whoever opens it. */
async function explain(how: HTMLDetailsElement, found: Deadline, agencyName: (id: string) => string): Promise<void> {
  if (!how.open) return
  const { explanation } = await import('./explain.ts')
  need(how, '[data-due-days]').replaceChildren(...explanation(found, how, agencyName))
}

/** Writes the answer into the panel: the date, what may change it, and how it was counted. */
export function paintDeadline(
  panel: ParentNode,
  request: DeadlineRequest,
  agencyName: (id: string) => string = id => id,
): Deadline {
  const found = deadline(request)
  const { due } = found
  const result = need<HTMLElement>(panel, '[data-due-result]')
  const answer = element('strong', due === undefined ? noDateText(found) : t.latest(momentDay(due)))
  result.replaceChildren(
    element('span', `${t.filed(momentDay(request.submitted))}. ${due === undefined ? '' : t.result}`),
    ' ',
    answer,
  )
  need(panel, '[data-due-notes]').replaceChildren(
    ...list(t.alternatives, found.alternatives.map(alternativeText)),
    ...list(
      '',
      found.notes.map(note => noteTexts[note]),
    ),
  )
  const how = need<HTMLDetailsElement>(panel, '[data-due-how]')
  how.hidden = due === undefined
  how.ontoggle = () => void explain(how, found, agencyName)
  void explain(how, found, agencyName)
  return found
}

/** Empties the panel and says why there is no date. */
export function paintNothing(panel: ParentNode, why: string): void {
  need(panel, '[data-due-result]').replaceChildren(why)
  need(panel, '[data-due-notes]').replaceChildren()
  const how = need<HTMLDetailsElement>(panel, '[data-due-how]')
  how.hidden = true
  how.ontoggle = null
  need(how, '[data-due-days]').replaceChildren()
}
