import type { Assumptions } from '../../engine/cost/assumptions.ts'
import { boundOfCost } from '../../engine/cost/claim.ts'
import { notKnown } from '../../text/claim.ts'
import { evidenceNames, scopeNames } from '../../text/cost.ts'
import { form } from '../../text/form.ts'
import { citation, type LawRegister } from '../../text/law.ts'
import { across, address, bounded, cell, elsewhere, type FormRowCells, type FormSheet, live, looks } from './cells.ts'
import { type FormGroup, type FormPart, type FormRow, groupNote, groupYear, totalNote } from './data.ts'
import { excelFormula, type Names } from './excel-formula.ts'

/** Cells of a written part that other sheets refer to, each with its value. */
export interface PartSheet {
  sheet: FormSheet
  /** Cell of the yearly total, with the sheet's name. */
  total: string
  /** Yearly cell of each heading, in the order of the form. */
  groups: string[]
}

export interface PartOptions {
  name: string
  title: string
  /** Proposal, method and dates, below the procedure. */
  lead: readonly string[]
  assumptions: Assumptions
  register: LawRegister
  /** The sheet whose inputs hold here too, unless a figure differs. */
  same?: FormPart & { sheetName: string }
}

const columns = form.columns.length
const widths = [5, 30, 26, 9, 10, 11, 12, 8, 12, 13, 17, 26]
const [rateCell, subjectsCell, timesCell] = ['$D$6', '$D$7', '$D$8']
const headRow = 10

const rateOf = (part: FormPart): number | undefined =>
  part.groups.flatMap(group => group.rows).find(row => row.figures)?.figures?.rate

/** A number that a person may change; the second part takes it from the first while they agree. */
function input(
  label: string,
  value: number | undefined,
  own: string,
  note: string,
  same?: { sheet: string; value?: number | undefined },
): FormRowCells {
  const shown =
    value === undefined
      ? cell(notKnown, looks.input)
      : same?.value === value
        ? live(elsewhere(same.sheet, own), value, looks.number)
        : cell(value, looks.input)
  return [...across(3, cell(label, looks.cell)), shown, ...across(columns - 4, cell(note, looks.plain))]
}

function head(part: FormPart, { title, lead, same, register }: PartOptions): FormRowCells[] {
  const { procedure, cost } = part
  const { volume } = cost
  const other = same && { sheet: same.sheetName }
  const volumeNote = volume
    ? `${scopeNames[volume.scope]}; ${evidenceNames[volume.evidence]}${volume.verified ? '' : `, ${form.facts.notVerified}`}. ${citation(volume.source, register)}`
    : form.noVolume
  return [
    across(columns, cell(form.code, looks.right)),
    across(columns, cell(title, looks.title)),
    across(columns, cell(form.procedure(procedure.name, procedure.code), looks.subtitle)),
    across(columns, cell(lead.join('. '), looks.subtitle)),
    across(columns, cell(form.inputs.change, looks.plain)),
    input(
      form.inputs.rate,
      rateOf(part) ?? (same && rateOf(same)),
      rateCell,
      form.unit,
      other && { ...other, value: same && rateOf(same) },
    ),
    input(
      form.inputs.subjects,
      volume?.subjects,
      subjectsCell,
      volumeNote,
      other && { ...other, value: same?.cost.volume?.subjects },
    ),
    input(
      form.inputs.times,
      volume?.perSubject,
      timesCell,
      '',
      other && { ...other, value: same?.cost.volume?.perSubject },
    ),
    [],
    form.columns.map(text => cell(text, looks.head)),
    form.columnNumbers.map(text => cell(text, looks.headNumber)),
  ]
}

/** How the model's names read in one row. */
function namesOf(row: FormRow, part: FormPart, at: number): Names {
  const { gives } = part.model
  const own = [
    [gives.hours, 3],
    [gives.rate, 4],
    [gives.services, 5],
    ['phi', 6],
    ['soLan', 7],
    ['soDoiTuong', 8],
    [gives.perSubmission, 9],
  ] as const
  const cells = Object.fromEntries(
    own.flatMap(([name, column]) => (name === undefined ? [] : [[name, address(column, at)]])),
  )
  return { cells, inner: part.model.trees, values: { ...part.beyond, ...row.names } }
}

const without = (names: Names, name: string | undefined): Names => ({
  ...names,
  cells: Object.fromEntries(Object.entries(names.cells).filter(([key]) => key !== name)),
})

