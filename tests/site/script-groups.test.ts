import { expect, test } from 'vitest'
import { scriptGroup } from '../../site/lib/script-groups.ts'

const entry = (path: string) => `/x/site/${path}.astro?astro&type=script&index=0&lang.ts`
const entries = {
  layout: entry('layouts/Page'),
  box: entry('features/search/SearchBox'),
  procedure: entry('features/procedure/ProcedurePage'),
  journey: entry('pages/su-kien/[id]'),
  calculator: entry('features/money/Calculator'),
  results: entry('features/search/Results'),
  dates: entry('pages/tinh-ngay/index'),
}
type Page = keyof typeof entries

/** A module `it` that pages begin with through one of their own, and that others load when it is needed. */
const groupOf = (pages: readonly Page[], later: readonly Page[] = [], importedIds: readonly string[] = []) =>
  scriptGroup('it', id => {
    if (id === 'it')
      return { isEntry: false, importers: ['own'], dynamicImporters: later.map(page => entries[page]), importedIds }
    if (id === 'own')
      return { isEntry: false, importers: pages.map(page => entries[page]), dynamicImporters: [], importedIds: [] }
    return { isEntry: true, importers: [], dynamicImporters: [], importedIds: [] }
  })

test.each<[name: string, pages: Page[], later: Page[], group: string | undefined]>([
  ['what the search box needs is on every page', ['box'], [], 'moi-trang'],
  ['what the layout needs too, whatever else needs it', ['layout', 'procedure', 'calculator'], [], 'moi-trang'],
  ['what a procedure and the calculator count with', ['procedure', 'journey', 'calculator'], [], 'can-ban'],
  ['what answers of the search need later', ['procedure', 'journey'], ['results'], 'tra-loi'],
  ['what the search box needs later too', ['procedure', 'journey'], ['box', 'results'], 'moi-trang'],
  ['what dates a filing', ['procedure', 'dates'], [], 'tinh-ngay'],
  ['what a procedure and a journey know of the reader', ['procedure', 'journey'], [], 'tinh-huong'],
  ['what only a procedure needs stays with it', ['procedure'], [], undefined],
  ['what no procedure needs is cut by the bundler', ['calculator', 'results'], [], undefined],
  ['what comes later only is cut by the bundler', [], ['procedure', 'results'], undefined],
])('%s', (_, pages, later, group) => {
  expect(groupOf(pages, later)).toBe(group)
})

test('what waits for the words of a language shares no file with what those words need', () => {
  expect(groupOf(['box'], [], ['/x/site/features/search/page-language.ts'])).toBeUndefined()
})

test('the script with which a page begins is a file of its own', () => {
  expect(
    scriptGroup(entries.box, () => ({ isEntry: true, importers: [], dynamicImporters: [], importedIds: [] })),
  ).toBeUndefined()
})

test('modules that need each other are looked at once', () => {
  const importers = { a: ['b'], b: ['a', entries.layout] }
  const find = (id: string) => ({
    isEntry: id === entries.layout,
    importers: importers[id as 'a' | 'b'] ?? [],
    dynamicImporters: [],
    importedIds: [],
  })
  expect(scriptGroup('a', find)).toBe('moi-trang')
})
