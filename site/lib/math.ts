import { type FunctionNode, type MathNode, parse } from 'mathjs'
import temml from 'temml'
import { formulaWords } from '../../src/text/method-page.ts'

const word = (name: string): string => `\\text{${formulaWords[name] ?? name}}`

/** Names as words, a sum over lines as a sum sign; everything else as mathjs writes it. */
function handler(node: MathNode, options: object): string | undefined {
  if (node.type === 'SymbolNode') return word((node as MathNode & { name: string }).name)
  if (node.type === 'FunctionNode' && (node as FunctionNode).fn.toString() === 'sum') {
    const inside = (node as FunctionNode).args.map(part => part.toTex({ ...options, handler })).join(', ')
    return `\\sum ${inside}`
  }
  return undefined
}

/** A formula as MathML, with what it gives on its left; styles inside elements are taken out, for the policy refuses them. */
export function formulaMarkup(id: string, text: string): string {
  const tex = `${word(id)} = ${parse(text).toTex({ handler, parenthesis: 'keep' })}`
  return temml
    .renderToString(tex, { displayMode: false, annotate: false, wrap: 'none' })
    .replace(/ style="[^"]*"/g, '')
    .replaceAll('⋅', '×')
}
