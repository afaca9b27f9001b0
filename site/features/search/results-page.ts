import type { SpecialAnswer } from '../../../src/search/answers.ts'
import { wordKey } from '../../../src/search/fold.ts'
import { foldTwins } from '../../../src/search/twins.ts'
import type { FacetName, Filters, Hit, SearchAnswer } from '../../../src/search/types.ts'
import { wordsOf } from '../../../src/search/words.ts'
import { siteWords } from '../../../src/text/english-site.ts'
import { baseOf, element, need } from '../../scripts/page.ts'
import { answerWords } from './answer-words.ts'
import { english, said } from './page-language.ts'
import { resultLine } from './result-line.ts'

const site = siteWords[english ? 'en' : 'vi']
const t = site.results
const list = need<HTMLElement>(document, '[data-results]')
const status = need<HTMLElement>(document, '[data-results-status]')
const narrow = need<HTMLFormElement>(document, '[data-narrow]')
const special = need<HTMLElement>(document, '[data-special]')
let address = new URL(location.href)

/** What the address asks; nobody types more. */
const asked = (): string => (address.searchParams.get('q') ?? '').slice(0, 200)

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
  const box = need<HTMLDetailsElement>(document, '[data-narrow-box]')
  box.hidden = made.length === 0
  if (facets.some(([, param]) => address.searchParams.has(param))) box.open = true
  if (focused) narrow.querySelector<HTMLSelectElement>(`[name="${focused}"]`)?.focus()
}

/** Nothing found: the sectors whose names look most like the words. */
async function offerSectors(): Promise<void> {
  const [{ load }, { suggest }] = await Promise.all([
    import('./search-index.ts'),
    import('../../../src/search/suggest.ts'),
  ])
  const { sectors } = suggest(await load(), asked(), 3)
  if (sectors.length === 0) return
  const line = element('p', `${t.nearSectors} `)
  line.dataset.near = ''
  for (const [place, { id, name }] of sectors.entries()) {
    const link = element('a', name)
    link.href = `${baseOf()}linh-vuc/${id}/`
    line.append(place > 0 ? ', ' : '', link)
  }
  document.querySelector('[data-near]')?.remove()
  need(document, '[data-results-none]').prepend(line)
}

/** Said before the near ones: what was asked is not here. */
function renderPresence({ presence, hits, lacking }: SearchAnswer): void {
  const line = need<HTMLElement>(document, '[data-results-absent]')
  line.hidden = presence === 'here'
  if (presence === 'here') return
  const { ask, portal, near } = site.search.presence
  const link = element('a', portal)
  if (line.dataset.portal !== undefined) link.href = line.dataset.portal
  line.replaceChildren(
    element('strong', lacking ? answerWords.lacking(lacking.name, lacking.code) : site.search.presence[presence]),
    `${ask} `,
    link,
    hits.length > 0 ? `. ${near}` : '.',
  )
}

const answered: ReadonlySet<SpecialAnswer['kind']> = new Set(['amount', 'door', 'law', 'form', 'due', 'ahead'])

/** Answers beside procedures: an amount, a door, a law, a form, a date, a journey. */
async function renderSpecial({ hits, presence, clear }: SearchAnswer, own: number): Promise<void> {
  const [{ answersFor, meantBy }, { loadSources, specialLines }, { now }, { load }] = await Promise.all([
    import('../../../src/search/answers.ts'),
    import('./special.ts'),
    import('../due/data.ts'),
    import('./search-index.ts'),
  ])
  const [sources, open] = await Promise.all([loadSources(special.dataset.answers ?? ''), load()])
  if (sources === undefined || own !== turn) return
  const meant = presence === 'absent' ? [] : meantBy(hits)
  const { codes, names } = open.index
  const nameOf = (code: string) => names[codes.indexOf(code)] ?? code
  const answersTo = (codes: readonly string[]) =>
    answersFor(asked(), sources, { meant: codes, today: now().slice(0, 10) })
  const first = answersTo(meant)
  // What may not be here keeps no sum from being meant.
  const answers = presence === 'doubtful' && !first.some(({ kind }) => kind === 'amount') ? answersTo([]) : first
  const isUnder = ({ kind }: SpecialAnswer) => kind === 'journey' || (kind === 'door' && clear)
  const over = answers.filter(one => !isUnder(one))
  const lines = specialLines(over, nameOf)
  special.replaceChildren(...lines)
  special.hidden = lines.length === 0
  // What asks for no procedure is answered, whatever else is found.
  if (over.some(({ kind }) => answered.has(kind))) {
    need<HTMLElement>(document, '[data-results-absent]').hidden = true
    need<HTMLElement>(document, '[data-results-none]').hidden = true
    if (hits.length === 0) status.textContent = ''
  }
  // A journey, and a door beside what is clearly meant, stand under the first procedure, which keeps the top.
  for (const old of list.querySelectorAll('[data-under]')) old.remove()
  const below = specialLines(answers.filter(isUnder), nameOf)
  for (const line of below) line.dataset.under = ''
  list.querySelector('li')?.after(...below)
}

/** A word that was understood, as a hit writes it: the index knows it without its marks. */
const written = (meant: string, hits: readonly Hit[]): string =>
  hits
    .flatMap(({ title = '', name }) => wordsOf(`${title} ${name}`))
    .find(({ text }) => wordKey(text) === meant)
    ?.text.toLocaleLowerCase('vi') ?? meant

function render(answer: SearchAnswer): void {
  const { hits, total, repaired } = answer
  const query = asked()
  renderPresence(answer)
  need<HTMLElement>(document, 'h1').textContent = t.heading(query)
  document.title = site.titleOf(t.heading(query))
  list.replaceChildren(...foldTwins(hits).map((row, place) => resultLine(row, answer.clear && place === 0)))
  const read = repaired.map(({ typed, meant }) => t.readAs(typed, written(meant, hits)))
  status.textContent = [t.status(total, hits.length), ...read].join(' ')
  need<HTMLElement>(document, '[data-results-none]').hidden = total > 0
  choices(answer)
}

/** How often an answer was begun: a later one is not painted over by one that took longer. */
let turn = 0

/** Answers by names first, then again when the words of papers are there; `data-whole` says that nothing more will come. */
async function answer(): Promise<void> {
  const own = ++turn
  const query = asked()
  delete status.dataset.whole
  try {
    const { ask, askWhole, isWhole } = await import('./search-index.ts')
    const options = { limit: 30, filters: filters() }
    const early = !isWhole()
    const found = await ask(query, options)
    if (own !== turn) return
    render(found)
    let beside = renderSpecial(found, own).catch(() => undefined)
    const whole = await askWhole(query, options)
    if (own !== turn) return
    if (early) {
      render(whole)
      beside = renderSpecial(whole, own).catch(() => undefined)
    }
    await beside
    if (own !== turn) return
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

const box = need<HTMLFormElement>(document, '[data-search]')
const input = need<HTMLInputElement>(box, 'input')

/** Shows what the address asks; no question is the page as it came. */
async function show(): Promise<void> {
  input.value = asked()
  if (asked().trim() !== '') await answer()
}

/** Another question is answered in place: the index is here already. */
box.addEventListener('submit', event => {
  event.preventDefault()
  const next = new URL(location.pathname, location.href)
  next.searchParams.set('q', input.value.trim().slice(0, 200))
  if (next.href !== location.href) history.pushState(null, '', next)
  address = next
  void show()
})
addEventListener('popstate', () => {
  address = new URL(location.href)
  void show()
})
await show()
