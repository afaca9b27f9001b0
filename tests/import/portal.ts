// Folders, imports and what they left, for tests of the import.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runImport } from '../../src/cli/import/run.ts'
import { openReader, openStore } from '../../src/cli/import/store.ts'
import type { Report } from '../../src/import/tally.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'
import type { Procedure } from '../../src/model/procedure.ts'

import { component, portal } from './portal-item.ts'

export { component, portal }

export const on = '2026-11-22'

/** A folder that is gone when the test is over. */
export function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'thutuc-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

/** Imports procedures, or a text as it is, into a folder. */
export function importInto(
  root: string,
  source: readonly object[] | string | Buffer,
  {
    accept = [] as string[],
    keep = [] as string[],
    full = false,
    name = 'nguon.jsonl',
    stopAfter = Number.POSITIVE_INFINITY,
  } = {},
): Promise<Report> {
  const file = join(folder(), name)
  const isBytes = typeof source === 'string' || Buffer.isBuffer(source)
  writeFileSync(file, isBytes ? source : source.map(item => JSON.stringify(item)).join('\n'))
  const store = openStore(root)
  return runImport({
    files: [file],
    store,
    committed: openReader('procedures'),
    accept: accept.includes('all') ? 'all' : new Set(accept),
    keep: new Set(keep),
    full,
    on,
    afterLine: ({ read }) => read >= stopAfter,
  }).finally(store.close)
}

/** The problems of a folder by code, errors only or all. */
export const errorsIn = (root: string): string[] =>
  problemsOf(loadCatalog(root), on)
    .filter(problem => problem.severity === 'error')
    .map(problem => `${problem.code} ${problem.file}:${problem.line}`)

export const recordsIn = (root: string): ReadonlyMap<string, Procedure> => loadCatalog(root).catalog.procedures

/** The record that one line of the portal becomes, with the rules at work. */
export async function recordOf(
  more: Record<string, unknown>,
): Promise<{ record: Procedure | undefined; rules: string[] }> {
  const root = folder()
  const report = await importInto(root, [portal(more)])
  return {
    record: recordsIn(root).get('9.100001'),
    rules: report.entries.flatMap(entry => entry.remarks.map(({ rule }) => rule)),
  }
}
