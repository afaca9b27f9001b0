import type { Assumptions, Mix } from '../../../src/engine/cost/assumptions.ts'
import { hourlyIncome } from '../../../src/engine/cost/parameters.ts'
import { likely } from '../../../src/engine/cost/quantity.ts'
import { type ProcedureSaving, savingOn } from '../../../src/engine/cost/saving.ts'
import { withGiven } from '../../../src/engine/cost/shares.ts'
import type { Operation } from '../../../src/model/operation.ts'
import type { Evidence, Quantity } from '../../../src/model/primitives.ts'
import type { Procedure, Submissions } from '../../../src/model/procedure.ts'
import type { Given } from '../../../src/model/proposal.ts'
import { whatIfPage as t } from '../../../src/text/what-if-page.ts'
import type { Common, Fields, Own } from './calculator-data.ts'
import { segmentsOf, tellsSegments } from './calculator-segments.ts'

interface Basis {
  evidence: Evidence
  verified: false
  source: { title: string }
}

/** What the form comes to: figures in place of the record's, and operations in the order of the form. */
export interface Plan {
  given: Given
  /** How well the reader knows the figures, and from where. */
  basis: Basis
  operations: Operation[]
  /** Day of the parameters, and the year it stands for. */
  year: Common['years'][number]
  localities: Mix
  /** Undefined while the year's own holds. */
  income: number | undefined
  /** What the year holds, đồng an hour. */
  ownIncome: number | undefined
}

export interface Outcome {
  plan: Plan
  /** By model, official first; no saving where the year lacks one of its parameters. */
  byModel: { id: string; name: string; saving: ProcedureSaving | undefined }[]
}

/** The grade and the source that the reader names for all of the figures. */
const basisOf = (fields: Fields): Basis => ({
  evidence: (fields.get('do-tin-cay') ?? 'unverified') as Evidence,
  verified: false,
  source: { title: fields.get('nguon') ?? t.source },
})

/** Hours and money that the reader gives for lines of which nothing is known. */
function effortsOf({ papers = [], steps = [] }: Procedure, fields: Fields): Given['efforts'] {
  const { evidence, source } = basisOf(fields)
  const typed = [...papers, ...steps].flatMap(({ id }) => {
    const [hours, money] = [numberOf(fields, `gio.${id}`), numberOf(fields, `tien.${id}`)]
    if (hours === undefined && money === undefined) return []
    const effort = { ...(hours !== undefined && { hours }), ...(money !== undefined && { money }), evidence, source }
    return [[id, effort] as const]
  })
  return typed.length > 0 ? Object.fromEntries(typed) : undefined
}

type Shared = { id: string; share?: Quantity | undefined }

const numberOf = (fields: Fields, name: string): number | undefined => {
  const value = fields.get(name)
  return value === undefined ? undefined : Number(value)
}

/** Shares as typed over those of the record, each as a part of their sum; undefined unless one is typed and all are known. */
function sharesOf(items: readonly Shared[], prefix: string, fields: Fields): Record<string, number> | undefined {
  const typed = items.map(item => numberOf(fields, `${prefix}.${item.id}`))
  if (typed.every(value => value === undefined)) return undefined
  const values = items.map(
    (item, index) => typed[index] ?? (item.share === undefined ? undefined : likely(item.share) * 100),
  )
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0)
  if (sum === 0 || values.includes(undefined)) return undefined
  return Object.fromEntries(items.map(({ id }, index) => [id, (values[index] ?? 0) / sum]))
}

/** The province whose localities are chosen, else the one whose site this is. */
const provinceOf = ({ mixes, home }: Common, fields: Fields): string | undefined =>
  mixes.find(one => one.id === fields.get('dia-ban'))?.id ?? home

/** The volume as typed over the record's; a number typed for a province is that province's own. */
function submissionsOf({ submissions }: Procedure, fields: Fields, province?: string): Submissions | undefined {
  const typed = numberOf(fields, 'so-doi-tuong')
  const own = province !== undefined && typed !== undefined
  const subjects = typed ?? submissions?.subjects
  const perSubject = numberOf(fields, 'so-lan') ?? submissions?.perSubject ?? 1
  const same = subjects === submissions?.subjects && perSubject === submissions?.perSubject
  const segments = segmentsOf(submissions, fields)
  if (subjects === undefined || (same && !own && !tellsSegments(fields))) return undefined
  const scope = own ? 'province' : (submissions?.scope ?? 'national')
  return { subjects, perSubject, scope, ...basisOf(fields), ...(segments && { segments }) }
}

function givenOf(base: Procedure, fields: Fields, province?: string): Given {
  const submissions = submissionsOf(base, fields, province)
  const channels = sharesOf(base.channels ?? [], 'cach', fields)
  const cases = sharesOf(base.cases ?? [], 'truong-hop', fields)
  const efforts = effortsOf(base, fields)
  const typed = (base.circumstances ?? []).flatMap(({ id }) => {
    const value = numberOf(fields, `hoan-canh.${id}`)
    return value === undefined ? [] : [[id, value / 100] as const]
  })
  return {
    ...(submissions && { submissions }),
    ...(channels && { channels }),
    ...(cases && { cases }),
    ...(typed.length > 0 && { circumstances: Object.fromEntries(typed) }),
    ...(efforts && { efforts }),
  }
}

