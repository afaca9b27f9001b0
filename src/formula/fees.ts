import type { Catalog } from '../model/catalog.ts'
import type { Fee } from '../model/money.ts'
import type { Operation } from '../model/operation.ts'
import type { Path } from '../model/problem.ts'

interface FeeFormula {
  kind: string
  id: string
  path: Path
  formula: NonNullable<Fee['formula']>
}

/** Every formula of a fee or benefit with its place: in records, in their amendments, in overlays and in proposals. */
export function feeFormulas(catalog: Pick<Catalog, 'procedures' | 'proposals' | 'overlays'>): FeeFormula[] {
  const found: FeeFormula[] = []
  const operations = (kind: string, id: string, path: Path, list: readonly Operation[]) => {
    for (const [index, operation] of list.entries()) {
      if (operation.op !== 'set-fee' || !operation.formula) continue
      found.push({ kind, id, path: [...path, index, 'formula'], formula: operation.formula })
    }
  }
  const changes = (kind: string, id: string, list: readonly { operations: readonly Operation[] }[]) => {
    for (const [index, change] of list.entries())
      operations(kind, id, ['changes', index, 'operations'], change.operations)
  }
  for (const [code, procedure] of catalog.procedures) {
    for (const list of ['fees', 'benefits'] as const)
      for (const [index, { formula }] of (procedure[list] ?? []).entries())
        if (formula) found.push({ kind: 'procedure', id: code, path: [list, index, 'formula'], formula })
    changes('procedure', code, procedure.changes ?? [])
  }
  for (const [id, overlay] of catalog.overlays) changes('overlay', id, overlay.changes)
  for (const [id, proposal] of catalog.proposals) changes('proposal', id, proposal.changes)
  return found
}
