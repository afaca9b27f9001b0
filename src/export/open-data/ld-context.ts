const link = (id: string) => ({ '@id': id, '@type': '@id' }) as const
const typed = (id: string, type: string) => ({ '@id': id, '@type': `xsd:${type}` }) as const
const vietnamese = (id: string) => ({ '@id': id, '@language': 'vi' }) as const

/** How a key of the JSON-LD is read: a link, a literal with a type, one with a language, a plain literal; types and prefixes are plain too. */
export type Term = string | { '@id': string; '@type'?: string; '@language'?: string }

/** Where the terms that CPSV-AP and DCAT-AP lack are told. */
export const vocabularyFile = 'tu-vung.ttl'

const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const classes = {
  Agent: 'foaf:Agent',
  Catalog: 'dcat:Catalog',
  Channel: 'cv:Channel',
  Concept: 'skos:Concept',
  ConceptScheme: 'skos:ConceptScheme',
  ContactKind: 'vcard:Kind',
  Cost: 'cv:Cost',
  Dataset: 'dcat:Dataset',
  Distribution: 'dcat:Distribution',
  Document: 'foaf:Document',
  Evidence: 'cv:Evidence',
  LegalResource: 'eli:LegalResource',
  LicenseDocument: 'dct:LicenseDocument',
  LifeEvent: 'cv:LifeEvent',
  BusinessEvent: 'cv:BusinessEvent',
  Event: 'cv:Event',
  LinguisticSystem: 'dct:LinguisticSystem',
  Location: 'dct:Location',
  MediaType: 'dct:MediaType',
  MediaTypeOrExtent: 'dct:MediaTypeOrExtent',
  Output: 'cv:Output',
  PeriodOfTime: 'dct:PeriodOfTime',
  ProvenanceStatement: 'dct:ProvenanceStatement',
  PublicOrganisation: 'cv:PublicOrganisation',
  PublicService: 'cpsv:PublicService',
  Requirement: 'cv:Requirement',
  Standard: 'dct:Standard',
} as const

const properties = {
  identifier: 'dct:identifier',
  title: vietnamese('dct:title'),
  alternative: vietnamese('dct:alternative'),
  description: vietnamese('dct:description'),
  label: vietnamese('rdfs:label'),
  prefLabel: vietnamese('skos:prefLabel'),
  geographicName: vietnamese('locn:geographicName'),
  keyword: vietnamese('dcat:keyword'),
  name: 'foaf:name',
  fn: 'vcard:fn',
  hasURL: link('vcard:hasURL'),
  contactPoint: link('dcat:contactPoint'),
  theme: link('dcat:theme'),
  themeTaxonomy: link('dcat:themeTaxonomy'),
  temporal: link('dct:temporal'),
  startDate: typed('dcat:startDate', 'date'),
  endDate: typed('dcat:endDate', 'date'),
  publisher: link('dct:publisher'),
  dataset: link('dcat:dataset'),
  availability: link('dcatap:availability'),
  format: link('dct:format'),
  homepage: link('foaf:homepage'),
  sector: link('cv:sector'),
  audience: link('dct:audience'),
  type: link('dct:type'),
  status: link('adms:status'),
  processingTimeText: vietnamese('skos:note'),
  language: link('dct:language'),
  license: link('dct:license'),
  provenance: link('dct:provenance'),
  spatial: link('dct:spatial'),
  conformsTo: link('dct:conformsTo'),
  issued: typed('dct:issued', 'date'),
  modified: typed('dct:modified', 'date'),
  validFrom: typed('schema:validFrom', 'date'),
  validThrough: typed('schema:validThrough', 'date'),
  checked: typed('schema:lastReviewed', 'date'),
  version: 'dcat:version',
  landingPage: link('dcat:landingPage'),
  distribution: link('dcat:distribution'),
  accessURL: link('dcat:accessURL'),
  downloadURL: link('dcat:downloadURL'),
  mediaType: link('dcat:mediaType'),
  page: link('foaf:page'),
  isPartOf: link('dct:isPartOf'),
  isGroupedBy: link('cv:isGroupedBy'),
  requires: link('dct:requires'),
  holdsRequirement: link('cv:holdsRequirement'),
  hasCompetentAuthority: link('cv:hasCompetentAuthority'),
  hasInput: link('cpsv:hasInput'),
  hasCost: link('cv:hasCost'),
  hasChannel: link('cv:hasChannel'),
  produces: link('cpsv:produces'),
  hasLegalResource: link('cv:hasLegalResource'),
  processingTime: typed('cv:processingTime', 'duration'),
  value: typed('cv:hasValue', 'double'),
  currency: link('cv:currency'),
} as const

/** What the two profiles lack, under the address of the vocabulary. */
const extension = {
  Act: 'tt:Act',
  Redress: 'tt:Redress',
  Step: 'tt:Step',
  TimeLimit: 'tt:TimeLimit',
  act: link('tt:act'),
  amount: typed('tt:amount', 'decimal'),
  appliesWhen: vietnamese('tt:appliesWhen'),
  by: vietnamese('tt:by'),
  enacts: link('tt:enacts'),
  formula: 'tt:formula',
  number: typed('tt:number', 'integer'),
  redress: link('tt:redress'),
  firstAuthority: link('tt:firstAuthority'),
  secondAuthority: link('tt:secondAuthority'),
  heardBy: link('tt:heardBy'),
  step: link('tt:step'),
  timeLimit: link('tt:timeLimit'),
  unclear: vietnamese('tt:unclear'),
  unit: link('tt:unit'),
  verified: typed('tt:verified', 'boolean'),
} as const

/** The names of the extension, each with its Vietnamese words in `src/text/vocabulary.ts`. */
export type ExtensionName = keyof typeof extension

/** The meaning of every key of the JSON-LD: CPSV-AP 3.2 for services, DCAT-AP 3 for the data set, and what both lack. */
export const contextAt = (address: (path: string) => string): Readonly<Record<string, Term>> => ({
  ...prefixes,
  tt: `${address(`/du-lieu/${vocabularyFile}`)}#`,
  ...classes,
  ...properties,
  ...extension,
})

/** The terms of the extension: whether a class or a property. */
export const extensionTerms = Object.entries(extension).map(([name, term]) => ({
  name: name as ExtensionName,
  isClass: typeof term === 'string' && /:[A-Z]/.test(term),
}))
