import type { Path } from '../../model/problem.ts'
import type { Procedure } from '../../model/procedure.ts'
import { eachProcedure } from '../context.ts'
import { type Compared, compareFacts, declaredFields } from '../fidelity.ts'

/** Where a compared field stands in a record. */
function pathOf(record: Procedure, { field }: Compared): Path {
  const [key = '', ...rest] = field.split('.')
  const part = rest.join('.')
  const at =
    key === 'papers'
      ? (record.papers ?? []).findIndex(({ id }) => id === part)
      : key === 'legalBasis'
        ? (record.legalBasis ?? []).findIndex(({ document }) => document === part)
        : -1
  return at < 0 ? [key] : [key, at]
}

/** What a record says otherwise than the published list is declared, and a declared difference is there. */
export const fidelity = eachProcedure((record, report, { catalog }) => {
  const facts = catalog.sources.get(record.code)
  if (facts === undefined) return
  const different = compareFacts(record, facts, catalog).filter(({ equal }) => !equal)
  const declared = declaredFields(record)
  for (const one of different)
    if (!declared.includes(one.field))
      report('DIFFERS_FROM_SOURCE', pathOf(record, one), { value: one.field, source: one.source, record: one.record })
  const fields = different.map(({ field }) => field)
  for (const [index, { field }] of (record.differs ?? []).entries())
    for (const name of [field].flat())
      if (!fields.includes(name)) report('DIFFERENCE_GONE', ['differs', index, 'field'], { value: name })
})
