import { licence, openApiText as t } from '../../text/open-data.ts'
import { recordSchema, schemaPath, wholeSchema } from './open-data.ts'

interface Described {
  /** The version of the whole. */
  version: string
  address(path: string): string
}

const get = (summary: string, type: string, schema?: object, parameters?: readonly object[]) => ({
  get: {
    summary,
    ...(parameters && { parameters }),
    responses: {
      200: { description: summary, content: { [type]: schema === undefined ? {} : { schema } } },
      ...(parameters && { 404: { description: t.notFound } }),
    },
  },
})

const inPath = (name: string, description: string, pattern: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', pattern },
})

/** What the static files of the open data answer, as OpenAPI 3.1: the schemas are those that the files name. */
export function openApi({ version, address }: Described): object {
  const schema = (file: string) => ({ $ref: address(schemaPath(file)) })
  const tables = ['thu-tuc', 'giay-to', 'phi', 'thoi-han']
  return {
    openapi: '3.1.1',
    info: {
      title: t.title,
      description: t.description,
      version,
      license: { name: licence.name, url: licence.url },
    },
    servers: [{ url: address('/').replace(/\/$/, '') }],
    paths: {
      '/du-lieu/thu-tuc.json': get(t.whole, 'application/json', schema(wholeSchema)),
      '/du-lieu/thu-tuc/{code}.json': get(t.record, 'application/json', schema(recordSchema), [
        inPath('code', t.code, '^[1-9]\\.\\d{6}$'),
      ]),
      ...Object.fromEntries(tables.map(name => [`/du-lieu/${name}.csv`, get(t.table, 'text/csv')])),
      '/du-lieu/chi-tieu.json': get(t.board, 'application/json', { type: 'object' }),
      '/du-lieu/thu-tuc.jsonld': get(t.linked, 'application/ld+json'),
      '/du-lieu/thu-tuc.ttl': get(t.linked, 'text/turtle'),
      '/du-lieu/thay-doi.xml': get(t.feed, 'application/atom+xml'),
      '/linh-vuc/{sector}/thay-doi.xml': get(t.sectorFeed, 'application/atom+xml', undefined, [
        inPath('sector', t.sector, '^[a-z0-9-]+$'),
      ]),
      '/du-lieu/luoc-do/{schema}.json': get(t.schema, 'application/schema+json', { type: 'object' }, [
        inPath('schema', t.schemaName, '^[a-z-]+$'),
      ]),
    },
  }
}
