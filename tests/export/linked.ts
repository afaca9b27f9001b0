// Readers of the linked data that are not ours: JSON-LD by jsonld, Turtle by n3, shapes by rdf-validate-shacl.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsonld from 'jsonld'
import { Parser, type Quad, Store, Writer } from 'n3'
import Validator from 'rdf-validate-shacl'

const shapesFolder = 'tests/export/shapes'

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

const shapes = () =>
  new Store(
    readdirSync(shapesFolder)
      .filter(name => name.endsWith('.ttl'))
      .flatMap(name => fromTurtle(readFileSync(join(shapesFolder, name), 'utf8'))),
  )

/** One thing that a shape has to say of a graph. */
export interface Result {
  severity: string
  focus: string
  path: string
  message: string
}

const nameOf = (address = '') => address.replace(/.*[#/]/, '')

/** What the published shapes of CPSV-AP 3.2 and DCAT-AP 3, mandatory and recommended, find in a graph. */
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
