// The cost engine as a page would load it: one minified module with the compiled formulas of the official model.
import { build } from 'esbuild'
import { assumptions } from './cost-records.ts'

/** The module's text, and the files that it was made of. */
export async function engineBundle(): Promise<{ text: string; bytes: Uint8Array; inputs: string[] }> {
  const contents = `export { costIn, costOf } from './src/engine/cost/cost.ts'
export { savingOf, totalOf } from './src/engine/cost/saving.ts'
export { simulate, tornado } from './src/engine/cost/uncertainty.ts'
export const model = ${JSON.stringify(assumptions().model)}`
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  })
  const [file] = outputFiles
  if (!file) throw new Error('nothing was bundled')
  return {
    text: file.text,
    bytes: file.contents,
    inputs: Object.keys(metafile.inputs).filter(name => name !== '<stdin>'),
  }
}
