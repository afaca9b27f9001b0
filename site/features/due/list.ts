import { element } from '../../scripts/page.ts'

/** Lines under a heading; nothing where there are none. */
export function list(heading: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return []
  const made = element('ul', '', 'lines')
  made.append(...lines.map(line => element('li', line)))
  return [...(heading === '' ? [] : [element('h3', heading)]), made]
}
