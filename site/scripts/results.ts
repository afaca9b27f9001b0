import type { Hit, SearchAnswer } from '../../src/search/types.ts'
import { site } from '../../src/text/site.ts'
import { baseOf, element, marked, need } from './page.ts'

const t = site.results
const list = need<HTMLElement>(document, '[data-results]')
const status = need<HTMLElement>(document, '[data-results-status]')
const query = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200)

/** The words say it; the colour only helps the eye. */
const toneOf = (fee: string): string => (/chưa/i.test(fee) ? 'amber' : fee === site.list.fees.free ? 'leaf' : '')

function line(hit: Hit): HTMLElement {
  const { facts } = hit
  const item = element('li')
  const link = element('a')
  link.href = `${baseOf()}thu-tuc/${hit.code}/`
  link.append(marked(hit.name, hit.highlights))
  item.append(link)
  if (hit.title) item.append(element('p', hit.title))
  for (const why of hit.why.filter(one => one.field !== 'title' && one.field !== 'code')) {
    const reason = element('p', `${t.why[why.field]}: `, 'quiet')
    reason.append(marked(why.text, why.highlights))
    item.append(reason)
  }
  const place = [...facts.levels, facts.agency, facts.province, hit.code]
  const papers = facts.papers === undefined ? undefined : site.list.papers(facts.papers)
  item.append(element('p', place.filter(Boolean).join(' · '), 'quiet'))
  const answers = element('p', [papers, facts.limit].filter(Boolean).join(' · '), 'quiet')
  if (facts.fee) answers.append(' · ', element('span', facts.fee, toneOf(facts.fee)))
  item.append(answers)
  return item
}

/** Nothing found: the sectors whose names look most like the words. */
async function offerSectors(): Promise<void> {
  const [{ load }, { suggest }] = await Promise.all([
    import('./search-index.ts'),
    import('../../src/search/suggest.ts'),
  ])
  const { sectors } = suggest(await load(), query, 3)
  if (sectors.length === 0) return
  const line = element('p', `${t.nearSectors} `)
  for (const [place, { id, name }] of sectors.entries()) {
    const link = element('a', name)
    link.href = `${baseOf()}linh-vuc/${id}/`
    line.append(place > 0 ? ', ' : '', link)
  }
  need(document, '[data-results-none]').prepend(line)
}

function render({ hits, total, repaired }: SearchAnswer): void {
  const heading = need<HTMLElement>(document, 'h1')
  heading.textContent = t.heading(query)
  document.title = site.titleOf(t.heading(query))
  list.replaceChildren(...hits.map(line))
  const read = repaired.map(({ typed, meant }) => t.readAs(typed, meant))
  status.textContent = [t.status(total, hits.length), ...read].join(' ')
  need<HTMLElement>(document, '[data-results-none]').hidden = total > 0
  const refine = need<HTMLAnchorElement>(document, '[data-refine]')
  refine.href = `${refine.href}?q=${encodeURIComponent(query)}`
  need<HTMLElement>(document, '[data-refine-line]').hidden = total === 0
  if (total === 0) offerSectors().catch(() => undefined)
}

const input = need<HTMLInputElement>(document, '[data-search] input')
if (query.trim() !== '') {
  input.value = query
  try {
    const { ask } = await import('./search-index.ts')
    render(await ask(query, { limit: 30 }))
  } catch {
    status.textContent = site.search.failed
  }
}
