import { noneOfThem, personKey } from '../../src/engine/situation/link.ts'
import { questionsOf } from '../../src/engine/situation/questions.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { channelNames } from '../../src/text/labels.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'

/** One answer of a question, with what it takes to give it. */
interface Option {
  value: string
  name: string
  detail?: string | undefined
}

/** A question of the chooser; `name` is also its key in the address of the page. */
export interface ChooserGroup {
  name: 'truong-hop' | 'cach-nop' | 'hoan-canh' | `${typeof personKey}${string}`
  legend: string
  type: 'radio' | 'checkbox'
  options: Option[]
  /** What it takes to say yes to the whole question. */
  detail?: string | undefined
}

const t = procedurePage.choose

const single = (name: ChooserGroup['name'], legend: string, options: Option[], detail?: string): ChooserGroup[] =>
  options.length < 2 ? [] : [{ name, legend, type: 'radio', options: [{ value: '', name: t.any }, ...options], detail }]

/** What the reader is himself: asked once, the same on every page. */
export const personGroups = (procedure: Procedure): ChooserGroup[] =>
  questionsOf(procedure).flatMap(one => {
    if (one.kind !== 'person') return []
    const answers = [
      { value: 'co', name: t.yes },
      { value: 'khong', name: t.no },
    ]
    return single(`${personKey}${one.id}`, one.question, answers, one.detail)
  })

/** What the reader may say of his case in one procedure; only what changes something on the page is asked. */
export function chooserGroups(procedure: Procedure): ChooserGroup[] {
  const questions = questionsOf(procedure)
  const cases = questions.flatMap(one => (one.kind === 'case' ? one.options : []))
  const channels = questions.flatMap(one => (one.kind === 'channel' ? one.options : []))
  const facts = questions.flatMap(one =>
    one.kind === 'circumstance' ? [{ value: one.id, name: one.question, detail: one.detail }] : [],
  )
  const none = { value: noneOfThem, name: t.none }
  const checks: ChooserGroup[] =
    facts.length === 0
      ? []
      : [{ name: 'hoan-canh', legend: t.circumstances, type: 'checkbox', options: [...facts, none] }]
  return [
    ...single(
      'truong-hop',
      t.case,
      cases.map(({ id, name }) => ({ value: id, name })),
    ),
    ...single(
      'cach-nop',
      t.channel,
      channels.map(id => ({ value: id, name: channelNames[id] })),
    ),
    ...checks,
  ]
}
