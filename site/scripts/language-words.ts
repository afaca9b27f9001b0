import { caseText, dueText } from '../../src/text/case.ts'
import { english } from '../../src/text/english.ts'
import { placeLive, portalText } from '../../src/text/place.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'
import { element } from './page.ts'
import { pair, translate } from './translate.ts'

pair(caseText, english.mine)
pair(dueText, english.due)
pair(placeLive, english.place)
pair(portalText, english.portal)
pair(procedurePage, english.page)

/** Joints between facts that stand on one line. */
const joint = /( · |, (?=trong \d))/

function replace(node: Text): void {
  if (node.parentElement?.closest('[lang="en"], [data-language], script') || node.data.trim() === '') return
  const parts = node.data.split(joint)
  const made = parts.map(part => [part, translate(part.trim())] as const)
  if (made.every(([, found]) => found === undefined)) return
  const fragment = document.createDocumentFragment()
  for (const [part, found] of made) {
    if (found === undefined) fragment.append(part)
    else {
      const span = element('span', found)
      span.lang = 'en'
      fragment.append(/^\s/.test(part) ? ' ' : '', span, /\s$/.test(part) ? ' ' : '')
    }
  }
  node.replaceWith(fragment)
}

function walk(root: Node): void {
  const texts: Text[] = root instanceof Text ? [root] : []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) replace(text)
}

/** Translates the fixed words below an element, and what scripts write there later; record data stay Vietnamese. */
export function keepTranslated(root: Element): void {
  walk(root)
  new MutationObserver(changes => {
    for (const change of changes) for (const added of change.addedNodes) walk(added)
  }).observe(root, { childList: true, subtree: true })
}
