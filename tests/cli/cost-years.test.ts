// One rule for a day after the last known hourly income, at every door: the last known one stands in, and that is said.
import { describe, expect, test } from 'vitest'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { type Cost, costOf } from '../../src/engine/cost/cost.ts'
import { effective } from '../../src/engine/record/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { factText } from '../../src/text/parameters.ts'
import { engineBundle } from '../engine/cost/cost-bundle.ts'
import { siteApart } from '../site/apart.ts'
import { run } from './run.ts'

const root = 'tests/fixtures/catalog'
/** The last day of the last known year, and one after it. */
const [known, after] = ['2026-12-31', '2027-01-02']
const code = '9.000001'

const command = (on: string) => run('cost', code, '--on', on, '--catalog', root, '--json')
const { catalog } = loadCatalog(root)
const record = catalog.procedures.get(code)
if (!record) throw new Error(code)
const figures = ({ situations }: Pick<Cost, 'situations'>) => situations.map(item => item.perSubmission)
const at = (on: string) => assumptionsAt(catalog, on).assumptions
const engine = (on: string) => costOf(effective(record, on), at(on))

describe('the day after the last known year costs what the last known day did', () => {
  const expected = figures(engine(known))

  test('in the engine', () => {
    expect(expected.every(figure => (figure ?? 0) > 0)).toBe(true)
    expect(figures(engine(after))).toEqual(expected)
  })

  test('at the command line, which says which year stands in, and ends well', async () => {
    const { stdout, stderr, status } = await command(after)
    expect([figures(JSON.parse(stdout)), status]).toEqual([expected, 0])
    expect(stderr).toMatch(/02\/01\/2027; tính theo mức cuối cùng đã biết \(01\/01\/2026 đến 31\/12\/2026\): 59\.422/)
    expect((await command(known)).stderr).not.toContain('mức cuối cùng đã biết')
  })

  test('in the engine that a page loads, with what the page holds of that day', async () => {
    const { text } = await engineBundle()
    const address = `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
    const browser = (await import(address)) as { costOf: typeof costOf }
    const held = JSON.parse(JSON.stringify({ procedure: effective(record, after), assumptions: at(after) }))
    expect(figures(browser.costOf(held.procedure, held.assumptions))).toEqual(expected)
  })

  test('in what a site of that day holds: its method page and its calculator', async () => {
    siteApart({ THUTUC_ON: after, THUTUC_CATALOG: root })
    const { valuesOn } = await import('../../site/lib/money.ts')
    const { common } = await import('../../site/pages/tinh-chi-phi/_data.ts')
    expect(valuesOn(after)['hourly-income']).toBe(59_422)
    expect(common.years[0]).toMatchObject({ id: '2026', on: known })
    expect(common.values['2026']?.['hourly-income']).toBe(59_422)
  })

  test('on the page, which says so beside the figure', () => {
    const income = at(after).facts.find(fact => fact.parameter === 'hourly-income')
    expect(income).toMatchObject({ value: 59_422, lastKnown: true })
    expect(income && factText(income, catalog)).toContain('tính theo mức từ 01/01/2026')
  })
})
