import { DataFactory, Writer } from 'n3'
import { vocabularyWords } from '../../text/vocabulary.ts'
import { contextAt, extensionTerms, vocabularyFile } from './ld-context.ts'
import { textOf } from './ld-turtle.ts'

const { literal, namedNode, quad } = DataFactory
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'

/** The vocabulary of the extension as Turtle: each class and property with its words. */
export function vocabularyTurtle(address: (path: string) => string): string {
  const { tt = '' } = contextAt(address)
  const home = namedNode(address(`/du-lieu/${vocabularyFile}`))
  const writer = new Writer({ prefixes: { rdf, rdfs, tt: String(tt) } })
  writer.addQuad(quad(home, namedNode(`${rdfs}label`), literal(vocabularyWords.title, 'vi')))
  for (const { name, isClass } of extensionTerms) {
    const term = namedNode(`${String(tt)}${name}`)
    writer.addQuad(quad(term, namedNode(`${rdf}type`), namedNode(isClass ? `${rdfs}Class` : `${rdf}Property`)))
    writer.addQuad(quad(term, namedNode(`${rdfs}label`), literal(vocabularyWords.terms[name], 'vi')))
    writer.addQuad(quad(term, namedNode(`${rdfs}isDefinedBy`), home))
  }
  return textOf(writer)
}
