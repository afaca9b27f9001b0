import { element } from '../../scripts/page.ts'

/** The list of options of a combobox (ARIA: the focus stays in the input, the active option is named). */
export class OptionList {
  readonly #input: HTMLInputElement
  readonly #panel: HTMLElement
  readonly #list: HTMLElement
  #active = -1

  constructor(input: HTMLInputElement, panel: HTMLElement, list: HTMLElement, leave: (href: string) => void) {
    this.#input = input
    this.#panel = panel
    this.#list = list
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', list.id)
    input.setAttribute('aria-expanded', 'false')
    list.addEventListener('mousedown', event => event.preventDefault())
    list.addEventListener('click', event => {
      const href = (event.target as Element).closest<HTMLElement>('[data-href]')?.dataset.href
      if (href) leave(href)
    })
  }

  get isOpen(): boolean {
    return !this.#panel.hidden
  }

  /** Where the active option leads. */
  get href(): string | undefined {
    return this.#options[this.#active]?.dataset.href
  }

  get #options(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[]
  }

  /** Shows new options, none of them active; no options still open the panel, which then says so. */
  show(options: readonly { href: string; content: (string | Node)[] }[]): void {
    this.#list.replaceChildren(
      ...options.map(({ href, content }, place) => {
        const option = element('li')
        option.id = `${this.#list.id}-${place}`
        option.setAttribute('role', 'option')
        option.dataset.href = href
        option.append(...content)
        return option
      }),
    )
    this.#activate(-1)
    this.#panel.hidden = false
    this.#input.setAttribute('aria-expanded', String(options.length > 0))
  }

  close(): void {
    this.#panel.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#activate(-1)
  }

  /** One option down or up, by way of none at either end. */
  move(by: 1 | -1): void {
    const stops = this.#options.length + 1
    this.#activate(((this.#active + 1 + by + stops) % stops) - 1)
  }

  #activate(place: number): void {
    this.#active = place
    for (const [index, option] of this.#options.entries()) option.setAttribute('aria-selected', String(index === place))
    const option = this.#options[place]
    if (option === undefined) this.#input.removeAttribute('aria-activedescendant')
    else {
      this.#input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }
}
