import { officeLines } from '../../../src/export/office-lines.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { data } from '../../lib/catalog.ts'
import { provinceViews } from '../../lib/provinces.ts'

/** What the sheet of a province's site says of whoever posts it; nothing on a site of the whole country. */
export function linesOfOffice({ code }: Procedure): string[] {
  const { province, national: catalog, on } = data
  if (province === undefined) return []
  return officeLines(code, { catalog, province: province.code, on, decisions: provinceViews[0]?.decisions ?? [] })
}
