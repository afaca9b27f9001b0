import { extname } from 'node:path'
import { costDateOf } from '../../engine/cost/saving.ts'
import { formDocx } from '../../export/form/docx.ts'
import { type FormData, formOf, formXlsx } from '../../export/form/form.ts'
import { fontFiles } from '../../load/fonts.ts'
import type { Catalog } from '../../model/catalog.ts'
import { form } from '../../text/form.ts'
import { formCommand } from '../../text/form-command.ts'
import { assumptionsFor, costOptions } from '../assumptions.ts'
import { whyNot, writeWhole } from '../atomic.ts'
import { type Command, dateOption, type Invocation, text, UsageError } from '../command.ts'
import { openProposals } from './compare.ts'

type Kind = 'xlsx' | 'docx'

const bytesOf: Record<Kind, (data: FormData, catalog: Catalog) => Promise<Uint8Array>> = {
  xlsx: formXlsx,
  docx: (data, catalog) => formDocx(data, catalog, fontFiles()),
}

/** The files asked for, by kind; at least one, each with the ending that programs open it by. */
function targets(values: Invocation['values']): [Kind, string][] {
  const found = (['xlsx', 'docx'] as const).flatMap((kind): [Kind, string][] => {
    const path = text(values, kind)
    if (path === undefined) return []
    if (extname(path).toLowerCase() !== `.${kind}`) throw new UsageError(formCommand.ending(kind, path))
    return [[kind, path]]
  })
  if (found.length === 0) throw new UsageError(formCommand.nothing)
  return found
}

const { json: _json, ...options } = costOptions

export const command: Command = {
  options: { ...options, on: { type: 'string' }, xlsx: { type: 'string' }, docx: { type: 'string' } },
  positionals: [1, 1],
  async run({ values, positionals, out, err }) {
    const files = targets(values)
    const { loaded, proposals } = openProposals(values, positionals)
    const { catalog } = loaded
    const [proposal] = proposals
    const assumptions = assumptionsFor(catalog, dateOption(values, costDateOf(proposals)), { values, err })
    if (!proposal || !assumptions) return 1
    const unknown = proposal.changes.filter(({ procedure }) => !catalog.procedures.has(procedure))
    for (const { procedure } of unknown) err(formCommand.noProcedure(procedure))
    if (unknown.length > 0) return 1
    const data = formOf(proposal, catalog, assumptions)
    if (!data) {
      err(form.refused(assumptions.model.id))
      return 1
    }
    for (const [kind, path] of files) {
      const bytes = await bytesOf[kind](data, catalog)
      try {
        writeWhole(path, bytes)
      } catch (error) {
        err(formCommand.notWritten(path, whyNot(error)))
        return 1
      }
      out(formCommand.written(path))
    }
    return 0
  },
}
