import { noneOfThem } from '../../src/engine/situation/link.ts'
import { questionsOf } from '../../src/engine/situation/questions.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { channelNames } from '../../src/text/labels.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'

/** A question of the chooser; `name` is also its key in the address of the page. */
export interface ChooserGroup {
  name: 'truong-hop' | 'cach-nop' | 'hoan-canh'
  legend: string
  type: 'radio' | 'checkbox'
  options: { value: string; name: string }[]
}

const t = procedurePage.choose

const single = (name: 'truong-hop' | 'cach-nop', legend: string, options: ChooserGroup['options']): ChooserGroup[] =>
  options.length < 2 ? [] : [{ name, legend, type: 'radio', options: [{ value: '', name: t.any }, ...options] }]

/** What the reader may say of himself; only what changes something on the page is asked. */
export function chooserGroups(procedure: Procedure): ChooserGroup[] {
  const questions = questionsOf(procedure)
  const cases = questions.flatMap(one => (one.kind === 'case' ? one.options : []))
  const channels = questions.flatMap(one => (one.kind === 'channel' ? one.options : []))
  const facts = questions.flatMap(one => (one.kind === 'circumstance' ? [{ value: one.id, name: one.question }] : []))
  const checks: ChooserGroup[] =
    facts.length === 0
      ? []
      : [
          {
            name: 'hoan-canh',
            legend: t.circumstances,
            type: 'checkbox',
            options: [...facts, { value: noneOfThem, name: t.none }],
          },
        ]
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