function dataRow(row: FormRow, part: FormPart, at: number): FormRowCells {
  const { number, work, detail, note, figures, weight, plain } = row
  const lead = [cell(number, looks.cellCenter), cell(work, looks.cell), cell(detail, looks.cell)]
  if (!figures) return [...lead, ...Array.from({ length: 8 }, () => cell('', looks.cell)), cell(note, looks.cell)]
  const { gives, trees, share, year } = part.model
  const names = namesOf(row, part, at)
  const computed = (role: 'hours' | 'services', value: number, look: (typeof looks)['number' | 'hours']) => {
    if (!plain) return cell(value, look)
    const text = excelFormula(trees.get(gives[role] ?? '') ?? value, without(names, gives[role]))
    return /^[\d.]+$/.test(text) ? cell(Number(text), look) : live(text, value, look)
  }
  const { rate } = figures
  const same = rate === rateOf(part)
  const dated = figures.year === undefined ? undefined : figures
  return [
    ...lead,
    computed('hours', figures.hours, looks.hours),
    rate === undefined ? cell('', looks.number) : same ? live(rateCell, rate, looks.number) : cell(rate, looks.number),
    computed('services', figures.services, looks.number),
    cell(figures.fees, looks.number),
    dated ? live(timesCell, dated.times ?? 0, looks.hours) : cell('', looks.cell),
    dated
      ? live(weight === 1 ? subjectsCell : `${subjectsCell}*${weight}`, dated.subjects ?? 0, looks.number)
      : cell('', looks.cell),
    live(excelFormula(share, without(names, gives.perSubmission)), figures.once, looks.number),
    dated ? live(excelFormula(year, names), dated.year ?? 0, looks.number) : cell('', looks.cell),
    cell(note, looks.cell),
  ]
}

function groupRow(group: FormGroup, part: FormPart, at: number): FormRowCells {
  const count = group.rows.length
  const year = groupYear(group, part)
  const bound = boundOfCost({ lines: part.cost.lines.filter(line => line.activity === group.activity) })
  const sum =
    year === undefined
      ? cell(part.cost.perYear === undefined ? '' : notKnown, looks.groupNumber)
      : count === 0
        ? cell(0, looks.groupNumber)
        : live(`SUM(${address(10, at + 1)}:${address(10, at + count)})`, year, bounded(looks.groupNumber, bound))
  const blank = Array.from({ length: 7 }, () => cell('', looks.group))
  return [
    cell(group.number, { ...looks.group, align: 'center' }),
    cell(group.name, looks.group),
    cell(count === 0 ? form.none : '', looks.groupPlain),
    ...blank,
    sum,
    cell(groupNote(group), looks.groupPlain),
  ]
}

function totalRow(part: FormPart, groups: readonly string[], first: number, last: number): FormRowCells {
  const { cost } = part
  const lead = across(3, cell(form.total, { ...looks.total, align: 'center' }))
  const blank = (count: number) => Array.from({ length: count }, () => cell('', looks.total))
  if (cost.abolished)
    return [
      ...lead,
      cell(0, looks.totalHours),
      ...blank(5),
      cell(0, looks.totalNumber),
      cell(0, looks.totalNumber),
      cell(form.abolished, looks.total),
    ]
  if (cost.perYear === undefined || !cost.volume)
    return [
      ...lead,
      ...blank(7),
      cell(notKnown, looks.total),
      cell(cost.weighted ? form.noVolume : form.notWeighted, looks.total),
    ]
  const total = bounded(looks.totalNumber, boundOfCost(cost))
  const mean = (column: number) =>
    `IF(${subjectsCell}=0,0,SUMPRODUCT(${address(column, first)}:${address(column, last)},${address(8, first)}:${address(8, last)})/${subjectsCell})`
  return [
    ...lead,
    live(mean(3), cost.hours ?? 0, looks.totalHours),
    ...blank(3),
    cell('', looks.total),
    live(subjectsCell, cost.volume.subjects, looks.totalNumber),
    live(`ROUND(${mean(9)},0)`, cost.perSubmission ?? 0, total),
    live(`ROUND(SUM(${groups.join(',')}),0)`, cost.perYear, total),
    cell(totalNote(part), looks.total),
  ]
}

/** Part I or II as a sheet of live formulas; the yearly total is rounded once, as the engine does. */
export function partSheet(part: FormPart, options: PartOptions): PartSheet {
  const rows = head(part, options)
  const groups: string[] = []
  const first = rows.length + 1
  for (const group of part.groups) {
    const at = rows.length + 1
    groups.push(address(10, at))
    rows.push(groupRow(group, part, at))
    for (const row of group.rows) rows.push(dataRow(row, part, rows.length + 1))
  }
  const last = rows.length
  rows.push(totalRow(part, groups, first, last))
  const total = address(10, rows.length)
  rows.push(across(columns, cell(form.rounding, { ...looks.plain, fontStyle: 'italic' })))
  return {
    sheet: { name: options.name, rows, widths, repeat: [headRow, headRow + 1], frozen: headRow + 1 },
    total: elsewhere(options.name, total),
    groups: groups.map(at => elsewhere(options.name, at)),
  }
}
