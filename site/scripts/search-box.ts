import type { Hit, SearchAnswer } from '../../src/search/types.ts'
import { site } from '../../src/text/site.ts'
import { element, marked, need } from './page.ts'

const t = site.search
const shown = 7

/** Makes a plain search form into a combobox: results as one types, arrow keys, words for a screen reader. */
function combobox(form: HTMLFormElement): void {
  const input = need<HTMLInputElement>(form, 'input')
  const panel = need<HTMLElement>(form, '[data-panel]')
  const list = need<HTMLElement>(form, '[data-options]')
  const none = need<HTMLElement>(form, '[data-none]')
  const status = need<HTMLElement>(form, '[data-status]')
  const base = form.dataset.base ?? '/'
  let active = -1
  let asked = ''
  let timer = 0

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)

  const options = () => [...list.children] as HTMLElement[]
  const show = (open: boolean) => {
    panel.hidden = !open
    input.setAttribute('aria-expanded', String(open && list.children.length > 0))
    if (!open) activate(-1)
  }
  const activate = (place: number) => {
    active = place
    for (const [index, option] of options().entries()) option.setAttribute('aria-selected', String(index === place))
    const option = options()[place]
    if (option) {
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else input.removeAttribute('aria-activedescendant')
  }
  const say = (text: string) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      status.textContent = text
    }, 500)
  }
  const option = (href: string, place: number) => {
    const made = element('li')
    made.id = `${list.id}-${place}`
    made.setAttribute('role', 'option')
    made.setAttribute('aria-selected', 'false')
    made.dataset.href = href
    return made
  }
  const render = (query: string, { hits, total }: SearchAnswer) => {
    const items = hits.map((hit, place) => {
      const made = option(`${base}thu-tuc/${hit.code}/`, place)
      made.append(marked(hit.name, hit.highlights), element('span', metaOf(hit), 'meta'))
      return made
    })
    if (total > hits.length) {
      const all = option(`${base}tim-kiem/?q=${encodeURIComponent(query)}`, hits.length)
      all.textContent = t.allResults(query)
      items.push(all)
    }
    list.replaceChildren(...items)
    none.hidden = total > 0
    form.dataset.asked = query
    active = -1
    input.removeAttribute('aria-activedescendant')
    show(true)
    say(t.found(total))
  }
  const update = async () => {
    const query = input.value.trim()
    asked = query
    if (query === '') return show(false)
    try {
      const { ask } = await import('./search-index.ts')
      const answer = await ask(input.value, { limit: shown, typing: true })
      if (asked === query) render(query, answer)
    } catch {
      status.textContent = t.failed
    }
  }
  const moves: Record<string, () => number> = {
    ArrowDown: () => (active + 1 >= options().length ? -1 : active + 1),
    ArrowUp: () => (active < 0 ? options().length - 1 : active - 1),
  }

  input.addEventListener(
    'focus',
    () => void import('./search-index.ts').then(({ load }) => load()).catch(() => undefined),
    { once: true },
  )
  input.addEventListener('input', () => void update())
  input.addEventListener('keydown', event => {
    const move = moves[event.key]
    const href = options()[active]?.dataset.href
    if (move && panel.hidden) void update()
    else if (move) activate(move())
    else if (event.key === 'Escape' && !panel.hidden) show(false)
    else if (event.key === 'Enter' && !panel.hidden && href) location.assign(href)
    else return
    event.preventDefault()
  })
  form.addEventListener('focusout', event => {
    if (!form.contains(event.relatedTarget as Node | null)) show(false)
  })
  list.addEventListener('mousedown', event => event.preventDefault())
  list.addEventListener('click', event => {
    const href = (event.target as Element).closest<HTMLElement>('[data-href]')?.dataset.href
    if (href) location.assign(href)
  })
}

/** Why it was found where the name does not show it; else where it is done. */
function metaOf({ why, title, facts, code }: Hit): string {
  const [first] = why
  const reason = first && first.field !== 'code' ? `${site.results.why[first.field]}: ${first.text}` : title
  return [reason, ...facts.levels, facts.province, code].filter(Boolean).join(' · ')
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) combobox(form)
