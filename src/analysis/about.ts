import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'

const found = new WeakMap<Catalog['procedures'], ReadonlyMap<string, readonly Procedure[]>>()

function byCode(procedures: Catalog['procedures']): Map<string, Procedure[]> {
  const about = new Map<string, Procedure[]>()
  for (const record of procedures.values())
    for (const code of new Set([record.code, ...(record.replaces ?? [])])) {
      const known = about.get(code)
      if (known === undefined) about.set(code, [record])
      else known.push(record)
    }
  return about
}

/** The records that a comparison of one procedure is about, itself and what takes its place, or all of them; in their order. Found once. */
export function recordsAbout({ procedures }: Catalog, code: string | undefined): readonly Procedure[] {
  if (code === undefined) return [...procedures.values()]
  const about = found.get(procedures) ?? byCode(procedures)
  found.set(procedures, about)
  return about.get(code) ?? []
}
