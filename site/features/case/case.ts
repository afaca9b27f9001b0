import type { Situation } from '../../../src/engine/situation/applies.ts'
import { feeValues } from '../../../src/engine/situation/fee-value.ts'
import { type MySituation, myPapers, myTimeLimit } from '../../../src/engine/situation/situation.ts'
import type { Formula } from '../../../src/model/formula.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { caseText } from '../../../src/text/case.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { need } from '../../scripts/page.ts'
import { onSubmitted, showDue } from '../due/due.ts'
import { askInputs, feeWords, paintFees } from './fees.ts'
import { type LinkState, noneOfThem, readLink, writeLink } from './link.ts'

/** My case on the page of a procedure: what I have, what I pay, when I am answered; the address holds all of it. */
export class MyCase {
  readonly procedure: Procedure
  readonly values: ReturnType<typeof feeValues>
  state: LinkState
  known: Situation = {}

  constructor(data: Procedure & { formulas?: Record<string, Formula> }) {
    this.procedure = data
    this.values = feeValues(data.formulas ?? {})
    this.state = readLink(data)
    need<HTMLElement>(document, '[data-mine]').hidden = false
    this.#listen()
  }

  #listen(): void {
    const papers = document.querySelectorAll<HTMLInputElement>('[data-paper]')
    for (const box of papers) {
      box.checked = this.state.mine.have.includes(box.dataset.paper ?? '')
      box.addEventListener('change', () => {
        const have = [...papers].filter(one => one.checked).map(one => one.dataset.paper ?? '')
        this.#keep({ have })
      })
    }
    askInputs(this.procedure, this.state.mine, inputs => this.#keep({ inputs }))
    onSubmitted(
      submitted => this.#keep({ submitted }),
      () => void this.#due(),
    )
    const effort = need<HTMLDetailsElement>(document, '[data-effort]')
    effort.addEventListener('toggle', () => void this.#effort())
  }

  #keep(change: Partial<MySituation>): void {
    this.state = { ...this.state, mine: { ...this.state.mine, ...change } }
    writeLink(this.state)
    this.#paint()
  }

  /** What the chooser says; `circumstances` missing means that nobody answered. */
  choose(known: Situation, circumstances: readonly string[], byReader: boolean): void {
    this.known = known
    const { have, inputs, submitted } = this.state.mine
    const facts = circumstances.filter(id => id !== noneOfThem)
    this.state = {
      mine: { have, inputs, submitted, case: known.case, channel: known.channel, circumstances: facts },
      none: circumstances.includes(noneOfThem),
    }
    if (byReader) writeLink(this.state)
    this.#paint()
  }

  #paint(): void {
    const { mine } = this.state
    const papers = myPapers(this.procedure, mine)
    const ready = papers.filter(paper => paper.have).length
    need(document, '[data-mine-papers]').textContent = caseText.have(ready, papers.length)
    const fees = feeWords(this.procedure, mine, this.values)
    need(document, '[data-mine-fees]').textContent = fees.text
    const asked = Object.keys(mine.inputs).length > 0
    if (asked && fees.complete) {
      const total = need<HTMLElement>(document, '[data-answer="fee"]')
      total.textContent = fees.text
      total.classList.remove('amber')
    }
    const status = document.querySelector('[data-fee-total]')
    if (status) status.textContent = asked ? caseText.fee.total(fees.text) : caseText.fee.needsInput
    paintFees(this.procedure, mine, this.values)
    void this.#due()
    void this.#effort()
    void this.#chain()
  }

  async #chain(): Promise<void> {
    const box = document.querySelector<HTMLElement>('[data-chain]')
    if (box === null) return
    const { paintChain } = await import('./chain.ts')
    await paintChain(box, this.procedure.code, this.state.mine)
  }

  async #due(): Promise<void> {
    const own = myTimeLimit(this.procedure, this.known)
    const due = await showDue(own, this.state.mine)
    const none = 'reason' in own && own.reason !== 'none' ? caseText.noDue : caseText.noLimit
    need(document, '[data-mine-due]').textContent = due === undefined ? none : momentDay(due)
  }

  async #effort(): Promise<void> {
    const box = need<HTMLDetailsElement>(document, '[data-effort]')
    if (!box.open) return
    const { paintEffort } = await import('./effort.ts')
    const fees = feeWords(this.procedure, this.state.mine, this.values).text
    await paintEffort(need(box, '[data-effort-rows]'), this.procedure, this.state.mine, fees)
  }
}