function limitsOf({ timeLimits = [] }: Procedure, fields: Fields): Operation[] {
  const changed = timeLimits.map((limit, index) => {
    const amount = numberOf(fields, `han.${index}`)
    const { stages: _stages, ...kept } = limit
    return amount === undefined || amount === 0 || amount === limit.amount ? limit : { ...kept, amount }
  })
  return changed.some((limit, index) => limit !== timeLimits[index])
    ? [{ op: 'set-time-limits', timeLimits: changed }]
    : []
}

function feesOf({ fees = [] }: Procedure, fields: Fields): Operation[] {
  return fees.flatMap((fee): Operation[] => {
    const amount = numberOf(fields, `phi.${fee.id}`)
    return amount === undefined || amount === fee.amount
      ? []
      : [{ op: 'set-fee', fee: fee.id, amount: Math.round(amount), source: { title: t.feeSource } }]
  })
}

/** The new way of filing, when it is told and is not the present one. */
function channelsOf({ channels = [] }: Procedure, fields: Fields): Operation[] {
  const shares = sharesOf(channels, 'cach-sau', fields)
  if (!shares || channels.every(({ id, share }) => share !== undefined && likely(share) === shares[id])) return []
  return [{ op: 'set-channels', channels: channels.map(channel => ({ ...channel, share: shares[channel.id] ?? 0 })) }]
}

function timesOf({ submissions }: Procedure, fields: Fields): Operation[] {
  const perSubject = numberOf(fields, 'so-lan-sau')
  return perSubject === undefined || !submissions || perSubject === likely(submissions.perSubject)
    ? []
    : [{ op: 'set-submissions', submissions: { ...submissions, perSubject } }]
}

/** Operations on the base with the reader's figures; abolition makes all others needless. */
function operationsOf(base: Procedure, fields: Fields): Operation[] {
  if (fields.has('bai-bo')) return [{ op: 'abolish' }]
  const { papers = [], steps = [] } = base
  const removed = papers.filter(({ id }) => fields.has(`bo-giay.${id}`))
  const plain = papers.filter(paper => fields.has(`ban-chup.${paper.id}`) && !removed.includes(paper))
  return [
    ...removed.map(({ id }): Operation => ({ op: 'remove-paper', paper: id })),
    ...plain.map(({ id }): Operation => ({ op: 'change-paper', paper: id, with: { certified: false } })),
    ...steps
      .filter(({ id }) => fields.has(`bo-buoc.${id}`))
      .map(({ id }): Operation => ({ op: 'remove-step', step: id })),
    ...feesOf(base, fields),
    ...limitsOf(base, fields),
    ...channelsOf(base, fields),
    ...timesOf(base, fields),
  ]
}

function mixOf(common: Common, values: Assumptions['values'], fields: Fields): Mix {
  const chosen = fields.get('dia-ban')
  const [urban, rural, mountain] = ['do-thi', 'nong-thon', 'mien-nui'].map(name => numberOf(fields, name) ?? 0) as [
    number,
    number,
    number,
  ]
  const sum = urban + rural + mountain
  if (chosen === 'tu-nhap' && sum > 0) return { urban: urban / sum, rural: rural / sum, mountain: mountain / sum }
  return common.mixes.find(one => one.id === chosen)?.mix ?? (values['locality-mix'] as Mix)
}

/** Works the form out; the same inputs give the same figures as the command line. */
export function outcomeOf(own: Own, common: Common, fields: Fields): Outcome {
  const year = common.years.find(one => one.id === fields.get('nam')) ?? common.years[0]
  if (!year) throw new Error('No parameters')
  const province = provinceOf(common, fields)
  const given = givenOf(own.base, fields, province)
  const base = withGiven(own.base, given)
  const income = numberOf(fields, 'thu-nhap')
  const known = common.values[year.id] ?? {}
  const values = income === undefined ? known : { ...known, 'hourly-income': income }
  const ownIncome = hourlyIncome(known)
  const plan = {
    given,
    basis: basisOf(fields),
    operations: operationsOf(base, fields),
    year,
    localities: mixOf(common, known, fields),
    income,
    ownIncome,
  }
  const owned = plan.operations.map(operation => ({ proposal: '', operation }))
  const { groups } = common
  const byModel = common.models.map(({ model, years }) => {
    const rest = { on: year.on, values, localities: plan.localities, groups, fees: own.fees, facts: [] }
    const assumptions = { ...rest, ...(province !== undefined && { province }), model }
    const saving = years.includes(year.id) ? savingOn(base, owned, assumptions) : undefined
    return { id: model.id, name: model.name, saving }
  })
  return { plan, byModel }
}

/** Ids of the papers and steps that neither the record nor a norm can cost. */
export const openLines = (own: Own, common: Common): string[] =>
  outcomeOf(own, common, new Map()).byModel[0]?.saving?.before.lines.flatMap(({ id, reason }) =>
    reason === 'no-effort' ? [id] : [],
  ) ?? []
