// Readers of the linked data that are not ours: JSON-LD by jsonld, Turtle by n3, shapes by rdf-validate-shacl.
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { Parser, type Quad, Store, Writer } from 'n3'
import Validator from 'rdf-validate-shacl'

/** The graph of a Turtle text. */
export const fromTurtle = (text: string): Quad[] => new Parser().parse(text)

const canonize = jsonld.canonize as unknown as (input: unknown, options: object) => Promise<string>
const toNQuads = { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true }

/** Canonical n-quads (RDFC-1.0) of the graph of a JSON-LD text. */
export const canonicalOfJsonLd = (text: string): Promise<string> => canonize(JSON.parse(text), toNQuads)

/** Canonical n-quads of quads; blank nodes are named anew. */
export const canonicalOf = (quads: readonly Quad[]): Promise<string> =>
  canonize(new Writer({ format: 'N-Quads' }).quadsToString([...quads]), {
    ...toNQuads,
    inputFormat: 'application/n-quads',
  })

const prefixes = `
@prefix adms: <http://www.w3.org/ns/adms#> .
@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcatap: <http://data.europa.eu/r5r/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix locn: <http://www.w3.org/ns/locn#> .
@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

/** One of several: a value of any of these types, or of any of these classes. */
function oneOf(word: 'datatype' | 'class', names: string): string {
  const [first = '', ...others] = names.split(' ')
  if (others.length === 0) return first && `sh:${word} ${first} ;`
  return `sh:or (${[first, ...others].map(name => `[ sh:${word} ${name} ]`).join(' ')}) ;`
}

/** A line of the table as a shape. */
function shapeOf(line: string): string {
  const [, of, path = '', least, most, kind, types = '', classes = '', level] = line.split(',')
  const along = path.startsWith('^') ? `[ sh:inversePath ${path.slice(1)} ]` : path
  const bounds = [
    least && `sh:minCount ${least} ;`,
    most && `sh:maxCount ${most} ;`,
    kind && `sh:nodeKind sh:${kind} ;`,
    oneOf('datatype', types),
    oneOf('class', classes),
  ]
  return `[] a sh:NodeShape ; sh:targetClass ${of} ; sh:property [ sh:path ${along} ; ${bounds.filter(Boolean).join(' ')} sh:severity sh:${level} ] .`
}

/** What CPSV-AP 3.2.0 and DCAT-AP 3.0.1 ask of each property, as their published shapes state it (SEMIC, seen on 27/11/2026). */
const shapes = () => {
  const [, ...lines] = readFileSync('tests/export/profiles.csv', 'utf8').trimEnd().split('\n')
  return new Store(fromTurtle(prefixes + lines.map(shapeOf).join('\n')))
}

/** One thing that a shape has to say of a graph. */
export interface Result {
  severity: string
  focus: string
  path: string
  message: string
}

const nameOf = (address = '') => address.replace(/.*[#/]/, '')

/** What the shapes of CPSV-AP 3.2 and DCAT-AP 3, mandatory and recommended, find in a graph. */
export async function found(quads: readonly Quad[]): Promise<Result[]> {
  const report = await new Validator(shapes() as never).validate(new Store([...quads]) as never)
  return report.results.map(({ severity, focusNode, path, message, sourceConstraintComponent }) => ({
    severity: nameOf(severity?.value),
    focus: focusNode?.value ?? '',
    path: path?.value ?? '',
    message: [nameOf(sourceConstraintComponent?.value), ...message.map(({ value }) => value)].join(' '),
  }))
}

/** The one thing that is recommended and not known: where the bounds and the centre of a place lie. */
export const unknownPlaces = ({ severity, path }: Result): boolean =>
  severity === 'Warning' && /dcat#(?:bbox|centroid)$/.test(path)
