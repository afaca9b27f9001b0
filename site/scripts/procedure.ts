import { feeAnswer, feesDependOnFacts, limitAnswer, paperAnswer } from '../../src/engine/answers.ts'
import { applies, type Situation } from '../../src/engine/applies.ts'
import type { ChannelId, Procedure, When } from '../../src/model/procedure.ts'
import { type Answer, feeText, limitText, paperText } from '../../src/text/answers.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'
import { showDue } from './due.ts'
import { need } from './page.ts'

const noneOfThem = 'khong'
const procedure = JSON.parse(need(document, '#du-lieu').textContent ?? '') as Procedure
const form = document.querySelector<HTMLFormElement>('[data-chooser]')

/** What the form says; a question without an answer narrows nothing. */
function situation(): Situation {
  if (!form) return {}
  const chosen = new FormData(form)
  const facts = chosen.getAll('hoan-canh').map(String)
  return {
    case: String(chosen.get('truong-hop') ?? '') || undefined,
    channel: (String(chosen.get('cach-nop') ?? '') || undefined) as ChannelId | undefined,
    circumstances: facts.length > 0 ? facts.filter(id => id !== noneOfThem) : undefined,
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
  void showDue(limits.length === 1 ? limits[0] : undefined, now.channel)
}

const keys = ['truong-hop', 'cach-nop', 'hoan-canh']

/** The address holds the choice, so that it can be sent to somebody. */
function remember(): void {
  const address = new URL(location.href)
  for (const key of keys) address.searchParams.delete(key)
  for (const [key, value] of new FormData(form ?? undefined)) {
    if (keys.includes(key) && value !== '') address.searchParams.append(key, String(value))
  }
  history.replaceState(null, '', address)
}

function restore(): void {
  const chosen = new URLSearchParams(location.search)
  for (const key of keys)
    for (const value of chosen.getAll(key)) {
      const inputs = form?.querySelectorAll<HTMLInputElement>(`input[name="${key}"]`) ?? []
      for (const input of inputs) if (input.value === value) input.checked = true
    }
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
  form.reset()
  restore()
  form.addEventListener('change', event => {
    exclude(event.target as HTMLInputElement)
    remember()
    update(true)
  })
}
const print = document.querySelector<HTMLButtonElement>('[data-print]')
if (print) {
  print.hidden = false
  print.addEventListener('click', () => window.print())
}
update(false)
