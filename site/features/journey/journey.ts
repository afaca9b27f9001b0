import { totalsOf } from '../../../src/engine/situation/chain.ts'
import { type Asking, type EventAnswers, isNeeded, toBeDone } from '../../../src/engine/situation/event.ts'
import { feeValues } from '../../../src/engine/situation/fee-value.ts'
import { type MergedPaper, mergedCount, mergedPapers, type Situations } from '../../../src/engine/situation/journey.ts'
import { noneOfThem } from '../../../src/engine/situation/link.ts'
import { personalIn, withPerson } from '../../../src/engine/situation/situation.ts'
import { visitsOf } from '../../../src/engine/situation/visits.ts'
import type { Formula } from '../../../src/model/formula.ts'
import type { ChannelId } from '../../../src/model/procedure.ts'
import { paperText } from '../../../src/text/answers.ts'
import { formatDay } from '../../../src/text/format.ts'
import { journeyText as t } from '../../../src/text/journey.ts'
import { shareLive } from '../../../src/text/live.ts'
import { pieceWords } from '../../../src/text/pieces.ts'
import { totalFeesText } from '../../../src/text/totals.ts'
import { element, need } from '../../scripts/page.ts'
import { keepPerson, keptPerson, personField, personInForm } from '../../scripts/person.ts'
import { startTools } from '../../scripts/share.ts'
import { excludeNone } from '../case/none.ts'
import { now } from '../due/data.ts'
import { startQuestions } from './questions.ts'
import { type JourneyProcedure, journeyQuery, type Picked, readJourney } from './state.ts'
import { paintTimeline } from './timeline-view.ts'

const given = JSON.parse(need(document, '#hanh-trinh').textContent ?? '') as {
  procedures: JourneyProcedure[]
  formulas: Record<string, Formula>
  event: Asking
  agencies: Record<string, string>
}
const { event } = given
const values = feeValues(given.formulas)
const nameOf = (code: string) => given.procedures.find(one => one.code === code)?.name ?? code
const state = readJourney(location.search, given.procedures, event)
const personal = [...new Set(given.procedures.flatMap(one => personalIn(one).map(({ id }) => id)))]
state.person = { ...keptPerson(personal), ...state.person }
const merged = need<HTMLElement>(document, '[data-merged]')
const staticList = [...merged.childNodes]
const startInput = need<HTMLInputElement>(document, '[data-start]')
let turn = 0

/** Whether a procedure is chosen: by the reader, or else by what he answered, once that is all. */
const isChosen = (code: string): boolean => (state.own ? state.picked.has(code) : toBeDone(event, code, state.answers))

const chosen = () => given.procedures.filter(one => isChosen(one.code))
const situations = (): Situations =>
  new Map(chosen().map(one => [one.code, withPerson(one, state.picked.get(one.code) ?? {}, state.person)]))

const keyOf = ({ usedBy, alternatives }: MergedPaper) => `${usedBy[0]}_${alternatives[0]?.id}`

const paperName = ({ alternatives }: MergedPaper) => alternatives.map(paper => paper.name).join(shareLive.oneOf)

function paperLine(paper: MergedPaper): HTMLElement {
  const made = element('li')
  const label = element('label')
  const box = element('input')
  box.type = 'checkbox'
  box.checked = state.have.has(keyOf(paper))
  box.addEventListener('change', () => {
    if (box.checked) state.have.add(keyOf(paper))
    else state.have.delete(keyOf(paper))
    remember()
  })
  label.append(box, element('span', paperName(paper)))
  const { originals, copies, usedBy, givenBy } = paper
  const facts = [...pieceWords({ ...paper.alternatives[0], originals, copies }), t.usedBy(usedBy.map(nameOf))]
  made.append(label, element('p', facts.join(' · '), 'quiet'))
  if (givenBy !== undefined) made.append(element('p', t.givenBy(nameOf(givenBy)), 'quiet leaf'))
  return made
}

const write = (selector: string, text: string) => {
  need(document, selector).textContent = text
}

/** Where several of the chosen can be handed in at once. */
function paintVisits(procedures: readonly JourneyProcedure[]): void {
  const visits = visitsOf(procedures, situations())
  need<HTMLElement>(document, '[data-visits-box]').hidden = visits.length === 0
  const lines = visits.map(({ agency, codes }) =>
    element('li', t.visitAt(given.agencies[agency] ?? agency, codes.map(nameOf))),
  )
  need(document, '[data-visits]').replaceChildren(...lines)
}

async function paint(): Promise<void> {
  const mine = ++turn
  const procedures = chosen()
  const some = procedures.length > 0
  paintVisits(procedures)
  const papers = mergedPapers(procedures, situations())
  merged.replaceChildren(...(some ? papers.map(paperLine) : staticList))
  const count = paperText(mergedCount(papers))
  const own = [count.text, count.show].filter(Boolean).join('. ')
  need<HTMLDetailsElement>(document, '[data-merged-box]').open = some
  write(
    '[data-merged-count]',
    some ? t.papersOfMine(count.text, procedures.length) : t.papersOfAll(given.procedures.length),
  )
  write('[data-journey-count]', some ? t.count(procedures.length) : t.none)
  write('[data-journey-papers]', some ? own : '–')
  write('[data-journey-fees]', some ? totalFeesText(totalsOf(procedures, situations(), values)) : '–')
  need<HTMLElement>(document, '[data-timeline-box]').hidden = !some
  const dated = some ? await paintTimeline(procedures, situations(), state.start) : undefined
  if (mine !== turn) return
  const done = dated?.done === undefined ? t.unknown : formatDay(dated.done)
  write(
    '[data-journey-done]',
    some ? [done, dated?.open ? t.openMany(dated.open) : ''].filter(Boolean).join('. ') : '–',
  )
}

