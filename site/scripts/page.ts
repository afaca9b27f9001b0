/** The element that must be there because the page's own markup holds it. */
export function need<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector)
  if (found === null) throw new Error(`The page lacks ${selector}`)
  return found
}

/** Where the site begins, with its slash: read from the search form that every page has. */
export const baseOf = (): string => need<HTMLFormElement>(document, '[data-search]').dataset.base ?? '/'

/** A new element with its text; text never becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.textContent = text
  if (className !== '') made.className = className
  return made
}

/** Text with the parts that matched marked; ranges go from left to right. */
export function marked(text: string, ranges: readonly (readonly [number, number])[]): DocumentFragment {
  const made = document.createDocumentFragment()
  let at = 0
  for (const [from, to] of ranges) {
    made.append(text.slice(at, from), element('mark', text.slice(from, to)))
    at = to
  }
  made.append(text.slice(at))
  return made
}

/** Hands the reader a file made in the browser: nothing is sent anywhere. */
export function download(name: string, text: string, type: string): void {
  const link = element('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Puts a text where the reader can paste it from; false where the device does not let us. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
