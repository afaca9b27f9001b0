import { licence, type OpenDataFile, openDataFiles, openDataHead } from '../../text/open-data.ts'
import { contextAt } from './ld-context.ts'
import { publicService } from './ld-service.ts'
import { type Shared, sharedOf } from './ld-shared.ts'
import { turtleWriter } from './ld-turtle.ts'
import { type Published, schemaPath, wholeSchema, wholeVersion } from './open-data.ts'

/** Each format by its media type and its name in the list of the European Union. */
const formats = {
  JSON: ['application/json', 'JSON'],
  CSV: ['text/csv', 'CSV'],
  'JSON-LD': ['application/ld+json', 'JSON_LD'],
  Turtle: ['text/turtle', 'RDF_TURTLE'],
  Parquet: ['application/vnd.apache.parquet', 'PARQUET'],
} as const
const media = (type: string) => `https://www.iana.org/assignments/media-types/${type}`
const who = 'thutuc'

const publisher = ({ address }: Published) => ({
  '@id': address('/du-lieu/#don-vi-phat-hanh'),
  '@type': 'Agent',
  identifier: who,
  name: who,
  title: who,
  type: { '@id': address('/du-lieu/#loai-don-vi'), '@type': 'Concept', prefLabel: openDataHead.publisher },
})

const licenceNode = {
  '@id': licence.url,
  '@type': 'LicenseDocument',
  label: licence.name,
  type: { '@id': 'http://purl.org/adms/licencetype/Attribution', '@type': 'Concept', prefLabel: licence.kind },
}

const dayOf = ({ on, printed = on }: Published): string => printed

function distribution(file: OpenDataFile, published: Published, shared: Shared): object {
  const { address } = published
  const page = address('/du-lieu/')
  const [type, format] = formats[openDataFiles[file].format]
  return {
    '@id': address(`/du-lieu/${file}`),
    '@type': 'Distribution',
    title: file,
    description: openDataFiles[file].text,
    accessURL: page,
    downloadURL: address(`/du-lieu/${file}`),
    mediaType: { '@id': media(type), '@type': 'MediaType' },
    format: shared.code('file-type', format, 'MediaTypeOrExtent'),
    availability: shared.code('planned-availability', 'STABLE'),
    license: licence.url,
    issued: dayOf(published),
    ...(file === 'thu-tuc.json' && {
      conformsTo: { '@id': address(schemaPath(wholeSchema)), '@type': 'Standard', title: openDataHead.schema },
    }),
  }
}

/** What the catalogue and its one data set have in common: name, words, licence, language, place, publisher. */
const head = (published: Published, shared: Shared) => ({
  title: openDataHead.name(published.province?.fullName),
  description: openDataHead.description(published.pages.length, dayOf(published)),
  modified: dayOf(published),
  issued: dayOf(published),
  license: licence.url,
  language: shared.code('language', 'VIE', 'LinguisticSystem'),
  spatial: shared.place(published.province?.code),
  publisher: publisher(published)['@id'],
})

/** The data set itself (DCAT-AP 3): what it is, under which licence, where its files lie. */
function dataset(published: Published, shared: Shared): object {
  const { address } = published
  const [page, day] = [address('/du-lieu/'), dayOf(published)]
  return {
    '@id': page,
    '@type': 'Dataset',
    identifier: page,
    ...head(published, shared),
    landingPage: { '@id': page, '@type': 'Document' },
    version: wholeVersion(published),
    keyword: openDataHead.keywords,
    theme: shared.code('data-theme', 'GOVE'),
    temporal: { '@type': 'PeriodOfTime', startDate: day, endDate: day },
    contactPoint: { '@id': address('/du-lieu/#lien-he'), '@type': 'ContactKind', fn: who, hasURL: address('/') },
    provenance: { '@type': 'ProvenanceStatement', label: openDataHead.source },
    distribution: (Object.keys(openDataFiles) as OpenDataFile[]).map(file => distribution(file, published, shared)),
  }
}

/** The catalogue of one data set, as portals harvest it. */
const catalogue = (published: Published, shared: Shared): object => ({
  '@id': published.address('/du-lieu/#danh-muc'),
  '@type': 'Catalog',
  ...head(published, shared),
  homepage: { '@id': published.address('/'), '@type': 'Document' },
  themeTaxonomy: {
    '@id': 'http://publications.europa.eu/resource/authority/data-theme',
    '@type': 'ConceptScheme',
    title: openDataHead.themes,
  },
  dataset: published.address('/du-lieu/'),
})

/** The events of life or business that each procedure belongs to. */
function eventsOf({ catalog }: Published): Map<string, string[]> {
  const events = new Map<string, string[]>()
  for (const { id, procedures } of catalog.lifeEvents.values())
    for (const code of procedures) events.set(code, [...(events.get(code) ?? []), id])
  return events
}

/** The whole as nodes: the data set, then one service a procedure, then what they share. */
function* graphOf(published: Published): Generator<object> {
  const shared = sharedOf(published)
  const events = eventsOf(published)
  yield dataset(published, shared)
  for (const procedure of published.pages)
    yield publicService(procedure, published, shared, [...new Set(events.get(procedure.code) ?? [])])
  yield catalogue(published, shared)
  yield publisher(published)
  yield licenceNode
  yield* shared.nodes()
}

/** One graph in its two forms: JSON-LD with its context inside, a line for each node, and Turtle. */
export function linkedData(published: Published): { json: string; turtle: string } {
  const context = contextAt(published.address)
  const turtle = turtleWriter(context)
  const lines: string[] = []
  for (const node of graphOf(published)) {
    lines.push(JSON.stringify(node))
    turtle.add(node)
  }
  const json = `{"@context":${JSON.stringify(context)},"@graph":[\n${lines.join(',\n')}\n]}\n`
  return { json, turtle: turtle.end() }
}
