import { eachChecked, ofCatalog, type Rule } from '../context.ts'
import { few, peers } from '../peers.ts'
import { plain, unmarked, wordPairs } from '../words.ts'

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

/** Which records use which pair of words for a paper that a database holds. */
const vocabulary = ofCatalog(({ procedures }) => {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const { code, papers = [], checked } of procedures.values())
    for (const { name, heldBy } of checked === undefined ? [] : papers) {
      if (heldBy === undefined) continue
      const words = found.get(heldBy) ?? new Map<string, Set<string>>()
      found.set(heldBy, words)
      for (const pair of wordPairs(name)) words.set(pair, (words.get(pair) ?? new Set()).add(code))
    }
  return found
})

/** A paper is kept where papers of such names are kept. */
const held = eachChecked(({ code, papers = [] }, report, { catalog }) => {
  for (const [index, { name, heldBy }] of papers.entries()) {
    if (heldBy === undefined) continue
    const score = (words: ReadonlyMap<string, ReadonlySet<string>> | undefined): number =>
      wordPairs(name).filter(pair => [...(words?.get(pair) ?? [])].some(other => other !== code)).length
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

export const alike: readonly Rule[] = [ids, held, days, trips, titles]
