import type { Hit, SearchAnswer } from '../../../src/search/types.ts'
import { element, need } from '../../scripts/page.ts'
import { OptionList } from './combobox.ts'
import { hitName } from './hit.ts'
import { english, said, boxWords as t } from './page-language.ts'

const shown = 7
const index = () => import('./search-index.ts')

/** Why it was found where its names do not show it, and where it is done. */
function metaOf({ why, facts, code }: Hit): string {
  const first = why.find(({ field }) => field !== 'code')
  if (english) return [...facts.levels.map(level => said(level) ?? level), code].join(' · ')
  const reason = first && `${t.why[first.field]}: ${first.text}`
  return [reason, ...facts.levels, facts.province, code].filter(Boolean).join(' · ')
}

/** Makes a plain search form answer as one types; without it the form leads to the results page. */
class SearchBox {
  readonly #form: HTMLFormElement
  readonly #input: HTMLInputElement
  readonly #options: OptionList
  #timer = 0
  /** The question that wants suggestions; none once it was submitted or left. */
  #waiting: string | undefined

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#input = need(form, 'input')
    this.#options = new OptionList(this.#input, need(form, '[data-panel]'), need(form, '[data-options]'), href =>
      this.#leave(href),
    )
    this.#input.addEventListener('focus', () => void this.#load(), { once: true })
    this.#input.addEventListener('input', () => void this.#update())
    this.#input.addEventListener('keydown', event => {
      if (this.#press(event.key)) event.preventDefault()
    })
    form.addEventListener('submit', () => this.#close())
    form.addEventListener('focusout', event => {
      if (!form.contains(event.relatedTarget as Node | null)) this.#close()
    })
  }

  /** Shuts the list, also for an answer that is still on its way. */
  #close(): void {
    this.#waiting = undefined
    this.#options.close()
  }

  /** The index is on its way when the first letter comes; a failure shows at the first question. */
  async #load(): Promise<void> {
    await index()
      .then(({ load }) => load())
      .catch(() => undefined)
  }

  /** True when the key was for the list of options. */
  #press(key: string): boolean {
    const { isOpen, href } = this.#options
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (isOpen) this.#options.move(key === 'ArrowDown' ? 1 : -1)
      else void this.#update()
      return true
    }
    if (key === 'Escape' && isOpen) this.#options.close()
    else if (key === 'Enter' && isOpen && href !== undefined) this.#leave(href)
    else return false
    return true
  }

  /** To a page; all results of the page that one is on are asked for in place. */
  #leave(href: string): void {
    if (new URL(href, location.href).pathname !== location.pathname) location.assign(href)
    else {
      this.#form.requestSubmit()
    }
  }

  async #update(): Promise<void> {
    const query = this.#input.value
    if (query.trim() === '') return this.#close()
    this.#waiting = query
    english?.wantEnglish(true)
    try {
      const { ask } = await index()
      const answer = await ask(query, { limit: shown, typing: true })
      if (query === this.#waiting) this.#render(query.trim(), answer)
    } catch {
      if (query !== this.#waiting) return
      this.#options.show([])
      this.#explain(t.failed)
      this.#say(t.failed)
    }
  }

  #render(query: string, { hits, total, presence }: SearchAnswer): void {
    const base = this.#form.dataset.base ?? '/'
    const options = hits.map(hit => ({
      href: `${base}thu-tuc/${hit.code}/`,
      content: [hitName(hit), element('span', metaOf(hit), 'meta')],
    }))
    const all = { href: `${this.#form.action}?q=${encodeURIComponent(query)}`, content: [t.allResults(query)] }
    this.#options.show(total > hits.length ? [...options, all] : options)
    this.#explain(total === 0 ? t.none : presence === 'absent' ? t.presence.absent : '')
    this.#form.dataset.asked = query
    this.#say(t.found(total))
  }

  /** The line in place of options. */
  #explain(text: string): void {
    const line = need<HTMLElement>(this.#form, '[data-none]')
    line.textContent = text
    line.hidden = text === ''
  }

  /** Waits for a pause in typing, so that a screen reader is not interrupted by every letter. */
  #say(text: string): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      need(this.#form, '[data-status]').textContent = text
    }, 500)
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) new SearchBox(form)
