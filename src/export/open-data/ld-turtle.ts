import { DataFactory, type NamedNode, type Quad_Object, type Quad_Subject, Writer } from 'n3'
import type { Term } from './ld-context.ts'

const { blankNode, literal, namedNode, quad } = DataFactory
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const xsd = 'http://www.w3.org/2001/XMLSchema#'

type Context = Readonly<Record<string, Term>>
type Node = Readonly<Record<string, unknown>>

const isAddress = (text: string) => text.includes('://')

/** The prefixes of a context: short names of addresses. */
const prefixesOf = (context: Context): Record<string, string> =>
  Object.fromEntries(
    Object.entries(context).flatMap(([name, term]) =>
      typeof term === 'string' && isAddress(term) ? [[name, term]] : [],
    ),
  )

/** All that a writer was given. */
export function textOf(writer: Writer): string {
  let text = ''
  writer.end((error: Error | null, result: string) => {
    if (error) throw error
    text = result
  })
  return text
}

/** A double as XML Schema writes it canonically: `7.5E4`. */
const canonicalDouble = (value: number): string =>
  value
    .toExponential(15)
    .replace(/(\d)0*e\+?/, '$1E')
    .replace(/\.E/, '.0E')

/** Writes nodes of JSON-LD as Turtle, by the context that they share, each apart. */
export interface TurtleWriter {
  /** The prefixes, before all nodes. */
  readonly head: string
  /** What stands after each node. */
  readonly between: string
  /** A node; nodes below it without an address are named after `label`, which no two nodes share. */
  textOf(node: object, label?: string): string
}

/** A writer of Turtle for nodes with one context. */
export function turtleWriter(context: Context): TurtleWriter {
  const prefixes = prefixesOf(context)
  let written: string[] = []
  const writer = new Writer({ write: (text: string) => written.push(text), end: () => undefined }, { prefixes })
  const taken = (): string => {
    const text = written.join('')
    written = []
    return text
  }
  const head = taken()
  let blanks = 0
  let labelled = ''
  const known = new Map<string, NamedNode>()

  /** The address of a key, a type or a short name. */
  function iri(short: string): NamedNode {
    const found = known.get(short)
    if (found !== undefined) return found
    const term = context[short]
    const id = typeof term === 'object' ? term['@id'] : (term ?? short)
    const [prefix = '', ...name] = id.split(':')
    const base = prefixes[prefix]
    const node = namedNode(isAddress(id) || base === undefined ? id : `${base}${name.join(':')}`)
    known.set(short, node)
    return node
  }

  function object(key: string, value: unknown): Quad_Object {
    if (typeof value === 'object' && value !== null) return write(value as Node)
    const term = context[key]
    const { '@type': type, '@language': language } = typeof term === 'object' ? term : {}
    if (type === '@id') return namedNode(String(value))
    if (language !== undefined) return literal(String(value), language)
    if (type === undefined) return literal(String(value))
    const text = type === 'xsd:double' && typeof value === 'number' ? canonicalDouble(value) : String(value)
    return literal(text, namedNode(type.replace(/^xsd:/, xsd)))
  }

  function write(node: Node): Quad_Subject {
    const subject = typeof node['@id'] === 'string' ? namedNode(node['@id']) : blankNode(`b${labelled}${++blanks}`)
    const nested: (() => void)[] = []
    for (const type of [node['@type'] ?? []].flat()) writer.addQuad(quad(subject, iri(rdfType), iri(String(type))))
    for (const [key, given] of Object.entries(node)) {
      if (key.startsWith('@')) continue
      for (const value of [given].flat()) nested.push(() => writer.addQuad(quad(subject, iri(key), object(key, value))))
    }
    for (const add of nested) add()
    return subject
  }

  return {
    head,
    between: ended,
    textOf(node, label = '') {
      labelled = label === '' ? '' : `${label}-`
      blanks = 0
      write(node as Node)
      const text = taken()
      return text.startsWith(ended) ? text.slice(ended.length) : text
    },
  }
}

/** How the writer ends what it wrote of one node when it begins the next. */
const ended = '.\n'
