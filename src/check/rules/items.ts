import type { Paper, Procedure } from '../../model/procedure.ts'
import { eachProcedure, type Report } from '../context.ts'

/** Ids are unique within their list. */
const ids = eachProcedure((procedure, report) => {
  for (const list of [
    'cases',
    'circumstances',
    'papers',
    'steps',
    'fees',
    'benefits',
    'channels',
    'results',
  ] as const) {
    const seen = new Set<string>()
    for (const [index, item] of (procedure[list] ?? []).entries()) {
      if (seen.has(item.id)) report('DUPLICATE_ID', [list, index, 'id'], { value: item.id, other: list })
      seen.add(item.id)
    }
  }
})

const sameName = (paper: Paper) =>
  `${paper.name
    .toLocaleLowerCase('vi')
    .replace(/[\s.,;:]+/g, ' ')
    .trim()}|${JSON.stringify(paper.when ?? null)}`

/** The same paper is not asked for twice, every alternative has another, and a paper to hand in says how many. */
const papers = eachProcedure((procedure, report) => {
  const seen = new Set<string>()
  const list = procedure.papers ?? []
  for (const [index, paper] of list.entries()) {
    const name = sameName(paper)
    if (seen.has(name)) report('DUPLICATE_PAPER', ['papers', index, 'name'], { value: paper.name })
    seen.add(name)
    alternative(list, paper, index, report)
    const counted = (paper.originals ?? 0) + (paper.copies ?? 0) > 0
    if (!counted && paper.hand !== 'show') report('PAPER_COUNT', ['papers', index], { value: paper.name })
  }
})

function alternative(list: readonly Paper[], paper: Paper, index: number, report: Report): void {
  if (paper.oneOf === undefined) return
  if (list.filter(other => other.oneOf === paper.oneOf).length < 2)
    report('LONE_ALTERNATIVE', ['papers', index, 'oneOf'], { value: paper.oneOf })
}

/** What must be paid, and that nothing must be paid, both need a source (Thông tư 03/2022/TT-BTP Điều 11: as the competent authority set them). */
const sources = eachProcedure((procedure: Procedure, report) => {
  for (const [index, fee] of (procedure.fees ?? []).entries())
    if (fee.source === undefined && fee.undetermined === undefined)
      report('NO_SOURCE', ['fees', index, fee.amount === undefined ? 'formula' : 'amount'], { value: fee.name })
})

export const items = [ids, papers, sources]
