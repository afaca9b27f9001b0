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

/** The answer that none of the circumstances holds; unanswered leaves all of them open. */
export const noneOfThem = 'khong'

const single = (name: 'truong-hop' | 'cach-nop', legend: string, options: ChooserGroup['options']): ChooserGroup[] =>
  options.length < 2 ? [] : [{ name, legend, type: 'radio', options: [{ value: '', name: t.any }, ...options] }]

/** What the reader may say of himself; only what changes something on the page is asked. */
export function chooserGroups(procedure: Procedure): ChooserGroup[] {
  const cases = (procedure.cases ?? []).map(({ id, name }) => ({ value: id, name }))
  const channels = (procedure.channels ?? []).map(({ id }) => ({ value: id, name: channelNames[id] }))
  const facts = (procedure.circumstances ?? []).map(({ id, question }) => ({ value: id, name: question }))
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
  return [...single('truong-hop', t.case, cases), ...single('cach-nop', t.channel, channels), ...checks]
}
