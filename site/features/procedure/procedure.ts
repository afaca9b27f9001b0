import { applies, isKnown, type Situation } from '../../../src/engine/situation/applies.ts'
import { cleanQuery } from '../../../src/engine/situation/clean-query.ts'
import { noneOfThem, versionKey } from '../../../src/engine/situation/link.ts'
import { withPerson } from '../../../src/engine/situation/situation.ts'
import type { Formula } from '../../../src/model/formula.ts'
import type { ChannelId, Procedure, When } from '../../../src/model/procedure.ts'
import type { Answer } from '../../../src/text/answers.ts'
import { capital } from '../../../src/text/format.ts'
import { chooseLive as t } from '../../../src/text/live.ts'
import { startLanguage } from '../../scripts/language.ts'
import { need } from '../../scripts/page.ts'
import { keepPerson, personField, personInForm } from '../../scripts/person.ts'
import { startTools } from '../../scripts/share.ts'
import { versionHere } from '../../scripts/site-day.ts'
import { tellElsewhere } from '../ahead/elsewhere.ts'
import { type Later, tellLater } from '../ahead/later.ts'
import { MyCase } from '../case/case.ts'
import { excludeNone } from '../case/none.ts'
import { now } from '../due/data.ts'
import { startPlace } from '../place/start.ts'

type PageFacts = Procedure & {
  formulas?: Record<string, Formula>
  coming?: readonly Later<PageFacts>[]
}

const { coming = [], ...procedure } = JSON.parse(need(document, '#du-lieu').textContent ?? '') as PageFacts
const form = document.querySelector<HTMLFormElement>('[data-chooser]')
const formulas = Object.assign({}, procedure.formulas, ...coming.map(({ facts: later }) => later.formulas))
const mine = new MyCase({ ...procedure, formulas })

/** What the form says; a question without an answer narrows nothing. */
function situation(): Situation {
  if (!form) return {}
  const chosen = new FormData(form)
  const known: Situation = {
    case: String(chosen.get('truong-hop') ?? '') || undefined,
    channel: (String(chosen.get('cach-nop') ?? '') || undefined) as ChannelId | undefined,
    circumstances: facts().length > 0 ? facts().filter(id => id !== noneOfThem) : undefined,
  }
  return withPerson(procedure, known, personInForm(form, mine.personal))
}

/** Hides the lines that cannot apply; what nobody answered stays. A condition that the reader has answered is not asked again. */
function narrow(now: Situation): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-when]')) {
    const when = JSON.parse(line.dataset.when ?? '{}') as When
    const known = isKnown(when, now)
    line.hidden = !applies(when, now)
    if (line instanceof HTMLDetailsElement) line.open = known
    const condition = line.querySelector<HTMLElement>(':scope > [data-condition]')
    if (condition) condition.hidden = known
  }
}

/** Each question says behind its name what was answered. */
function tell(): void {
  for (const cell of form?.querySelectorAll<HTMLElement>('[data-told]') ?? []) {
    const chosen = form?.querySelectorAll<HTMLInputElement>(`[name="${cell.dataset.told}"]:checked`) ?? []
    cell.textContent = [...chosen].map(nameOf).join('; ') || (cell.dataset.any ?? '')
  }
}

const nameOf = (input: HTMLInputElement): string => input.parentElement?.textContent?.trim() ?? ''

/** What stands behind its heading is opened for whoever comes to it by a link. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1))
  if (target instanceof HTMLDetailsElement) target.open = true
}

function write(name: string, { text, tone }: Answer): void {
  const cell = need<HTMLElement>(document, `[data-answer="${name}"]`)
  cell.textContent = text
  cell.classList.toggle('amber', tone === 'open')
  cell.classList.toggle('leaf', tone === 'free')
}

/** What stands under an answer, where there is something to say. */
function writeMore(name: string, text: string | undefined): void {
  const line = need<HTMLElement>(document, `[data-answer="${name}"]`)
  line.textContent = text ?? ''
  line.hidden = text === undefined
}

/** A link from elsewhere says what it was made under. */
async function tellLink(): Promise<void> {
  const then = new URLSearchParams(cleanQuery(location.search)).get(versionKey)
  if (then === null) return
  const [{ readVersion }, { tellVersion }] = await Promise.all([
    import('../../../src/engine/situation/version.ts'),
    import('../ahead/link-version.ts'),
  ])
  const [made, own] = [readVersion(then), readVersion(versionHere())]
  const my = { procedure, mine: mine.mine, values: mine.values }
  if (made && own) await tellVersion(need(document, '[data-link-version]'), made, own, my)
}

/** For the printed checklist: what the reader has chosen, in the words of the form. */
function chosenNames(): string[] {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])]
  return inputs.filter(input => input.value !== '').map(nameOf)
}

/** Answers again in the head of the page; says it to a screen reader only after the reader's own choice. */
function answer(aloud: boolean): void {
  const { papers, limit, cost } = mine.answers()
  write('papers', papers)
  write('limit', limit)
  write('fee', { ...cost, text: cost.parts?.common ?? cost.text })
  writeMore('show', papers.show)
  writeMore('instead', cost.parts?.instead.map(capital).join('; '))
  tellLater(procedure, coming, mine.mine, mine.values)
  tellElsewhere(mine.mine.submitted, now().slice(0, 10))
  const names = chosenNames()
  need(document, '[data-chosen]').textContent = names.length > 0 ? t.chosen(names.join('; ')) : ''
  const status = document.querySelector<HTMLElement>('[data-choice-status]')
  if (aloud && status) status.textContent = t.status(papers.text, limit.text, cost.text)
}

const facts = (): string[] => (form ? new FormData(form).getAll('hoan-canh').map(String) : [])

/** Ticks in the form what the address says. */
function restore(): void {
  const given = mine.mine
  const chosen: Record<string, readonly string[]> = {
    'truong-hop': [given.case ?? ''],
    'cach-nop': [given.channel ?? ''],
    'hoan-canh': given.circumstances?.length === 0 ? [noneOfThem] : (given.circumstances ?? []),
  }
  const said = (id: string) => (given.person?.[id] === undefined ? '' : given.person[id] ? 'co' : 'khong')
  for (const input of form?.querySelectorAll('input') ?? []) {
    const person = personField(input.name)
    input.checked =
      person === undefined ? chosen[input.name]?.includes(input.value) === true : input.value === said(person)
  }
}

function update(aloud: boolean): void {
  const now = situation()
  narrow(now)
  tell()
  mine.choose(now, aloud)
  answer(aloud)
}

mine.changed = () => answer(true)

if (form) {
  form.hidden = false
  const roomy = matchMedia('(min-width: 720px)').matches
  for (const question of form.querySelectorAll<HTMLDetailsElement>('[data-question]')) question.open = roomy
  restore()
  form.addEventListener('change', event => {
    const changed = event.target as HTMLInputElement
    const person = personField(changed.name)
    if (person !== undefined) keepPerson(person, changed.value === '' ? undefined : changed.value === 'co')
    excludeNone(changed, form.querySelectorAll<HTMLInputElement>('[name="hoan-canh"]'))
    update(true)
  })
}
addEventListener('hashchange', openTarget)
openTarget()
void tellLink()
startLanguage()
startPlace()
startTools(async () => (await import('../case/share-case.ts')).shareText(procedure, mine.mine, mine.link()))
update(false)
