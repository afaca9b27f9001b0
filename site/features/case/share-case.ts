import { myPapers } from '../../../src/engine/situation/papers.ts'
import type { MySituation } from '../../../src/engine/situation/situation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { caseText } from '../../../src/text/case.ts'
import { need } from '../../scripts/page.ts'

const t = caseText.share

const nameOf = (id: string) => document.querySelector<HTMLElement>(`[data-name="${id}"]`)?.textContent?.trim() ?? id

/** The page as plain text with its link: for a message to somebody who will do the errand. */
export function shareText(procedure: Procedure, mine: MySituation, link: string): string {
  const papers = myPapers({ procedure, situation: mine }).map(
    ({ alternatives, have }) => `${have ? '☑' : '☐'} ${alternatives.map(paper => nameOf(paper.id)).join(t.oneOf)}`,
  )
  const written = (selector: string) => need<HTMLElement>(document, selector).textContent?.trim() ?? ''
  return [
    written('h1'),
    '',
    ...(papers.length === 0 ? [] : [t.papers, ...papers, '']),
    t.limit(written('[data-answer="limit"]')),
    t.fee(written('[data-mine-fees]')),
    t.due(written('[data-mine-due]')),
    '',
    link,
  ].join('\n')
}
