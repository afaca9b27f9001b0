import { parseLine } from '../../import/convert.ts'
import { isRaw, textOf } from '../../import/raw.ts'
import type { Entry } from '../../import/tally.ts'
import { decide, differences, writes } from '../../import/threeway.ts'
import { parseYaml } from '../../load/parse.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Store } from './store.ts'

/**
 * Writes one record by the three-way rule. `imported/<code>.json` keeps the record as last imported and the original
 * text; it stays as it is where a person's edit and the source disagree, so that the next import asks again.
 */
export function placeRecord(
  { code, sector }: Procedure,
  next: string,
  source: string,
  { store, accept }: { store: Store; accept: ReadonlySet<string> | 'all' },
): Pick<Entry, 'outcome' | 'differences'> {
  const path = `records/${sector}/${code}.yaml`
  const importedPath = `imported/${code}.json`
  const where = store.recordPath(code)
  const disk = where === undefined ? undefined : store.read(where)
  const kept = store.read(importedPath)
  const base = baseOf(kept)
  const outcome = decide({ disk, base, next }, accept === 'all' || accept.has(code))
  if (outcome === 'conflict') return { outcome, differences: differences(parsed(base), parsed(disk), parsed(next)) }
  if (writes(outcome) || (outcome === 'unchanged' && where !== path)) store.writeRecord(code, path, next)
  const imported = `{"code":${JSON.stringify(code)},"record":${JSON.stringify(next)},"source":${source}}\n`
  if (imported !== kept) store.write(importedPath, imported)
  return { outcome }
}

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : parseYaml('', text).value)

function baseOf(text: string | undefined): string | undefined {
  const kept = text === undefined ? undefined : parseLine(text)
  const record = isRaw(kept) ? textOf(kept, 'record') : ''
  return record === '' ? undefined : record
}
