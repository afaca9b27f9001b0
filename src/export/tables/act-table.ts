import type { Change, Operation } from '../../model/operation.ts'
import type { Procedure } from '../../model/procedure.ts'
import { codeColumn as code, column, each } from './columns.ts'
import type { Tabled } from './tabled.ts'

/** What an operation is done to: the id of a paper, a fee or a step. */
const targetOf = (operation: Operation): string | undefined => {
  if (operation.op === 'set-fee') return operation.fee
  if (operation.op === 'remove-step' || operation.op === 'change-step') return operation.step
  if (operation.op === 'remove-paper' || operation.op === 'change-paper') return operation.paper
  return operation.op === 'add-paper' ? operation.paper.id : undefined
}

/** A line for each operation of a change. */
export function acts({ records }: Tabled) {
  const lines = each(records, ({ changes }) => changes).flatMap(({ procedure, item: change }) =>
    change.operations.map(operation => ({ procedure, change, operation })),
  )
  type Line = { procedure: Procedure; change: Change; operation: Operation }
  return {
    lines,
    columns: [
      ...code,
      ...column.day<Line>({ from_day: ({ change }) => change.from, to_day: ({ change }) => change.to }),
      ...column.text<Line>({
        document: ({ change }) => change.source.document,
        article: ({ change }) => change.source.article,
        transition: ({ change }) => change.transition ?? 'filing-date',
        operation: ({ operation }) => operation.op,
        target: ({ operation }) => targetOf(operation),
      }),
      ...column.yes<Line>({ verified: ({ change }) => change.verified !== false }),
    ],
  }
}
