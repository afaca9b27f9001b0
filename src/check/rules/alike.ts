import type { Catalog } from '../../model/catalog.ts'
import type { Path } from '../../model/problem.ts'
import type { Fee, Procedure } from '../../model/procedure.ts'
import { amountWords } from '../../text/check-words.ts'
import { eachChecked, ofCatalog, type Rule } from '../context.ts'
import { plain, unmarked } from '../words.ts'

/** A value of a record among those of its like: what makes them alike, the value as a person reads it, and its place. */
interface Likened {
  key: string
  value: string
  path: Path
}

/** What is one thing in every record that has it: when and by whom a decision was signed, what a text sets for one fee, where one paper is kept. */
function likened({ decision, fees = [], papers = [] }: Procedure): Likened[] {
  const signed = decision?.number === undefined ? [] : [decision.number]
  return [
    ...signed.flatMap(number =>
      (['date', 'issuer'] as const).flatMap(key =>
        decision?.[key] === undefined
          ? []
          : [{ key: `decision.${key} ${number}`, value: decision[key], path: ['decision', key] }],
      ),
    ),
    ...fees.flatMap((fee, index) =>
      fee.source?.document === undefined || !fee.amount
        ? []
        : namesOf(fee).map(([kind, name]) => ({
            key: `${kind} ${fee.source?.document} ${name} ${fee.per ?? ''}`,
            value: amountWords(fee.amount, fee.currency),
            path: ['fees', index, 'amount'],
          })),
    ),
    ...papers.flatMap(({ name, outputOf }, index) =>
      outputOf === undefined
        ? []
        : [{ key: `output ${plain(name)}`, value: outputOf, path: ['papers', index, 'outputOf'] }],
    ),
    ...papers.flatMap(({ name, heldBy }, index) =>
      heldBy === undefined ? [] : [{ key: `held ${plain(name)}`, value: heldBy, path: ['papers', index, 'heldBy'] }],
    ),
  ]
}

/** What a fee is called, from the whole name to nothing but what it is paid for each of. */
const namesOf = ({ name, per }: Fee): readonly (readonly [string, string])[] => [
  ['fee', plain(name)],
  ['fees', plain(name).split(' ').slice(0, 4).join(' ')],
  ...(per === undefined ? [] : [['rate', ''] as const]),
]

/** How many records have which value of each thing. */
const countsOf = ofCatalog(catalog => {
  const counts = new Map<string, Map<string, number>>()
  for (const procedure of catalog.procedures.values())
    for (const { key, value } of likened(procedure)) {
      const values = counts.get(key) ?? new Map<string, number>()
      values.set(value, (values.get(value) ?? 0) + 1)
      counts.set(key, values)
    }
  return counts
})

/** How many others must agree before one that does not is asked about, by what makes them alike. */
const enough: Readonly<Record<string, number>> = { fees: 6, rate: 3, output: 5 }

/** A record does not stand alone with a value where several others agree on another. */
const alone = eachChecked((procedure, report, { catalog }) => {
  for (const { key, value, path } of likened(procedure)) {
    const values = countsOf(catalog).get(key)
    if (values === undefined || values.size < 2 || values.get(value) !== 1) continue
    const [usual = '', count = 0] = [...values].toSorted(([, a], [, b]) => b - a)[0] ?? []
    const others = [...values.values()].reduce((sum, one) => sum + one, 0) - 1
    if (count === others && count >= (enough[key.split(' ')[0] ?? ''] ?? 2))
      report('UNLIKE_OTHERS', path, { value, usual, count })
  }
})

/** Syllables of an id: `to-khai-thue` of "Tờ khai thuế". */
const syllables = (id: string): string[] => id.split('-').filter(part => part.length > 1 && !/\d/.test(part))

