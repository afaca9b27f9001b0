import {
  type EitherField,
  type Field,
  type GroupField,
  type ListField,
  optionOf,
  type TableField,
} from '../../edit/fields.ts'
import { nameOf, shown } from '../../edit/typed.ts'
import { isDate } from '../../engine/time/dates.ts'
import { editPage as t } from '../../text/edit.ts'
import { choiceName, keyName } from '../../text/edit-names.ts'
import { formatDate } from '../../text/format.ts'
import { type Around, hintOf, idOf, labelOf, leafView, moves, rangeView, wordsView } from './controls.ts'
import { attributes, type Html, html, type Part } from './html.ts'

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How many words of an item stand in its line. */
const toldOf = 4

/** What tells an item of a list from the others, in a line: its name, else its first words. */
export function summaryOf(field: Field, value: unknown): string {
  if (field.kind === 'either') {
    const option = optionOf(field, value)
    const word = isMap(value) ? String(value[field.by]) : ''
    const rest = option ? summaryOf(option, value) : ''
    return [choiceName(field.by, word), rest].filter(Boolean).join(': ')
  }
  if (field.kind === 'range') return isMap(value) ? String(value.likely) : String(value ?? '')
  if (field.kind === 'words')
    return [value]
      .flat()
      .map(one => summaryOf(field.item, one))
      .join(', ')
  if (field.kind !== 'group')
    return field.kind === 'choice' && typeof value === 'string'
      ? choiceName(field.key, value, field.hint, field.options)
      : field.kind === 'list' || field.kind === 'table' || field.kind === 'constant' || field.kind === 'flag'
        ? ''
        : field.kind === 'date' && typeof value === 'string' && isDate(value)
          ? formatDate(value)
          : shown(field, value)
  if (!isMap(value)) return ''
  const named = ['name', 'question', 'title', 'text'].find(key => typeof value[key] === 'string')
  if (named !== undefined) return String(value[named])
  const words = field.fields.flatMap(one => (value[one.key] === undefined ? [] : [summaryOf(one, value[one.key])]))
  return words.filter(Boolean).slice(0, toldOf).join(' · ')
}

/** A text that is no longer than a heading may be. */
export const clipped = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text)

/** The path that a name stands for: whole numbers are places in lists. */
export const pathOf = (name: string): (string | number)[] =>
  name === '' ? [] : name.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step))

function listView(field: ListField, value: unknown, name: string, around: Around): Html {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const label = labelOf(field)
  const hint = hintOf(field, label)
  const fault = around.faults.get(name)
  const place = pathOf(name)
  if (around.isFresh) return html`<p class="hint">${t.listLater(label)}</p>`
  return html`<section class="section" aria-labelledby="${idOf(name)}"><h2 id="${idOf(name)}" tabindex="-1">${label}</h2>
${hint !== '' && html`<p class="hint">${hint}</p>`}${fault?.map(text => html`<p class="fault">${text}</p>`)}
${Array.isArray(value) && items.length === 0 && html`<p>${t.isEmpty}</p>`}
${
  items.length > 0 &&
  html`<ol class="items">${items.map((item, at) => {
    const own = nameOf.part(name, at)
    const title = clipped(summaryOf(field.item, item)) || t.item(label, at)
    return html`<li id="${idOf(own)}"><a href="${around.href([...place, at])}">${title}</a>${moves(own, title, at, items.length)}${around.faults.get(own)?.map(text => html`<p class="fault">${text}</p>`)}</li>`
  })}</ol>`
}
<p class="adding"><a href="${around.href([...place, items.length])}">${t.add(label)}</a>${
    value === undefined &&
    (field.hint ?? '').includes('[]') &&
    html` <button type="submit" name="lam" value="khong:${name}">${t.emptyList}</button>`
  }</p></section>`
}

/** A required list of a new item asks for its first entry at once, so that the item can be whole from the start. */
function firstView(field: ListField, name: string, around: Around): Part {
  if (field.item.kind !== 'group') return undefined
  return groupView({ ...field.item, key: field.key, required: true }, undefined, nameOf.part(name, 0), around)
}

