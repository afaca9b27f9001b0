import type { Hit } from '../../../src/search/types.ts'
import { searchAnswers as t } from '../../../src/text/search-answers.ts'
import { element } from '../../scripts/page.ts'

/** The facts of a clear winner, each under its own word; unknown ones are left to the page. */
export function card({ facts }: Hit): HTMLElement {
  const { limit, fee, papers, agency, levels } = facts
  const made = element('dl', '', 'card')
  const place = agency ?? levels.join(', ')
  for (const [word, value] of [
    [t.card.fee, fee],
    [t.card.limit, limit],
    [t.card.papers, papers],
    [t.card.place, place],
  ] as const) {
    if (!value) continue
    const group = element('div')
    group.append(element('dt', word), element('dd', value))
    made.append(group)
  }
  return made
}
