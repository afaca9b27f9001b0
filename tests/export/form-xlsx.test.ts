import { beforeAll, describe, expect, test } from 'vitest'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { costDateOf } from '../../src/engine/cost/saving.ts'
import type { FormData } from '../../src/export/form/data.ts'
import { formOf, formXlsx } from '../../src/export/form/form.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { form } from '../../src/text/form.ts'
import { type FileSheets, readSheets, recalculated } from './xlsx-cells.ts'

const { catalog } = loadCatalog(process.env.THUTUC_CATALOG ?? 'procedures')
const proposals = [...catalog.proposals.values()]

function dataOf(id: string, model?: string): FormData {
  const proposal = catalog.proposals.get(id)
  if (!proposal) throw new Error(id)
  const { assumptions } = assumptionsAt(catalog, proposal.costOn ?? proposal.date, { model })
  const data = formOf(proposal, catalog, assumptions)
  if (!data) throw new Error('no form')
  return data
}

/** The cell with a text in a sheet, else nothing. */
const rowWith = (sheets: FileSheets, sheet: string, words: string, from = 0): number | undefined => {
  for (const [at, { value }] of sheets.get(sheet) ?? []) {
    const row = Number(at.replace(/\D/g, ''))
    if (value === words && row > from) return row
  }
  return undefined
}

/** Every proposal by every model that has its parameters on the day. */
const cases = proposals.flatMap(proposal =>
  [...catalog.models.keys()].flatMap(model =>
    assumptionsAt(catalog, costDateOf([proposal]), { model }).ok ? [{ id: proposal.id, model }] : [],
  ),
)

describe('the form in Excel, worked out by another engine', () => {
  test('the catalogue has proposals', () => expect(proposals.length).toBeGreaterThan(0))

  test.each(cases)('$id by $model', async ({ id, model }) => {
    const data = dataOf(id, model)
    const sheets = readSheets(await formXlsx(data))
    const excel = recalculated(sheets)
    const several = data.parts.length > 1
    for (const { before, after } of data.parts) {
      const code = several ? before.procedure.code : undefined
      for (const [sheet, { cost }] of [
        [form.sheets.before(code), before],
        [form.sheets.after(code), after],
      ] as const) {
        const row = rowWith(sheets, sheet, form.total)
        expect(row, `${sheet} has a total`).toBeDefined()
        const expected = cost.perYear ?? expect.any(String)
        expect(excel.get(sheet, `K${row}`), sheet).toEqual(expected)
        if (cost.perYear !== undefined && cost.volume)
          expect(Math.round(Number(excel.get(sheet, `J${row}`)))).toBe(cost.perSubmission)
      }
    }
  })

  test.each(cases)('$id by $model: part III', async ({ id, model }) => {
    const data = dataOf(id, model)
    const sheets = readSheets(await formXlsx(data))
    const excel = recalculated(sheets)
    let row = 0
    for (const { before } of data.parts) {
      const saving = data.saving.procedures.find(item => item.procedure === before.procedure.code)
      row = rowWith(sheets, form.sheets.compare, form.compare.procedureTotal, row) ?? Number.NaN
      const got = ['C', 'D', 'E'].map(column => excel.get(form.sheets.compare, `${column}${row}`))
      const { perYear } = saving ?? {}
      expect(got).toEqual(
        perYear === undefined
          ? Array(3).fill(expect.any(String))
          : [saving?.before.perYear, saving?.after.perYear, perYear],
      )
    }
  })

  test.each(cases)('$id by $model: values beside the formulas', async ({ id, model }) => {
    const sheets = readSheets(await formXlsx(dataOf(id, model)))
    const excel = recalculated(sheets)
    const wrong: string[] = []
    for (const [sheet, cells] of sheets)
      for (const [at, { formula, value }] of cells) {
        if (formula === undefined) continue
        const got = excel.get(sheet, at)
        const near =
          typeof got === 'number' &&
          typeof value === 'number' &&
          Math.abs(got - value) <= Math.max(1e-6, Math.abs(value) * 1e-11)
        if (got !== value && !near) wrong.push(`${sheet} ${at} =${formula}: ${String(got)}, not ${value}`)
      }
    expect(wrong).toEqual([])
  })

  test.each(proposals.map(({ id }) => id))('%s: another volume moves every total', async id => {
    const data = dataOf(id)
    const sheets = readSheets(await formXlsx(data))
    const excel = recalculated(sheets)
    for (const { before } of data.parts) {
      if (before.cost.perYear === undefined || before.cost.perYear === 0 || !before.cost.volume) continue
      const sheet = form.sheets.before(data.parts.length > 1 ? before.procedure.code : undefined)
      excel.set(sheet, 'D7', before.cost.volume.subjects * 3)
      const total = Number(excel.get(sheet, `K${rowWith(sheets, sheet, form.total)}`))
      expect(Math.abs(total - before.cost.perYear * 3)).toBeLessThanOrEqual(3)
    }
  })
})

describe('the file', () => {
  let id = ''
  beforeAll(() => {
    id = proposals[0]?.id ?? ''
  })

  test('same proposal, same bytes', async () => {
    const [first, second] = [await formXlsx(dataOf(id)), await formXlsx(dataOf(id))]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })
})
