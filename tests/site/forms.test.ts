// What a form control looks like is said in one stylesheet: a component says where it stands.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Rules whose selector names a control, with what they say: nested media queries give their inner rules. */
function controlRules(css: string): { selector: string; body: string }[] {
  return [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)]
    .map(([, selector = '', body = '']) => ({ selector: selector.trim(), body }))
    .filter(({ selector }) => /\b(input|select|textarea|button|summary|label)\b(?![-"])/.test(selector))
}

/** What belongs to the layer of forms; a part without a border (the field of a search box) may say `border: 0`. */
const look =
  /min-height: var\(--target\)|border: \dpx solid var\(--border\)|accent-color: var\(--link\)|cursor: pointer|font-size: 1rem/

/** The search box in the head of a page is lower than that of the home page, and says so. */
const allowed = new Set(['site/features/search/SearchBox.astro .compact input'])

const files = globSync(['site/**/*.astro', 'site/styles/*.css']).filter(file => file !== 'site/styles/forms.css')

test('the layer of forms is read and says what the pages leave to it', () => {
  expect(files.length).toBeGreaterThan(60)
  expect(
    controlRules(readFileSync('site/styles/forms.css', 'utf8')).filter(({ body }) => look.test(body)).length,
  ).toBeGreaterThan(3)
})

test('no page or component says again what a control looks like', () => {
  const again = files.flatMap(file => {
    const text = readFileSync(file, 'utf8')
    const css = file.endsWith('.css')
      ? text
      : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, part]) => part).join('\n')
    return controlRules(css.replace(/\/\*[\s\S]*?\*\//g, ''))
      .filter(({ body }) => look.test(body))
      .map(({ selector }) => `${file} ${selector}`)
  })
  expect(again.filter(one => !allowed.has(one))).toEqual([])
})
