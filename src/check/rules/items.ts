import { listOf } from '../../engine/situation/applies.ts'
import type { Paper, Procedure } from '../../model/procedure.ts'
import { eachChecked, eachProcedure, type Report } from '../context.ts'

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

/** "Theo quy định hiện hành": words that lead to no text. */
const vague =
  /^(?:theo |căn cứ )?(?:các )?(?:quy định|pháp luật|văn bản|luật)(?: (?:hiện hành|của pháp luật|pháp luật|liên quan|có liên quan))*\.?$/iu

/** What must be paid, and that nothing must be paid, both need a source (Thông tư 03/2022/TT-BTP Điều 11: as the competent authority set them). */
const sources = eachProcedure((procedure: Procedure, report) => {
  for (const [index, fee] of (procedure.fees ?? []).entries())
    if ((fee.source === undefined && fee.undetermined === undefined) || vague.test(fee.source?.title ?? ''))
      report('NO_SOURCE', ['fees', index, fee.amount === undefined ? 'formula' : 'amount'], { value: fee.name })
})

const withoutId = ({ id: _id, ...rest }: { id: string }): string => JSON.stringify(rest)

/** What two entries of a list may not have in common; papers have a rule of their own. */
const sameness: readonly (readonly [string, (procedure: Procedure) => readonly string[] | undefined])[] = [
  ['steps', ({ steps }) => steps?.map(withoutId)],
  ['fees', ({ fees }) => fees?.map(withoutId)],
  ['benefits', ({ benefits }) => benefits?.map(withoutId)],
  ['results', ({ results }) => results?.map(withoutId)],
  ['cases', ({ cases }) => cases?.map(({ name }) => name.toLocaleLowerCase('vi'))],
  ['circumstances', ({ circumstances }) => circumstances?.map(({ question }) => question)],
  ['legalBasis', ({ legalBasis }) => legalBasis?.map(({ document, article = '' }) => `${document} ${article}`)],
  ['keywords', ({ keywords }) => keywords?.map(word => word.toLocaleLowerCase('vi'))],
  ['applicants', ({ applicants }) => applicants],
  ['levels', ({ levels }) => levels],
  ['notes', ({ notes }) => notes],
  ['requirements', ({ requirements }) => requirements],
]

/** Nothing is said twice in one list. */
const twice = eachChecked((procedure, report) => {
  for (const [list, keysOf] of sameness) {
    const keys = keysOf(procedure) ?? []
    for (const [index, key] of keys.entries())
      if (keys.indexOf(key) < index) report('DUPLICATE_ITEM', [list, index], { value: list })
  }
  if (procedure.summary === procedure.name) report('DUPLICATE_ITEM', ['summary'], { value: 'name' })
})

/** A line applies to somebody: what it is for is not what it is not for. */
const conditions = eachProcedure(({ papers = [], steps = [], fees = [], timeLimits = [] }, report) => {
  for (const [list, lines] of Object.entries({ papers, steps, fees, timeLimits }))
    for (const [index, { when }] of lines.entries()) {
      const both = listOf(when?.if).find(id => listOf(when?.unless).includes(id))
      if (both !== undefined && listOf(when?.if).length === 1)
        report('NEVER_APPLIES', [list, index, 'when'], { value: both })
    }
})

export const items = [ids, papers, sources, twice, conditions]
