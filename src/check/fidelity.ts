import { effective } from '../engine/record/effective.ts'
import { fingerprint } from '../engine/record/fingerprint.ts'
import { dayOfList } from '../engine/record/known.ts'
import type { Catalog } from '../model/catalog.ts'
import type { ChannelId, Fee, Procedure, TimeLimit, When } from '../model/procedure.ts'
import type { ChannelFacts, PaperFacts, SourceFacts } from '../model/source-facts.ts'

/** One field of a record beside what the published list says of it, both in short words. */
export interface Compared {
  field: string
  source: string
  record: string
  equal: boolean
}

/** How many fields were compared over a catalogue, and how they stand. */
export interface Fidelity {
  records: number
  compared: number
  equal: number
  declared: number
  undeclared: number
}

type Lists = Pick<Catalog, 'subjectKinds' | 'documents'>

/** The fields in which a record says that it differs from the list. */
export const declaredFields = ({ differs = [] }: Procedure): string[] => differs.flatMap(({ field }) => field)

/** The fields of every record that the list holds, counted. */
export function fidelityOf(catalog: Catalog): Fidelity {
  const sum: Fidelity = { records: 0, compared: 0, equal: 0, declared: 0, undeclared: 0 }
  for (const record of catalog.procedures.values()) {
    const facts = catalog.sources.get(record.code)
    if (facts === undefined) continue
    const declared = declaredFields(record)
    sum.records++
    for (const { field, equal } of compareFacts(record, facts, catalog)) {
      sum.compared++
      sum[equal ? 'equal' : declared.includes(field) ? 'declared' : 'undeclared']++
    }
  }
  return sum
}

const field = (name: string, source: readonly string[], record: readonly string[], equal?: boolean): Compared => {
  const [left, right] = [source, record].map(list => [...new Set(list)].toSorted().join(', ') || '–')
  return { field: name, source: left ?? '', record: right ?? '', equal: equal ?? left === right }
}

/** Every fact of the list beside the record's as it stood when the list was made; what the list leaves open is not compared. */
export function compareFacts(later: Procedure, facts: SourceFacts, lists: Lists): Compared[] {
  const { decision } = facts
  const day = dayOfList(facts.list)
  const record = day === undefined ? later : effective(later, day)
  const kinds = (record.applicants ?? []).map(id => lists.subjectKinds.get(id)?.name ?? id)
  return [
    field('name', [facts.hashes.name ?? ''], [fingerprint(record.name)]),
    ...(decision === undefined ? [] : [field('decision', [decisionText(decision)], [decisionText(record.decision)])]),
    field('kind', [facts.internal ? 'internal' : 'public'], [record.kind]),
    field('levels', facts.levels, record.levels ?? []),
    field('applicants', facts.applicants, kinds),
    field(
      'channels',
      facts.channels.map(({ id }) => id),
      (record.channels ?? []).map(({ id }) => id),
    ),
    ...facts.channels.flatMap(channel => [...compareLimits(record, channel), ...compareFees(record, channel, facts)]),
    ...compareLaws(record, facts, lists),
    ...comparePapers(record, facts.papers),
  ]
}

const decisionText = (decision: { number: string; date?: string | undefined } | undefined): string =>
  [decision?.number, decision?.date].filter(part => part !== undefined).join(' ')

const holdsIn = (when: When | undefined, channel: ChannelId): boolean =>
  when?.channel === undefined || [when.channel].flat().includes(channel)

type Length = { amount?: number | undefined; unit?: string | undefined }
const lengthText = ({ amount, unit }: Length): string => [amount, unit].filter(Boolean).join(' ')

/** Every length that a limit speaks of: itself, its stages, its extension and what both come to. */
function lengthsOf(limit: TimeLimit): Length[] {
  const { extension, stages = [], amount, unit } = limit
  const sum =
    extension && !extension.total && extension.amount && amount ? [{ amount: amount + extension.amount, unit }] : []
  return [limit, ...stages, ...(extension ? [extension] : []), ...sum]
}

/** `1` without a unit, and one day, are what the list writes for "the same day". */
const agrees = (source: Length, own: Length): boolean =>
  (own.unit === 'same-day' && source.amount === 1) ||
  (source.amount === own.amount && (source.unit === undefined || source.unit === own.unit))

