import type { Situation } from '../../../src/engine/situation/applies.ts'
import { feeValues } from '../../../src/engine/situation/fee-value.ts'
import { myTimeLimit } from '../../../src/engine/situation/limits.ts'
import { fromQuery, toQuery, versionKey } from '../../../src/engine/situation/link.ts'
import { myPapers, paperCount } from '../../../src/engine/situation/papers.ts'
import { belonging } from '../../../src/engine/situation/questions.ts'
import { type MySituation, noAnswers, personalIn } from '../../../src/engine/situation/situation.ts'
import type { Formula } from '../../../src/model/formula.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { answersOf, countText } from '../../../src/text/answers.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { feeLive, caseLive as t } from '../../../src/text/live.ts'
import { need } from '../../scripts/page.ts'
import { keptPerson } from '../../scripts/person.ts'
import { versionHere } from '../../scripts/site-day.ts'
import { whenNear } from '../../scripts/when-near.ts'
import { onSubmitted, showDue } from '../due/due.ts'
import { askInputs, paintFees } from './fees.ts'

/** The papers that one box stands for: of several the reader brings one. */
const paperIds = (box: HTMLElement): string[] => (box.dataset.paper ?? '').split(' ')

/** My case on the page of a procedure: what I have, what I pay, when I am answered; the address holds all of it. */
export class MyCase {
  readonly procedure: Procedure
  readonly values: ReturnType<typeof feeValues>
  /** Circumstances of the reader himself that this procedure asks about. */
  readonly personal: readonly string[]
  mine: MySituation = noAnswers
  /** Called when numbers that the reader gave change the answers in the head of the page. */
  changed: () => void = () => undefined
  #chainNear = false

  constructor(data: Procedure & { formulas?: Record<string, Formula> }) {
    this.procedure = data
    this.values = feeValues(data.formulas ?? {})
    this.personal = personalIn(data).map(({ id }) => id)
    const given = fromQuery(location.search.slice(1))
    this.mine = belonging(data, { ...given, person: { ...keptPerson(this.personal), ...given.person } })
    need<HTMLElement>(document, '[data-mine]').hidden = false
    this.#listen()
  }

  #listen(): void {
    const papers = [...document.querySelectorAll<HTMLInputElement>('[data-paper]')]
    const had = (id: string) => this.mine.have.includes(id)
    const isHad = (box: HTMLInputElement) => paperIds(box).some(had)
    const ticked = () =>
      papers
        .filter(box => box.checked)
        .map(paperIds)
        .flatMap(ids => (ids.some(had) ? ids.filter(had) : ids.slice(0, 1)))
    const early = papers.some(box => box.checked && !isHad(box))
    for (const box of papers) {
      box.checked ||= isHad(box)
      box.addEventListener('change', () => this.#keep({ have: ticked() }))
    }
    // the list is there to be ticked before this is
    if (early) {
      this.mine = { ...this.mine, have: ticked() }
      this.#write()
    }
    askInputs(this.procedure, this.mine, inputs => this.#keep({ inputs }))
    onSubmitted(
      submitted => this.#keep({ submitted }),
      () => void this.#due(),
    )
    const effort = need<HTMLDetailsElement>(document, '[data-effort]')
    effort.addEventListener('toggle', () => void this.#effort())
    this.#watchChain()
    const letters = need<HTMLDetailsElement>(document, '#don-tu')
    letters.addEventListener('toggle', async () =>
      (await import('../letter/letters.ts')).showLetters(need(letters, '[data-letters]')),
    )
  }

  /** The chain is dated when the reader comes near to it. */
  #watchChain(): void {
    const box = document.querySelector('[data-chain]')
    if (box === null) return
    whenNear(box, () => {
      this.#chainNear = true
      void this.#chain()
    })
  }

  #keep(change: Partial<MySituation>): void {
    this.mine = { ...this.mine, ...change }
    this.#write()
    this.#paint()
    this.changed()
  }

  /** Writes the state into the address of the page, without a step back in the history. */
  #write(): void {
    history.replaceState(null, '', `${location.pathname}${this.#query()}${location.hash}`)
  }

  /** The state with the version of the page; empty where nothing was chosen. */
  #query(): string {
    const query = toQuery(this.mine)
    return query === '' ? '' : `?${query}&${versionKey}=${versionHere()}`
  }

  /** The address that says all of it, for somebody else. */
  link(): string {
    return `${location.origin}${location.pathname}${this.#query()}`
  }

  /** What the chooser says. */
  choose(known: Situation, byReader: boolean): void {
    const { have, inputs, submitted } = this.mine
    this.mine = { have, inputs, submitted, ...known }
    if (byReader) this.#write()
    this.#paint()
  }

  /** Papers, time and money as the head of the page says them. */
  answers(): ReturnType<typeof answersOf> {
    return answersOf(this.procedure, this.mine, this.values)
  }

  #ready(): string {
    const all = paperCount(this.procedure, this.mine)?.all
    if (all === undefined) return this.answers().papers.text
    const papers = myPapers({ procedure: this.procedure, situation: this.mine })
    const ready = papers.filter(paper => paper.have).length
    if (all.high === 0) return t.nothing
    return ready === all.high ? t.haveAll(countText(all)) : t.have(ready, countText(all))
  }

  #paint(): void {
    const fee = this.answers().cost.text
    need(document, '[data-mine-papers]').textContent = this.#ready()
    need(document, '[data-mine-fees]').textContent = fee
    const status = document.querySelector('[data-fee-total]')
    const asked = Object.keys(this.mine.inputs).length > 0
    if (status) status.textContent = asked ? feeLive.total(fee) : feeLive.needsInput
    paintFees(this.procedure, this.mine, this.values)
    void this.#due()
    void this.#effort()
    void this.#chain()
  }

  async #chain(): Promise<void> {
    const box = document.querySelector<HTMLElement>('[data-chain]')
    if (box === null || !this.#chainNear) return
    const { paintChain } = await import('./chain.ts')
    await paintChain(box, this.procedure.code, this.mine)
  }

  async #due(): Promise<void> {
    const own = myTimeLimit(this.procedure, this.mine)
    const due = await showDue(own, this.mine)
    const none = 'reason' in own && own.reason !== 'none' ? t.noDue : t.noLimit
    need(document, '[data-mine-due]').textContent = due === undefined ? none : momentDay(due)
  }

  async #effort(): Promise<void> {
    const box = need<HTMLDetailsElement>(document, '[data-effort]')
    if (!box.open) return
    const { paintEffort } = await import('./effort.ts')
    await paintEffort(need(box, '[data-effort-rows]'), this.procedure, this.mine, this.answers().cost.text)
  }
}
