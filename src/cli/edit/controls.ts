import type { Field, Leaf, RangeField, WordsField } from '../../edit/fields.ts'
import { bounds, nameOf, shown, type Typed } from '../../edit/typed.ts'
import { editPage as t } from '../../text/edit.ts'
import { choiceName, hintText, keyName } from '../../text/edit-names.ts'
import { attributes, type Html, html, type Part } from './html.ts'

/** What the controls of a page need to know beside their values. */
export interface Around {
  /** What was written, where the page is shown again because of it. */
  typed: Typed | undefined
  /** What is wrong, by the name of the control. */
  faults: ReadonlyMap<string, readonly string[]>
  /** The id of the list of suggestions for a field; undefined where there are none. */
  suggestions(field: Leaf): string | undefined
  /** Whether what the page is about is not in the file yet: its lists have nowhere to stand. */
  isFresh: boolean
  /** The address of another place of the file. */
  href(place: readonly (string | number)[]): string
}

/** The id of a control, by which its label and what is wrong with it find it. */
export const idOf = (name: string): string => `f-${name}`

/** What a field is called, and what it is called for who must fill it in. */
export const labelOf = (field: Field): string => keyName(field.key, field.within)

/** What is said of a field beside its name, where that says more. */
export function hintOf(field: Field, label: string, options?: readonly string[]): string {
  const hint = hintText(field.hint ?? '', options)
  return hint.toLocaleLowerCase('vi') === label.toLocaleLowerCase('vi') ? '' : hint
}

const must = (field: Field): Part => field.required && html` <span class="quiet">(${t.must})</span>`

/** What is wrong with a control, and the attribute that ties it there. */
function faultOf(name: string, { faults }: Around): { id: string | undefined; part: Part } {
  const found = faults.get(name)
  if (found === undefined) return { id: undefined, part: undefined }
  const id = `${idOf(name)}-loi`
  return {
    id,
    part: html`<span class="fault" id="${id}">${found.map((text, at) => [at > 0 && html`<br>`, text])}</span>`,
  }
}

const writtenOr = (name: string, value: string, { typed }: Around): string => typed?.get(name)?.[0] ?? value

function options(entries: readonly (readonly [string, string])[], current: string): Html[] {
  const known = entries.some(([value]) => value === current)
  const all = known || current === '' ? entries : [...entries, [current, current] as const]
  return all.map(
    ([value, name]) => html`<option value="${value}"${attributes({ selected: value === current })}>${name}</option>`,
  )
}

function choicesOf(field: Leaf): readonly (readonly [string, string])[] | undefined {
  const none = ['', t.noChoice] as const
  if (field.kind === 'choice')
    return [
      none,
      ...field.options.map(value => [value, choiceName(field.key, value, field.hint, field.options)] as const),
    ]
  if (field.kind !== 'flag') return undefined
  return [none, ['true', t.yes], ...(field.onlyTrue ? [] : [['false', t.no] as const])]
}

/** The control of one word or number, without its label. */
function control(field: Leaf, name: string, value: unknown, around: Around, described: string | undefined): Html {
  const current = writtenOr(name, shown(field, value), around)
  const common = {
    id: idOf(name),
    name,
    'aria-describedby': described,
    'aria-invalid': around.faults.has(name) ? 'true' : undefined,
  }
  const choices = choicesOf(field)
  if (choices) return html`<select${attributes(common)}>${options(choices, current)}</select>`
  if (field.kind === 'date') return html`<input type="date"${attributes({ ...common, value: current })}>`
  const isCode = field.kind !== 'text' || field.pattern?.startsWith('^\\S') !== true
  if (!isCode) return html`<textarea rows="1"${attributes(common)}>\n${current}</textarea>`
  const list = around.suggestions(field)
  const inputmode = field.kind === 'number' ? 'decimal' : undefined
  return html`<input type="text" autocomplete="off" spellcheck="false"${attributes({ ...common, value: current, list, inputmode })}>`
}

/** A word or a number with its label, what is said of it, and what is wrong with it. */
export function leafView(field: Leaf, value: unknown, name: string, around: Around, label = labelOf(field)): Part {
  if (field.kind === 'constant') return undefined
  const fault = faultOf(name, around)
  const hint = hintOf(field, label, field.kind === 'choice' ? field.options : [])
  const hintId = hint === '' ? undefined : `${idOf(name)}-y`
  const described = [hintId, fault.id].filter(id => id !== undefined).join(' ') || undefined
  return html`<div class="field">
<label for="${idOf(name)}">${label}${must(field)}</label>
${hintId && html`<span class="hint" id="${hintId}">${hint}</span>`}
${control(field, name, value, around, described)}
${fault.part}</div>`
}

/** A number with its bounds, which may stay open. */
export function rangeView(
  field: RangeField,
  value: unknown,
  name: string,
  around: Around,
  label = labelOf(field),
): Html {
  const parts: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : { likely: value }
  const hint = hintOf(field, label)
  const fault = faultOf(name, around)
  return html`<fieldset class="field" id="${idOf(name)}">
<legend>${label}${must(field)}</legend>
<span class="hint">${hint}${hint !== '' && '. '}${t.bounds}</span>
<div class="row">${bounds.map(key => {
    const item: Leaf = { key, within: field.key, required: false, kind: 'number', whole: false, most: field.most }
    return leafView(item, parts[key], nameOf.part(name, key), around)
  })}</div>
${fault.part}</fieldset>`
}

/** Buttons that move an item of a list, or take it away. */
export function moves(name: string, label: string, at: number, count: number): Html {
  const button = (action: string, text: string, shownAt: boolean) =>
    shownAt &&
    html`<button type="submit" name="lam" value="${action}:${name}">${text}<span class="visually-hidden"> ${label}</span></button>`
  return html`<span class="moves">${button('len', t.up, at > 0)}${button('xuong', t.down, at < count - 1)}${button('bo', t.remove, true)}</span>`
}

function ticks(field: WordsField, options: readonly string[], value: unknown, name: string, around: Around): Html {
  const current = around.typed?.get(name) ?? [value].flat().map(String)
  const { item } = field
  return html`<input type="hidden" name="${name}" value="">${options.map(
    one =>
      html`<label><input type="checkbox" name="${name}"${attributes({ value: one, checked: current.includes(one) })}> <span>${choiceName(item.key, one, field.hint ?? item.hint, options)}</span></label>`,
  )}`
}

function lines(field: WordsField, value: unknown, name: string, around: Around, label: string): Html {
  const old: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  const item: Leaf = { ...field.item, required: false }
  delete item.hint
  const fresh = nameOf.fresh(name)
  return html`${
    old.length > 0 &&
    html`<ol class="words">${old.map((one, at) => {
      const own = nameOf.part(name, at)
      const title = t.item(label, at)
      return html`<li>${leafView(item, one, own, around, title)}${Array.isArray(value) && moves(own, title, at, old.length)}</li>`
    })}</ol>`
  }${leafView(item, undefined, fresh, around, t.oneMore(label))}`
}

/** Several words, a line each, or boxes to tick where they are of a closed set. */
export function wordsView(field: WordsField, value: unknown, name: string, around: Around): Html {
  const { item } = field
  const label = labelOf(field)
  const options = item.kind === 'choice' ? item.options : undefined
  const hint = hintOf(field, label, options)
  const fault = faultOf(name, around)
  return html`<fieldset class="field" id="${idOf(name)}">
<legend>${label}${must(field)}</legend>
${hint !== '' && html`<span class="hint">${hint}</span>`}
${options ? ticks(field, options, value, name, around) : lines(field, value, name, around, label)}
${fault.part}</fieldset>`
}
