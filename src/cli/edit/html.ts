/** A piece of a page that is markup already; all else is text and is escaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a page: nothing, text, markup, or several of them. */
export type Part = Html | string | number | false | undefined | readonly Part[]

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function textOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(textOf).join('')
  return String(part).replace(/[&<>"']/g, sign => signs[sign] ?? '')
}

/** Markup with text in it, so that no text becomes markup. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((text, at) => text + textOf(parts[at])).join(''))

/** Attributes of an element; `true` stands alone, and what is undefined or false is left out. */
export const attributes = (given: Readonly<Record<string, string | number | boolean | undefined>>): Html =>
  new Html(
    Object.entries(given)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => (value === true ? ` ${name}` : html` ${name}="${String(value)}"`.text))
      .join(''),
  )