function tableView(field: TableField, value: unknown, name: string, around: Around): Html {
  const label = labelOf(field)
  const hint = hintOf(field, label)
  const entries = isMap(value) ? Object.entries(value) : []
  const key = nameOf.freshKey(name)
  const keyField = { key, within: '', required: false, kind: 'text', prose: false, pattern: '^[a-z]' } as const
  return html`<details class="group"${attributes({ open: entries.length > 0 })}><summary id="${idOf(name)}">${label}</summary>
${hint !== '' && html`<p class="hint">${hint}</p>`}
${entries.map(([own, one]) => fieldView(field.item, one, nameOf.part(name, own), around, keyName(own)))}
<div class="fresh">${leafView(keyField, undefined, key, around, t.newKey)}
${fieldView(field.item, undefined, nameOf.fresh(name), around, t.oneMore(label))}</div></details>`
}

/** Which of several ways a value is said, and the fields of each. */
function chosenView(field: GroupField, value: unknown, name: string, around: Around): Part {
  const keys = field.exclusive
  if (keys === undefined) return undefined
  const chosen = nameOf.chosen(name)
  const current = around.typed?.get(chosen)?.[0] ?? keys.find(key => isMap(value) && value[key] !== undefined) ?? ''
  return html`<div class="field"><label for="${idOf(chosen)}">${t.chosen}</label><span class="hint" id="${idOf(chosen)}-y">${t.chosenHint}</span>
<select id="${idOf(chosen)}" name="${chosen}" data-chosen="${name}" aria-describedby="${idOf(chosen)}-y"><option value="">${t.noChoice}</option>${keys.map(
    key => html`<option value="${key}"${attributes({ selected: key === current })}>${keyName(key, field.key)}</option>`,
  )}</select></div>`
}

/** The fields of a group, one after another. */
export function fieldsView(field: GroupField, value: unknown, name: string, around: Around): Html[] {
  const own = isMap(value) ? value : {}
  return field.fields.map(one => {
    const view = fieldView(one, own[one.key], nameOf.part(name, one.key), around)
    const first = one.key === field.exclusive?.[0] && chosenView(field, value, name, around)
    const wrapped = field.exclusive?.includes(one.key)
      ? html`<div data-way="${nameOf.part(name, one.key)}">${view}</div>`
      : view
    return html`${first}${wrapped}`
  })
}

function groupView(field: GroupField, value: unknown, name: string, around: Around, label = labelOf(field)): Html {
  const hint = hintOf(field, label)
  const isTyped = [...(around.typed?.entries() ?? [])].some(([key, [text]]) => key.startsWith(`${name}.`) && text)
  const isFaulty = [...around.faults.keys()].some(key => key === name || key.startsWith(`${name}.`))
  const open = value !== undefined || field.required || isTyped || isFaulty
  return html`<details class="group"${attributes({ open })}><summary id="${idOf(name)}">${label}${value === undefined && html` <span class="quiet">(${t.none.toLowerCase()})</span>`}</summary>
<div role="group" aria-labelledby="${idOf(name)}">${hint !== '' && html`<p class="hint">${hint}</p>`}${around.faults.get(name)?.map(text => html`<p class="fault">${text}</p>`)}
${fieldsView(field, value, name, around)}</div></details>`
}

/** A field of any kind with its value. */
export function fieldView(field: Field, value: unknown, name: string, around: Around, label?: string): Part {
  switch (field.kind) {
    case 'range':
      return rangeView(field, value, name, around, label)
    case 'words':
      return wordsView(field, value, name, around)
    case 'table':
      return tableView(field, value, name, around)
    case 'group':
      return groupView(field, value, name, around, label)
    case 'list':
      return value === undefined && field.required && field.item.kind === 'group'
        ? firstView(field, name, around)
        : listView(field, value, name, around)
    case 'either':
      return undefined
    default:
      return leafView(field, value, name, around, label)
  }
}

/** The choice of what kind of change an item is; the fields of another kind come when the page is asked for again. */
export function switchView(field: EitherField, word: string): Html {
  return html`<form class="switch" method="get" action="tep"><label for="loai-thay-doi">${t.switchTo}</label>
<select id="loai-thay-doi" name="${field.by}"><option value="">${t.noChoice}</option>${[...field.options.keys()].map(
    one => html`<option value="${one}"${attributes({ selected: one === word })}>${choiceName(field.by, one)}</option>`,
  )}</select>`
}
