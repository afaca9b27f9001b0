import { form } from '../../text/form.ts'
import { formatDate } from '../../text/format.ts'
import { citation } from '../../text/law.ts'
import { tableText, unitText } from '../../text/parameters.ts'
import { across, cell, type FormRowCells, type FormSheet, looks } from './cells.ts'
import type { FormData } from './data.ts'

const widths = [6, 44, 52, 14, 13, 16, 54]
const columns = form.facts.columns.length

const section = (text: string): FormRowCells => across(columns, cell(text, looks.group))

/** Everything that the figures rest on: parameters with dates and sources, the model's choices, the proposal's own assumptions. */
export function factsSheet({ assumptions, model, proposal, register }: FormData): FormSheet {
  const facts = assumptions.facts.map(
    (fact, index): FormRowCells => [
      cell(index + 1, looks.cellCenter),
      cell(fact.name || fact.parameter, looks.cell),
      typeof fact.value === 'number' ? cell(fact.value, looks.hours) : cell(tableText(fact.value), looks.cell),
      cell(unitText(fact.unit), looks.cellCenter),
      cell(fact.from === '' ? '' : formatDate(fact.from), looks.cellCenter),
      cell(fact.verified ? form.facts.verified : form.facts.notVerified, looks.cellCenter),
      cell(citation(fact.source, register), looks.cell),
    ],
  )
  const choices = model.choices.map(
    ({ question, choice }, index): FormRowCells => [
      cell(index + 1, looks.cellCenter),
      cell(question, looks.cell),
      ...across(columns - 2, cell(choice, looks.cell)),
    ],
  )
  const own = (proposal.assumptions ?? []).map(
    (text, index): FormRowCells => [cell(index + 1, looks.cellCenter), ...across(columns - 1, cell(text, looks.cell))],
  )
  return {
    name: form.sheets.facts,
    rows: [
      across(columns, cell(form.parts.facts, looks.title)),
      across(columns, cell(model.name, looks.subtitle)),
      [],
      form.facts.columns.map(text => cell(text, looks.head)),
      ...facts,
      section(form.facts.choices),
      ...choices,
      ...(own.length > 0 ? [section(form.facts.assumptions), ...own] : []),
    ],
    widths,
    repeat: [4, 4],
    frozen: 4,
  }
}
