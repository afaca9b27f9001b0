import type { Action } from '../../edit/apply.ts'
import { type EditedKind, editedKinds } from '../../edit/fields.ts'
import type { Typed } from '../../edit/typed.ts'
import { editPage as t } from '../../text/edit.ts'
import { begin, beginPage } from './begin-page.ts'
import { type Draft, goOnFrom, revisionOf, step, stepBack, textOf } from './desk.ts'
import { pathOf } from './field-views.ts'
import { type FileView, filePage, hrefOf, panelOf } from './file-page.ts'
import { homePage } from './home.ts'
import { Html, html, type Part } from './html.ts'
import { pageOf } from './page.ts'
import { changesView } from './panel.ts'
import { type Beside, lookAt, received, receivedBeside, type Session, stale } from './session.ts'

/** What a request is answered with: a page, or the address of another one. */
export type Answer = { status: number; page: Html } | { redirect: string }

/** A request below the address of the first page. */
export interface Asked {
  path: string
  query: URLSearchParams
  /** What a form was sent with; undefined when the page is only asked for. */
  sent?: Typed
}

/** A page that says why there is none. */
export const apology = (status: number, text: string): Answer => ({
  status,
  page: pageOf({
    title: t.failed,
    crumbs: [{ name: t.failed }],
    body: html`<p class="callout bad">${text}</p><p><a href="./">${t.home}</a></p>`,
  }),
})

const ok = (page: Html, status = 200): Answer => ({ status, page })
const one = (sent: Typed, name: string): string => sent.get(name)?.[0] ?? ''

/** What was done, told on the page that follows. */
const told = {
  luu: 'saved',
  'bo-het': 'discarded',
  'hoan-tac': 'undone',
  gop: 'merged',
  khong: 'nothingChanged',
} as const

function saidOf(query: URLSearchParams, draft?: Draft): string | undefined {
  const key = told[(query.get('da') ?? '') as keyof typeof told]
  if (key === undefined) return undefined
  return key === 'saved' ? t.saved(draft?.path ?? '') : t[key]
}

function shown(session: Session, view: Omit<FileView, 'look'>, status = 200): Answer {
  const page = filePage(session, { ...view, look: lookAt(session, view.draft, textOf(view.draft)) })
  return page === undefined ? apology(404, t.noPlace) : ok(page, status)
}

const isKind = (word: string): word is EditedKind => (editedKinds as readonly string[]).includes(word)

const actions: Readonly<Record<string, Exclude<Action['kind'], 'none'>>> = {
  len: 'up',
  xuong: 'down',
  bo: 'remove',
  khong: 'empty',
}

function actionOf(sent: Typed): Action {
  const [word = '', name = ''] = one(sent, 'lam').split(/:(.*)/s)
  const kind = actions[word]
  return kind === undefined ? { kind: 'none' } : { kind, path: pathOf(name) }
}

/** The page of a file again, because what was sent was not taken. */
const again = (session: Session, draft: Draft, place: FileView['place'], refusal: Part, status: number): Answer =>
  shown(session, { draft, place, refusal }, status)

/** What was typed in a page that is old, as the lines that it would change, and a way to put it beside what others changed. */
function besideView({ seen, mine, both }: Beside, sent: Typed): Part {
  const hidden = [...sent].flatMap(([name, texts]) =>
    name === 'lam' ? [] : texts.map(text => html`<input type="hidden" name="${name}" value="${text}">`),
  )
  return html`${changesView(seen, mine, () => t.yourChanges)}<p>${both === undefined ? t.cannotMerge : t.canMerge}</p>${
    both !== undefined &&
    html`<form method="post">${hidden}<button class="main" type="submit" name="lam" value="gop">${t.merge}</button></form>`
  }`
}

function written(sent: Typed, beside?: Beside): Html {
  if (beside !== undefined)
    return html`<section class="callout bad" aria-labelledby="doc"><p id="doc" tabindex="-1" autofocus>${t.stale}</p>${besideView(beside, sent)}</section>`
  const lines = [...sent].flatMap(([name, texts]) =>
    ['ban', 'lam'].includes(name) ? [] : texts.filter(Boolean).map(text => `${name}: ${text}`),
  )
  return html`<section class="callout bad" aria-labelledby="doc"><p id="doc" tabindex="-1" autofocus>${t.stale}</p><pre tabindex="0" aria-labelledby="doc">${lines.join('\n')}</pre></section>`
}

const refusal = (text: string, more?: Part): Html =>
  html`<section class="callout bad" aria-labelledby="chua"><h2 id="chua" tabindex="-1" autofocus>${text}</h2>${more}</section>`

/** What differs on disk, and what can be done: both sets of changes together where no line is in both, or the file as it stands there. */
function changedOnDisk(session: Session, draft: Draft, disk: string): Html {
  const button = (what: string, text: string, main = false) =>
    html`<button${main && html` class="main"`} type="submit" name="lam" value="${what}">${text}</button> `
  const canMerge = session.desk.merged(draft) !== undefined
  return refusal(
    t.changedOnDisk,
    html`${changesView(draft.base ?? '', disk, () => t.diskChanges)}<p>${canMerge ? t.canMerge : t.cannotMerge}</p><form method="post" action="${hrefOf(draft.path, [])}"><input type="hidden" name="ban" value="${revisionOf(textOf(draft))}">${canMerge && button('gop', t.merge, true)}${button('bo-het', t.takeDisk)}</form>`,
  )
}

