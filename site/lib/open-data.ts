import { boardData } from '../../src/export/open-data/board.ts'
import { tableCsv } from '../../src/export/open-data/csv.ts'
import { linkedData } from '../../src/export/open-data/ld.ts'
import {
  type Published,
  recordPath,
  recordSchema,
  schemaPath,
  wholeJson,
  wholeSchema,
  wholeVersion,
} from '../../src/export/open-data/open-data.ts'
import { textIn, utf8 } from '../../src/export/open-data/pieces.ts'
import { openDataSchemas } from '../../src/export/open-data/schema.ts'
import { tabledOf } from '../../src/export/tables/tabled.ts'
import { linesIn, recordTables, tableFiles } from '../../src/export/tables/tables.ts'
import { jsonSchemas } from '../../src/load/schemas.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { OpenDataFile } from '../../src/text/open-data.ts'
import type { Table } from '../../src/text/open-data-tables.ts'
import { burden } from './burden.ts'
import { data } from './catalog.ts'
import { hash } from './hash.ts'
import { keyOf } from './kept-keys.ts'
import { keptValue, withFound, withParts } from './kept-values.ts'
import { addressed, openAddress } from './open-place.ts'
import { address } from './paths.ts'

export { recordPath, recordSchema, schemaPath, wholeSchema }

/** The records of this build; their addresses are open, for sites of provinces have most parts alike. */
const published: Published = { ...data, address: openAddress }

/** A file in pieces, tens of megabytes in all, that are put together only where they are not written one after another. */
type Pieces = readonly Uint8Array[]

/** The forms of the graph that were made and not yet asked for, which nobody needs twice. */
let forms: Partial<ReturnType<typeof linkedData>> = {}

/** A form of the graph; both are made together. */
function linked(form: 'json' | 'turtle'): Pieces {
  const { [form]: made = [], ...others } =
    forms[form] === undefined ? withParts('graph', '', part => linkedData(published, part)) : forms
  forms = others
  return made.map(addressed)
}

const csv = (table: Table): Pieces => withParts(table, '', part => tableCsv(table, published, part)).map(addressed)

let gathered: ReturnType<typeof tabledOf> | undefined

/** What the tables for SQL are made from, gathered once. */
function tabled() {
  gathered ??= data.province
    ? tabledOf(data.national, data.on, data.province.code, undefined, withFound)
    : tabledOf(data.national, data.on, undefined, burden, withFound)
  return gathered
}

/** A table for SQL. */
const table = (name: keyof typeof tableFiles): Pieces => [new Uint8Array(tableFiles[name](tabled()))]

let lines: ReadonlyMap<string, string> | undefined

/** Names what all records put into each table whose lines are theirs, by its file: most edits leave most of these tables as they are. */
function stateOfLines(): ReadonlyMap<string, string> {
  const linesOf = linesIn(tabled())
  const told = (procedure: Procedure) => recordTables.map(name => hash(linesOf(name, procedure))).join(' ')
  const each = withParts('lines', tabled().figures, part =>
    tabled().procedures.map(procedure => textIn(part(procedure, () => told(procedure))).split(' ')),
  )
  return new Map(recordTables.map((name, place) => [`${name}.parquet`, hash(...each.map(of => of[place] ?? ''))]))
}

/** Names the state of what a file is made from; nothing for one that another day may change, and that is made anew. */
export function keyOfFile(file: OpenDataFile): { cacheKey?: string } {
  if (datedFiles.has(file)) return {}
  lines ??= stateOfLines()
  const own = lines.get(file)
  return { cacheKey: own === undefined ? keyOf(data.pages, file) : keyOf([], file, own) }
}

const makers: Record<OpenDataFile, () => Pieces> = {
  'thu-tuc.json': () => withParts('json', '', part => wholeJson(published, part)).map(addressed),
  'thu-tuc.csv': () => csv('thu-tuc.csv'),
  'giay-to.csv': () => csv('giay-to.csv'),
  'phi.csv': () => csv('phi.csv'),
  'thoi-han.csv': () => csv('thoi-han.csv'),
  'thu-tuc.jsonld': () => linked('json'),
  'thu-tuc.ttl': () => linked('turtle'),
  'procedures.parquet': () => table('procedures'),
  'papers.parquet': () => table('papers'),
  'fees.parquet': () => table('fees'),
  'limits.parquet': () => table('limits'),
  'cost_lines.parquet': () => table('cost_lines'),
  'acts.parquet': () => table('acts'),
  'savings.parquet': () => table('savings'),
  'indicators.parquet': () => table('indicators'),
  'chi-tieu.json': () => {
    const board = boardData(data.national, { on: data.on, province: data.province?.code })
    return [utf8(`${JSON.stringify(board)}\n`)]
  },
}

/** Targets and results, of which the day decides more than the records do. */
const boardFiles = ['chi-tieu.json', 'indicators.parquet'] as const satisfies OpenDataFile[]

/** Files that say for which day they hold: written anew each day. */
const datedFiles: ReadonlySet<OpenDataFile> = new Set(['thu-tuc.json', 'thu-tuc.jsonld', 'thu-tuc.ttl', ...boardFiles])

const made = new Map<OpenDataFile, Pieces>()
const sizes = new Map<OpenDataFile, number>()

function piecesOf(file: OpenDataFile): Pieces {
  const pieces = made.get(file) ?? makers[file]()
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  made.set(file, pieces)
  sizes.set(file, size)
  return pieces
}

/** A file in pieces for its route; a build asks once, and holds none longer. */
export function takeOpenData(file: OpenDataFile): Pieces {
  const pieces = piecesOf(file)
  if (import.meta.env.PROD) made.delete(file)
  return pieces
}

/** How many bytes a file has; one that was kept is not made again to know it. */
export function openDataSize(file: OpenDataFile): number {
  const make = () => {
    piecesOf(file)
    return sizes.get(file) ?? 0
  }
  const { cacheKey } = keyOfFile(file)
  return sizes.get(file) ?? (cacheKey === undefined ? make() : keptValue(`size of ${file}`, cacheKey, make))
}

/** Names the sizes of the files that another day may make longer: the page about them tells these. */
export const datedSizes = (): string => boardFiles.map(openDataSize).join(' ')

/** The files of the whole catalogue. */
export const fileNames = Object.keys(makers) as OpenDataFile[]

/** Names the state of all published records. */
export const version: string = wholeVersion(published)

const schemaAddress = (file: string): string => address(schemaPath(file))

/** Every schema by its file, each with its own address as `$id`. */
export const schemas: ReadonlyMap<string, object> = new Map<string, object>([
  ...openDataSchemas(schemaAddress),
  ...[...jsonSchemas()].map(
    ([file, text]) => [file, { $id: schemaAddress(file), ...(JSON.parse(text) as object) }] as const,
  ),
])