function remember(): void {
  history.replaceState(null, '', `${location.pathname}${journeyQuery(state)}`)
}

/** What the line says of my case; of circumstances nothing where none is ticked. */
function pickedIn(line: HTMLElement): Picked {
  const choice = (key: string) =>
    line.querySelector<HTMLSelectElement>(`[data-pick-choice="${key}"]`)?.value || undefined
  const facts = [...line.querySelectorAll<HTMLInputElement>('[data-pick-fact]:checked')].map(({ value }) => value)
  return {
    case: choice('truong-hop'),
    channel: choice('cach-nop') as ChannelId | undefined,
    circumstances: facts.length === 0 ? undefined : facts.filter(id => id !== noneOfThem),
  }
}

/** Shows in the line what the address says. */
function restore(line: HTMLElement, known: Picked | undefined): void {
  for (const select of line.querySelectorAll<HTMLSelectElement>('[data-pick-choice]'))
    select.value = (select.dataset.pickChoice === 'truong-hop' ? known?.case : known?.channel) ?? ''
  const facts = known?.circumstances
  for (const box of line.querySelectorAll<HTMLInputElement>('[data-pick-fact]'))
    box.checked = box.value === noneOfThem ? facts?.length === 0 : facts?.includes(box.value) === true
}

/** Shows in a line whether it is chosen, and what is known of it. */
function paintPick(line: HTMLElement): void {
  const code = line.dataset.pick ?? ''
  const box = need<HTMLInputElement>(line, '[data-pick-box]')
  const more = line.querySelector<HTMLDetailsElement>('[data-pick-more]')
  box.checked = isChosen(code)
  restore(line, state.picked.get(code))
  if (more) more.hidden = !box.checked
}

const lines = [...document.querySelectorAll<HTMLElement>('[data-pick]')]

/** From now on the reader chooses himself: what is chosen now stays, as it is known. */
function chooseOwn(): void {
  if (!state.own) state.picked = new Map(chosen().map(({ code }) => [code, state.picked.get(code) ?? {}]))
  state.own = true
}

function pick(line: HTMLElement): void {
  const code = line.dataset.pick ?? ''
  const box = need<HTMLInputElement>(line, '[data-pick-box]')
  box.hidden = false
  paintPick(line)
  line.addEventListener('change', ({ target }) => {
    excludeNone(target as HTMLInputElement, line.querySelectorAll<HTMLInputElement>('[data-pick-fact]'))
    chooseOwn()
    if (box.checked) state.picked.set(code, pickedIn(line))
    else state.picked.delete(code)
    paintPick(line)
    remember()
    void paint()
  })
}

/** Another answer chooses anew; of what the reader knew of a procedure that stays, nothing is lost. */
function answer(answers: EventAnswers): void {
  const stays = (code: string) =>
    toBeDone(event, code, answers) || (state.picked.has(code) && isNeeded(event, code, answers) !== false)
  if (state.own)
    state.picked = new Map(
      given.procedures.flatMap(({ code }) => (stays(code) ? [[code, state.picked.get(code) ?? {}]] : [])),
    )
  state.own = state.own && state.picked.size > 0
  state.answers = answers
  for (const line of lines) paintPick(line)
  remember()
  void paint()
}

/** The journey as plain text with its link. */
function shareText(): string {
  const procedures = chosen()
  const papers = mergedPapers(procedures, situations()).filter(paper => paper.givenBy === undefined)
  return [
    need(document, 'h1').textContent ?? '',
    '',
    t.shareTitle,
    ...(procedures.length > 0 ? procedures : given.procedures).map((one, index) => `${index + 1}. ${one.name}`),
    '',
    ...(papers.length === 0 ? [] : [shareLive.papers, ...papers.map(paper => `☐ ${paperName(paper)}`), '']),
    location.href,
  ].join('\n')
}

/** What the reader is himself is asked once for the whole journey. */
function askPerson(form: HTMLFormElement): void {
  form.hidden = false
  for (const input of form.querySelectorAll('input')) {
    const said = state.person[personField(input.name) ?? '']
    input.checked = input.value === (said === undefined ? '' : said ? 'co' : 'khong')
  }
  form.addEventListener('change', () => {
    state.person = personInForm(form, personal)
    for (const id of personal) keepPerson(id, state.person[id])
    remember()
    void paint()
  })
}

const person = document.querySelector<HTMLFormElement>('[data-person]')
if (person) askPerson(person)
for (const line of lines) pick(line)
startQuestions(event, state.answers, answer)
startInput.value = state.start ?? now().slice(0, 10)
startInput.addEventListener('change', () => {
  state.start = startInput.value || undefined
  remember()
  void paint()
})
need<HTMLElement>(document, '[data-journey-hint]').hidden = false
need<HTMLElement>(document, '[data-journey-mine]').hidden = false
startTools(shareText)
void paint()
