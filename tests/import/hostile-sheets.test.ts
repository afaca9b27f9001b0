// Workbooks as they come back from offices: none changes what nobody meant to change, and each refusal says where and what to do.
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { catalogSheet } from '../../src/export/sheet.ts'
import { applySheets, type SheetRecord } from '../../src/import/sheet.ts'
import { readSheets } from '../../src/import/xlsx.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const fixture = 'tests/fixtures/catalog'
const { catalog } = loadCatalog(fixture)
const records = new Map<string, SheetRecord>(
  [...catalog.procedures].map(([code, procedure]) => [
    code,
    { procedure, text: readFileSync(`${fixture}/records/${procedure.sector}/${code}.yaml`, 'utf8') },
  ]),
)

let book: Record<string, string>
beforeAll(async () => {
  const files = Object.entries(unzipSync(await catalogSheet(catalog)))
  book = Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
})

type Change = (xml: string) => string

/** One file of the workbook changed; a change that changes nothing is a fault of the test. */
function changed(name: string, change: Change): Record<string, string> {
  const before = book[name] ?? ''
  const after = change(before)
  if (after === before) throw new Error(`${name} is as it was`)
  return { ...book, [name]: after }
}

const sheet = (number: number, change: Change) => changed(`xl/worksheets/sheet${number}.xml`, change)

