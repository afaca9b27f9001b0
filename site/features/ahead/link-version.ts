import type { MySituation } from '../../../src/engine/situation/situation.ts'
import { changedSince, type LinkVersion, type VersionPart } from '../../../src/engine/situation/version.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { linkWords as t } from '../../../src/text/link-version.ts'
import { element, need } from '../../scripts/page.ts'
import { stateOn } from './elsewhere.ts'
import { answerTexts } from './later.ts'

/** My procedure as the page has it. */
export interface Mine {
  readonly procedure: Procedure
  readonly mine: MySituation
  readonly values: Parameters<typeof answerTexts>[2]
}

const answerOf: Partial<Record<VersionPart, keyof ReturnType<typeof answerTexts>>> = {
  papers: 'papers',
  limits: 'limit',
  fees: 'fee',
}

/** The procedure as the page of another day tells it; undefined where there is none, or without a network. */
async function procedureOn(day: string): Promise<Procedure | undefined> {
  const state = stateOn(day)
  if (state === undefined || state.here) return undefined
  const answer = await fetch(state.path).catch(() => undefined)
  if (!answer?.ok) return undefined
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return JSON.parse(need(page, '#du-lieu').textContent ?? '') as Procedure
}

/** Each changed part by its name, with what it was and what it is for me where the two can be said. */
async function changedParts(parts: readonly VersionPart[], on: string, my: Mine): Promise<string[]> {
  const before = parts.some(part => answerOf[part]) ? await procedureOn(on) : undefined
  const [old, now] = [before, my.procedure].map(one => one && answerTexts(one, my.mine, my.values))
  return parts.map(part => {
    const answer = answerOf[part]
    const [was, is] = [old, now].map(texts => (answer === undefined ? undefined : texts?.[answer]))
    return was === undefined || is === undefined || was === is ? t.parts[part] : t.became(t.parts[part], was, is)
  })
}

/** Says what a link was made under, and which parts of the page are no longer what they were. */
export async function tellVersion(line: HTMLElement, then: LinkVersion, now: LinkVersion, my: Mine): Promise<void> {
  const changed = changedSince(then, now)
  const link = element('a', t.history)
  link.href = '#lich-su'
  const more = document.querySelector('#lich-su') === null ? [] : [' ', link]
  const said =
    changed.length === 0 ? [t.same(then.on)] : [t.changed(then.on, await changedParts(changed, then.on, my)), ...more]
  line.replaceChildren(...said)
  line.hidden = false
}