/** The names that papers and results bear under one id, with the record of each. */
const namesById = ofCatalog(({ procedures }) => {
  const found = new Map<string, [string, string][]>()
  for (const { code, papers = [], results = [], checked } of procedures.values())
    for (const [list, lines] of checked === undefined ? [] : Object.entries({ papers, results }))
      for (const { id, name } of lines) {
        const names = found.get(`${list} ${id}`) ?? []
        found.set(`${list} ${id}`, names)
        names.push([code, name])
      }
  return found
})

/** A paper is called as its id says, or like what other records have under that id. */
const ids = eachChecked((procedure, report, { catalog }) => {
  for (const list of ['papers', 'results'] as const)
    for (const [index, { id, name }] of (procedure[list] ?? []).entries()) {
      const own = unmarked(plain(name)).split(' ')
      if (syllables(id).length === 0 || syllables(id).some(syllable => own.includes(syllable))) continue
      const others = (namesById(catalog).get(`${list} ${id}`) ?? []).filter(([code]) => code !== procedure.code)
      const words = new Set(others.flatMap(([, other]) => plain(other).split(' ')))
      const isLike =
        plain(name)
          .split(' ')
          .filter(word => words.has(word)).length > 1
      if (others.length >= 2 && !isLike)
        report('UNLIKE_OTHERS', [list, index, 'name'], {
          value: name,
          usual: others[0]?.[1] ?? '',
          count: others.length,
        })
    }
})

/** Pairs of neighbouring words of a text. */
const pairs = (text: string): string[] => {
  const words = plain(text).split(' ')
  return words.slice(1).map((word, index) => `${words[index]} ${word}`)
}

/** Which records use which pair of words for a paper that a database holds. */
const vocabulary = ofCatalog(({ procedures }) => {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const { code, papers = [], checked } of procedures.values())
    for (const { name, heldBy } of checked === undefined ? [] : papers) {
      if (heldBy === undefined) continue
      const words = found.get(heldBy) ?? new Map<string, Set<string>>()
      found.set(heldBy, words)
      for (const pair of pairs(name)) words.set(pair, (words.get(pair) ?? new Set()).add(code))
    }
  return found
})

/** A paper is kept where papers of such names are kept. */
const held = eachChecked(({ code, papers = [] }, report, { catalog }) => {
  for (const [index, { name, heldBy }] of papers.entries()) {
    if (heldBy === undefined) continue
    const score = (words: ReadonlyMap<string, ReadonlySet<string>> | undefined): number =>
      pairs(name).filter(pair => [...(words?.get(pair) ?? [])].some(other => other !== code)).length
    const own = score(vocabulary(catalog).get(heldBy))
    const [usual, best] = [...vocabulary(catalog)]
      .map(([database, words]) => [database, score(words)] as const)
      .reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0] as const)
    const keepers = new Set([...(vocabulary(catalog).get(heldBy)?.values() ?? [])].flatMap(codes => [...codes]))
    // of a database of which few papers are known nothing is unusual
    if (best >= 3 && own === 0 && keepers.size > few)
      report('UNLIKE_OTHERS', ['papers', index, 'heldBy'], { value: heldBy, usual, count: best })
  }
})

const bySector = ofCatalog(({ procedures }) => Map.groupBy(procedures.values(), ({ sector }) => sector))

/** The other records of a sector. */
const peers = ({ code: own, sector }: Procedure, catalog: Catalog): readonly Procedure[] =>
  (bySector(catalog).get(sector) ?? []).filter(({ code }) => code !== own)

/** Peers below which a sector says nothing of what is usual in it. */
const few = 5

