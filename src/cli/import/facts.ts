import { basename } from 'node:path'
import { codeOf, parseLine } from '../../import/convert.ts'
import { changedFields, factsOf } from '../../import/facts.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { factsText, readAgainText } from '../../text/fidelity.ts'
import { readItems } from './sources.ts'
import type { Store } from './store.ts'

/** Writes `sources/<code>.json` for every record of a catalogue that the files hold; says what must be read again. */
export async function importFacts(
  files: readonly string[],
  store: Store,
  out: (text: string) => void,
): Promise<number> {
  const { catalog } = loadCatalog(store.root)
  let [written, changed] = [0, 0]
  for (const file of files) {
    for await (const { text } of readItems(file)) {
      const value = parseLine(text)
      const record = catalog.procedures.get(codeOf(value).trim())
      if (record === undefined) continue
      const list = basename(file).replace(/\.jsonl?(?:\.gz)?$/, '')
      const facts = factsOf(value, list, record)
      if (facts === undefined) continue
      const before = catalog.sources.get(record.code)
      const fields = before === undefined ? [] : changedFields(before, facts)
      if (fields.length > 0) out(readAgainText(record.code, fields))
      store.write(`sources/${record.code}.json`, `${JSON.stringify(facts, null, 1)}\n`)
      written++
      changed += Number(fields.length > 0)
    }
  }
  store.commit()
  out(factsText(written, changed))
  return 0
}
