import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { costDateOf, type Saving, savingOf, totalOf } from '../../src/engine/cost/saving.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { fileIn, useSite } from './site.ts'

const site = useSite()
const { catalog } = loadCatalog(inject('catalog'))
const proposals = [...catalog.proposals.values()].filter(proposal => proposal.status !== 'rejected')
const pathOf = (id: string) => `/don-gian-hoa/${id}/`

test('the recap alone is one A4; without its address the whole page is there', async () => {
  const [longest] = proposals.toSorted((a, b) => JSON.stringify(b.changes).length - JSON.stringify(a.changes).length)
  const { page, faults } = await site.open(`${pathOf(longest?.id ?? '')}#tom-tat`)
  await expect.poll(() => page.locator('#tom-tat').isVisible()).toBe(true)
  expect(await page.locator('#so-sanh').isVisible()).toBe(false)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
  await page.locator('#tom-tat a').first().click()
  await expect.poll(() => page.locator('#so-sanh').isVisible()).toBe(true)
  expect(await page.locator('#tom-tat').isVisible()).toBe(false)
  expect(faults).toEqual([])
  await page.context().close()
})

interface Change {
  income?: number
}

/** The saving as the command line works it out, with a figure changed. */
function expected(proposal: Proposal, { income }: Change = {}): Saving {
  const { assumptions } = assumptionsAt(catalog, costDateOf([proposal]))
  const values = income === undefined ? assumptions.values : { ...assumptions.values, 'hourly-income': income }
  return savingOf([proposal], catalog, { ...assumptions, values })
}

const shown = (saving: Saving) => String(totalOf(saving)?.saving ?? '')
const now = (page: Page) => page.locator('[data-sentence]').getAttribute('data-saving')
/** The figure of a cell; "tăng 5" saves −5. */
const digits = (text: string | null) => Number((text ?? '').replace(/\D/g, '')) * (text?.startsWith('tăng') ? -1 : 1)

describe('the figures of a page and of its what-if are those of the command line', () => {
  test.each(proposals.map(proposal => ({ id: proposal.id, proposal })))('$id', async ({ id, proposal }) => {
    const saving = expected(proposal)
    const html = readFileSync(fileIn(`${pathOf(id)}index.html`), 'utf8')
    expect(/data-headline="(-?\d*)"/.exec(html)?.[1] ?? '').toBe(shown(saving))
    const { page, faults } = await site.open(pathOf(id))
    expect(await now(page)).toBe(shown(saving))
    for (const { procedure, before, after, perYear } of saving.procedures) {
      const cells = await page.locator(`[data-row="${procedure}"] td`).allTextContents()
      const figures = [before.perYear, after.perYear, perYear]
      expect(cells.map(digits)).toEqual(figures.map(value => value ?? 0))
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  test.each(proposals.slice(0, 4).map(proposal => ({ id: proposal.id, proposal })))(
    '$id: another hourly income',
    async ({ id, proposal }) => {
      const { page } = await site.open(pathOf(id))
      await page.locator('input[name="income"]').fill('71234')
      expect(await now(page)).toBe(shown(expected(proposal, { income: 71_234 })))
      await page.locator('button[type="reset"]').click()
      await expect.poll(() => now(page)).toBe(shown(expected(proposal)))
      await page.context().close()
    },
  )

  test.each(proposals.slice(0, 4).map(proposal => ({ id: proposal.id, proposal })))(
    '$id: without its first change',
    async ({ id, proposal }) => {
      const [first, ...others] = proposal.changes
      if (!first) throw new Error(id)
      const kept = { ...proposal, changes: [{ ...first, operations: first.operations.slice(1) }, ...others] }
      const { page } = await site.open(pathOf(id))
      await page.locator('input[type="checkbox"]').first().uncheck()
      expect(await now(page)).toBe(shown(expected(kept as Proposal)))
      await page.context().close()
    },
  )
})

test('a field without a number keeps the last result and says so', async () => {
  const [proposal] = proposals
  if (!proposal) throw new Error('no proposals')
  const { page } = await site.open(pathOf(proposal.id))
  const before = await now(page)
  await page.locator('input[name="income"]').fill('')
  expect(await now(page)).toBe(before)
  expect(await page.locator('input[name="income"]').getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator('[data-state]').textContent()).toContain('Hãy nhập số')
})

test('the engine in the browser, with the compiled formulas: at most 14 kB, and none of the tools that made them', async () => {
  const [proposal] = proposals
  if (!proposal) throw new Error('no proposals')
  const everywhere = new Set(await site.scriptsOf('/phuong-phap/'))
  const own = (await site.scriptsOf(pathOf(proposal.id))).filter(name => !everywhere.has(name))
  const code = own.map(name => readFileSync(fileIn(name), 'utf8')).join('\n')
  const html = readFileSync(fileIn(`${pathOf(proposal.id)}index.html`), 'utf8')
  const block = /<script type="application\/json" id="du-lieu">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}'
  const formulas = JSON.stringify(JSON.parse(block).assumptions.model)
  expect(formulas.length).toBeGreaterThan(100)
  expect(own.length).toBeGreaterThan(0)
  expect(gzipSync(`${code}${formulas}`, { level: 9 }).length).toBeLessThanOrEqual(14_000)
  expect(code).not.toMatch(/ZodError|parseDocument|mathjs|node:fs/)
})

test('the files to take away are those of thutuc form', async () => {
  const [proposal] = proposals
  if (!proposal) throw new Error('no proposals')
  const { page } = await site.open(pathOf(proposal.id))
  const links = await page
    .locator('a[download]')
    .evaluateAll(found => found.map(link => (link as HTMLAnchorElement).href))
  expect(links.map(link => link.split('.').at(-1))).toEqual(['xlsx', 'docx'])
  for (const link of links) {
    const bytes = readFileSync(fileIn(new URL(link).pathname))
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  }
})
