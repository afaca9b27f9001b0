import { caseText, dueText } from '../../src/text/case.ts'
import { english, englishPatterns } from '../../src/text/english.ts'
import { actorNames, channelNames, feeKindNames, levelNames } from '../../src/text/labels.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'
import { element } from './page.ts'

const words = new Map<string, string>()

/** Pairs the leaves of two dictionaries that have the same keys. */
function pair(vietnamese: object, other: object): void {
  for (const [key, value] of Object.entries(other)) {
    const own: unknown = vietnamese[key as keyof typeof vietnamese]
    if (typeof value === 'string' && typeof own === 'string') words.set(own, value)
    else if (typeof value === 'object' && value !== null && typeof own === 'object' && own !== null) pair(own, value)
  }
}

pair(caseText, english.mine)
pair(dueText, english.due)
pair(channelNames, english.channels)
pair(levelNames, english.levels)
pair(actorNames, english.actors)
pair(feeKindNames, english.feeKinds)
pair(procedurePage, english.page)

/** The English of a fixed text; undefined for what comes from the record. */
export function translate(text: string): string | undefined {
  const known = words.get(text)
  if (known !== undefined) return known
  const pattern = englishPatterns.find(([vietnamese]) => vietnamese.test(text))
  return pattern && text.replace(...(pattern as [RegExp, string]))
}

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
