import { type Bound, both, boundOfChange, boundOfCost, claimOfSaving } from '../../engine/cost/claim.ts'
import type { Cost } from '../../engine/cost/cost.ts'
import { type Saving, totalOf } from '../../engine/cost/saving.ts'
import type { Submissions } from '../../model/procedure.ts'
import { notKnown } from '../../text/claim.ts'
import { scopeNames } from '../../text/cost.ts'
import { form } from '../../text/form.ts'
import { daysText } from '../../text/saving.ts'
import { across, address, bounded, cell, type FormRowCells, type FormSheet, live, looks } from './cells.ts'
import { type FormData, type FormPart, groupYear } from './data.ts'
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
  value: number | undefined,
  most: number,
  look: (typeof looks)['barBefore' | 'barAfter'],
) =>
  value === undefined
    ? cell('', look)
    : live(`IF(MAX(${range})=0,"",REPT("█",ROUND(${barLength}*${at}/MAX(${range}),0)))`, bar(value, most), look)

interface Line {
  number: string
  name: string
  bounds: Bounds
  before: { formula: string; value: number | undefined }
  after: { formula: string; value: number | undefined }
}

/** What the figures of a row may claim. */
export interface Bounds {
  before: Bound
  after: Bound
  bound: Bound
  percent: Bound
}

/** What the figures of one heading may claim, by its own lines. */
export function boundsOf(activity: string, before: Pick<Cost, 'lines'>, after: Pick<Cost, 'lines'>): Bounds {
  const own = ({ lines }: Pick<Cost, 'lines'>) => ({ lines: lines.filter(line => line.activity === activity) })
  const [old, fresh] = [own(before), own(after)]
  const bound = boundOfChange(old, fresh)
  const percent = boundOfCost(old) === 'exact' ? bound : both(bound, 'upper')
  return { before: boundOfCost(old), after: boundOfCost(fresh), bound, percent }
}

const looksOf = (total: boolean) => ({
  text: total ? looks.total : looks.cell,
  number: total ? looks.totalNumber : looks.number,
  saved: total ? looks.totalSaved : looks.saved,
  percent: total ? looks.totalSavedPercent : looks.savedPercent,
})

function figuresRow({ number, name, bounds, before, after }: Line, row: number, total: boolean): FormRowCells {
  const look = looksOf(total)
  const [b, a, saved] = [address(2, row), address(3, row), address(4, row)]
  const figures = [before, after].map(({ formula, value }, side) =>
    live(formula, value ?? notKnown, bounded(look.number, side === 0 ? bounds.before : bounds.after)),
  )
  const head = [cell(number, { ...look.text, align: 'center' }), cell(name, look.text), ...figures]
  if (before.value === undefined || after.value === undefined)
    return [...head, cell(notKnown, look.saved), cell('', look.percent)]
  const saving = before.value - after.value
  const share = before.value === 0 ? '' : saving / before.value
  return [
    ...head,
    live(`${b}-${a}`, saving, bounded(look.saved, bounds.bound, true)),
    live(`IF(${b}=0,"",${saved}/${b})`, share, bounded(look.percent, bounds.percent, true)),
  ]
}

function activityRows({ before, after, sheets }: Compared, start: number): FormRowCells[] {
  const years = before.groups.map(
    (group, index) => [groupYear(group, before), groupYear(after.groups[index] ?? group, after)] as const,
  )
  const most = Math.max(...years.flat().map(value => value ?? 0))
  const range = `$C$${start}:$D$${start + years.length - 1}`
  return before.groups.map((group, index) => {
    const row = start + index
    const [old, fresh] = years[index] ?? []
    const line = {
      number: group.number,
      name: group.name,
      bounds: boundsOf(group.activity, before.cost, after.cost),
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

const noteRow = (text: string): FormRowCells[] => (text === '' ? [] : [across(columns, cell(text, looks.cell))])

/** What the saving of a procedure may claim. */
function claimRow({ procedures }: Saving, code: string): FormRowCells[] {
  const own = procedures.filter(item => item.procedure === code)
  const [found] = own
  return found?.perYear === undefined
    ? []
    : noteRow(form.compare.claim(found.perYear, found.percent, claimOfSaving({ procedures: own })))
}

/** What the saving of all may claim, and its range. */
function endRows({ saving, range, parts }: FormData): FormRowCells[] {
  const total = totalOf(saving)
  const claim = total && parts.length > 1 ? form.compare.claim(total.saving, total.percent, claimOfSaving(saving)) : ''
  return [...noteRow(claim), ...noteRow(range && range.uncertain > 0 ? form.compare.range(range.saving) : '')]
}

/** Part III: each procedure by heading with its rounded total, then the totals of each scope of volume. */
export function compareSheet(all: readonly Compared[], data: FormData): FormSheet {
  const { saving, proposal } = data
  const rows: FormRowCells[] = [
    across(columns, cell(form.code, looks.right)),
    across(columns, cell(form.parts.compare, looks.title)),
    across(columns, cell(form.proposal(proposal.name), looks.subtitle)),
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
        bounds: claimOfSaving({ procedures: saving.procedures.filter(item => item.procedure === procedure.code) }),
        before: { formula: item.sheets.before.total, value: before },
        after: { formula: item.sheets.after.total, value: after },
      }
      rows.push([...figuresRow(line, row, true), cell('', looks.total), cell('', looks.total)])
      totals[scope] = [...(totals[scope] ?? []), { row, before, after }]
    }
    rows.push(...claimRow(saving, procedure.code), ...daysRow(saving, procedure.code))
  }
  if (all.length > 1)
    for (const [scope, items] of Object.entries(totals)) {
      const sum = (column: number) => `SUM(${items.map(item => address(column, item.row)).join(',')})`
      const add = (key: 'before' | 'after') => items.reduce((total, item) => total + item[key], 0)
      const line = {
        number: '',
        name: form.compare.total(scopeNames[scope as Submissions['scope']]),
        bounds: claimOfSaving({ procedures: saving.procedures.filter(item => item.before.volume?.scope === scope) }),
        before: { formula: sum(2), value: add('before') },
        after: { formula: sum(3), value: add('after') },
      }
      rows.push([...figuresRow(line, rows.length + 1, true), cell('', looks.total), cell('', looks.total)])
    }
  rows.push(...endRows(data))
  return { name: form.sheets.compare, rows, widths, repeat: [headRow, headRow], frozen: headRow }
}