/** Puts both sets of changes together, to be looked at before anything is written. */
function merged(session: Session, draft: Draft): Answer {
  const both = session.desk.merged(draft)
  if (both === undefined) return again(session, draft, [], refusal(t.cannotMerge), 409)
  goOnFrom(draft, both.disk, both.text)
  return { redirect: `${hrefOf(draft.path, [])}&da=gop` }
}

/** Puts what was typed in an old page beside what others changed since, to be looked at before anything is written. */
function mergedIn(session: Session, draft: Draft, place: FileView['place'], sent: Typed, beside?: Beside): Answer {
  if (beside?.both === undefined) return again(session, draft, place, written(sent, beside), 409)
  step(draft, beside.both)
  return { redirect: `${hrefOf(draft.path, place)}&da=gop` }
}

/** Writes a draft; or says why not, with what differs. */
async function saved(session: Session, draft: Draft, place: FileView['place']): Promise<Answer> {
  const look = lookAt(session, draft, textOf(draft))
  if (look.value === undefined || look.stops.length > 0)
    return again(session, draft, place, refusal(t.problems.refused), 422)
  const refused = await session.desk.save(draft)
  if (refused === undefined) return { redirect: `${hrefOf(draft.path, place).replace(/#.*/, '')}&da=luu` }
  if (refused.disk === undefined) return again(session, draft, place, refusal(t.goneOnDisk), 409)
  return again(session, draft, place, changedOnDisk(session, draft, refused.disk), 409)
}

/** What is shown while somebody writes: problems and effects of what is in the form, which is not taken. */
function live(session: Session, draft: Draft, sent: Typed, place: FileView['place']): Answer {
  const result = received(draft, one(sent, 'ban'), { place, typed: sent, action: { kind: 'none' } })
  if (result === stale || result.text === undefined) return { status: 204, page: new Html('') }
  return ok(panelOf(session, { draft, place, look: lookAt(session, draft, result.text) }))
}

async function sentTo(session: Session, draft: Draft, place: FileView['place'], sent: Typed): Promise<Answer> {
  const what = one(sent, 'lam')
  if (what === 'song') return live(session, draft, sent, place)
  const isCurrent = one(sent, 'ban') === revisionOf(textOf(draft))
  const beside = () => receivedBeside(draft, one(sent, 'ban'), { place, typed: sent, action: { kind: 'none' } })
  if (what === 'gop' && !isCurrent) return mergedIn(session, draft, place, sent, beside())
  if (what === 'bo-het' || what === 'hoan-tac' || what === 'gop') {
    if (!isCurrent) return again(session, draft, place, written(sent), 409)
    if (what === 'gop') return merged(session, draft)
    if (what === 'bo-het') session.desk.discard(draft)
    else stepBack(draft)
    const left = session.desk.open(draft.path)
    return { redirect: left ? `${hrefOf(draft.path, [])}&da=${what}` : `./?da=${what}` }
  }
  const result = received(draft, one(sent, 'ban'), { place, typed: sent, action: actionOf(sent) })
  if (result === stale) return again(session, draft, place, written(sent, beside()), 409)
  if (result.text === undefined) {
    const word = place.length > 0 ? one(sent, `${place.join('.')}.op`) || undefined : undefined
    return shown(session, { draft, place, typed: sent, wrong: result.wrong, word }, 422)
  }
  const isSame = result.text === textOf(draft)
  step(draft, result.text)
  if (what === 'luu') return saved(session, draft, place)
  return { redirect: `${hrefOf(draft.path, place)}${isSame && what === 'xem' ? '&da=khong' : ''}` }
}

async function fileRoute(session: Session, { query, sent }: Asked): Promise<Answer> {
  const draft = session.desk.open(query.get('p') ?? '')
  if (draft === undefined) return apology(404, t.noFile)
  const place = pathOf(query.get('tai') ?? '')
  if (sent !== undefined) return sentTo(session, draft, place, sent)
  return shown(session, { draft, place, word: query.get('op') ?? undefined, said: saidOf(query, draft) })
}

function beginRoute(session: Session, { query, sent }: Asked): Answer {
  const kind = query.get('loai') ?? ''
  if (!isKind(kind)) return apology(404, t.noFile)
  if (sent === undefined) return ok(beginPage(session, kind))
  const begun = begin(session, kind, sent)
  return begun instanceof Html ? ok(begun, 422) : { redirect: hrefOf(begun.path, []) }
}

/** The answer to a request; undefined where there is no such page. */
export async function answerTo(session: Session, asked: Asked): Promise<Answer | undefined> {
  if (asked.path === '' && asked.sent === undefined)
    return ok(homePage(session, (asked.query.get('tim') ?? '').trim().slice(0, 200), saidOf(asked.query)))
  if (asked.path === 'tep') return fileRoute(session, asked)
  return asked.path === 'moi' ? beginRoute(session, asked) : undefined
}
