import { site } from '../../../src/text/site.ts'
import { need } from '../../scripts/page.ts'

const t = site.list
const form = need<HTMLFormElement>(document, '[data-filter]')
const sections = [...document.querySelectorAll<HTMLElement>('[data-group]')]
const ranked = need<HTMLElement>(document, '[data-ranked]')
const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
const homes = new Map(rows.map(row => [row, row.parentElement]))
const selects = [...form.querySelectorAll<HTMLSelectElement>('select')]
const facetOf: Record<string, string> = Object.fromEntries(
  selects.map(select => [select.name, select.dataset.facet ?? '']),
)
let found: readonly string[] | undefined

const values = (row: HTMLElement, facet: string): string[] => (row.dataset[facet] ?? '').split(' ')
const wanted = () => selects.map(({ name, value }) => [name, value] as const).filter(([, value]) => value !== '')

/** Whether a row passes the chosen values, leaving one facet out so that its own counts show what a change would give. */
const passes = (row: HTMLElement, except?: string): boolean =>
  (found === undefined || found.includes(row.dataset.row ?? '')) &&
  wanted().every(([name, value]) => name === except || values(row, facetOf[name] ?? '').includes(value))

function count(select: HTMLSelectElement): void {
  const left = rows.filter(row => passes(row, select.name))
  for (const option of [...select.options].filter(one => one.value !== '')) {
    const number = left.filter(row => values(row, facetOf[select.name] ?? '').includes(option.value)).length
    option.textContent = t.option(option.dataset.name ?? '', number)
    option.disabled = number === 0 && !option.selected
  }
}

/** Found rows stand in one list, best first; without a query each stands under its sector. */
function arrange(): void {
  for (const [row, home] of homes) home?.append(row)
  ranked.hidden = found === undefined
  if (found) ranked.append(...found.flatMap(code => rows.filter(row => row.dataset.row === code)))
}

function update(): void {
  for (const row of rows) row.hidden = !passes(row)
  for (const section of sections) section.hidden = section.querySelector('[data-row]:not([hidden])') === null
  for (const select of selects) count(select)
  const number = rows.filter(row => !row.hidden).length
  need<HTMLElement>(form, '[data-list-status]').textContent = number === 0 ? t.none : t.status(number, rows.length)
  need<HTMLElement>(form, '[data-clear]').hidden = wanted().length === 0 && found === undefined
}

async function look(query: string): Promise<void> {
  if (query.trim() === '') found = undefined
  else {
    const { ask } = await import('./search-index.ts')
    found = (await ask(query, { limit: rows.length })).hits.map(hit => hit.code)
  }
  arrange()
  update()
}

function remember(): void {
  const address = new URL(location.href)
  for (const [name, value] of new FormData(form)) {
    if (value === '') address.searchParams.delete(name)
    else address.searchParams.set(name, String(value))
  }
  history.replaceState(null, '', address)
}

const words = need<HTMLInputElement>(form, 'input[name="q"]')
const fail = () => {
  need<HTMLElement>(form, '[data-list-status]').textContent = site.search.failed
}
form.hidden = false
need<HTMLDetailsElement>(form, '[data-filter-box]').open = matchMedia('(min-width: 1024px)').matches
const start = new URLSearchParams(location.search)
for (const select of selects)
  select.value = [...select.options].some(one => one.value === start.get(select.name))
    ? (start.get(select.name) ?? '')
    : ''
words.value = start.get('q') ?? ''
form.addEventListener('submit', event => event.preventDefault())
form.addEventListener('change', () => {
  remember()
  update()
})
words.addEventListener('input', () => {
  remember()
  look(words.value).catch(fail)
})
need(form, '[data-clear]').addEventListener('click', () => {
  for (const field of [...selects, words]) field.value = ''
  remember()
  look('').catch(fail)
})
look(words.value).catch(fail)
