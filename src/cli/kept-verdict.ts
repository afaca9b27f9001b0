// What a check found of a catalogue that was good, kept until one of its files, the day, the question or the program is another.
import { readFileSync } from 'node:fs'
import { cacheFile } from '../load/cache-folder.ts'
import { loadCatalog } from '../load/catalog.ts'
import { type FileStates, fileStates, hashOf } from '../load/file-states.ts'
import type { Counts } from '../load/problems.ts'
import { writeWhole } from './atomic.ts'
import { countOf, verdictOn, type Wanted } from './checked.ts'
import { codeState } from './kept-pages.ts'

interface Verdict extends Counts {
  readonly key: string
  readonly procedures: number
}

function verdictIn(file: string): Verdict | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Verdict
  } catch {
    return undefined
  }
}

/** Says in what state a catalogue is, whose files stood so a moment ago; false when a problem stands in the way. */
export function stateOfFiles(catalog: string, { states, stamp }: FileStates, wanted: Wanted): boolean {
  const { on, refused = '', told = [], err } = wanted
  const key = hashOf(codeState(), process.version, on, refused, ...told, ...[...states].flat())
  const file = cacheFile(catalog, '-checked.json')
  const known = verdictIn(file)
  if (known?.key === key) {
    err(countOf(known, known.procedures))
    return true
  }
  const loaded = loadCatalog(catalog, [], codeState())
  const { isGood, ...counts } = verdictOn(loaded, wanted)
  if (isGood && fileStates(catalog).stamp === stamp)
    keep(file, { ...counts, key, procedures: loaded.catalog.procedures.size })
  return isGood
}

function keep(file: string, verdict: Verdict): void {
  try {
    writeWhole(file, JSON.stringify(verdict))
  } catch {
    // A read-only or full disk costs speed, not correctness.
  }
}
