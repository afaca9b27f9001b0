import { fingerprint } from '../engine/record/fingerprint.ts'
import type { Paper } from '../model/parts.ts'
import type { Procedure } from '../model/procedure.ts'
import type { ChannelFacts, PaperFacts, SourceFacts } from '../model/source-facts.ts'
import { channels } from './channels.ts'
import { cleanDeep, fold, oneLine, unbullet } from './clean.ts'
import { codeOf, detailOf } from './convert.ts'
import { durationsIn } from './durations.ts'
import { documentNumber } from './law.ts'
import { amountsIn } from './money.ts'
import { listOf, numberOf, type Raw, textOf } from './raw.ts'
import { decisionFacts, isInternal, levelsOf } from './record.ts'
import { lengthOf, type Row } from './times.ts'

/** The fields whose words are kept as a hash each, by the name that a report gives them. */
const hashed: Readonly<Record<string, readonly string[]>> = {
  name: ['name'],
  steps: ['executionSteps'],
  channels: ['executionMethods'],
  papers: ['executionCases'],
  timeLimits: ['cases'],
  requirements: ['requirementsAndConditions'],
  results: ['resultsDetails'],
  agencies: ['departmentsExecuting', 'departmentsAuthority', 'departmentsAuthorized', 'departmentsCoordinating'],
}

/** Ids that the portal gives anew with each export say nothing of the procedure. */
const stable = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : (JSON.stringify(value, (key, inner: unknown) => (/(?:^id$|Id$)/.test(key) ? undefined : inner)) ?? '')

const unique = <T>(list: readonly T[]): T[] => [
  ...new Map(list.map(item => [JSON.stringify(item), item] as const)).values(),
]

/** What a source says of one procedure, without its texts; rows of papers are joined to a record's by their names. */
export function factsOf(value: unknown, list: string, record?: Procedure): SourceFacts | undefined {
  const raw = detailOf(value)
  const code = codeOf(value).trim()
  if (raw === undefined || !/^[1-9]\.\d{6}$/.test(code)) return undefined
  const quiet = () => undefined
  const detail = cleanDeep(raw, quiet) as Raw
  const decision = decisionFacts(detail)
  const { rows } = channels(detail, quiet)
  return {
    code,
    list,
    ...(decision === undefined ? {} : { decision }),
    internal: isInternal(detail),
    levels: levelsOf(detail),
    applicants: unique(
      listOf(detail, 'subjectTypesDetails')
        .map(kind => textOf(kind, 'name'))
        .filter(Boolean)
        .map(name => ownNames[name] ?? name),
    ),
    channels: channelFacts(rows),
    laws: unique(
      listOf(detail, 'legalBasisesDetails').flatMap(
        law => documentNumber(textOf(law, 'code'), oneLine(textOf(law, 'name')))?.number ?? [],
      ),
    ),
    papers: paperFacts(detail, record?.papers ?? []),
    hashes: Object.fromEntries(
      Object.entries(hashed).map(([name, keys]) => [name, fingerprint(keys.map(key => stable(detail[key])).join(' '))]),
    ),
  }
}

/** Kinds of applicants that the catalogue names otherwise than the portal. */
const ownNames: Readonly<Record<string, string>> = {
  'Tổ chức (không bao gồm doanh nghiệp, HTX)': 'Tổ chức (không gồm doanh nghiệp, hợp tác xã)',
  'Doanh nghiệp Việt Nam': 'Doanh nghiệp',
}

const channelFacts = (rows: readonly Row[]): ChannelFacts[] =>
  [...Map.groupBy(rows, row => row.channel)].map(([id, own]) => {
    const fees = own.flatMap(row => listOf(row.raw, 'fees'))
    const amounts = unique(fees.flatMap(fee => numberOf(fee, 'value') ?? []).filter(amount => amount > 0))
    const words = [...fees.map(fee => textOf(fee, 'description')), ...own.map(row => row.description)]
    const said = unique(words.flatMap(text => amountsIn(text).map(({ amount }) => amount)))
    const limits = unique(own.flatMap(row => lengthOf(row.raw) ?? []))
    const lengths = unique(own.flatMap(row => durationsIn(row.description).map(({ duration }) => duration)))
    return { id, limits, lengths, amounts, said: said.filter(amount => !amounts.includes(amount)) }
  })

/** The rows of papers, each once: a list that repeats a row for every case says nothing new by it. */
const paperFacts = (detail: Raw, papers: readonly Paper[]): PaperFacts[] =>
  unique(
    listOf(detail, 'executionCases')
      .flatMap(group => listOf(group, 'profileComponents'))
      .flatMap(raw => {
        const name = oneLine(unbullet(textOf(raw, 'name')))
        const originals = numberOf(raw, 'originalQty') ?? 0
        const copies = numberOf(raw, 'copyQty') ?? 0
        return name === '' ? [] : [{ originals, copies, hash: fingerprint(name), papers: papersNamed(name, papers) }]
      }),
  )

const wordsOf = (text: string): Set<string> => new Set(fold(text).split(' '))

/** The record's papers that a row names: the nearest by its words, and those whose whole name stands in it. */
function papersNamed(row: string, papers: readonly Paper[]): string[] {
  const words = wordsOf(row)
  const scored = papers.map(paper => {
    const own = wordsOf(paper.name)
    const common = own.intersection(words).size
    const least = Math.min(own.size, words.size)
    return { id: paper.id, size: least, share: common / least, near: common / own.union(words).size }
  })
  const [best] = scored.filter(({ share }) => share >= 2 / 3).toSorted((a, b) => b.near - a.near)
  return scored.filter(one => one === best || (one.size >= 3 && one.share >= 0.85)).map(({ id }) => id)
}

/** The fields of which a new reading of the source says something else. */
export function changedFields(before: SourceFacts, after: SourceFacts): string[] {
  const facts = (['decision', 'internal', 'levels', 'applicants', 'laws'] as const).filter(
    key => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const texts = Object.keys(after.hashes).filter(key => before.hashes[key] !== after.hashes[key])
  return [...facts, ...texts]
}
