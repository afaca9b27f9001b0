import { feeAnswer, feesDependOnFacts, limitAnswer, paperAnswer } from '../../../src/engine/situation/answers.ts'
import { applies, type Situation } from '../../../src/engine/situation/applies.ts'
import type { ChannelId, Procedure, When } from '../../../src/model/procedure.ts'
import { type Answer, feeText, limitText, paperText } from '../../../src/text/answers.ts'
import { procedurePage } from '../../../src/text/procedure-page.ts'
import { startLanguage } from '../../scripts/language.ts'
import { need } from '../../scripts/page.ts'
import { startTools } from '../../scripts/share.ts'
import { MyCase } from '../case/case.ts'
import { noneOfThem } from '../case/link.ts'
import { shareText } from '../case/share-case.ts'

const procedure = JSON.parse(need(document, '#du-lieu').textContent ?? '') as Procedure
const form = document.querySelector<HTMLFormElement>('[data-chooser]')
const mine = new MyCase(procedure)

/** What the form says; a question without an answer narrows nothing. */
function situation(): Situation {
  if (!form) return {}
  const chosen = new FormData(form)
  return {
    case: String(chosen.get('truong-hop') ?? '') || undefined,
    channel: (String(chosen.get('cach-nop') ?? '') || undefined) as ChannelId | undefined,
    circumstances: facts().length > 0 ? facts().filter(id => id !== noneOfThem) : undefined,
  }
}

/** Hides the lines that cannot apply; what nobody answered stays. */
function narrow(now: Situation): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-when]'))
    line.hidden = !applies(JSON.parse(line.dataset.when ?? '{}') as When, now)
}

function write(name: string, { text, tone }: Answer): void {
  const cell = need<HTMLElement>(document, `[data-answer="${name}"]`)
  cell.textContent = text
  cell.classList.toggle('amber', tone === 'open')
  cell.classList.toggle('leaf', tone === 'free')
}

/** For the printed checklist: what the reader has chosen, in the words of the form. */
function chosenNames(): string[] {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])]
  return inputs.filter(input => input.value !== '').map(input => input.parentElement?.textContent?.trim() ?? '')
}

/** Answers again in the head of the page; says it to a screen reader only after the reader's own choice. */
function answer(now: Situation, aloud: boolean): void {
  const papers = paperText(procedure.papers !== undefined, paperAnswer(procedure, now))
  const limits = limitAnswer(procedure, now)
  const limit = limitText(limits)
  const fee = feeText(feeAnswer(procedure, now))
  write('papers', papers)
  write('limit', limit)
  write('fee', fee)
  const show = need<HTMLElement>(document, '[data-answer="show"]')
  show.textContent = papers.show ?? ''
  show.hidden = papers.show === undefined
  const names = chosenNames()
  need(document, '[data-chosen]').textContent = names.length > 0 ? procedurePage.choose.chosen(names) : ''
  need<HTMLElement>(document, '[data-answer="more"]').hidden = !feesDependOnFacts(procedure, now)
  if (aloud) {
    const text = procedurePage.choose.status(papers.text, limit.text, fee.text)
    need<HTMLElement>(document, '[data-choice-status]').textContent = text
  }
  mine.choose(now, facts(), aloud)
}

const facts = (): string[] => (form ? new FormData(form).getAll('hoan-canh').map(String) : [])

/** Ticks in the form what the address says. */
function restore(): void {
  const { mine: given, none } = mine.state
  const chosen: Record<string, readonly string[]> = {
    'truong-hop': [given.case ?? ''],
    'cach-nop': [given.channel ?? ''],
    'hoan-canh': none ? [noneOfThem] : given.circumstances,
  }
  for (const input of form?.querySelectorAll('input') ?? [])
    input.checked = chosen[input.name]?.includes(input.value) === true
}

/** "None of these" and the facts themselves exclude each other. */
function exclude(ticked: HTMLInputElement): void {
  if (ticked.name !== 'hoan-canh' || !ticked.checked) return
  for (const other of form?.querySelectorAll<HTMLInputElement>('input[name="hoan-canh"]') ?? [])
    if ((other.value === noneOfThem) !== (ticked.value === noneOfThem)) other.checked = false
}

function update(aloud: boolean): void {
  const now = situation()
  narrow(now)
  answer(now, aloud)
}

if (form) {
  form.hidden = false
  restore()
  form.addEventListener('change', event => {
    exclude(event.target as HTMLInputElement)
    update(true)
  })
}
startLanguage()
startTools(() => shareText(procedure, mine.state.mine))
update(false)
