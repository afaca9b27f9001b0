import { runImport } from '../../src/cli/import/run.ts'
import { openReader, openStore } from '../../src/cli/import/store.ts'
import type { Report } from '../../src/import/tally.ts'

/** Imports a whole file into a folder as the command does, with the committed catalogue for all that the file lacks. */
export function importWhole(file: string, root: string, on: string): Promise<Report> {
  const store = openStore(root)
  const committed = openReader('procedures')
  return runImport({ files: [file], store, committed, accept: new Set(), on, afterLine: () => false }).finally(
    store.close,
  )
}
