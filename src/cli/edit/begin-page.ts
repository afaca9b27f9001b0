import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFile, exampleIn, fileLike, identityOf, pathOf } from '../../edit/begin.ts'
import type { EditedKind } from '../../edit/fields.ts'
import { Reading, type Typed } from '../../edit/typed.ts'
import { editPage as t } from '../../text/edit.ts'
import { committedCatalog } from '../catalog.ts'
import { type Around, leafView } from './controls.ts'
import type { Draft } from './desk.ts'
import { fieldsView } from './field-views.ts'
import { attributes, type Html, html } from './html.ts'
import { pageOf } from './page.ts'
import type { Session } from './session.ts'
import { Suggestions } from './suggestions.ts'

const exampleOf = (kind: EditedKind): string | undefined =>
  exampleIn(readFileSync(join(committedCatalog, 'README.md'), 'utf8'), kind)

const slugField = {
  key: 'slug',
  within: '',
  required: true,
  kind: 'text',
  prose: false,
  pattern: '^[a-z]',
  hint: t.begin.slugHint,
} as const

/** The form for a new file: what tells it from others, and what it begins with. */
export function beginPage(
  { states }: Session,
  kind: EditedKind,
  typed?: Typed,
  refused?: string,
  faults = new Map<string, string[]>(),
): Html {
  const suggestions = new Suggestions(states.now().catalog, [])
  const around: Around = { typed, faults, isFresh: true, suggestions: field => suggestions.of(field), href: () => './' }
  const way = typed?.get('tu')?.[0] ?? 'vi-du'
  const radio = (value: string, text: string) =>
    html`<label><input type="radio" name="tu"${attributes({ value, checked: way === value })}> <span>${text}</span></label>`
  return pageOf({
    title: t.begin.heading(kind),
    crumbs: [{ name: t.begin.heading(kind) }],
    body: html`<p class="lead">${t.begin.lead}</p>
${refused !== undefined && html`<p class="callout bad" role="alert">${refused}</p>`}
<form class="fields" method="post" action="moi?loai=${kind}">
${fieldsView(identityOf(kind), undefined, '', around)}
${kind === 'overlay' && leafView(slugField, undefined, 'slug', around, t.begin.slug)}
${exampleOf(kind) !== undefined && html`<fieldset class="field"><legend>${t.begin.how}</legend>${radio('vi-du', t.begin.example)}${radio('trong', t.begin.empty)}</fieldset>`}
<div class="bar"><button class="main" type="submit">${t.begin.button}</button></div></form>
${suggestions.view()}`,
  })
}

/** Opens a draft of a new file; else the page again, with what is wrong. */
export function begin(session: Session, kind: EditedKind, typed: Typed): Draft | Html {
  const reading = new Reading(typed)
  const value = reading.read(identityOf(kind), undefined, '')
  const faults = new Map(reading.wrong.map(({ name, why }) => [name, [t.wrong[why]]]))
  if (faults.size > 0) return beginPage(session, kind, typed, t.problems.wrong, faults)
  const given = typeof value === 'object' && value !== null ? { ...value } : {}
  const example = typed.get('tu')?.[0] === 'vi-du' ? exampleOf(kind) : undefined
  const text = example === undefined ? emptyFile(kind, given) : fileLike(example, kind, given)
  const slug = typed.get('slug')?.[0]?.trim() ?? ''
  const draft = session.desk.begin(pathOf(kind, given, slug), text)
  return draft ?? beginPage(session, kind, typed, t.begin.taken)
}
