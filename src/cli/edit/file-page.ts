import { type Field, fieldAt, type GroupField } from '../../edit/fields.ts'
import type { Typed, Wrong } from '../../edit/typed.ts'
import type { Procedure } from '../../model/procedure.ts'
import { editPage as t } from '../../text/edit.ts'
import { hintOf, messageOf } from '../../text/problems.ts'
import type { Around } from './controls.ts'
import { type Draft, isUnsaved, revisionOf } from './desk.ts'
import { clipped, fieldsView, fieldView, summaryOf, switchView } from './field-views.ts'
import { type Html, html, type Part } from './html.ts'
import { type Crumb, pageOf } from './page.ts'
import { changesView, effectsView, problemsView } from './panel.ts'
import { type Placed, pagePlaceOf, placed, placeText, separator } from './problems.ts'
import { effectsFor, type Look, type Session } from './session.ts'
import { Suggestions } from './suggestions.ts'

type Path = readonly (string | number)[]

/** A page of a file: its place, and what is said of what was sent. */
export interface FileView {
  draft: Draft
  look: Look
  place: Path
  /** Another kind for an item that has several. */
  word?: string | undefined
  typed?: Typed | undefined
  wrong?: readonly Wrong[]
  /** Said above all, and read out. */
  said?: string | undefined
  /** Said as a refusal, with what differs. */
  refusal?: Part
}

/** The address of a place of a file. */
export const hrefOf = (path: string, place: Path, name?: string): string =>
  `tep?${new URLSearchParams({ p: path, tai: place.join('.') })}${name === undefined ? '' : `#f-${name}`}`

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The procedures that a place of a file speaks of: the nearest that the values around it name. */
function aboutOf({ look, place, draft }: FileView): Procedure[] {
  const { procedures } = look.state.catalog
  const around = [...place.keys(), place.length].map(
    depth => fieldAt(look.form, look.value, place.slice(0, depth))?.value,
  )
  const codes = around.flatMap(value => {
    if (!isMap(value)) return []
    return draft.kind === 'procedure' ? [value.code] : [value.procedure, value.procedures].flat()
  })
  return codes.flatMap(code => procedures.get(String(code)) ?? [])
}

function faultsOf(problems: readonly Placed[], wrong: readonly Wrong[]): Map<string, string[]> {
  const faults = new Map<string, string[]>()
  const add = (name: string, text: string) => faults.set(name, [...(faults.get(name) ?? []), text])
  for (const { name, why } of wrong) add(name, t.wrong[why])
  for (const { name, problem } of problems)
    add(name, `${messageOf(problem.code, problem.values)} ${hintOf(problem.code, problem.values)}`)
  return faults
}

/** The problems of a file, with links within the page that is shown. */
function ownProblems({ draft, look, place }: FileView): Placed[] {
  const here = place.join('.')
  return placed(look.own, {
    form: look.form,
    text: look.text,
    value: look.value,
    hrefOf: (page, name) => (page.join('.') === here ? `#f-${name}` : hrefOf(draft.path, page, name)),
  })
}

/** What is wrong and what a draft does, for a page and for what is shown while one writes. */
export function panelOf(session: Session, view: FileView, lead?: string): Html {
  const { draft, look } = view
  const own = ownProblems(view)
  const elsewhere = look.elsewhere.map((problem): Placed => ({ problem, name: '', place: problem.file }))
  const isChanged = look.text !== draft.base
  return html`${problemsView(own, elsewhere, lead)}
${isChanged && draft.base !== undefined && changesView(draft.base, look.text, t.changedLines)}
${isChanged && effectsView(effectsFor(session, draft, look))}`
}

function crumbsOf({ draft, look, place }: FileView): Crumb[] {
  const ends = [...place.keys()]
    .filter(depth => typeof place[depth] === 'number')
    .map(depth => place.slice(0, depth + 1))
  const nameAt = (path: Path, at: number) =>
    placeText(look.form, look.value, path)
      .split(separator)
      .slice((ends[at - 1] ?? []).length)
      .join(' ')
  const inner = ends.map((path, at) => ({ name: nameAt(path, at), path }))
  const steps = [{ name: draft.path, path: [] as Path }, ...inner]
  return steps.map(({ name, path }, at) =>
    at === steps.length - 1 ? { name } : { name, href: hrefOf(draft.path, path) },
  )
}

function titleOf({ draft, look, place }: FileView, isFresh: boolean): string {
  if (place.length === 0) {
    const value = isMap(look.value) ? look.value : {}
    const { provinces, documents } = look.state.catalog
    const name =
      value.name ?? provinces.get(String(value.province))?.fullName ?? documents.get(String(value.document))?.title
    return `${t.kinds[draft.kind]}: ${String(name ?? draft.path)}`
  }
  const list = placeText(look.form, look.value, place.slice(0, -1)).split(separator).at(-1) ?? ''
  const here = fieldAt(look.form, look.value, place)
  const own = here === undefined || isFresh ? '' : clipped(summaryOf(here.field, here.value))
  return isFresh ? t.fresh(list) : own || t.item(list, Number(place.at(-1)))
}