function compareLimits(record: Procedure, { id, limits, lengths: said }: ChannelFacts): Compared[] {
  if (limits.length === 0) return []
  const own = (record.timeLimits ?? []).filter(limit => holdsIn(limit.when, id))
  const lengths = own.flatMap(lengthsOf)
  const equal =
    limits.every(source => lengths.some(length => agrees(source, length))) &&
    own.every(limit => [...limits, ...said].some(source => lengthsOf(limit).some(length => agrees(source, length))))
  return [field(`timeLimits.${id}`, limits.map(lengthText), own.map(lengthText), equal)]
}

/** Amounts of a fee: its own, or the numbers of its formula. */
const amountsOf = (fee: Fee): number[] =>
  fee.formula ? (fee.formula.text.match(/\d{3,}/g) ?? []).map(Number) : fee.amount ? [fee.amount] : []

/** Amounts that changes after the day of the list set: a list may name today's amount and the next one. */
const laterAmounts = (record: Procedure, channel: ChannelId, day = ''): number[] =>
  (record.changes ?? [])
    .filter(({ from }) => from > day)
    .flatMap(change => change.operations)
    .flatMap(operation =>
      operation.op === 'set-fee' && operation.amount && [undefined, channel].includes(operation.channel)
        ? [operation.amount]
        : [],
    )

function compareFees(record: Procedure, { id, amounts }: ChannelFacts, facts: SourceFacts): Compared[] {
  const fees = (record.fees ?? []).filter(fee => fee.optional !== true && holdsIn(fee.when, id))
  const own = fees.flatMap(amountsOf)
  if (amounts.length === 0 && own.length === 0) return []
  const said = facts.channels.flatMap(channel => [...channel.amounts, ...channel.said])
  const plain = fees.filter(fee => fee.formula === undefined).flatMap(amountsOf)
  const known = [...own, ...laterAmounts(record, id, dayOfList(facts.list))]
  const equal = amounts.every(amount => known.includes(amount)) && plain.every(amount => said.includes(amount))
  return [field(`fees.${id}`, amounts.map(String), known.map(String), equal)]
}

/** Each text that either cites; one that the register knows as ended is rightly left out. */
function compareLaws(record: Procedure, { laws }: SourceFacts, { documents }: Lists): Compared[] {
  const own = (record.legalBasis ?? []).map(({ document }) => document)
  const ended = (number: string) => (documents.get(number)?.to ?? '9999') < (record.checked?.on ?? '')
  return [...new Set([...laws, ...own])].map(number => {
    const [left, right] = [laws, own].map(list => (list.includes(number) ? [number] : []))
    const equal = left?.length === right?.length || (right?.length === 0 && ended(number))
    return field(`legalBasis.${number}`, left ?? [], right ?? [], equal)
  })
}

interface Counts {
  originals?: number | undefined
  copies?: number | undefined
}
const counts = ({ originals = 0, copies = 0 }: Counts): string => `${originals}+${copies}`

/** Whether a row asks for what a paper says; the words of a row that speaks of a copy, or of either, outweigh its counts. */
function asks({ says, ...row }: PaperFacts, paper: Counts): boolean {
  if (counts(row) === counts(paper)) return true
  const isOne = (paper.originals ?? 0) + (paper.copies ?? 0) === 1
  return (
    isOne && Math.max(row.originals, row.copies) === 1 && (says === 'either' || (says === 'copy' && paper.copies === 1))
  )
}

/** Each paper beside the rows nearest to it; a row or a paper that stands alone differs. Rows without a count say nothing. */
function comparePapers(record: Procedure, rows: readonly PaperFacts[]): Compared[] {
  const papers = record.papers ?? []
  const ofPaper = papers.flatMap(paper => {
    const own = rows.filter(row => row.papers.includes(paper.id))
    const counted = own.filter(row => row.originals + row.copies > 0)
    if (own.length > 0 && counted.length === 0) return []
    if (own.length === 0 && paper.hand === 'show') return []
    const equal = own.length > 0 && counted.every(row => asks(row, paper))
    return [field(`papers.${paper.id}`, counted.map(counts), [counts(paper)], equal)]
  })
  const alone = rows.flatMap((row, index) => {
    const named = [...row.papers, ...(row.also ?? [])]
    return row.note !== true && row.originals + row.copies > 0 && !papers.some(({ id }) => named.includes(id))
      ? [field(`papers.${index + 1}`, [counts(row)], [])]
      : []
  })
  return [...ofPaper, ...alone]
}