/** Days off count in a limit of a sector, or beside limits of the same record or an extension, that count them nowhere: one kind of days was typed for the other, unless the list or a note says so. */
const days = eachChecked((procedure, report, { catalog }) => {
  const own = procedure.timeLimits ?? []
  const units = peers(procedure, catalog).flatMap(({ timeLimits = [] }) =>
    timeLimits.flatMap(({ unit, amount }) => (amount !== undefined && /^(?:working-)?day$/.test(unit) ? [unit] : [])),
  )
  const working = units.filter(unit => unit === 'working-day').length
  const said = (catalog.sources.get(procedure.code)?.channels ?? []).flatMap(({ limits, lengths }) => [
    ...limits,
    ...lengths,
  ])
  const isUsual = working >= few && working >= 0.8 * units.length
  const isBeside = own.filter(limit => limit.unit === 'working-day').length
  for (const [index, { unit, amount = 0, note, stages, extension }] of own.entries()) {
    const isExtended = extension?.unit === 'working-day'
    if (unit !== 'day' || amount === 0 || amount > 15 || note || stages || (extension && !isExtended)) continue
    const count = isExtended || isBeside > 0 ? Math.max(isBeside, 1) : isUsual ? working : 0
    if (count > 0 && !said.some(length => length.unit === 'day' && length.amount === amount))
      report('UNLIKE_OTHERS', ['timeLimits', index, 'unit'], { value: unit, usual: 'working-day', count })
  }
})

/** What is distinctive of an agency's name: `công an`, `ủy ban`, `tư pháp`. */
const ownWords = (name: string): string =>
  plain(name)
    .replace(/^(?:sở|bộ|cục|cơ quan|văn phòng|trung tâm|chi cục|phòng) /u, '')
    .split(' ')
    .slice(0, 2)
    .join(' ')

/** The names of ministries of today, by what is distinctive of them: police belong to that of the police, a department of health to that of health. */
const ministries = ofCatalog(({ agencies }) => {
  const own = [...agencies.values()].filter(({ name, to }) => /^Bộ /u.test(name) && to === undefined)
  return new Map(own.map(({ name }) => [ownWords(name), name]))
})

/** An agency of one ministry does not perform what another makes known, unless the record speaks of it (Nghị định 63/2010/NĐ-CP Điều 15: each makes known what is of its own field). */
const line = eachChecked((procedure, report, { catalog }) => {
  const own = catalog.agencies.get(procedure.agency ?? '')
  const issuer = catalog.agencies.get(procedure.decision?.issuer ?? '')
  if (own === undefined || issuer === undefined || spokenOf(procedure, own.name)) return
  const [words, theirs] = [own, issuer].map(({ name }) => ownWords(name))
  const lines = ministries(catalog)
  if (words === theirs || !lines.has(theirs ?? '')) return
  // ministries and what is theirs have merged; of provinces and communes each has its own
  const isOfOther = /^(?:Sở|Công an) /u.test(own.name) && lines.has(words ?? '')
  // a committee does what every ministry makes known, but is not silent where others of its level are named
  const named = [...catalog.agencies.values()].find(
    ({ name, level }) =>
      level === own.level && level === 'commune' && ownWords(name) === theirs && isNamed(procedure, name),
  )
  if (isOfOther || named !== undefined)
    report('OUT_OF_PLACE', ['agency'], { kind: 'agency', value: `${own.name}, ${named?.name ?? issuer.name}` })
})

/** Who decides is one of those who decide in the sector, or what the same ministry makes known, or the record speaks of him. */
const agency = eachChecked((procedure, report, { catalog }) => {
  const own = procedure.agency === undefined ? undefined : catalog.agencies.get(procedure.agency)
  const issuer = procedure.decision?.issuer
  const inSector = peers(procedure, catalog)
  const ofIssuer =
    issuer === undefined ? [] : (byIssuer(catalog).get(issuer) ?? []).filter(({ code }) => code !== procedure.code)
  const others = inSector.length < few ? ofIssuer : inSector
  const isKnown = [...inSector, ...ofIssuer].some(other => other.agency === own?.id)
  const isOfIssuer = ownWords(catalog.agencies.get(issuer ?? '')?.name ?? '') === ownWords(own?.name ?? '')
  if (own === undefined || others.length < few || isKnown || isOfIssuer || spokenOf(procedure, own.name)) return
  const [usual] = [...Map.groupBy(others, other => other.agency ?? '')].toSorted(([, a], [, b]) => b.length - a.length)
  const [id = '', list = []] = usual ?? []
  const usualName = catalog.agencies.get(id)?.name ?? id
  if (list.length > few && list.length * 5 >= others.length * 3 && ownWords(usualName) !== ownWords(own.name))
    report('UNLIKE_OTHERS', ['agency'], { value: own.name, usual: usualName, count: list.length })
})

