// How long the files of a decision on 300 procedures take, list alone and with the content of each. `npm run bench:papers`.
import { draftDecision } from '../../src/export/decision/decision.ts'
import { decisionDocument } from '../../src/export/decision/docx.ts'
import { decisionXlsx } from '../../src/export/decision/xlsx.ts'
import { wordFile } from '../../src/export/document/docx-file.ts'
import { pdfFile } from '../../src/export/pdf/pdf.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { documentFonts } from '../../src/load/fonts.ts'
import type { Decision } from '../../src/model/decision.ts'

const wanted = 300
const { catalog } = loadCatalog('procedures')
const draft = draftDecision(catalog, { province: '01', on: '2026-11-27' })?.decision
if (!draft) throw new Error('No decision')

const [table] = draft.tables
const rows = draft.tables.flatMap(({ groups }) => groups.flatMap(group => group.rows))
const filled = <T>(items: readonly T[]): T[] =>
  Array.from({ length: wanted }, (_all, index) => items[index % items.length] as T)

/** The procedures of Hà Nội, as many times as make 300. */
const list: Decision = {
  ...draft,
  contents: [],
  tables: table ? [{ ...table, groups: [{ title: 'Lĩnh vực', rows: filled(rows) }] }] : [],
}
const whole: Decision = { ...list, contents: filled(draft.contents) }

const files = {
  Word: (decision: Decision) => wordFile(decisionDocument(decision)),
  Excel: decisionXlsx,
  PDF: (decision: Decision) => pdfFile(decisionDocument(decision), documentFonts()),
}

for (const [name, decision] of Object.entries({ 'list alone': list, 'list and content': whole }))
  for (const [kind, write] of Object.entries(files)) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    const { length } = await write(decision)
    const { user, system } = process.cpuUsage(before)
    console.log(
      `${wanted} procedures, ${name}, ${kind}: ${((performance.now() - start) / 1000).toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), ${Math.round(length / 1024)} kB`,
    )
  }
