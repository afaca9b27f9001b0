import { plainNumber, readNumber } from '../../../src/text/number.ts'
import { element } from '../../scripts/page.ts'
import type { Fields } from './calculator-data.ts'
import { type Field, fits, type Group } from './calculator-fields.ts'

type Control = HTMLInputElement | HTMLSelectElement

function choice({ options = [] }: Field): HTMLSelectElement {
  const select = element('select')
  select.append(
    ...options.map(({ value, label }) => {
      const option = element('option', label)
      option.value = value
      return option
    }),
  )
  return select
}

/** A field of text: a number is read as people write it, which a field of numbers in a browser does not. */
function written({ kind, max = 0, initial }: Field): HTMLInputElement {
  const input = element('input')
  input.type = 'text'
  if (kind === 'number') input.inputMode = 'decimal'
  else input.maxLength = max
  input.defaultValue = initial
  return input
}

/** What a control holds, as the link has it: a number in plain digits, a text without outer spaces. */
function writtenIn(control: Control, { kind, max }: Field): string {
  const text = control.value.trim()
  const number = kind === 'number' && text !== '' ? readNumber(text, max) : undefined
  return number === undefined ? text : plainNumber(number)
}

function labelled(field: Field): HTMLLabelElement {
  const label = element('label', '', `of-${field.kind}`)
  if (field.kind === 'tick') {
    const input = element('input')
    input.type = 'checkbox'
    input.name = field.name
    label.append(input, element('span', field.label))
    return label
  }
  const control = field.kind === 'choice' ? choice(field) : written(field)
  control.name = field.name
  label.append(element('span', field.label), control)
  return label
}

/** A group of controls under its heading. */
export function fieldset({ heading, hint, fields }: Group): HTMLFieldSetElement {
  const made = element('fieldset')
  made.append(element('legend', heading), ...fields.map(labelled))
  if (hint) made.append(element('p', hint, 'quiet'))
  return made
}

const controlOf = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as Control | null
const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'checkbox'

/** Puts values into the form; those of fields it does not name go back to what they were. */
export function fill(form: HTMLFormElement, known: readonly Field[], fields: Fields): void {
  for (const { name, initial, kind } of known) {
    const control = controlOf(form, name)
    if (control === null) continue
    if (isTick(control)) control.checked = fields.has(name)
    else {
      const value = fields.get(name) ?? initial
      control.value = kind === 'number' && value !== '' ? plainNumber(Number(value)) : value
    }
  }
}

/** What differs from the page's own values; undefined while a control holds what is no number, which is then marked. */
export function read(form: HTMLFormElement, known: readonly Field[]): Fields | undefined {
  const fields = new Map<string, string>()
  let wrong = false
  for (const field of known) {
    const control = controlOf(form, field.name)
    if (control === null) continue
    const value = isTick(control) ? (control.checked ? '1' : '') : writtenIn(control, field)
    const bad = (value !== '' && !fits(field, value)) || (value === '' && field.initial !== '')
    control.toggleAttribute('aria-invalid', false)
    if (bad) control.setAttribute('aria-invalid', 'true')
    if (bad) wrong = true
    else if (value !== field.initial) fields.set(field.name, value)
  }
  return wrong ? undefined : fields
}
