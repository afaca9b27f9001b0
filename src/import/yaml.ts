import { Document, isMap, isScalar, type Node, parseDocument, Scalar, visit } from 'yaml'
import type { Procedure } from '../model/procedure.ts'
import type { Proposal } from '../model/proposal.ts'
import { recordWords as words } from '../text/import.ts'

/** The one way in which an import writes YAML; written again it is the same text. */
const options = { lineWidth: 0, minContentWidth: 0, blockQuote: 'literal', indentSeq: true } as const

const isCode = (value: unknown): boolean => typeof value === 'string' && /^(?:\d\.\d{6}|\d{2})$/.test(value)

function style(document: Document): void {
  visit(document, {
    Scalar(_key, node) {
      if (isCode(node.value)) node.type = Scalar.QUOTE_DOUBLE
      else if (typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL
    },
  })
}

/** A record as the text of its file: header, keys in the order of the model, codes quoted, texts of several lines as blocks. */
export function recordYaml(procedure: Procedure): string {
  const document = new Document(procedure, { schema: 'core', aliasDuplicateObjects: false })
  style(document)
  const header = ` yaml-language-server: $schema=../../schema/procedure.json\n ${words.header}`
  document.commentBefore = header
  return document.toString(options)
}

/** A list as the text of its file, one entry a line where it is short. */
export function listYaml(name: string, entries: readonly object[]): string {
  const document = new Document(entries, { schema: 'core', aliasDuplicateObjects: false })
  style(document)
  const isShort = (node: Node) =>
    isMap(node) &&
    node.items.length <= 4 &&
    node.items.every(pair => isScalar(pair.value) && String(pair.value.value).length < 90)
  visit(document, {
    Map(_key, node) {
      if (isShort(node)) node.flow = true
    },
  })
  document.commentBefore = ` yaml-language-server: $schema=../schema/${name}.json`
  return entries.length === 0 ? `#${document.commentBefore}\n[]\n` : document.toString(options)
}

/** The text of a list with new entries at its end and changed entries in their place; comments and the rest stay. */
export function extendedList(text: string, entries: readonly object[], before: readonly object[]): string {
  const document = parseDocument(text, { schema: 'core' })
  for (const [index, entry] of entries.entries()) {
    const old: Readonly<Record<string, unknown>> | undefined = before[index] && { ...before[index] }
    if (old === undefined) document.add(entry)
    else
      for (const [key, value] of Object.entries(entry))
        if (JSON.stringify(value) !== JSON.stringify(old[key])) document.setIn([index, key], value)
  }
  return document.toString(options)
}

/** A proposal as the text of its file. */
export function proposalYaml(proposal: Proposal): string {
  const document = new Document(proposal, { schema: 'core', aliasDuplicateObjects: false })
  style(document)
  document.commentBefore = ' yaml-language-server: $schema=../schema/proposal.json'
  return document.toString(options)
}
