import { licence, openDataHead } from '../../text/open-data.ts'
import { recordSchema, wholeSchema } from './open-data.ts'

const text = { type: 'string' }
const address = { type: 'string', pattern: '^https?://' }
const version = { type: 'string', pattern: '^[0-9a-f]{12}$', description: openDataHead.versionPart }

const parts = {
  version,
  standing: { enum: ['in-force', 'abolished', 'ended', 'to-come'], description: openDataHead.standingPart },
  page: address,
  record: { $ref: 'procedure.json', description: openDataHead.recordPart },
}

/** An object whose every property is told; all are required but those named. */
const object = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  additionalProperties: false,
})

const draft = 'http://json-schema.org/draft-07/schema#'
const terms = { const: licence.url }

/** The JSON Schemas of the whole and of one record; `at` gives the address of a schema by its file. */
export const openDataSchemas = (at: (file: string) => string): Map<string, object> =>
  new Map<string, object>([
    [
      wholeSchema,
      {
        $schema: draft,
        $id: at(wholeSchema),
        title: openDataHead.schema,
        ...object(
          {
            $schema: address,
            name: text,
            province: { type: 'string', pattern: '^\\d{2}$' },
            on: { type: 'string', format: 'date' },
            version,
            licence: terms,
            source: text,
            address,
            procedures: { type: 'array', items: object(parts) },
          },
          ['province'],
        ),
      },
    ],
    [
      recordSchema,
      {
        $schema: draft,
        $id: at(recordSchema),
        title: openDataHead.recordSchema,
        ...object({ $schema: address, licence: terms, ...parts }),
      },
    ],
  ])
