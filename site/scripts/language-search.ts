import type { Hit } from '../../src/search/types.ts'
import { englishSite } from '../../src/text/english-pages.ts'
import { wantEnglish } from './language.ts'
import { translate } from './language-words.ts'
import { element, marked, need } from './page.ts'

const t = englishSite.search
const form = need<HTMLFormElement>(document, '[data-search]')
const list = need<HTMLElement>(document, '[data-results]')
const status = need<HTMLElement>(document, '[data-results-status]')
const query = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200)

function line(hit: Hit): HTMLElement {
  const item = element('li')
  const link = element('a')
  link.href = `${form.dataset.base ?? '/'}thu-tuc/${hit.code}/`
  link.addEventListener('click', () => wantEnglish(true))
  const own = hit.titleEn === undefined ? link : element('p')
  own.lang = 'vi'
  own.append(marked(hit.name, hit.highlights))
  if (own !== link) link.append(hit.titleEn ?? '')
  const facts = element('p', '', 'quiet')
  const texts = [...hit.facts.levels, hit.facts.papers, hit.facts.limit, hit.facts.fee].filter(
    text => text !== undefined && text !== '',
  )
  for (const [place, text] of texts.entries()) {
    const found = translate(text ?? '')
    const part = element('span', found ?? text)
    if (found === undefined) part.lang = 'vi'
    facts.append(place > 0 ? ' · ' : '', part)
  }
  item.append(...new Set([link, own, facts]))
  return item
}

if (query.trim() !== '') {
  need<HTMLInputElement>(form, 'input').value = query
  need(document, 'h1').textContent = t.heading(query)
  try {
    const { ask } = await import('../features/search/search-index.ts')
    const { hits, total } = await ask(query, { limit: 30 })
    list.replaceChildren(...hits.map(line))
    status.textContent = t.found(total)
  } catch {
    status.textContent = t.failed
  }
}
