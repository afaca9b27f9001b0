import { standingOn } from '../../engine/record/effective.ts'
import { complaintPath, complaintsIn } from '../../engine/situation/complaint.ts'
import type { Change } from '../../model/operation.ts'
import type { Channel, Fee, Paper, Procedure, Step, TimeLimit } from '../../model/procedure.ts'
import { answersOf, extensionText } from '../../text/answers.ts'
import { doubtText } from '../../text/doubt.ts'
import { feeAmount, statedAmount } from '../../text/fee-amount.ts'
import { formatDuration } from '../../text/format.ts'
import { actorNames } from '../../text/labels.ts'
import { operationPhrases } from '../../text/operation.ts'
import { describeWhen } from '../../text/when.ts'
import type { Shared } from './ld-shared.ts'
import { type Published, pageOf } from './open-data.ts'
import { versionOf } from './version.ts'

/** A service with what it is described by. */
interface Place {
  procedure: Procedure
  page: string
  published: Published
  shared: Shared
}

/** A property that is left out where there is nothing to say. */
const some = <T>(key: string, value: T | undefined): Record<string, T> =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value }

/** Parts of a description, each a sentence. */
const sentences = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap(part => (part ? [/[.?!]$/.test(part) ? part : `${part}.`] : [])).join(' ')

const paper = (item: Paper, { procedure, page }: Place): object => ({
  '@id': `${page}#giay-to-${item.id}`,
  '@type': 'Evidence',
  identifier: item.id,
  title: item.name,
  ...some('description', sentences([item.form?.name, item.note])),
  ...some('appliesWhen', describeWhen(item.when, procedure)),
  ...(item.form?.url && { page: { '@id': item.form.url, '@type': 'Document' } }),
})

/** A fee: a value only where there is one amount; a formula stands beside, who decides stays words. */
function cost(fee: Fee, { procedure, page, shared }: Place): object {
  const amount = statedAmount(fee)
  return {
    '@id': `${page}#phi-${fee.id}`,
    '@type': 'Cost',
    identifier: fee.id,
    title: fee.name,
    description: sentences([feeAmount(fee), fee.note]),
    ...some('appliesWhen', describeWhen(fee.when, procedure)),
    ...some('formula', fee.formula?.text),
    ...(fee.verified !== undefined && { verified: fee.verified }),
    ...(amount !== undefined && { value: amount, currency: shared.currency(fee.currency ?? 'VND') }),
  }
}

const channel = ({ id, where, note }: Channel, { page, shared }: Place): object => ({
  '@id': `${page}#cach-nop-${id}`,
  '@type': 'Channel',
  identifier: id,
  type: shared.channelType(id),
  ...some('description', sentences([where, note])),
})

const step = ({ id, name, note, actor, takes, when }: Step, index: number, { procedure, page }: Place): object => ({
  '@id': `${page}#buoc-${id}`,
  '@type': 'Step',
  number: index + 1,
  title: name,
  by: actorNames[actor],
  ...some('description', sentences([note, takes && formatDuration(takes)])),
  ...some('appliesWhen', describeWhen(when, procedure)),
})

const timeLimit = (limit: TimeLimit, index: number, { procedure, page, shared }: Place): object => ({
  '@id': `${page}#thoi-han-${index + 1}`,
  '@type': 'TimeLimit',
  title: formatDuration(limit),
  ...(limit.amount !== undefined && { amount: String(limit.amount) }),
  unit: shared.unit(limit.unit),
  ...some('description', sentences([extensionText(limit), limit.note])),
  ...some('appliesWhen', describeWhen(limit.when, procedure)),
})

/** A change that is to come or will end, in the words of an official text. */
const act = (change: Change, index: number, { procedure, page, published, shared }: Place): object => ({
  '@id': `${page}#thay-doi-${index + 1}`,
  '@type': 'Act',
  validFrom: change.from,
  ...some('validThrough', change.to),
  description: sentences(
    operationPhrases(change.operations, procedure, id => published.catalog.agencies.get(id)?.name ?? id),
  ),
  ...(change.source.document && { enacts: shared.law(change.source.document) }),
  verified: change.verified !== false,
})

/** To whom one complains (Luật Khiếu nại, Điều 7); nothing where the record names no agency. */
function redress({ procedure, page, published, shared }: Place): object {
  const path = complaintOf(procedure, published)
  if (path === undefined) return {}
  return {
    redress: {
      '@id': `${page}#khieu-nai`,
      '@type': 'Redress',
      firstAuthority: shared.agency(path.first.id),
      ...(path.second && { secondAuthority: shared.agency(path.second.id) }),
      ...(path.procedure && { heardBy: pageOf(published, path.procedure.code) }),
    },
  }
}

/** What is looked up for every service and found once. */
interface Known {
  codes: ReadonlySet<string>
  /** The few procedures that hear complaints. */
  complaints: readonly Procedure[]
}

