import { provinceCatalog } from '../analysis/province.ts'
import { effective, settled } from '../engine/record/effective.ts'
import type { DocumentOutline, Page } from '../export/document/blocks.ts'
import { type OutlinePart, outlineParts } from '../export/document/outline.ts'
import { sheetPage, sheetsDocument } from '../export/document/outline-sheet.ts'
import { officeLines } from '../export/office-lines.ts'
import { shortVersion } from '../export/posted.ts'
import { recordedDecisions } from '../load/decisions.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'
import { procedureSheet as t } from '../text/procedure-sheet.ts'

/** Where sheets hang, from when, and who hangs them; `office` stands in for the body that the province's data name. */
export interface SheetPlace {
  root: string
  catalog: Catalog
  province: string | undefined
  on: string
  office?: string | undefined
}

/** Makes the page of a procedure, of all that is said of it or of the given parts. */
export function sheetMaker(place: SheetPlace): (code: string, parts?: readonly OutlinePart[]) => Page[] {
  const { root, catalog, province, on } = place
  const overlay = catalog.overlays.get(province ?? '')
  const view = province === undefined ? catalog : provinceCatalog(catalog, province, on)
  const decisions = province === undefined ? [] : recordedDecisions(root, province).decisions
  const office = place.office ?? overlay?.office?.body
  return (code, given) => {
    const record = catalog.procedures.get(code)
    if (record === undefined) return []
    const state = settled(view.procedures.get(code) ?? record, on)
    const lines = province === undefined ? [] : officeLines(code, { catalog, province, on, decisions })
    const parts = given ?? outlineParts(effective(record, on, overlay), catalog, on)
    const foot = t.foot(code, shortVersion(state), on)
    return [sheetPage(parts, on, { office, lines: lines.filter(line => line !== office), foot })]
  }
}

/** Many sheets in one document, in the order given. */
export function sheetsOf(procedures: readonly Pick<Procedure, 'code' | 'name'>[], place: SheetPlace): DocumentOutline {
  const sheetOf = sheetMaker(place)
  const [only, ...others] = procedures
  const title = t.title(only && others.length === 0 ? [only.name] : [], procedures.length)
  return sheetsDocument(
    title,
    place.on,
    procedures.flatMap(({ code }) => sheetOf(code)),
  )
}
