import type { Procedure } from '../../model/procedure.ts'
import { eachChecked, ofCatalog, type Rule } from '../context.ts'
import { few, peers } from '../peers.ts'
import { plain } from '../words.ts'

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
const ofLine = eachChecked((procedure, report, { catalog }) => {
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
const usual = eachChecked((procedure, report, { catalog }) => {
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

export const agencies: readonly Rule[] = [ofLine, usual]
