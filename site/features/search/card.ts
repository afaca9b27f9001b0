import type { Hit } from '../../../src/search/types.ts'
import { element } from '../../scripts/page.ts'
import { answerWords as t } from './answer-words.ts'
import { said } from './page-language.ts'

/** The facts of a clear winner, each under its own word; unknown ones are left to the page. */
export function card({ facts }: Hit): HTMLElement {
  const { limit, fee, papers, agency, levels } = facts
  const made = element('dl', '', 'card')
  const place = agency ?? levels.map(level => said(level) ?? level).join(', ')
  for (const [word, value] of [
    [t.card.fee, fee],
    [t.card.limit, limit],
    [t.card.papers, papers],
    [t.card.place, place],
  ] as const) {
    if (!value) continue
    const group = element('div')
    const shown = said(value)
    const told = element('dd', shown ?? value)
    if (shown === undefined) told.lang = 'vi'
    group.append(element('dt', word), told)
    made.append(group)
  }
  return made
}
