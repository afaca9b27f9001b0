import type { Twins } from '../../../src/search/twins.ts'
import type { Hit } from '../../../src/search/types.ts'
import { site } from '../../../src/text/site.ts'
import { baseOf, element, marked } from '../../scripts/page.ts'
import { answerWords } from './answer-words.ts'
import { card } from './card.ts'
import { hitName } from './hit.ts'
import { boxWords, english, said } from './page-language.ts'

/** The words say it; the colour only helps the eye. */
const toneOf = (fee: string): string =>
  /chưa/i.test(fee) ? 'amber' : fee.startsWith(site.results.fees.free) ? 'leaf' : ''

/** A part of a line; what stays Vietnamese on an English page says so. */
function part(text: string, className = ''): HTMLElement {
  const shown = said(text)
  const made = element('span', shown ?? text, className)
  if (shown === undefined) made.lang = 'vi'
  return made
}

/** A quiet line of facts; those that are missing leave no gap. */
function quiet(...parts: (HTMLElement | undefined)[]): HTMLElement {
  const line = element('p', '', 'quiet')
  for (const one of parts) if (one) line.append(line.hasChildNodes() ? '\u00a0· ' : '', one)
  return line
}

/** The official name, under what people call it. */
function own(content: Node | string): HTMLElement {
  const line = element('p', '', 'long')
  if (english) line.lang = 'vi'
  line.append(content)
  return line
}

/** The same procedure of other provinces, folded. */
function provinceChoice({ provinces }: Twins): HTMLElement | undefined {
  if (provinces.length === 0) return undefined
  const box = element('details')
  const list = element('ul')
  for (const { code, facts } of provinces) {
    const link = element('a', facts.province ?? code)
    link.href = `${baseOf()}thu-tuc/${code}/`
    const row = element('li')
    row.append(link)
    list.append(row)
  }
  box.append(element('summary', answerWords.provinces(provinces.length)), list)
  return box
}

/** Why it was found, a line for each part of the record. */
function reasons({ why, titleEn }: Hit): HTMLElement[] {
  const told = why.filter(({ field, text }) => field !== 'code' && !(english && text === titleEn))
  return [...Map.groupBy(told, ({ field }) => field)].map(([field, parts]) => {
    const line = element('p', `${boxWords.why[field]}: `, 'quiet')
    for (const [place, { text, highlights }] of parts.entries())
      line.append(place > 0 ? ', ' : '', marked(text, highlights))
    return line
  })
}

/** One result: its name, what people call it, why it was found, where it is done, and the answers in short. */
export function resultLine(row: Twins, clear: boolean): HTMLElement {
  const { hit } = row
  const { papers, limit, fee, levels, agency, province } = hit.facts
  const item = element('li')
  const link = element('a', '', 'long')
  link.href = `${baseOf()}thu-tuc/${hit.code}/`
  link.addEventListener('click', () => english?.wantEnglish(true))
  link.append(hitName(hit))
  item.append(link)
  if (english ? hit.titleEn !== undefined : hit.title) item.append(own(marked(hit.name, hit.highlights)))
  item.append(...reasons(hit))
  const facts = (texts: readonly (string | undefined)[]) => texts.map(text => (text ? part(text) : undefined))
  item.append(quiet(...facts([...levels, agency, province, hit.code])))
  if (clear) item.append(card(hit))
  else item.append(quiet(...facts([papers, limit]), fee ? part(fee, toneOf(fee)) : undefined))
  const choice = provinceChoice(row)
  if (choice) item.append(choice)
  return item
}
