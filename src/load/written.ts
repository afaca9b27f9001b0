import type { Finding, Path } from '../model/problem.ts'
import type { Written } from './acts.ts'

/** Where each change of a procedure was written, by its code. */
export type WrittenByCode = ReadonlyMap<string, readonly (Written | undefined)[]>

/** Findings in what acts changed, at the place where it was written; what several procedures share is said once. */
export function asWritten(findings: readonly Finding[], written: WrittenByCode): readonly Finding[] {
  if (written.size === 0) return findings
  const said = new Set<string>()
  return findings
    .flatMap(finding => writtenAt(finding, written) ?? [])
    .filter(finding => {
      if (finding.kind !== 'act') return true
      const key = JSON.stringify([finding.code, finding.id, finding.path, finding.values])
      return !said.has(key) && said.add(key)
    })
}

/** Undefined for a finding in a change that nobody wrote. */
function writtenAt(finding: Finding, written: WrittenByCode): Finding | undefined {
  const [list, index, ...rest] = finding.path
  const places = finding.kind === 'procedure' && list === 'changes' ? written.get(finding.id) : undefined
  if (places === undefined || index === undefined) return finding
  const place = places[Number(index)]
  if (place === undefined) return undefined
  if (typeof place === 'number') return { ...finding, path: [list, place, ...rest] as Path }
  return { ...finding, kind: 'act', id: place.act, path: pathInAct(place.at, rest) }
}

/** A path in a procedure's change as the path in the act: only operations and the article are the change's own. */
function pathInAct(at: number, [key, ...rest]: Path): Path {
  if (key === 'operations') return ['changes', at, key, ...rest]
  if (key === 'source') return rest[0] === 'article' ? ['changes', at, 'article'] : ['document']
  return key === undefined ? ['changes', at] : [key]
}
