import type { FacetName, Filters, SearchAnswer } from '../../../src/search/types.ts'
import { siteWords } from '../../../src/text/english-site.ts'
import { baseOf, element, need } from '../../scripts/page.ts'
import { english, said } from './page-language.ts'
import { resultLine } from './result-line.ts'

const site = siteWords[english ? 'en' : 'vi']
const t = site.results
const list = need<HTMLElement>(document, '[data-results]')
const status = need<HTMLElement>(document, '[data-results-status]')
const narrow = need<HTMLFormElement>(document, '[data-narrow]')
const address = new URL(location.href)
const query = (address.searchParams.get('q') ?? '').slice(0, 200)

/** The name of each facet in the address, the same as on the list. */
const params = {
  sector: 'linh-vuc',
  level: 'cap',
  agency: 'co-quan',
  applicant: 'doi-tuong',
  channel: 'cach-nop',
  province: 'tinh',
  free: 'phi',
} as const satisfies Partial<Record<FacetName, string>>
const facets = Object.entries(params) as [keyof typeof params, string][]

/** What the address narrows to; unknown values match nothing and are shown as chosen. */
const filters = (): Filters =>
  Object.fromEntries(
    facets.flatMap(([facet, param]) =>
      address.searchParams.get(param) ? [[facet, [address.searchParams.get(param) ?? '']]] : [],
    ),
  )

/** A choice for each facet that divides the results, with counts; choosing asks again and stands in the address. */
function choices(answer: SearchAnswer): void {
  const made = facets.flatMap(([facet, param]) => {
    const values = answer.facets[facet]
    const chosen = address.searchParams.get(param) ?? ''
    if (values.length < 2 && chosen === '') return []
    const select = element('select')
    select.name = param
    select.append(
      new Option(site.list.any, ''),
      ...values.map(
        ({ id, name, count }) =>
          new Option(
            site.list.option(facet === 'free' ? t.fees[id === 'true' ? 'free' : 'paid'] : (said(name) ?? name), count),
            id,
          ),
      ),
    )
    if (chosen !== '' && !values.some(({ id }) => id === chosen)) select.append(new Option(chosen, chosen))
    select.value = chosen
    const label = element('label', t.facets[facet])
    label.append(select)
    return [label]
  })
  const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : undefined
  narrow.replaceChildren(...made)
  narrow.hidden = made.length === 0
  if (focused) narrow.querySelector<HTMLSelectElement>(`[name="${focused}"]`)?.focus()
}

/** Nothing found: the sectors whose names look most like the words. */
async function offerSectors(): Promise<void> {
  const [{ load }, { suggest }] = await Promise.all([
    import('./search-index.ts'),
    import('../../../src/search/suggest.ts'),
  ])
  const { sectors } = suggest(await load(), query, 3)
  if (sectors.length === 0) return
  const line = element('p', `${t.nearSectors} `)
  for (const [place, { id, name }] of sectors.entries()) {
    const link = element('a', name)
    link.href = `${baseOf()}linh-vuc/${id}/`
    line.append(place > 0 ? ', ' : '', link)
  }
  need(document, '[data-results-none]').prepend(line)
}

/** Said before the near ones: what was asked is not here. */
function renderPresence({ presence, hits }: SearchAnswer): void {
  const line = need<HTMLElement>(document, '[data-results-absent]')
  line.hidden = presence === 'here'
  if (presence === 'here') return
  const near = hits.length > 0 ? [site.search.presence.near] : []
  line.replaceChildren(
    element('strong', site.search.presence[presence]),
    ` ${[site.search.presence.ask, ...near].join(' ')}`,
  )
}

function render(answer: SearchAnswer): void {
  const { hits, total, repaired } = answer
  renderPresence(answer)
  need<HTMLElement>(document, 'h1').textContent = t.heading(query)
  document.title = site.titleOf(t.heading(query))
  list.replaceChildren(...hits.map(resultLine))
  const read = repaired.map(({ typed, meant }) => t.readAs(typed, meant))
  status.textContent = [t.status(total, hits.length), ...read].join(' ')
  need<HTMLElement>(document, '[data-results-none]').hidden = total > 0
  choices(answer)
}

/** How often an answer was begun: a later one is not painted over by one that took longer. */
let turn = 0

/** Answers by names first, then again when the words of papers are there; `data-whole` says that nothing more will come. */
async function answer(): Promise<void> {
  const own = ++turn
  delete status.dataset.whole
  try {
    const { ask, askWhole } = await import('./search-index.ts')
    const options = { limit: 30, filters: filters() }
    const found = await ask(query, options)
    if (own !== turn) return
    render(found)
    const whole = await askWhole(query, options)
    if (own !== turn) return
    if (whole.total !== found.total) render(whole)
    status.dataset.whole = ''
    if (whole.total === 0) offerSectors().catch(() => undefined)
  } catch {
    status.textContent = site.search.failed
  }
}

narrow.addEventListener('submit', event => event.preventDefault())
narrow.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  if (target.value === '') address.searchParams.delete(target.name)
  else address.searchParams.set(target.name, target.value)
  history.replaceState(null, '', address)
  void answer()
})

if (query.trim() !== '') {
  need<HTMLInputElement>(document, '[data-search] input').value = query
  await answer()
}
