import { standingOn } from '../../engine/record/effective.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Channel, Fee, Paper, Procedure, TimeLimit } from '../../model/procedure.ts'
import { answersOf } from '../../text/answers.ts'
import { feeAmount } from '../../text/fee-amount.ts'
import { channelNames } from '../../text/labels.ts'
import { printedNumber } from '../../text/law.ts'
import { licence, type OpenDataFile, openDataFiles, openDataHead, standingNames } from '../../text/open-data.ts'
import { describeWhen } from '../../text/when.ts'
import { context } from './ld-context.ts'
import { jsonLines, type Published, schemaPath, wholeSchema, wholeVersion } from './open-data.ts'
import { versionOf } from './version.ts'

const mediaTypes = { JSON: 'application/json', CSV: 'text/csv', 'JSON-LD': 'application/ld+json' } as const
/** The code lists of the European Union for languages and currencies. */
const authority = 'http://publications.europa.eu/resource/authority'
const media = (type: string) => `https://www.iana.org/assignments/media-types/${type}`

/** A property that is left out where there is nothing to say. */
const some = <T>(key: string, value: T | undefined): Record<string, T> =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value }

/** The data set itself (DCAT): what it is, under which licence, where its files lie. */
function dataset(published: Published): object {
  const { address, on, pages, province } = published
  const page = address('/du-lieu/')
  return {
    '@id': page,
    '@type': 'Dataset',
    title: openDataHead.name(province?.fullName),
    description: openDataHead.description(pages.length, on),
    landingPage: page,
    modified: on,
    version: wholeVersion(published),
    license: licence.url,
    provenance: { '@type': 'ProvenanceStatement', label: openDataHead.source },
    language: `${authority}/language/VIE`,
    spatial: place(province?.fullName),
    distribution: (Object.keys(openDataFiles) as OpenDataFile[]).map(file => ({
      '@id': address(`/du-lieu/${file}`),
      '@type': 'Distribution',
      title: file,
      description: openDataFiles[file].text,
      accessURL: page,
      downloadURL: address(`/du-lieu/${file}`),
      mediaType: media(mediaTypes[openDataFiles[file].format]),
      license: licence.url,
      issued: on,
      ...(file === 'thu-tuc.json' && { conformsTo: address(schemaPath(wholeSchema)) }),
    })),
  }
}

const place = (name = 'Việt Nam') => ({ '@type': 'Location', geographicName: name })

/** Parts of a description, each a sentence. */
const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter(part => part)
    .map(part => (/[.?!]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ')

const concept = (name: string) => ({ '@type': 'Concept', prefLabel: name })

const paper = (item: Paper, procedure: Procedure, page: string): object => ({
  '@id': `${page}#giay-to-${item.id}`,
  '@type': 'Evidence',
  identifier: item.id,
  title: item.name,
  ...some('description', sentences([describeWhen(item.when, procedure), item.form?.name, item.note])),
  ...some('page', item.form?.url),
})

/** A fee: a value only where there is one amount; a formula or who decides stays words. */
function cost(fee: Fee, procedure: Procedure, page: string): object {
  const known = fee.amount !== undefined && (fee.amount > 0 || fee.source !== undefined)
  return {
    '@id': `${page}#phi-${fee.id}`,
    '@type': 'Cost',
    identifier: fee.id,
    title: fee.name,
    description: sentences([feeAmount(fee), describeWhen(fee.when, procedure), fee.note]),
    ...(known && { value: fee.amount, currency: `${authority}/currency/${fee.currency ?? 'VND'}` }),
  }
}

const channel = ({ id, where, note }: Channel, page: string): object => ({
  '@id': `${page}#cach-nop-${id}`,
  '@type': 'Channel',
  identifier: id,
  channelType: concept(channelNames[id]),
  ...some('description', sentences([where, note])),
})

const law = ({ legalBasis = [] }: Procedure, { documents }: Catalog): object[] =>
  [...new Set(legalBasis.map(basis => basis.document))].map(number => ({
    '@type': 'LegalResource',
    identifier: printedNumber(number),
    ...some('title', documents.get(number)?.title),
  }))

const periods: Partial<Record<TimeLimit['unit'], (amount: number) => string>> = {
  day: amount => `P${amount}D`,
  week: amount => `P${amount * 7}D`,
  month: amount => `P${amount}M`,
  year: amount => `P${amount}Y`,
  hour: amount => `PT${amount}H`,
}

/** The one limit of a procedure as xsd:duration; undefined where there are several, or it counts working days, which have no such form. */
export function durationOf({ timeLimits = [] }: Procedure): string | undefined {
  const [only, ...more] = timeLimits
  if (only?.amount === undefined || more.length > 0 || only.when || only.extension) return undefined
  return Number.isInteger(only.amount) ? periods[only.unit]?.(only.amount) : undefined
}

/** A procedure as a cpsv:PublicService. */
function publicService(procedure: Procedure, published: Published): object {
  const { catalog, on, address } = published
  const page = address(`/thu-tuc/${procedure.code}/`)
  const agency = procedure.agency
  return {
    '@id': page,
    '@type': 'PublicService',
    identifier: procedure.code,
    title: procedure.name,
    ...some('alternative', procedure.title),
    description: procedure.summary ?? procedure.name,
    ...some('keyword', procedure.keywords),
    sector: catalog.sectors.get(procedure.sector)?.name ?? procedure.sector,
    ...some(
      'audience',
      procedure.applicants?.map(id => ({
        '@type': 'Audience',
        audienceType: catalog.subjectKinds.get(id)?.name ?? id,
      })),
    ),
    language: `${authority}/language/VIE`,
    spatial: place(procedure.province && catalog.provinces.get(procedure.province)?.fullName),
    status: concept(standingNames[standingOn(procedure, on)]),
    ...(agency && {
      hasCompetentAuthority: {
        '@type': 'PublicOrganisation',
        '@id': address(`/du-lieu/#co-quan-${agency}`),
        identifier: agency,
        prefLabel: catalog.agencies.get(agency)?.name ?? agency,
        spatial: place(procedure.province && catalog.provinces.get(procedure.province)?.fullName),
      },
    }),
    ...some(
      'hasInput',
      procedure.papers?.map(item => paper(item, procedure, page)),
    ),
    ...some(
      'hasCost',
      procedure.fees?.map(fee => cost(fee, procedure, page)),
    ),
    ...some(
      'hasChannel',
      procedure.channels?.map(item => channel(item, page)),
    ),
    ...some(
      'produces',
      procedure.results?.map(({ id, name }) => ({
        '@id': `${page}#ket-qua-${id}`,
        '@type': 'Output',
        identifier: id,
        title: name,
      })),
    ),
    ...some('hasLegalResource', law(procedure, catalog)),
    ...some('processingTime', durationOf(procedure)),
    processingTimeText: answersOf(procedure).limit.text,
    ...some('validFrom', procedure.from),
    ...some('checked', procedure.checked?.on),
    version: versionOf(procedure),
  }
}

/** The whole as JSON-LD with its context inside, a line for each part of the graph: the data set, then one service a procedure. */
export const wholeJsonLd = (published: Published): string =>
  `{"@context":${JSON.stringify(context)},"@graph":[\n${jsonLines([
    dataset(published),
    ...published.pages.map(procedure => publicService(procedure, published)),
  ])}\n]}\n`
