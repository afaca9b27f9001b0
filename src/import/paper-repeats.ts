import type { Paper } from '../model/parts.ts'
import { recordWords as words } from '../text/import.ts'
import { clip, fold } from './clean.ts'
import type { Tell } from './rules.ts'

/** The same paper under the same condition stands once, and names that are alike as far as names go have numbers. */
export function withoutRepeats(list: readonly Paper[], texts: ReadonlyMap<Paper, string>, tell: Tell): Paper[] {
  const seen = new Map<string, Paper>()
  const result: Paper[] = []
  for (const paper of list) {
    const key = `${fold(texts.get(paper) ?? paper.name)}|${JSON.stringify(paper.when ?? null)}`
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, paper)
      result.push(paper)
      continue
    }
    tell('PAPER_REPEATED', paper.name)
    const more = words.repeated(paper.originals ?? 0, paper.copies ?? 0)
    before.note = clip([before.note, more, paper.note].filter(part => part !== undefined).join('\n'), 19_000, tell)
  }
  return numbered(result)
}

const sameName = (name: string): string => name.toLocaleLowerCase('vi').replace(/[\s.,;:]+/g, ' ')

/** Papers whose names are alike as far as names go, each with its number. */
function numbered(list: readonly Paper[]): Paper[] {
  const seen = new Map<string, number>()
  return list.map(paper => {
    const key = `${sameName(paper.name)}|${JSON.stringify(paper.when ?? null)}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? paper : { ...paper, name: `${paper.name} (${count})` }
  })
}