/** Everything that a record says of who does what. */
function wordsOf(procedure: Procedure): string {
  const { name, title = '', summary = '', steps = [], channels = [], results = [], papers = [] } = procedure
  const lines = [...steps, ...results, ...papers].flatMap(line => [line.name, line.note ?? ''])
  const doors = channels.flatMap(({ where = '', note = '' }) => [where, note])
  return plain([name, title, summary, ...lines, ...doors].join(' '))
}

/** Whether a record speaks of an agency in its words. */
const spokenOf = (procedure: Procedure, agencyName: string): boolean =>
  wordsOf(procedure).includes(ownWords(agencyName))

/** Whether a record names an agency, of whatever level. */
const isNamed = (procedure: Procedure, agencyName: string): boolean =>
  ` ${wordsOf(procedure)} `.includes(` ${plain(agencyName).replace(/ cấp (?:xã|tỉnh)$/u, '')} `)

/** The records that decisions of a ministry make known, by the ministry. */
const byIssuer = ofCatalog(({ procedures }) =>
  Map.groupBy(procedures.values(), ({ decision }) => decision?.issuer ?? ''),
)

/** Steps that lead elsewhere by their nature. */
const elsewhere = /công an|bưu|trường|bệnh viện/iu

/** A way to a commune's office leads to the commune, and all ways of one record to one level. */
const trips = eachChecked(({ levels = [], agency: id = '', steps = [] }, report, { catalog }) => {
  const level = catalog.agencies.get(id)?.level
  const all = steps.flatMap(({ effort }) => (effort?.to === undefined ? [] : [effort.to]))
  for (const [index, { name, effort }] of steps.entries()) {
    const to = effort?.to
    if (to === undefined) continue
    const isFar = level === 'commune' && levels.join() === 'commune' && to !== 'commune'
    const isOther = all.length > 1 && all.filter(one => one === to).length === 1 && new Set(all).size === 2
    // of two ways, one to file and one to collect, the second is asked about
    const isAsked = all.length > 2 || index === steps.findLastIndex(step => step.effort?.to !== undefined)
    if (isFar || (isOther && isAsked && !elsewhere.test(name)))
      report('UNLIKE_OTHERS', ['steps', index, 'effort', 'to'], {
        value: to,
        usual: all.find(one => one !== to) ?? levels.join(', '),
        count: isFar || all.length > 2 ? all.length : 1,
      })
  }
})

/** An English title is that of one record. */
const titles: Rule = ({ catalog }) =>
  [...Map.groupBy(catalog.procedures.values(), ({ titleEn }) => titleEn)].flatMap(([titleEn, list]) =>
    titleEn === undefined || list.length < 2
      ? []
      : list.map(({ code: id }, index) => {
          const other = list[index === 0 ? 1 : 0]?.code ?? ''
          return {
            code: 'COPIED_RECORD',
            kind: 'procedure',
            id,
            path: ['titleEn'],
            values: { other, part: 'titleEn' },
          } as const
        }),
  )

/** Nobody is bound years before the decision that makes a procedure known, nor before the oldest text on which it rests. */
const begins = eachChecked(({ from, decision, legalBasis = [] }, report, { catalog }) => {
  if (from === undefined) return
  const days = legalBasis.map(({ document }) => catalog.documents.get(document)?.from)
  const first = days.includes(undefined) ? undefined : days.toSorted()[0]
  const signed = decision?.date
  const late = signed !== undefined && Number(signed.slice(0, 4)) - Number(from.slice(0, 4)) > 2 ? signed : first
  if (late !== undefined && from < late) report('DATE_ORDER', ['from'], { value: from, earlier: late })
})

export const alike: readonly Rule[] = [alone, ids, held, days, line, agency, trips, titles, begins]
