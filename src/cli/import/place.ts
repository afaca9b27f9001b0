import { parseLine } from '../../import/convert.ts'
import { merge, recordOf } from '../../import/merge.ts'
import { isRaw, textOf } from '../../import/raw.ts'
import type { Entry } from '../../import/tally.ts'
import { type Difference, decide, differences, writes } from '../../import/threeway.ts'
import { mergedYaml } from '../../import/yaml-merge.ts'
import { parseYaml } from '../../load/parse.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Store } from './store.ts'

/** Whose word holds where a person and the source both changed a record; `all` for every one. */
export interface Choice {
  accept: ReadonlySet<string> | 'all'
  keep: ReadonlySet<string> | 'all'
}

const has = (codes: Choice['accept'], code: string) => codes === 'all' || codes.has(code)

/**
 * Writes one record by the three-way rule, field by field. `imported/<code>.json` keeps the record as last imported and the
 * original text; it stays as it is where a person's edit and the source disagree, so that the next import asks again.
 */
export function placeRecord(
  { code, sector }: Procedure,
  next: string,
  source: string,
  { store, accept, keep }: Choice & { store: Store },
): Pick<Entry, 'outcome' | 'differences'> {
  const path = `records/${sector}/${code}.yaml`
  const importedPath = `imported/${code}.json`
  const where = store.recordPath(code)
  const disk = where === undefined ? undefined : store.read(where)
  const kept = store.read(importedPath)
  const base = baseOf(kept)
  const remember = () => {
    const imported = `{"code":${JSON.stringify(code)},"record":${JSON.stringify(next)},"source":${source}}\n`
    if (imported !== kept) store.write(importedPath, imported)
  }
  const outcome = decide({ disk, base, next }, has(accept, code))
  if (outcome === 'conflict') return settle({ code, disk, base, next }, has(keep, code), store, remember)
  if (writes(outcome) || (outcome === 'unchanged' && where !== path)) store.writeRecord(code, path, next)
  remember()
  const shown = outcome === 'updated' || outcome === 'accepted'
  return shown ? { outcome, differences: differences(parsed(base), parsed(disk), parsed(next)) } : { outcome }
}

interface Sides {
  code: string
  disk: string | undefined
  base: string | undefined
  next: string
}

/** Both changed the record: together where they changed different places, else the person's word if it is to be kept, else a question. */
function settle(
  { code, disk, base, next }: Sides,
  isKept: boolean,
  store: Store,
  remember: () => void,
): Pick<Entry, 'outcome' | 'differences'> {
  const sides = [base, disk, next].map(parsed)
  const [was, is, will] = sides
  const all = differences(was, is, will)
  if (disk !== undefined && base !== undefined) {
    const { value, conflicts } = merge(was, is, will)
    const merged = recordOf(value)
    if (merged && (conflicts.length === 0 || isKept)) {
      store.writeRecord(code, `records/${merged.sector}/${code}.yaml`, mergedYaml(disk, is, value))
      remember()
      return { outcome: conflicts.length === 0 ? 'merged' : 'kept', differences: changed(is, value) }
    }
    if (!isKept) return { outcome: 'conflict', differences: conflicts.length > 0 ? conflicts : all }
  }
  if (!isKept) return { outcome: 'conflict', differences: all }
  remember()
  return { outcome: disk === undefined ? 'kept-deleted' : 'kept' }
}

/** What the source changed in a person's record. */
const changed = (before: unknown, after: unknown): Difference[] => differences(before, before, after)

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : parseYaml('', text).value)

function baseOf(text: string | undefined): string | undefined {
  const kept = text === undefined ? undefined : parseLine(text)
  const record = isRaw(kept) ? textOf(kept, 'record') : ''
  return record === '' ? undefined : record
}
