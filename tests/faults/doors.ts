// Every place where text of others comes in: what anybody may hand in there, and the law that the answer keeps whatever it is.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { checkCatalog } from '../../src/check/check.ts'
import { fromQuery, longestLink, toQuery } from '../../src/engine/situation/link.ts'
import { catalogSheet } from '../../src/export/sheet.ts'
import { FormulaError } from '../../src/formula/error.ts'
import { parseFormula } from '../../src/formula/parse.ts'
import { convert } from '../../src/import/convert.ts'
import { documentNumber, legalDocument, numbersIn } from '../../src/import/law.ts'
import { listBuilder } from '../../src/import/lists.ts'
import { applySheets } from '../../src/import/sheet.ts'
import type { SheetData } from '../../src/import/sheet-table.ts'
import { readSheets } from '../../src/import/xlsx.ts'
import { recordYaml } from '../../src/import/yaml.ts'
import { assemble, loadCatalog } from '../../src/load/catalog.ts'
import { listCatalogFiles } from '../../src/load/files.ts'
import { formatPlain } from '../../src/load/format.ts'
import { parseYaml } from '../../src/load/parse.ts'
import { Procedure } from '../../src/model/procedure.ts'
import { buildIndex } from '../../src/search/build.ts'
import { entriesOf, vocabularyOf } from '../../src/search/entries.ts'
import { openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import { lawName } from '../../src/text/law.ts'
import { readLimit } from '../../src/text/limit.ts'
import { portal } from '../import/portal.ts'

/** What is handed in at a door, and what must be true of it; `law` throws where it is not. */
export interface Door {
  given: fc.Arbitrary<string>
  law(text: string): void
}

const must = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(words)
}

/** Pieces that have broken programs of this kind. */
const pieces = [
  '\u0000',
  '\u001b[31m',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\u00a0',
  '\u00ad',
  '\ud800',
  '\t',
  '\r',
  '\n',
  '\n  ',
  '\u2028',
  '<script>alert(1)</script>',
  '"><img src=x onerror=1>',
  '&amp;',
  '#{7*7}',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '%E0%A4',
  '9'.repeat(400),
  '1e309',
  '-0',
  '0x10',
  '1.000',
  '1,5',
  '１２',
  '٣',
  '(',
  ')',
  '(('.repeat(200),
  '[',
  ']',
  '{',
  '}',
  ': ',
  ' #',
  '*a',
  '&a ',
  '!!js/function ',
  '|',
  '>',
  '- ',
  '? ',
  '- '.repeat(300),
  'a'.repeat(3000),
  ' '.repeat(3000),
  "=cmd|' /C calc'!A0",
  '+1',
  '@SUM(1)',
  'Đ',
  'Ð',
  'е',
  'đ\u0300',
  'Ã¡',
  '👩‍👩‍👧',
  '31/02/2026',
  '2026-13-45',
  '29/2026/NĐ-CP',
] as const

type Edit = readonly [place: number, cut: number, piece: string]
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.nat(1_000_000),
  fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(4_000) }),
  fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('')),
)

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((left, [place, cut, piece]) => {
    const at = left.length === 0 ? 0 : place % (left.length + 1)
    return left.slice(0, at) + piece + left.slice(at + cut)
  }, text)

/** One of the texts, damaged in a few places, or anything at all. */
const damaged = (texts: readonly string[], most = 4): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: most }))
        .map(([text, edits]) => edited(text, edits)),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  )

const small = 'tests/fixtures/catalog'
const files = listCatalogFiles(small).map(file => ({ ...file, text: file.read() }))
const { catalog } = loadCatalog(small)
const record = files.find(file => file.path.endsWith('/9.000001.yaml'))
if (!record) throw new Error('the fixture has no 9.000001')

/** A record as a person may save it: it is refused at a line, or it can be used. */
const recordDoor: Door = {
  given: damaged([record.text]),
  law(text) {
    const loaded = assemble(files.map(file => ({ ...file, read: () => (file === record ? text : file.text) })))
    const findings = loaded.stand(checkCatalog({ catalog: loaded.catalog, on: '2026-11-27' }))
    const found = [...loaded.problems, ...loaded.locate(findings)]
    for (const { line, column } of found) must(line >= 1 && column >= 1, `no place: ${line}:${column}`)
    must(!/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(formatPlain(found)), 'words that a terminal obeys')
  },
}

const read = await readSheets(await catalogSheet(catalog))
const sheets = typeof read === 'string' ? [] : read
const sheetRecords = new Map(
  [...catalog.procedures].map(([code, procedure]) => [
    code,
    { procedure, text: files.find(file => file.path.endsWith(`/${code}.yaml`))?.text ?? '' },
  ]),
)
const cells = sheets.flatMap(({ data }, sheet) =>
  data.slice(1).flatMap((row, at) => row.map((_, column) => [sheet, at + 1, column] as const)),
)

/** One cell of the sheets replaced by a text, as Excel hands it over. */
function withCell(text: string): SheetData[] {
  const [head = '0', ...rest] = text.split('|')
  const [sheet, row, column] = cells[Number(head) % cells.length] ?? [0, 1, 0]
  return sheets.map((one, index) =>
    index === sheet
      ? { ...one, data: one.data.map((line, at) => (at === row ? line.with(column, rest.join('|')) : line)) }
      : one,
  )
}

