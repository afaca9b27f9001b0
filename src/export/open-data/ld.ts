import type { PartOf } from '../../model/keep.ts'
import type { Procedure } from '../../model/procedure.ts'
import { licence, type OpenDataFile, openDataFiles, openDataHead } from '../../text/open-data.ts'
import { contextAt } from './ld-context.ts'
import { othersNamed, publicService } from './ld-service.ts'
import { type Naming, nameAgain, notedIn, type Shared, sharedOf } from './ld-shared.ts'
import { type TurtleWriter, turtleWriter } from './ld-turtle.ts'
import { type Published, schemaPath, wholeSchema, wholeVersion } from './open-data.ts'
import { between, freshPart, newLine, textIn, utf8 } from './pieces.ts'

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
    issued: published.on,
    ...(file === 'thu-tuc.json' && {
      conformsTo: { '@id': address(schemaPath(wholeSchema)), '@type': 'Standard', title: openDataHead.schema },
    }),
  }
}

/** What the catalogue and its one data set have in common: name, words, licence, language, place, publisher. */
const head = (published: Published, shared: Shared) => ({
  title: openDataHead.name(published.province?.fullName),
  description: openDataHead.description(published.pages.length, published.on),
  modified: published.on,
  issued: published.on,
  license: licence.url,
  language: shared.code('language', 'VIE', 'LinguisticSystem'),
  spatial: shared.place(published.province?.code),
  publisher: publisher(published)['@id'],
})

/** The data set itself (DCAT-AP 3): what it is, under which licence, where its files lie. */
function dataset(published: Published, shared: Shared): object {
  const { address, on: day } = published
  const page = address('/du-lieu/')
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

/** A node in its two forms. */
interface Told {
  readonly json: Uint8Array
  readonly turtle: Uint8Array
}

/** What a service is told by, line for line: its JSON-LD, what of the shared things it names, and its Turtle. */
function serviceTeller(published: Published, shared: Shared, turtle: TurtleWriter, part: PartOf) {
  const events = eventsOf(published)
  return (procedure: Procedure): Told => {
    const { code } = procedure
    const bytes = part(
      procedure,
      () => {
        const { noting, noted } = notedIn(shared)
        const service = publicService(procedure, published, noting, [...new Set(events.get(code) ?? [])])
        return [JSON.stringify(service), JSON.stringify(noted()), turtle.textOf(service, code)].join('\n')
      },
      othersNamed(procedure, published).join(' '),
    )
    const first = bytes.indexOf(newLine)
    const second = bytes.indexOf(newLine, first + 1)
    const namings = JSON.parse(textIn(bytes.subarray(first + 1, second))) as Naming[]
    for (const naming of namings) nameAgain(shared, naming)
    return { json: bytes.subarray(0, first), turtle: bytes.subarray(second + 1) }
  }
}

/** The whole as nodes: the data set, then one service a procedure, then what they share. */
function* graphOf(published: Published, turtle: TurtleWriter, part: PartOf): Generator<Told> {
  const shared = sharedOf(published)
  const tell = (node: object): Told => ({ json: utf8(JSON.stringify(node)), turtle: utf8(turtle.textOf(node)) })
  yield tell(dataset(published, shared))
  yield* published.pages.map(serviceTeller(published, shared, turtle, part))
  yield tell(catalogue(published, shared))
  yield tell(publisher(published))
  yield tell(licenceNode)
  yield* shared.nodes().map(tell)
}

/** One graph in its two forms, each in pieces: JSON-LD with its context inside, a line for each node, and Turtle. */
export function linkedData(published: Published, part: PartOf = freshPart): Record<'json' | 'turtle', Uint8Array[]> {
  const context = contextAt(published.address)
  const turtle = turtleWriter(context)
  const nodes = [...graphOf(published, turtle, part)]
  const of = (form: keyof Told, separator: string) =>
    between(
      nodes.map(node => node[form]),
      separator,
    )
  return {
    json: [utf8(`{"@context":${JSON.stringify(context)},"@graph":[\n`), ...of('json', ',\n'), utf8('\n]}\n')],
    turtle: [utf8(turtle.head), ...of('turtle', turtle.between), utf8(turtle.between)],
  }
}