/** A cell of a sheet written anew. */
const cell = (number: number, address: string, written: string) =>
  sheet(number, xml => xml.replace(new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`), written))

const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
const rowsOf = (xml: string) => xml.match(/<row .*?<\/row>/g) ?? []

async function applied(files: Record<string, string>) {
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
  const sheets = await readSheets(Buffer.from(bytes))
  return typeof sheets === 'string' ? sheets : applySheets(sheets, records)
}

async function outcome(files: Record<string, string>): Promise<string> {
  const result = await applied(files)
  if (typeof result === 'string') return result
  const { problems, changes } = result
  if (problems.length > 0) return problems.map(({ place, message }) => `${place}: ${message}`).join('\n')
  return changes.length === 0 ? 'nothing' : changes.map(one => `${one.code} ${one.before} → ${one.after}`).join('\n')
}

describe('changes nothing', () => {
  test.each<[string, () => Record<string, string>]>([
    ['as it was written', () => ({ ...book })],
    [
      'days counted from 1904, said as "true"',
      () => ({
        ...sheet(1, xml => xml.replace(/<v>46346<\/v>/g, '<v>44884</v>')),
        'xl/workbook.xml': (book['xl/workbook.xml'] ?? '').replace('<workbookPr/>', '<workbookPr date1904="true"/>'),
      }),
    ],
    [
      'rows and cells without addresses',
      () => sheet(2, xml => xml.replace(/<row r="1">.*?<\/row>/, row => row.replace(/ r="[A-Z]*1"/g, ''))),
    ],
    ['a moment a breath before midnight', () => cell(1, 'J2', '<c r="J2" s="4"><v>46345.9999999</v></c>')],
    ['the hour of a day', () => cell(1, 'J2', '<c r="J2" s="4"><v>46346.4</v></c>')],
    ['a number with the dust of reckoning', () => cell(2, 'E2', '<c r="E2"><v>75000.000000000015</v></c>')],
    ['a formula with its value', () => cell(2, 'E2', '<c r="E2"><f>70000+5000</f><v>75000</v></c>')],
    [
      'a formula that gives an empty text',
      () => cell(2, 'E2', '<c r="E2"><v>75000</v></c><c r="G2" t="str"><f>""</f><v></v></c>'),
    ],
    [
      'rows in another order',
      () =>
        sheet(2, xml => {
          const [head = '', ...rows] = rowsOf(xml)
          const turned = rows
            .toReversed()
            .map((row, index) => row.replace(/(<row r="|<c r="[A-Z]+)\d+"/g, `$1${index + 2}"`))
          return xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${[head, ...turned].join('')}</sheetData>`)
        }),
    ],
    ['a row taken away', () => sheet(2, xml => xml.replace(rowsOf(xml)[1] ?? '', ''))],
    [
      'an empty row between',
      () => sheet(2, xml => xml.replace('</sheetData>', '<row r="900"><c r="A900"/></row></sheetData>')),
    ],
    ['headings in decomposed letters', () => changed('xl/sharedStrings.xml', xml => xml.normalize('NFD'))],
  ])('%s', async (_name, files) => expect(await outcome(files())).toBe('nothing'))

  test('what is left out is said', async () => {
    const files = sheet(2, xml => xml.replace(rowsOf(xml)[1] ?? '', ''))
    expect(await applied(files)).toMatchObject({ notes: [expect.stringContaining('Phí, lệ phí thiếu 1 mục')] })
  })
})

describe('is refused with the place', () => {
  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      'a formula that nobody reckoned',
      () => cell(2, 'E2', '<c r="E2"><f>A1*2</f></c>'),
      /Phí, lệ phí, hàng 2, cột E \(Số tiền\).*chưa được tính/,
    ],
    ['a formula with an empty value', () => cell(2, 'E2', '<c r="E2"><f>A1*2</f><v></v></c>'), /cột E.*chưa được tính/],
    [
      'a formula of text without a value',
      () => cell(2, 'C2', '<c r="C2" t="str"><f>A1</f></c>'),
      /cột C.*chưa được tính/,
    ],
    ['an error', () => cell(2, 'E2', '<c r="E2" t="e"><f>#REF!</f><v>#REF!</v></c>'), /cột E.*báo lỗi/],
    ['an error in a code', () => cell(2, 'A2', '<c r="A2" t="e"><v>#N/A</v></c>'), /hàng 2, cột A/],
    [
      'cells made one',
      () =>
        sheet(2, xml =>
          xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="E2:E3"/></mergeCells>'),
        ),
      /hàng 2, cột E.*ô gộp/,
    ],
    [
      'codes made one',
      () =>
        sheet(2, xml => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>')),
      /hàng 2, cột A/,
    ],
    [
      'a column that stands there twice',
      () => cell(2, 'F1', text('F1', 'Số tiền')),
      /hai cột "Số tiền"|thiếu cột "Đơn vị tiền"/,
    ],
    ['a title above the headings', () => cell(2, 'A1', text('A1', 'DANH MỤC PHÍ')), /thiếu cột "Mã thủ tục"/],
    [
      'a renamed sheet',
      () => changed('xl/workbook.xml', xml => xml.replace('name="Phí, lệ phí"', 'name="Phi"')),
      /Phi: .*đừng đổi tên/,
    ],
    [
      'a copy of a sheet',
      () => ({
        ...changed('xl/workbook.xml', xml =>
          xml.replace('</sheets>', '<sheet r:id="rId77" sheetId="77" name="Phí, lệ phí (2)"/></sheets>'),
        ),
        'xl/worksheets/sheet77.xml': book['xl/worksheets/sheet2.xml'] ?? '',
        'xl/_rels/workbook.xml.rels': (book['xl/_rels/workbook.xml.rels'] ?? '').replace(
          '</Relationships>',
          '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet77.xml"/></Relationships>',
        ),
      }),
      /Phí, lệ phí \(2\): .*bản sao/,
    ],
    ['a month before a day', () => cell(1, 'J2', text('J2', '11/22/2026')), /"11\/22\/2026" không phải là ngày/],
    ['a day of the year 1900', () => cell(1, 'J2', '<c r="J2" s="4"><v>12</v></c>'), /không phải là ngày/],
    ['a day that lost its form', () => cell(1, 'J2', '<c r="J2"><v>46346</v></c>'), /"46346" không phải là ngày/],
    ['a day where money stands', () => cell(2, 'E2', '<c r="E2" s="4"><v>46346</v></c>'), /cột E/],
    ['a mark of no width', () => cell(2, 'C2', text('C2', 'Lệ\u200bphí')), /ký tự lạ.*U\+200B/],
    ['letters that turn round', () => cell(2, 'C2', text('C2', 'Lệ \u202ephí')), /U\+202E/],
    ['letters that were lost', () => cell(2, 'C2', text('C2', 'L\uFFFD phí')), /U\+FFFD/],
    ['money in letters', () => cell(2, 'E2', text('E2', '75 000 đ')), /"75 000 đ" không phải là số/],
    ['money with an exponent', () => cell(2, 'E2', text('E2', '1e5')), /"1e5"/],
    ['digits of another width', () => cell(2, 'E2', text('E2', '７５０００')), /không phải là số/],
    ['more money than there is', () => cell(2, 'E2', '<c r="E2"><v>1E+20</v></c>'), /không phải số tiền/],
    ['true in place of money', () => cell(2, 'E2', '<c r="E2" t="b"><v>1</v></c>'), /không phải là số/],
    ['a code that became a number', () => cell(2, 'A2', '<c r="A2"><v>9.00001</v></c>'), /"9\.00001"/],
    ['one line twice', () => cell(2, 'A3', text('A3', '9.000001')), /hàng \d/],
    ['no name', () => cell(2, 'C2', '<c r="C2"/>'), /cột C/],
  ])('%s', async (_name, files, expected) => {
    const result = await outcome(files())
    expect(result).toMatch(expected)
    expect(result).not.toContain(' → ')
  })

  test.each([
    ['a text under the name of a workbook', Buffer.from('Mã thủ tục;Tên\n'), 'not-xlsx'],
    ['nothing', Buffer.alloc(0), 'not-xlsx'],
    ['a zip of something else', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'not-xlsx'],
    [
      'half a workbook',
      Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })).subarray(0, 60),
      'not-xlsx',
    ],
  ])('%s', async (_name, bytes, expected) => expect(await readSheets(bytes)).toBe(expected))
})

describe('is written as it is meant', () => {
  test.each([
    ['signs of YAML', 'Lệ phí: a # b, { c } [d]'],
    ['a number', '1.001193'],
    ['a word that means yes', 'yes'],
    ['a quote at the end', 'Phí "mới"'],
    ['a dash in front', '- Phí'],
  ])('%s', async (_name, name) => {
    const result = await applied(cell(2, 'C2', text('C2', name)))
    if (typeof result === 'string') throw new Error(result)
    const [[code, written] = ['', '']] = [...result.texts]
    const [before, after] = [records.get(code)?.text.split('\n') ?? [], written.split('\n')]
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1)
    expect(parseDocument(written).toJS().fees[0].name).toBe(name)
  })
})
