import { type Standing, standingOn } from '../../engine/record/effective.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Province } from '../../model/lists.ts'
import type { Procedure } from '../../model/procedure.ts'
import { licence, openDataHead } from '../../text/open-data.ts'
import { versionOf, versionOfAll } from './version.ts'

/** What the open data is made from: the records as the site publishes them on a day. */
export interface Published {
  catalog: Catalog
  /** ISO date. */
  on: string
  /** The day that is printed where data says for which day it is; `on` when absent. */
  printed?: string
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

/** Lines that make one JSON array, so that each can be read, compared and cut out alone. */
const jsonLines = (items: readonly object[]): string => items.map(item => JSON.stringify(item)).join(',\n')

/** The whole as JSON: a line for the head, then a line for each record. */
export const wholeJson = (published: Published): string =>
  `${JSON.stringify(head(published)).slice(0, -1)},"procedures":[\n${jsonLines(
    published.pages.map(record => publishedRecord(record, published)),
  )}\n]}\n`

/** The file of each record, cut from the text of the whole: its line with the schema and the licence put before it. */
export function* recordFiles(whole: string): Generator<{ code: string; text: string }> {
  const [first = '', ...lines] = whole.split('\n')
  const { $schema, licence: terms } = JSON.parse(`${first}]}`) as Record<'$schema' | 'licence', string>
  const before = JSON.stringify({ $schema: new URL(recordSchema, $schema).href, licence: terms }).slice(0, -1)
  for (const line of lines.filter(text => text.startsWith('{"version"'))) {
    const text = line.replace(/,$/, '')
    const { record } = JSON.parse(text) as PublishedRecord
    yield { code: record.code, text: `${before},${text.slice(1)}\n` }
  }
}
