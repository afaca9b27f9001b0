import { costDateOf, lackedIn } from '../../engine/cost/saving.ts'
import type { FormData } from '../../export/form/data.ts'
import { formDocument } from '../../export/form/document.ts'
import { formOf, formXlsx } from '../../export/form/form.ts'
import type { Catalog } from '../../model/catalog.ts'
import { commandTexts } from '../../text/cli.ts'
import { form } from '../../text/form.ts'
import { formCommand } from '../../text/form-command.ts'
import { assumptionsFor, costOptions, lacksValues } from '../assumptions.ts'
import { writeWhole } from '../atomic.ts'
import { defineCommand } from '../command.ts'
import { documentFile, documentOptions } from '../documents.ts'
import { optional, required, UsageError } from '../option.ts'
import { openProposals, proposal } from '../proposals.ts'
import { date, newFile } from '../readers.ts'

const kinds = ['xlsx', 'docx', 'pdf'] as const
type Kind = (typeof kinds)[number]

const bytesOf: Record<Kind, (data: FormData, catalog: Catalog) => Promise<Uint8Array>> = {
  xlsx: formXlsx,
  docx: (data, catalog) => documentFile.docx(formDocument(data, catalog)),
  pdf: (data, catalog) => documentFile.pdf(formDocument(data, catalog)),
}

const { json: _json, ...options } = costOptions

export const command = defineCommand({
  words: commandTexts.form,
  options: {
    xlsx: optional(newFile('.xlsx')),
    ...documentOptions,
    on: optional(date),
    ...options,
  },
  argument: required(proposal),
  async run({ values, argument, library, out, err }) {
    const files = kinds.flatMap(kind => (values[kind] === undefined ? [] : [[kind, values[kind]] as const]))
    if (files.length === 0) throw new UsageError(formCommand.nothing)
    const opened = openProposals(library, values.catalog, [argument], err)
    if (!opened) return 1
    const { loaded, proposals } = opened
    const { catalog } = loaded
    const [proposal] = proposals
    const assumptions = assumptionsFor(catalog, values.on ?? costDateOf(proposals), values, err)
    if (!proposal) return 1
    const unknown = proposal.changes.filter(({ procedure }) => !catalog.procedures.has(procedure))
    for (const { procedure } of unknown) err(formCommand.noProcedure(procedure))
    if (unknown.length > 0) return 1
    const data = formOf(proposal, catalog, assumptions)
    if (data && lacksValues(lackedIn(data.saving, assumptions), err)) return 1
    if (!data) {
      err(form.refused(assumptions.model.id))
      return 1
    }
    for (const [kind, path] of files) {
      writeWhole(path, await bytesOf[kind](data, catalog))
      out(formCommand.written(path))
    }
    return 0
  },
})
