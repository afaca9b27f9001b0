import { fingerprint } from '../engine/record/fingerprint.ts'
import type { Paper } from '../model/parts.ts'
import type { Procedure } from '../model/procedure.ts'
import type { ChannelFacts, PaperFacts, SourceFacts } from '../model/source-facts.ts'
import { channels } from './channels.ts'
import { cleanDeep, fold, oneLine, unbullet } from './clean.ts'
import { codeOf, detailOf } from './convert.ts'
import { durationsIn } from './durations.ts'
import { documentNumber } from './law.ts'
import { isInternal, levelsOf } from './levels.ts'
import { amountsIn } from './money.ts'
import { isNote } from './paper-kind.ts'
import { listOf, numberOf, type Raw, textOf } from './raw.ts'
import { decisionFacts } from './record.ts'
import { lengthOf } from './row-limit.ts'
import type { Row } from './rows.ts'

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
  const days = daysIn(detail)
  return {
    code,
    list,
    ...portalOf(raw),
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
    ...(days.length === 0 ? {} : { days }),
    hashes: Object.fromEntries(
      Object.entries(hashed).map(([name, keys]) => [name, fingerprint(keys.map(key => stable(detail[key])).join(' '))]),
    ),
  }
}

/** Every number of days that any words of the list name, in order. */
const daysIn = (detail: Raw): number[] =>
  [
    ...new Set(
      durationsIn(
        Object.values(hashed)
          .flat()
          .map(key => stable(detail[key]))
          .join(' '),
      )
        .map(({ duration }) => duration)
        .filter(({ unit }) => unit.endsWith('day'))
        .map(({ amount }) => amount),
    ),
  ].toSorted((a, b) => a - b)

/** The portal's own mark of the procedure, in the address of its page. */
function portalOf(raw: Raw): Pick<SourceFacts, 'portal'> {
  const portal = textOf(raw, 'id')
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(portal) ? { portal } : {}
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

const isCopy = /^(?:\d+ )?(?:bản sao|bản chụp|bản photo)/iu
const isEither =
  /bản (?:chính|gốc)[^.;]{0,60}(?:hoặc|\/)[^.;]{0,40}bản (?:sao|chụp)|bản (?:sao|chụp)[^.;]{0,80}(?:hoặc|\/|kèm)[^.;]{0,60}bản (?:chính|gốc)/iu

/** The rows of papers, each once: a list that repeats a row for every case says nothing new by it. */
function paperFacts(detail: Raw, papers: readonly Paper[]): PaperFacts[] {
  const rows = listOf(detail, 'executionCases')
    .flatMap(group => listOf(group, 'profileComponents'))
    .map(raw => ({
      name: oneLine(unbullet(textOf(raw, 'name'))),
      originals: numberOf(raw, 'originalQty') ?? 0,
      copies: numberOf(raw, 'copyQty') ?? 0,
    }))
    .filter(({ name }) => name !== '')
  const named = papersByRow(
    rows.map(({ name }) => name),
    papers,
  )
  return unique(
    rows.map(({ name, originals, copies }) => ({
      originals,
      copies,
      ...(isEither.test(name) ? { says: 'either' as const } : isCopy.test(name) ? { says: 'copy' as const } : {}),
      ...(isNote(name) ? { note: true as const } : {}),
      hash: fingerprint(name),
      ...(named.get(name) ?? { papers: [] }),
    })),
  )
}

const wordsOf = (text: string): Set<string> => new Set(fold(text).split(' '))

/** For each row the papers that it is nearest to by its words (a row that holds the whole name before others), and those whose whole name it holds beside them. */
function papersByRow(
  rows: readonly string[],
  papers: readonly Paper[],
): Map<string, Pick<PaperFacts, 'papers' | 'also'>> {
  const words = new Map(rows.map(row => [row, wordsOf(row)]))
  const links = papers.flatMap(paper => {
    const own = wordsOf(paper.name)
    const scored = [...words].flatMap(([row, its]) => {
      const common = own.intersection(its).size
      const share = common / Math.min(own.size, its.size)
      return share < 2 / 3
        ? []
        : [
            {
              row,
              id: paper.id,
              share,
              near: common / own.union(its).size + (share >= 0.95 ? 1 : 0),
              long: own.size >= 3,
            },
          ]
    })
    const best = Math.max(...scored.map(({ near }) => near))
    return scored.map(link => ({ ...link, isNearest: link.near === best }))
  })
  return new Map(
    rows.map(row => {
      const own = links.filter(link => link.row === row)
      const nearest = own.filter(({ isNearest }) => isNearest).map(({ id }) => id)
      const also = own.filter(link => !link.isNearest && link.long && link.share >= 0.85).map(({ id }) => id)
      return [row, { papers: nearest, ...(also.length > 0 ? { also } : {}) }]
    }),
  )
}

/** The fields of which a new reading of the source says something else. */
export function changedFields(before: SourceFacts, after: SourceFacts): string[] {
  const facts = (['decision', 'internal', 'levels', 'applicants', 'laws'] as const).filter(
    key => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const texts = Object.keys(after.hashes).filter(key => before.hashes[key] !== after.hashes[key])
  return [...facts, ...texts]
}
