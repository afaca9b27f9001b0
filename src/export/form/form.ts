import type { Assumptions } from '../../engine/cost/assumptions.ts'
import { pairsOf } from '../../engine/cost/pairs.ts'
import { savingOf, totalOf } from '../../engine/cost/saving.ts'
import { simulate } from '../../engine/cost/uncertainty.ts'
import { dayBefore } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Proposal } from '../../model/proposal.ts'
import { form } from '../../text/form.ts'
import { type Compared, compareSheet } from './compare-sheet.ts'
import { type FormData, formModel, formPart } from './data.ts'
import { factsSheet } from './facts-sheet.ts'
import { partSheet } from './part-sheet.ts'
import { xlsxOf } from './workbook.ts'

/** Costs a proposal line by line, before and after; undefined when the model has no part for each line. */
export function formOf(proposal: Proposal, catalog: Catalog, assumptions: Assumptions): FormData | undefined {
  const model = catalog.models.get(assumptions.model.id)
  const taken = formModel(assumptions)
  if (!model || !taken) return undefined
  const parts = pairsOf([proposal], catalog, assumptions, { unknown: [] }).map(({ before, after }) => ({
    before: formPart(before, assumptions, taken, catalog),
    after: formPart(after, assumptions, taken, catalog),
  }))
  const saving = savingOf([proposal], catalog, assumptions)
  const range = totalOf(saving) && simulate(pairsOf([proposal], catalog, assumptions, saving), assumptions)
  return { proposal, saving, assumptions, model, register: catalog, parts, ...(range && { range }) }
}

function compared({ before, after }: FormData['parts'][number], data: FormData, several: boolean): Compared {
  const { proposal, model, assumptions } = data
  const code = several ? before.procedure.code : undefined
  const name = form.sheets.before(code)
  const common = {
    lead: [form.proposal(proposal.name), form.basis(model.name, assumptions.on, dayBefore(proposal.from))],
    assumptions,
    register: data.register,
  }
  return {
    before,
    after,
    sheets: {
      before: partSheet(before, { ...common, name, title: form.parts.before }),
      after: partSheet(after, {
        ...common,
        name: form.sheets.after(code),
        title: form.parts.after,
        same: { ...before, sheetName: name },
      }),
    },
  }
}

/** Form 03/SCM-KSTT as Excel: parts I and II of every procedure, part III, and the figures they rest on. */
export function formXlsx(data: FormData): Promise<Uint8Array> {
  const all = data.parts.map(part => compared(part, data, data.parts.length > 1))
  const sheets = [
    ...all.flatMap(item => [item.sheets.before.sheet, item.sheets.after.sheet]),
    compareSheet(all, data),
    factsSheet(data),
  ]
  return xlsxOf(sheets, form.footer)
}
