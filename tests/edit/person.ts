import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { lineChanges } from '../../src/edit/lines.ts'
import type { PersonEdit } from './edits.ts'

/** The address of a page of a file. */
export const pageOf = ({ file, place = '', op }: Pick<PersonEdit, 'file' | 'place' | 'op'>): string =>
  `tep?${new URLSearchParams({ p: file, tai: place, ...(op && { op }) })}`

/** Opens what is folded around a control, as a person does who looks for it. */
async function unfold(page: Page, name: string): Promise<void> {
  await page.evaluate(wanted => {
    const control = document.getElementsByName(wanted)[0]
    for (let group = control?.closest('details'); group; group = group.parentElement?.closest('details'))
      group.open = true
  }, name)
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await unfold(page, name)
  const control = page.locator(`[name="${name}"]`).first()
  if ((await control.evaluate(element => element.tagName)) === 'SELECT') await control.selectOption(text)
  else await control.fill(text)
}

/** Presses a button of the form; ends when the page that follows is there. */
async function press(page: Page, value: string): Promise<void> {
  const next = page.waitForEvent('load')
  await page.locator(`form.fields button[value="${value}"]`).click()
  await next
}

/** Makes an edit as a person does, and saves it; what the page then says first. */
export async function makeEdit(page: Page, home: string, edit: PersonEdit): Promise<string> {
  await page.goto(home + pageOf(edit))
  for (const [name, text] of Object.entries(edit.type ?? {})) await type(page, name, text)
  for (const [name, value] of edit.tick ?? []) {
    await unfold(page, name)
    await page.locator(`[name="${name}"][value="${value}"]`).check()
  }
  if (edit.press !== undefined) await press(page, edit.press)
  await press(page, 'luu')
  return page.locator('main .callout').first().innerText()
}

/** The lines that an edit took from a file and those that it put there. */
export function difference(root: string, file: string, before: string): { gone: string[]; come: string[] } {
  const changes = lineChanges(before, readFileSync(join(root, file), 'utf8'))
  return { gone: changes.flatMap(({ gone }) => gone), come: changes.flatMap(({ come }) => come) }
}