/** Saves, steps back or lets go of what is not on disk. */
function draftBar({ draft, look }: FileView, revision: string): Part {
  if (!isUnsaved(draft)) return undefined
  const step = draft.steps.length > 1 && html`<button type="submit" name="lam" value="hoan-tac">${t.undo}</button>`
  return html`<form class="draft" method="post" action="${hrefOf(draft.path, [])}"><input type="hidden" name="ban" value="${revision}">
<p><strong>${t.unsaved}.</strong></p><button class="main" type="submit" name="lam" value="luu">${t.save}</button> ${step} <button type="submit" name="lam" value="bo-het">${t.discard}</button>${look.stops.length > 0 && html`<p class="quiet">${t.problems.heading(look.stops.length, 0)}</p>`}</form>`
}

/** The form of one place, with the buttons that send it. */
function formView(view: FileView, here: { field: Field; value: unknown }, around: Around, revision: string): Html {
  const { draft, place, word } = view
  const name = place.join('.')
  const { field, value } = here
  const current = isMap(value) && field.kind === 'either' ? String(value[field.by]) : ''
  const own = field.kind === 'either' ? (word ?? current) : ''
  const group: GroupField | undefined =
    field.kind === 'either' ? field.options.get(own) : field.kind === 'group' ? field : undefined
  const fields = group
    ? fieldsView(group, own === current || isMap(value) ? value : undefined, name, around)
    : fieldView(field, value, name, around)
  const hidden = (key: string, text: string) => html`<input type="hidden" name="${key}" value="${text}">`
  const buttons = html`<button class="main" type="submit" name="lam" value="xem">${t.preview}</button> <button type="submit" name="lam" value="luu">${t.save}</button>`
  return html`${
    field.kind === 'either' &&
    html`${switchView(field, own)}${hidden('p', draft.path)}${hidden('tai', name)}<button type="submit">${t.switch}</button></form>`
  }${
    (field.kind !== 'either' || group) &&
    html`<form class="fields" method="post" action="${hrefOf(draft.path, place)}" data-live>
<button class="visually-hidden" type="submit" name="lam" value="xem" tabindex="-1" aria-hidden="true">${t.preview}</button>
${hidden('ban', revision)}${field.kind === 'either' && hidden(`${name}.${field.by}`, own)}
${fields}
<div class="bar">${buttons}</div></form>`
  }`
}

/** A page on which one place of a file is edited. */
export function filePage(session: Session, view: FileView): Html | undefined {
  const { draft, look, place, said, refusal, wrong = [] } = view
  if (look.value === undefined) return brokenPage(view)
  const here = fieldAt(look.form, look.value, place)
  if (here === undefined || (place.length > 0 && pagePlaceOf(look.form, look.value, place).length !== place.length))
    return undefined
  const isFresh = here.value === undefined
  const revision = revisionOf(look.text)
  const suggestions = new Suggestions(look.state.catalog, aboutOf(view))
  const around: Around = {
    typed: view.typed,
    faults: faultsOf(ownProblems(view), wrong),
    isFresh,
    suggestions: field => suggestions.of(field),
    href: path => hrefOf(draft.path, path),
  }
  const form = formView(view, here, around, revision)
  return pageOf({
    title: titleOf(view, isFresh),
    crumbs: crumbsOf(view),
    body: html`${said !== undefined && html`<p class="callout" role="status">${said}</p>`}
${refusal}
${
  wrong.length > 0 &&
  html`<section class="callout bad" aria-labelledby="doc"><h2 id="doc" tabindex="-1" autofocus>${t.problems.wrong}</h2><ul>${wrong.map(
    ({ name, why }) =>
      html`<li><a href="#f-${name}">${placeText(
        look.form,
        look.value,
        name.split('.').map(one => (/^\d+$/.test(one) ? Number(one) : one)),
      )}</a>: ${t.wrong[why]}</li>`,
  )}</ul></section>`
}
${draftBar(view, revision)}
<div id="bang">${panelOf(session, view)}</div>
${form}
${suggestions.view()}`,
  })
}

function brokenPage(view: FileView): Html {
  const { draft, look } = view
  return pageOf({
    title: draft.path,
    crumbs: [{ name: draft.path }],
    body: html`<p class="callout bad">${t.broken}</p><ul>${look.own.map(({ line, code, values, excerpt }) => html`<li>${t.line(line)}: ${messageOf(code, values)} ${hintOf(code, values)}<pre tabindex="0">${excerpt}</pre></li>`)}</ul>`,
  })
}
