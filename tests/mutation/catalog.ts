// The committed catalogue as its loader gave it when the run began: reading it anew takes longer than most tests.
import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { Catalog } from '../../src/model/catalog.ts'

/** Stands in for the loader of the same name, for the committed catalogue alone. */
export function loadCatalog(root: string): { catalog: Catalog } {
  if (root !== 'procedures') throw new Error(`not read at the start of the run: ${root}`)
  return { catalog: deserialize(readFileSync(process.env.MUTATION_CATALOG ?? '')) }
}
