import { claimOfSaving } from '../../../src/engine/cost/claim.ts'
import { type ProcedureSaving, savingOn, totalOf, totalsByScope } from '../../../src/engine/cost/saving.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { whatIf as t } from '../../../src/text/what-if.ts'
import type { WhatIfData } from '../../lib/what-if.ts'
import { element, need } from '../../scripts/page.ts'

const section = need<HTMLElement>(document, '[data-what-if]')
const form = need<HTMLFormElement>(section, 'form')
const data = JSON.parse(need(document, '#du-lieu').textContent ?? '') as WhatIfData

const inputs = () => [...form.querySelectorAll<HTMLInputElement>('input')]
const untouched = (input: HTMLInputElement) =>
  input.type === 'checkbox' ? input.checked === input.defaultChecked : input.value === input.defaultValue
const named = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null

/** The number typed, when it differs from the page's own; NaN marks what is no number. */
function typed(name: string): number | undefined {
  const input = named(name)
  return input === null || untouched(input) ? undefined : input.value === '' ? Number.NaN : input.valueAsNumber
}

/** Shares as typed, each as a part of their sum; the record's own while none is touched. */
function channelsOf(base: Procedure): Procedure['channels'] {
  const shown = (base.channels ?? []).map(({ id }) => named(`${base.code}/share/${id}`))
  if (shown.every(input => input === null || untouched(input))) return base.channels
  const values = shown.map(input => input?.valueAsNumber ?? 0)
  const sum = values.reduce((total, value) => total + value, 0)
  return base.channels?.map((channel, index) => ({ ...channel, share: sum === 0 ? 0 : (values[index] ?? 0) / sum }))
}

function procedureNow(base: Procedure): Procedure {
  const subjects = typed(`${base.code}/subjects`)
  const channels = channelsOf(base)
  return {
    ...base,
    ...(channels && { channels }),
    ...(base.submissions && subjects !== undefined && { submissions: { ...base.submissions, subjects } }),
  }
}

/** The saving as the form stands, by the engine that made the page. */
function savings(): ProcedureSaving[] {
  const income = typed('income')
  const assumptions =
    income === undefined
      ? data.assumptions
      : { ...data.assumptions, values: { ...data.assumptions.values, 'hourly-income': income } }
  return data.procedures.map(({ base, owned }) => {
    const kept = owned.filter((_, index) => named(`${base.code}/${index}`)?.checked !== false)
    return savingOn(procedureNow(base), kept, assumptions)
  })
}

function shareSums(): number[] {
  return data.procedures.flatMap(({ base }) => {
    const shown = (base.channels ?? []).flatMap(({ id }) => named(`${base.code}/share/${id}`) ?? [])
    return shown.length === 0 ? [] : [shown.reduce((sum, input) => sum + (input.valueAsNumber || 0), 0)]
  })
}

function row({ procedure, before, after, perYear }: ProcedureSaving): void {
  const cells = need(section, `[data-row="${procedure}"]`).querySelectorAll('td')
  for (const [index, value] of [before.perYear, after.perYear, perYear].entries()) {
    const cell = cells[index]
    if (cell) cell.textContent = t.less(value)
  }
}

function stateText(): string {
  const sum = shareSums().find(value => Math.abs(value - 100) > 0.001)
  if (sum !== undefined) return t.shareSum(sum)
  return inputs().every(untouched) ? t.same : t.changed
}

/** Works everything out again; a field that holds no number keeps the last result and says so. */
function update(): void {
  const wrong = inputs().filter(input => !input.validity.valid || (input.type === 'number' && input.value === ''))
  for (const input of inputs()) input.toggleAttribute('aria-invalid', false)
  for (const input of wrong) input.setAttribute('aria-invalid', 'true')
  const state = need(section, '[data-state]')
  if (wrong.length > 0) {
    state.replaceChildren(element('span', t.invalid, 'seal'))
    return
  }
  const all = savings()
  const total = totalOf({ byScope: totalsByScope(all) })
  const sentence = need<HTMLElement>(section, '[data-sentence]')
  sentence.textContent = t.sentence(total?.saving, total?.percent, claimOfSaving({ procedures: all }))
  sentence.dataset.saving = String(total?.saving ?? '')
  state.textContent = stateText()
  for (const item of all) row(item)
}

section.hidden = false
form.addEventListener('input', update)
form.addEventListener('submit', event => event.preventDefault())
form.addEventListener('reset', () => requestAnimationFrame(update))
update()