/** A sheet with one cell that anybody wrote: at most the record of its row changes, into one that can be read, or the place is told. */
const sheetDoor: Door = {
  given: fc
    .tuple(
      fc.nat(cells.length - 1),
      damaged(['75000', '75.000', '15 ngày làm việc', 'Đơn đề nghị', '2026-11-27', '0,5', 'có']),
    )
    .map(([at, text]) => `${at}|${text}`),
  law(text) {
    const { texts, problems } = applySheets(withCell(text), sheetRecords)
    must(texts.size <= 1, `${texts.size} records changed by one cell`)
    for (const [code, yaml] of texts) {
      const parsed = parseYaml(`records/x/${code}.yaml`, yaml)
      must(
        Procedure.safeParse(parsed.value).success || parsed.problems.length > 0,
        `not a record any more: ${yaml.slice(0, 200)}`,
      )
      must(parsed.value !== undefined, 'not YAML any more')
    }
    for (const { message } of problems) must(message.length > 0, 'a problem without words')
  },
}

/** A line of the national list: a valid record whose YAML reads back as it was, or a reason. */
const nationalDoor: Door = {
  given: damaged([JSON.stringify(portal())], 3),
  law(text) {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      value = portal({
        name: text,
        note: text,
        executionSteps: [{ name: text, description: text }],
        requirementsAndConditions: text,
      })
    }
    const lists = listBuilder({ sectors: [], agencies: [], subjectKinds: [], lifeEvents: [], documents: [] })
    const { procedure, remarks } = convert(value, { lists, provinces: [], on: '2026-11-27' })
    must(procedure !== undefined || remarks.length > 0, 'neither a record nor a reason')
    if (procedure === undefined) return
    must(Procedure.safeParse(procedure).success, 'a record against its own schema')
    const parsed = parseYaml('records/x/9.100001.yaml', recordYaml(procedure))
    must(JSON.stringify(parsed.value) === JSON.stringify(procedure), 'the YAML reads back otherwise')
  },
}

const index = openIndex(buildIndex(entriesOf(catalog), vocabularyOf(catalog)))

/** A question: hits that exist, and marks that lie within their names. */
const questionDoor: Door = {
  given: damaged([
    'xin giấy phép xây nhà ở nông thôn thì cần giấy tờ gì',
    'lam lai cccd',
    '9.000001',
    '123/2015/NĐ-CP',
    'nộp 16h10 thứ sáu',
    'hooj khaaur',
  ]),
  law(text) {
    const { hits } = search(index, text)
    must(hits.length <= catalog.procedures.size, 'more hits than procedures')
    must(
      hits.every(({ code }) => catalog.procedures.has(code)),
      'a hit that is no procedure',
    )
  },
}

/** A limit in words: a duration that is one, or what is wrong. */
const limitDoor: Door = {
  given: damaged([
    '15 ngày làm việc',
    '30 (ba mươi) ngày',
    '3 ngày rưỡi',
    'mười lăm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
    '24 giờ',
    'trong ngày',
  ]),
  law(text) {
    const read = readLimit(text)
    if ('problem' in read) return must(read.problem.length > 0, 'no reason')
    const { amount } = read.limit
    must(amount === undefined || (Number.isFinite(amount) && amount >= 0 && amount < 1e6), `no duration: ${amount}`)
  },
}

/** A formula: a small tree, or an error of its own. */
const formulaDoor: Door = {
  given: damaged([
    'max(300000, 0.05 * giaTri)',
    'if(soTrang > 2, 2000 * 2 + 1000 * (soTrang - 2), 2000 * soTrang)',
    'ceil(a / b) + sum(c)',
  ]),
  law(text) {
    try {
      must(JSON.stringify(parseFormula(text)).length < 100_000, 'a tree without bounds')
    } catch (error) {
      must(error instanceof FormulaError, `another error: ${error}`)
    }
  },
}

/** A link to a case: what is read of it writes itself again as the same. */
const linkDoor: Door = {
  given: damaged([
    'truong-hop=do-thi&cach-nop=truc-tuyen&hoan-canh=uy-quyen&da-co=don.giay-to-dat&nop=2026-11-27T10:00&so.giaTri=1000&toi.cong-dan-so=co',
  ]),
  law(text) {
    const written = toQuery(fromQuery(text))
    must(written.length > longestLink || toQuery(fromQuery(written)) === written, `read otherwise: ${written}`)
  },
}

/** The number of a legal text as it is written somewhere: one that the register takes, or none; and a name of one line. */
const lawDoor: Door = {
  given: damaged([
    '123/2015/NĐ-CP',
    'Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ',
    '66.7/2025/NQ-CP',
    '03/2026/QH16',
    '12/2026/NQ-HĐND',
  ]),
  law(text) {
    for (const number of numbersIn(text)) must(number.length <= text.length + 8, 'a number longer than its text')
    const found = documentNumber(text, text)
    if (found) must(legalDocument(found.number, text).number === found.number, 'another number')
    must(lawName(text.slice(0, 200), catalog).length > 0, 'no name')
  },
}

/** All doors by name. */
export const doors: Readonly<Record<string, Door>> = {
  record: recordDoor,
  sheet: sheetDoor,
  national: nationalDoor,
  question: questionDoor,
  limit: limitDoor,
  formula: formulaDoor,
  link: linkDoor,
  law: lawDoor,
}

/** What once broke a law, by door: tried first, for ever. */
export const kept: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('fuzz-kept.json', import.meta.url), 'utf8'),
)
