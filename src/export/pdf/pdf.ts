import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { pagesWords } from '../../text/procedure-sheet.ts'
import { type Block, type DocumentOutline, marginsOf } from '../document/blocks.ts'
import { drawableBy, drawableText } from './glyphs.ts'
import { template } from './template.ts'

/** There is no typesetter for this machine; everything but PDF works without it. */
export class NoTypesetter extends Error {}

const font = 'Be Vietnam Pro'

async function compilerWith(fonts: readonly Uint8Array[]): Promise<NodeCompiler> {
  try {
    const { NodeCompiler: made } = await import('@myriaddreamin/typst-ts-node-compiler')
    return made.create({ fontArgs: [{ fontBlobs: fonts.map(bytes => Buffer.from(bytes)) }] })
  } catch (error) {
    throw new NoTypesetter((error as Error).message)
  }
}

/** Every text in a value, changed; keys and drawings stay. */
function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map(item => mapped(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner, change)]))
}

/** The document as the template reads it. */
function dataOf({ title, date, pages }: DocumentOutline, drawable: (letter: string) => boolean): string {
  const shown = (text: string) => drawableText(text, drawable)
  const drawn = (block: Block) =>
    block.kind === 'picture' ? { ...block, alt: shown(block.alt) } : mapped(block, shown)
  const sheets = pages.map(page => ({
    ...page,
    ...(page.foot !== undefined && { foot: shown(page.foot) }),
    margins: marginsOf(page),
    blocks: page.blocks.map(drawn),
  }))
  return JSON.stringify({ title: shown(title), date, font, pageWord: pagesWords.page, pages: sheets })
}

/** What the typesetter says is wrong; a document of ours that it refuses is a fault of the template. */
const refused = (said: unknown): Error => new Error(`PDF: ${JSON.stringify(said)}`)

/**
 * A document as tagged PDF/A-2a, set with the given fonts (bytes of TrueType files, the upright one first); the same document
 * gives the same bytes. Throws `NoTypesetter` where the machine has none.
 */
export async function pdfFile(document: DocumentOutline, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
  const [upright] = fonts
  if (!upright) throw new Error('PDF without fonts')
  const compiler = await compilerWith(fonts)
  const made = compiler.compile({
    mainFileContent: template,
    inputs: { document: dataOf(document, drawableBy(upright)) },
  })
  if (!made.result) throw refused(made.takeDiagnostics()?.shortDiagnostics)
  return new Uint8Array(compiler.pdf(made.result, { pdfStandard: 'a-2a', pdfTags: true }))
}
