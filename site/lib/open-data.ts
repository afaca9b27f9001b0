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
import { openDataSchemas } from '../../src/export/open-data/schema.ts'
import { jsonSchemas } from '../../src/load/schemas.ts'
import type { OpenDataFile } from '../../src/text/open-data.ts'
import { data } from './catalog.ts'
import { address } from './paths.ts'

export { recordPath, recordSchema, schemaPath, wholeSchema }

/** The records of this build with their absolute addresses. */
const published: Published = { ...data, address }

let both: ReturnType<typeof linkedData> | undefined

/** The two forms of the graph, made together. */
function linked() {
  both ??= linkedData(published)
  return both
}

const makers: Record<OpenDataFile, () => string> = {
  'thu-tuc.json': () => wholeJson(published),
  'thu-tuc.csv': () => tableCsv('thu-tuc.csv', published),
  'giay-to.csv': () => tableCsv('giay-to.csv', published),
  'phi.csv': () => tableCsv('phi.csv', published),
  'thoi-han.csv': () => tableCsv('thoi-han.csv', published),
  'thu-tuc.jsonld': () => linked().json,
  'thu-tuc.ttl': () => linked().turtle,
}

const made = new Map<OpenDataFile, Uint8Array<ArrayBuffer>>()

/** The bytes of a file, made once: the page about them tells their size. */
export function openDataBytes(file: OpenDataFile): Uint8Array<ArrayBuffer> {
  const bytes = made.get(file) ?? new TextEncoder().encode(makers[file]())
  made.set(file, bytes)
  return bytes
}

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
