import type { Saving } from '../../engine/cost/saving.ts'
import type { Submissions } from '../../model/procedure.ts'
import { daysText, notKnown, scopeNames } from '../../text/cost.ts'
import { form } from '../../text/form.ts'
import { across, address, cell, type FormRowCells, type FormSheet, live, looks } from './cells.ts'
import { type FormPart, groupYear } from './data.ts'
import type { PartSheet } from './part-sheet.ts'

/** One procedure of the form: part I and II with their sheets. */
export interface Compared {
  before: FormPart
  after: FormPart
  sheets: { before: PartSheet; after: PartSheet }
}

const columns = form.compare.columns.length
const widths = [6, 44, 20, 20, 20, 12, 36, 36]
const barLength = 28

const bar = (value: number, most: number): string => '█'.repeat(most === 0 ? 0 : Math.round((barLength * value) / most))

/** A bar of cells that follows the figure at `at`; the longest of the rows is full. */
const liveBar = (
  at: string,
  range: string,
  value: number,
  most: number,
  look: (typeof looks)['barBefore' | 'barAfter'],
) => live(`IF(MAX(${range})=0,"",REPT("█",ROUND(${barLength}*${at}/MAX(${range}),0)))`, bar(value, most), look)

interface Line {
  number: string
  name: string
  before: { formula: string; value: number }
  after: { formula: string; value: number }
}

const looksOf = (total: boolean) => ({
  text: total ? looks.total : looks.cell,
  number: total ? looks.totalNumber : looks.number,
  percent: total ? looks.totalPercent : looks.percent,
})

function figuresRow({ number, name, before, after }: Line, row: number, total: boolean): FormRowCells {
  const look = looksOf(total)
  const [b, a, saved] = [address(2, row), address(3, row), address(4, row)]
  const saving = before.value - after.value
  const share = before.value === 0 ? '' : saving / before.value
  return [
    cell(number, { ...look.text, align: 'center' }),
    cell(name, look.text),
    live(before.formula, before.value, look.number),
    live(after.formula, after.value, look.number),
    live(`${b}-${a}`, saving, look.number),
    live(`IF(${b}=0,"",${saved}/${b})`, share, look.percent),
  ]
}

function activityRows({ before, after, sheets }: Compared, start: number): FormRowCells[] {
  const years = before.groups.map(
    (group, index) => [groupYear(group, before) ?? 0, groupYear(after.groups[index] ?? group, after) ?? 0] as const,
  )
  const most = Math.max(...years.flat())
  const range = `$C$${start}:$D$${start + years.length - 1}`
  return before.groups.map((group, index) => {
    const row = start + index
    const [old = 0, fresh = 0] = years[index] ?? []
    const line = {
      number: group.number,
      name: group.name,
      before: { formula: sheets.before.groups[index] ?? '', value: old },
      after: { formula: sheets.after.groups[index] ?? '', value: fresh },
    }
    return [
      ...figuresRow(line, row, false),
      liveBar(address(2, row), range, old, most, looks.barBefore),
      liveBar(address(3, row), range, fresh, most, looks.barAfter),
    ]
  })
}

const unknownRow = (text: string): FormRowCells => [
  cell('', looks.total),
  cell(text, looks.total),
  ...Array.from({ length: 3 }, () => cell(notKnown, { ...looks.total, align: 'right' as const })),
  ...Array.from({ length: 3 }, () => cell('', looks.total)),
]

/** Days are beside đồng and never turned into them. */
function daysRow(saving: Saving, code: string): FormRowCells[] {
  const days = saving.procedures.find(item => item.procedure === code)?.daysSaved
  if (!days || days.amount === 0) return []
  const text =
    days.amount > 0
      ? form.compare.days(daysText(days))
      : form.compare.daysLonger(daysText({ ...days, amount: -days.amount }))
  return [across(columns, cell(text, looks.cell))]
}

/** Part III: each procedure by heading with its rounded total, then the totals of each scope of volume. */
export function compareSheet(all: readonly Compared[], saving: Saving, title: string): FormSheet {
  const rows: FormRowCells[] = [
    across(columns, cell(form.code, looks.right)),
    across(columns, cell(form.parts.compare, looks.title)),
    across(columns, cell(title, looks.subtitle)),
    [],
    form.compare.columns.map(text => cell(text, looks.head)),
  ]
  const headRow = rows.length
  const totals: Partial<Record<Submissions['scope'], { row: number; before: number; after: number }[]>> = {}
  for (const item of all) {
    const { procedure, cost } = item.before
    rows.push(across(columns, cell(form.procedure(procedure.name, procedure.code), looks.group)))
    const scope = cost.volume?.scope
    if (cost.perYear === undefined || item.after.cost.perYear === undefined || !scope)
      rows.push(unknownRow(form.compare.procedureTotal))
    else {
      rows.push(...activityRows(item, rows.length + 1))
      const [before, after] = [cost.perYear, item.after.cost.perYear]
      const row = rows.length + 1
      const line = {
        number: '',
        name: form.compare.procedureTotal,
        before: { formula: item.sheets.before.total, value: before },
        after: { formula: item.sheets.after.total, value: after },
      }
      rows.push([...figuresRow(line, row, true), cell('', looks.total), cell('', looks.total)])
      totals[scope] = [...(totals[scope] ?? []), { row, before, after }]
    }
    rows.push(...daysRow(saving, procedure.code))
  }
  if (all.length > 1)
    for (const [scope, items] of Object.entries(totals)) {
      const sum = (column: number) => `SUM(${items.map(item => address(column, item.row)).join(',')})`
      const add = (key: 'before' | 'after') => items.reduce((total, item) => total + item[key], 0)
      const line = {
        number: '',
        name: form.compare.total(scopeNames[scope as Submissions['scope']]),
        before: { formula: sum(2), value: add('before') },
        after: { formula: sum(3), value: add('after') },
      }
      rows.push([...figuresRow(line, rows.length + 1, true), cell('', looks.total), cell('', looks.total)])
    }
  return { name: form.sheets.compare, rows, widths, repeat: [headRow, headRow], frozen: headRow }
}
