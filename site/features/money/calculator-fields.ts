import { likely } from '../../../src/engine/cost/quantity.ts'
import type { Quantity } from '../../../src/model/primitives.ts'
import type { Procedure, When } from '../../../src/model/procedure.ts'
import { evidenceNames, lineName } from '../../../src/text/cost.ts'
import { formatDuration } from '../../../src/text/format.ts'
import { channelNames, localityNames } from '../../../src/text/labels.ts'
import { plainNumber } from '../../../src/text/number.ts'
import { whatIfPage as t } from '../../../src/text/what-if-page.ts'
import type { Common } from './calculator-data.ts'

/** One control of the form; its name is also its key in the link. */
export interface Field {
  name: string
  label: string
  kind: 'tick' | 'number' | 'choice' | 'text'
  /** What it shows before it is touched. */
  initial: string
  max?: number
  options?: readonly { value: string; label: string }[]
}

export interface Group {
  heading: string
  hint?: string
  fields: readonly Field[]
}

const tick = (name: string, label: string): Field => ({ name, label, kind: 'tick', initial: '' })
const number = (name: string, label: string, initial: number | undefined, max = 1e12): Field => ({
  name,
  label,
  kind: 'number',
  initial: initial === undefined ? '' : plainNumber(initial),
  max,
})

const percent = (share: Quantity | undefined) =>
  share === undefined ? undefined : Math.round(likely(share) * 1e6) / 1e4
const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : ([value].flat() as T[])

function whenText(when: When | undefined, { cases = [] }: Procedure): string {
  const channels = list(when?.channel).map(id => channelNames[id])
  const named = list(when?.case).map(id => cases.find(item => item.id === id)?.name ?? id)
  return [...channels, ...named].join(', ')
}

function feeFields({ fees = [] }: Procedure): Field[] {
  const taken = new Set<string>()
  return fees.flatMap(fee => {
    const later = fee.oneOf !== undefined && taken.has(fee.oneOf)
    if (fee.oneOf !== undefined) taken.add(fee.oneOf)
    if (later || fee.optional || fee.currency === 'USD') return []
    return [number(`phi.${fee.id}`, t.fee(fee.name, fee.amount), undefined)]
  })
}

const limitFields = (base: Procedure): Field[] =>
  (base.timeLimits ?? []).flatMap((limit, index) =>
    limit.amount === undefined
      ? []
      : [number(`han.${index}`, t.limit(formatDuration(limit), whenText(limit.when, base)), undefined, 10_000)],
  )

function changes(base: Procedure): Group[] {
  const { papers = [], steps = [], channels = [] } = base
  const several = channels.length > 1 ? channels : []
  return [
    { heading: t.groups.papers, fields: papers.map(paper => tick(`bo-giay.${paper.id}`, paper.name)) },
    {
      heading: t.groups.plain,
      fields: papers.filter(paper => paper.certified).map(paper => tick(`ban-chup.${paper.id}`, paper.name)),
    },
    {
      heading: t.groups.steps,
      fields: steps.filter(step => step.actor === 'applicant').map(step => tick(`bo-buoc.${step.id}`, lineName(step))),
    },
    { heading: t.groups.fees, fields: feeFields(base) },
    { heading: t.groups.limits, fields: limitFields(base) },
    {
      heading: t.groups.channelsAfter,
      fields: several.map(({ id }) => number(`cach-sau.${id}`, channelNames[id], undefined, 100)),
    },
    { heading: t.groups.abolish, fields: [tick('bai-bo', t.abolish)] },
  ]
}

function figures(base: Procedure): Group[] {
  const { channels = [], cases = [], circumstances = [], submissions } = base
  const several = channels.length > 1 ? channels : []
  return [
    {
      heading: t.groups.volume,
      fields: [
        number('so-doi-tuong', t.subjects, submissions && likely(submissions.subjects)),
        number('so-lan', t.times, submissions ? likely(submissions.perSubject) : 1, 10_000),
        number('so-lan-sau', t.timesAfter, undefined, 10_000),
      ],
    },
    {
      heading: t.groups.channels,
      fields: several.map(({ id, share }) => number(`cach.${id}`, channelNames[id], percent(share), 100)),
    },
    {
      heading: t.groups.cases,
      fields: cases.map(({ id, name, share }) => number(`truong-hop.${id}`, name, percent(share), 100)),
    },
    {
      heading: t.groups.circumstances,
      fields: circumstances.map(({ id, question, share }) => number(`hoan-canh.${id}`, question, percent(share), 100)),
    },
  ]
}

/** What nothing is known of: hours and money of lines that neither record nor norm can cost. */
function missing({ papers = [], steps = [] }: Procedure, open: readonly string[]): Group {
  const lines = [...papers, ...steps].filter(({ id }) => open.includes(id))
  const fields = lines.flatMap(line => {
    const name = lineName(line)
    return [
      number(`gio.${line.id}`, t.hoursOf(name), undefined, 10_000),
      number(`tien.${line.id}`, t.moneyOf(name), undefined, 1e9),
    ]
  })
  return { heading: t.groups.missing, hint: t.missingHint, fields }
}

/** Where the figures of the reader are from, and how well they are known; a norm is nobody's own figure. */
const basis = (): Group => ({
  heading: t.groups.basis,
  fields: [
    {
      name: 'do-tin-cay',
      label: t.evidence,
      kind: 'choice',
      initial: 'unverified',
      options: Object.entries(evidenceNames)
        .filter(([value]) => value !== 'norm')
        .map(([value, label]) => ({ value, label })),
    },
    { name: 'nguon', label: t.sourceOf, kind: 'text', initial: '', max: 200 },
  ],
})

function place({ years, mixes, home }: Common): Group {
  const yearOptions = years.map(({ id, verified }) => ({ value: id, label: verified ? id : t.unverified(id) }))
  const places = [
    { value: 'ca-nuoc', label: t.national },
    ...mixes.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'tu-nhap', label: t.byHand },
  ]
  return {
    heading: t.groups.place,
    hint: t.mixHint,
    fields: [
      { name: 'nam', label: t.year, kind: 'choice', initial: years[0]?.id ?? '', options: yearOptions },
      number('thu-nhap', t.income, undefined, 1e9),
      {
        name: 'dia-ban',
        label: t.mix,
        kind: 'choice',
        initial: mixes.find(({ id }) => id === home)?.id ?? 'ca-nuoc',
        options: places,
      },
      number('do-thi', localityNames.urban, undefined, 100),
      number('nong-thon', localityNames.rural, undefined, 100),
      number('mien-nui', localityNames.mountain, undefined, 100),
    ],
  }
}

/** The whole form of a procedure: what may change, then the figures, those of lines that cannot be costed too; a group without fields is left out. */
export function groupsOf(
  base: Procedure,
  common: Common,
  open: readonly string[],
): { changes: Group[]; figures: Group[] } {
  const filled = (groups: Group[]) => groups.filter(group => group.fields.length > 0)
  return {
    changes: filled(changes(base)),
    figures: filled([...figures(base), missing(base, open), basis(), place(common)]),
  }
}

const isNumber = (text: string) => /^\d{1,13}(\.\d{1,6})?$/.test(text)

/** Whether a value fits a field: what a link or a control may hold. */
export function fits({ kind, max = 0, options = [] }: Field, value: string): boolean {
  if (kind === 'tick') return value === '1'
  if (kind === 'text') return value.length <= max && /^\S(?:.*\S)?$/.test(value) && !/\p{Cc}/u.test(value)
  if (kind === 'choice') return options.some(option => option.value === value)
  return isNumber(value) && Number(value) <= max
}