const known = new WeakMap<Published, Known>()

function knownIn(published: Published): Known {
  const { pages } = published
  const found = known.get(published) ?? {
    codes: new Set(pages.map(({ code }) => code)),
    complaints: complaintsIn(pages),
  }
  known.set(published, found)
  return found
}

/** The procedures whose result is asked for. */
const required = ({ papers = [] }: Procedure, published: Published): string[] =>
  [...new Set(papers.flatMap(({ outputOf }) => outputOf ?? []))].filter(code => knownIn(published).codes.has(code))

const complaintOf = (procedure: Procedure, published: Published) =>
  complaintPath(procedure, published.catalog.agencies, knownIn(published).complaints)

/** The other procedures that a service names: with the same, it is told by the same. */
export const othersNamed = (procedure: Procedure, published: Published): string[] => [
  complaintOf(procedure, published)?.procedure?.code ?? '',
  ...required(procedure, published),
]

const periods: Partial<Record<TimeLimit['unit'], (amount: number) => string>> = {
  day: amount => `P${amount}D`,
  week: amount => `P${amount * 7}D`,
  month: amount => `P${amount}M`,
  year: amount => `P${amount}Y`,
  hour: amount => `PT${amount}H`,
}

/** The one limit of a procedure as xsd:duration; undefined where there are several, or it counts working days, which have no such form. */
export function durationOf({ timeLimits = [] }: Procedure): string | undefined {
  const [only, ...more] = timeLimits
  if (only?.amount === undefined || more.length > 0 || only.when || only.extension) return undefined
  return Number.isInteger(only.amount) ? periods[only.unit]?.(only.amount) : undefined
}

/** What a service is, for whom, where and by whom. */
function head({ procedure, published, shared }: Place): object {
  const { applicants = [], keywords, title } = procedure
  return {
    identifier: procedure.code,
    title: procedure.name,
    ...some('alternative', title),
    description: procedure.summary ?? procedure.name,
    ...some('keyword', keywords),
    sector: shared.sector(procedure.sector),
    ...some('audience', applicants.map(shared.audience)),
    language: shared.code('language', 'VIE', 'LinguisticSystem'),
    spatial: shared.place(procedure.province),
    status: shared.status(standingOn(procedure, published.on)),
    hasCompetentAuthority: shared.agency(procedure.agency),
    isPartOf: published.address('/du-lieu/'),
  }
}

/** What a service asks, gives and rests on. */
function body(place: Place): object {
  const { procedure, page, shared } = place
  const { papers = [], fees = [], channels = [], results = [], requirements = [], legalBasis = [] } = procedure
  return {
    ...some(
      'hasInput',
      papers.map(item => paper(item, place)),
    ),
    ...some(
      'requires',
      required(procedure, place.published).map(code => pageOf(place.published, code)),
    ),
    ...some(
      'hasCost',
      fees.map(fee => cost(fee, place)),
    ),
    ...some(
      'hasChannel',
      channels.map(item => channel(item, place)),
    ),
    ...some(
      'produces',
      results.map(({ id, name }) => ({
        '@id': `${page}#ket-qua-${id}`,
        '@type': 'Output',
        identifier: id,
        title: name,
      })),
    ),
    ...some(
      'holdsRequirement',
      requirements.map((title, index) => {
        const identifier = `dieu-kien-${index + 1}`
        return { '@id': `${page}#${identifier}`, '@type': 'Requirement', identifier, title }
      }),
    ),
    ...some('hasLegalResource', [...new Set(legalBasis.map(({ document }) => shared.law(document)))]),
  }
}

/** A procedure as a cpsv:PublicService, with its steps, limits, redress and changes in the terms of the extension. */
export function publicService(
  procedure: Procedure,
  published: Published,
  shared: Shared,
  events: readonly string[],
): object {
  const page = pageOf(published, procedure.code)
  const place = { procedure, page, published, shared }
  const { steps = [], timeLimits = [], changes = [], unclear = [] } = procedure
  return {
    '@id': page,
    '@type': 'PublicService',
    ...head(place),
    ...some('isGroupedBy', events.map(shared.event)),
    ...body(place),
    ...some('processingTime', durationOf(procedure)),
    processingTimeText: answersOf(procedure).limit.text,
    ...some(
      'step',
      steps.map((item, index) => step(item, index, place)),
    ),
    ...some(
      'timeLimit',
      timeLimits.map((limit, index) => timeLimit(limit, index, place)),
    ),
    ...some(
      'act',
      changes.map((change, index) => act(change, index, place)),
    ),
    ...redress(place),
    ...some('unclear', [...new Set(unclear.map(doubtText))]),
    ...some('validFrom', procedure.from),
    ...some('validThrough', procedure.to),
    ...some('checked', procedure.checked?.on),
    version: versionOf(procedure),
  }
}
