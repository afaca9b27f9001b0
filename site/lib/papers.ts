import type { Paper, Procedure, When } from '../../src/model/procedure.ts'
import { pieceWords } from '../../src/text/pieces.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'
import { describeWhen } from '../../src/text/when.ts'

/** A paper, or papers of which the reader brings one. */
export type PaperItem = { paper: Paper } | { oneOf: Paper[] }

const t = procedurePage.papers

/** How a paper is brought, in one line: `1 bản chính · Mẫu: TK01`; empty where the record does not say. A form that is linked stands apart. */
export function paperFacts(paper: Paper, linked: boolean): string {
  const { form } = paper
  return [...pieceWords(paper), ...(form && !(linked && form.url) ? [t.form(form.name)] : [])].join(' · ')
}

/** Papers under one condition: a section of the checklist that stands complete without a script. */
export interface PaperGroup {
  when: When | undefined
  heading: string
  items: PaperItem[]
}

/** The checklist: what everybody brings first, then each condition in the order of the record. */
export function paperGroups(procedure: Procedure): PaperGroup[] {
  const groups = new Map<string, Paper[]>()
  for (const paper of procedure.papers ?? []) {
    const heading = describeWhen(paper.when, procedure)
    groups.set(heading, [...(groups.get(heading) ?? []), paper])
  }
  const made = [...groups].map(([heading, papers]) => ({
    when: papers[0]?.when,
    heading,
    items: withAlternatives(papers),
  }))
  return made.sort((a, b) => Number(a.heading !== '') - Number(b.heading !== ''))
}

/** Alternatives stand together where the first of them stood. */
function withAlternatives(papers: readonly Paper[]): PaperItem[] {
  const seen = new Set<string>()
  return papers.flatMap((paper): PaperItem[] => {
    if (paper.oneOf === undefined) return [{ paper }]
    if (seen.has(paper.oneOf)) return []
    seen.add(paper.oneOf)
    const oneOf = papers.filter(other => other.oneOf === paper.oneOf)
    return oneOf.length === 1 ? [{ paper }] : [{ oneOf }]
  })
}
