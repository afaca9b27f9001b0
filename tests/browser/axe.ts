import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** The engine behind @axe-core/playwright, to be added to a page before it opens or once it is open. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(scope: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
}

/** By which rules a page is judged: all, or those of `tags`, without the rules named in `except`. */
export interface Rules {
  tags?: readonly string[]
  except?: readonly string[]
}

/** What axe finds on the page as it stands, a line a rule with the first places; `axe` must have been added. */
export const violations = (page: Page, { tags, except = [] }: Rules = {}): Promise<string[]> =>
  page.evaluate(
    async ({ tags, except }) => {
      const rules = Object.fromEntries(except.map(id => [id, { enabled: false }]))
      const options = { ...(tags && { runOnly: tags }), rules, resultTypes: ['violations'], preload: false }
      const found = await (window as unknown as { axe: Axe }).axe.run(document, options)
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).slice(0, 3)}`)
    },
    { tags, except },
  )

/** Rules about what a page looks like, which comes from the classes of an element and never from the words of a record. */
export const ofDesign = ['color-contrast', 'link-in-text-block', 'target-size']
