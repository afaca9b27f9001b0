import { lineChanges } from '../../edit/lines.ts'
import { editPage as t } from '../../text/edit.ts'
import { hintOf, messageOf } from '../../text/problems.ts'
import type { Effects } from './effect.ts'
import { type Html, html, type Part } from './html.ts'
import type { Placed } from './problems.ts'

/** How many changed places are shown, and how many lines of each. */
const shownPlaces = 30
const shownLines = 12

const lines = (sign: string, word: string, list: readonly string[]): Part[] => [
  ...list
    .slice(0, shownLines)
    .map(
      line =>
        html`<span class="line ${word}"><span aria-hidden="true">${sign}</span><span class="visually-hidden">${word === 'gone' ? t.gone : t.come}: </span>${line}\n</span>`,
    ),
  list.length > shownLines && html`<span class="line">…\n</span>`,
]

/** What differs between two texts, line by line. */
export function changesView(before: string, after: string, heading: (count: number) => string): Part {
  const changes = lineChanges(before, after)
  if (changes.length === 0) return undefined
  return html`<details class="changes" open><summary>${heading(changes.length)}</summary>
${changes.slice(0, shownPlaces).map(({ line, gone, come }) => html`<p class="quiet">${t.line(line)}</p><pre tabindex="0" aria-label="${t.line(line)}">${lines('−', 'gone', gone)}${lines('+', 'come', come)}</pre>`)}
${changes.length > shownPlaces && html`<p>…</p>`}</details>`
}

/** What is wrong, each thing with a link to where it is mended. */
export function problemsView(own: readonly Placed[], elsewhere: readonly Placed[], lead?: string): Part {
  const all = [...own, ...elsewhere]
  const errors = all.filter(({ problem }) => problem.severity === 'error').length
  if (all.length === 0) return lead === undefined ? html`<p class="leaf">${t.problems.none}</p>` : undefined
  const item = ({ problem, href, place }: Placed) =>
    html`<li><strong>${problem.severity === 'error' ? t.problems.error : t.problems.warning}.</strong> ${
      href === undefined ? html`<span class="quiet">${place}</span>` : html`<a href="${href}">${place}</a>`
    }: ${messageOf(problem.code, problem.values)} ${hintOf(problem.code, problem.values)}</li>`
  return html`<section class="callout ${errors > 0 ? 'bad' : 'mild'}" aria-labelledby="loi"><h2 id="loi" tabindex="-1">${t.problems.heading(errors, all.length - errors)}</h2>
${lead !== undefined && html`<p>${lead}</p>`}
${own.length > 0 && html`<ul>${own.map(item)}</ul>`}
${elsewhere.length > 0 && html`<p>${t.problems.elsewhere}:</p><ul>${elsewhere.map(item)}</ul>`}</section>`
}

function effectsTable({ procedures, more, saving }: Effects): Html {
  const isSame = procedures.every(({ rows }) => rows.every(({ before, after }) => before === after))
  const row = (name: string, before: string, after: string) =>
    html`<tr><th scope="row">${name}</th><td data-label="${t.columns.before}">${before}</td><td data-label="${t.columns.after}">${before === after ? after : html`<strong>${after}</strong>`}</td></tr>`
  const table = (caption: string, rows: Part) =>
    html`<table class="stacked"><caption>${caption}</caption><thead><tr><th scope="col">${t.columns.what}</th><th scope="col">${t.columns.before}</th><th scope="col">${t.columns.after}</th></tr></thead><tbody>${rows}</tbody></table>`
  return html`${isSame && html`<p>${t.sameEffects}</p>`}${
    saving && table(t.saving, row(t.saving, saving.before, saving.after))
  }${procedures.map(({ code, name, day, rows }) =>
    table(
      t.effect(name, code, day),
      rows.map(one => row(one.name, one.before, one.after)),
    ),
  )}${more > 0 && html`<p class="quiet">${t.moreEffects(more)}</p>`}`
}

/** What readers will be told and what it costs them; undefined effects wait for the errors to be mended. */
export const effectsView = (effects: Effects | undefined): Html =>
  html`<section class="effects" aria-labelledby="tac-dong"><h2 id="tac-dong">${t.effects}</h2>
${effects === undefined ? html`<p>${t.effectsWait}</p>` : effectsTable(effects)}</section>`
