import writeExcelFile, { type CellObject, type Feature, type Row, type SheetOptions } from 'write-excel-file/universal'
import { withoutZipTimes } from '../document/zip-times.ts'
import { address, elsewhere, type FormCell, type FormSheet } from './cells.ts'
import { rowHeight } from './row-height.ts'

type Content = Blob

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

function toCell(made: FormCell | null): CellObject | null {
  if (made === null) return null
  const { value, formula, look } = made
  if (formula !== undefined) return { ...look, type: 'Formula', value: formula }
  if (typeof value === 'number') return { ...look, type: Number, value }
  const { format: _format, ...plain } = look ?? {}
  return value === undefined || value === '' ? { ...plain } : { ...plain, type: String, value }
}

/** The library takes a row's height from its first cell. */
const withHeight = ([first, ...rest]: (CellObject | null)[], height: number): Row =>
  first ? [{ ...first, height }, ...rest] : []

/** What each formula gives now, written beside it, so that a viewer that does not calculate shows figures. */
function values(sheet: FormSheet): Map<string, string | number> {
  const found = new Map<string, string | number>()
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, made] of cells.entries())
      if (made?.formula !== undefined) found.set(address(column, row + 1), made.value ?? '')
  return found
}

function withValues(xml: string, known: ReadonlyMap<string, string | number>): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*)><f>([\s\S]*?)<\/f><\/c>/g,
    (_all, at: string, rest: string, formula: string) => {
      const value = known.get(at) ?? ''
      const type = typeof value === 'string' ? ' t="str"' : ''
      return `<c r="${at}"${rest}${type}><f>${formula}</f><v>${escaped(String(value))}</v></c>`
    },
  )
}

/** A4, landscape, as wide as the page, with narrow margins and page numbers. */
const printed = (xml: string, footer: string): string =>
  xml
    .replace(
      /<pageMargins[^>]*\/>/,
      '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(
      /<pageSetup[^>]*\/>/,
      `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;9${footer.replace(/&/g, '&amp;')}</oddFooter></headerFooter>`,
    )
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')

/** Arrows in the heads of a table that narrow its rows. */
const filtered = (xml: string, range: string | undefined): string =>
  range === undefined ? xml : xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)

const titles = (sheets: readonly FormSheet[]): string => {
  const names = sheets.flatMap(({ name, repeat }, index) =>
    repeat
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(elsewhere(name, `$${repeat[0]}:$${repeat[1]}`))}</definedName>`,
        ]
      : [],
  )
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

/** Heads repeated in print, and everything computed afresh when the file is opened. */
const workbook = (xml: string, sheets: readonly FormSheet[]): string =>
  xml
    .replace(/<definedNames\s*\/>|<definedNames>\s*<\/definedNames>|<calcPr[^>]*\/>/g, '')
    .replace('</sheets>', `</sheets>${titles(sheets)}<calcPr calcId="191029" fullCalcOnLoad="1"/>`)

/** Sheets as the bytes of an .xlsx file; the same sheets give the same bytes. */
export async function xlsxOf(sheets: readonly FormSheet[], footer: string): Promise<Uint8Array> {
  const known = sheets.map(values)
  const feature: Feature<Content> = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            printed(filtered(withValues(xml, known[sheetIndex] ?? new Map()), sheets[sheetIndex]?.filter), footer),
        },
        'xl/workbook.xml': { transform: xml => workbook(xml, sheets) },
      },
    },
  }
  const written = sheets.map(({ name, rows, widths, frozen }) => ({
    data: rows.map((cells): Row => withHeight(cells.map(toCell), rowHeight(cells, widths))),
    sheet: name,
    orientation: 'landscape' as const,
    showGridLines: false,
    columns: widths.map(width => ({ width })),
    ...(frozen !== undefined && { stickyRowsCount: frozen }),
  })) satisfies (SheetOptions<Content> & { data: Row[] })[]
  const blob = await writeExcelFile(written, {
    fontFamily: 'Times New Roman',
    fontSize: 11,
    features: [feature],
  }).toBlob()
  return withoutZipTimes(new Uint8Array(await blob.arrayBuffer()))
}
