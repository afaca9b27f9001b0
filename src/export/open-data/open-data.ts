import { type Standing, standingOn } from '../../engine/record/effective.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { PartOf } from '../../model/keep.ts'
import type { Province } from '../../model/lists.ts'
import type { Procedure } from '../../model/procedure.ts'
import { licence, openDataHead } from '../../text/open-data.ts'
import { between, freshPart, newLine, textIn, utf8 } from './pieces.ts'
import { versionOf, versionOfAll } from './version.ts'

/** What the open data is made from: the records as the site publishes them on a day. */
export interface Published {
  catalog: Catalog
  /** ISO date. */
  on: string
  /** The public records, each settled for the day, in the order of the pages. */
  pages: readonly Procedure[]
  /** The province whose catalogue it is. */
  province?: Province | undefined
  /** The absolute address of a path of the site; the path begins with a slash. */
  address(path: string): string
}

/** A record with what is said of it: the record itself follows the JSON Schema of the records. */
export interface PublishedRecord {
  version: string
  standing: Standing
  page: string
  record: Procedure
}

/** The files of the schemas of the whole and of one record, beside those of the kinds of files. */
export const wholeSchema = 'open-data.json'
export const recordSchema = 'open-record.json'

export const schemaPath = (file: string): string => `/du-lieu/luoc-do/${file}`
export const recordPath = (code: string): string => `/du-lieu/thu-tuc/${code}.json`

/** The address of the page of a record. */
export const pageOf = ({ address }: Published, code: string): string => address(`/thu-tuc/${code}/`)

/** A record as it is published. */
export const publishedRecord = (record: Procedure, published: Published): PublishedRecord => ({
  version: versionOf(record),
  standing: standingOn(record, published.on),
  page: pageOf(published, record.code),
  record,
})

/** Twelve letters for the state of the whole: what the records say and where they stand. */
export const wholeVersion = ({ pages, on }: Published): string =>
  versionOfAll(pages.map(record => `${record.code} ${versionOf(record)} ${standingOn(record, on)}`))

function head(published: Published): object {
  const { on, province, address } = published
  return {
    $schema: address(schemaPath(wholeSchema)),
    name: openDataHead.name(province?.fullName),
    ...(province && { province: province.code }),
    on,
    version: wholeVersion(published),
    licence: licence.url,
    source: openDataHead.source,
    address: address('/du-lieu/'),
  }
}

/** The whole as JSON, in pieces: a line for the head, then a line for each record, so that each can be read, compared and cut out alone. */
export function wholeJson(published: Published, part: PartOf = freshPart): Uint8Array[] {
  const before = `${JSON.stringify(head(published)).slice(0, -1)},"procedures":[\n`
  const lines = published.pages.map(record => part(record, () => JSON.stringify(publishedRecord(record, published))))
  return [utf8(before), ...between(lines, ',\n'), utf8('\n]}\n')]
}

/** Lines of a text, each without its end. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0, to = bytes.indexOf(newLine); to >= 0; from = to + 1, to = bytes.indexOf(newLine, from))
    yield bytes.subarray(from, to)
}

/** The number at the end of the address of a record's page, which stands before the record in its line. */
const codeIn = (line: Uint8Array): string | undefined =>
  /^\{"version":"\w+","standing":"[\w-]+","page":"[^"]*\/([^/"]+)\/"/.exec(textIn(line.subarray(0, 1000)))?.[1]

/** The file of each record, cut from the bytes of the whole: its line with the schema and the licence put before it. */
export function* recordFiles(whole: Uint8Array): Generator<{ code: string; pieces: Uint8Array[] }> {
  const [first = new Uint8Array(), ...lines] = linesOf(whole)
  const { $schema, licence: terms } = JSON.parse(`${textIn(first)}]}`) as Record<'$schema' | 'licence', string>
  const before = utf8(
    `${JSON.stringify({ $schema: new URL(recordSchema, $schema).href, licence: terms }).slice(0, -1)},`,
  )
  for (const line of lines) {
    const code = codeIn(line)
    if (code === undefined) continue
    const end = line.at(-1) === comma ? -1 : line.length
    yield { code, pieces: [before, line.subarray(1, end), utf8('\n')] }
  }
}

const comma = 44
