import { isSeq, parseDocument } from 'yaml'
import { type Edit, editYaml } from '../edit/yaml.ts'
import { Overlay } from '../model/proposal.ts'
import { sheetTexts as texts } from '../text/sheet.ts'
import { issueText } from './issues.ts'
import type { SheetProblem } from './sheet-table.ts'

/** The files of a province by their paths, in the order in which a catalogue puts their changes together; at least one. */
export type ProvinceFiles = ReadonlyMap<string, string>

/** How many changes a file holds. */
function changesIn(text: string): number {
  const changes = parseDocument(text, { schema: 'core' }).get('changes')
  return isSeq(changes) ? changes.items.length : 0
}

/** The files that an import changes: edits of the changes that all hold together, and new changes, behind those of the first file. */
export function editFiles(files: ProvinceFiles, edits: readonly Edit[], added: readonly object[]): Map<string, string> {
  const edited = new Map<string, string>()
  let start = 0
  for (const [place, [path, text]] of [...files].entries()) {
    const [first, count] = [start, changesIn(text)]
    start += count
    const own = edits.flatMap(({ path: [list = '', index, ...rest], value }): Edit[] => {
      const at = Number(index) - first
      return at >= 0 && at < count ? [{ path: [list, at, ...rest], value }] : []
    })
    const fresh = place > 0 ? [] : added.map((value, at): Edit => ({ path: ['changes', count + at], value }))
    const after = [...own, ...fresh].reduce(editYaml, text)
    if (after !== text) edited.set(path, after)
  }
  return edited
}

/** The model's word on a file of a province after an import; a problem is shown at a place of the workbook. */
export function invalidFile(text: string, place: string): SheetProblem[] {
  const value: unknown = parseDocument(text, { schema: 'core' }).toJS()
  const checked = Overlay.safeParse(value)
  if (checked.success) return []
  return checked.error.issues.slice(0, 5).map(issue => ({ place, message: texts.notValid(issueText(issue, value)) }))
}
