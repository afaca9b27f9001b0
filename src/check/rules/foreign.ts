import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'
import { plain, wordsOfTrade } from '../words.ts'

/** Everything that a record says of what it is about, but for the lines of one list. */
function about(procedure: Procedure, sector: string, without: 'results' | 'fees' | 'keywords'): Set<string> {
  const { name, title = '', summary = '', keywords = [], papers = [], steps = [], results = [], cases = [] } = procedure
  const { requirements = [], notes = [] } = procedure
  const lines = [...papers, ...steps, ...cases, ...(without === 'results' ? [] : results)].map(line => line.name)
  const asked = without === 'keywords' ? [] : keywords
  return new Set(wordsOfTrade([sector, name, title, summary, ...asked, ...lines, ...requirements, ...notes].join(' ')))
}

/** Words by which a result says no more than yes or no. */
const plainResult = /từ chối|chấp thuận|thành công|tiếp nhận|thông báo/iu

const namesByList = new WeakMap<
  Catalog,
  Readonly<Record<'results' | 'fees', ReadonlyMap<string, ReadonlySet<string>>>>
>()

/** The sectors in which a result or a fee of a name stands. */
function sectorsOf(catalog: Catalog, list: 'results' | 'fees', name: string): ReadonlySet<string> {
  const known = namesByList.get(catalog) ?? {
    results: bySector(catalog, 'results'),
    fees: bySector(catalog, 'fees'),
  }
  namesByList.set(catalog, known)
  return known[list].get(plain(name)) ?? new Set()
}

function bySector({ procedures }: Catalog, list: 'results' | 'fees'): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const procedure of procedures.values())
    for (const { name } of procedure[list] ?? [])
      found.set(plain(name), (found.get(plain(name)) ?? new Set()).add(procedure.sector))
  return found
}

/** Results and fees speak of what the record is about; what has no word of it and stands in another sector too came from there. */
function lines(procedure: Procedure, sector: string, catalog: Catalog, report: Report): void {
  const own = { results: about(procedure, sector, 'results'), fees: about(procedure, sector, 'fees') }
  for (const list of ['results', 'fees'] as const)
    for (const [index, { name }] of (procedure[list] ?? []).entries()) {
      const words = wordsOfTrade(name)
      const isForeign = [...sectorsOf(catalog, list, name)].some(other => other !== procedure.sector)
      if (isForeign && words.length > 0 && !plainResult.test(name) && !words.some(word => own[list].has(word)))
        report('OUT_OF_PLACE', [list, index, 'name'], { kind: list, value: name })
    }
}

/** A paper that another procedure gives is called like what that procedure gives. */
const outputs = eachChecked(({ papers = [] }, report, { catalog }) => {
  for (const [index, { name, outputOf }] of papers.entries()) {
    const other = outputOf === undefined ? undefined : catalog.procedures.get(outputOf)
    const words = wordsOfTrade(name)
    if (other === undefined || words.length === 0) continue
    const given = new Set(
      wordsOfTrade([other.name, other.title ?? '', ...(other.results ?? []).map(result => result.name)].join(' ')),
    )
    if (!words.some(word => given.has(word)))
      report('OUT_OF_PLACE', ['papers', index, 'outputOf'], {
        kind: 'output',
        value: `${outputOf} ${other.title ?? other.name}`,
      })
  }
})

/** Two papers with names of their own do not come on one numbered form. */
const forms = eachChecked(({ papers = [] }, report) => {
  const first = new Map<string, string>()
  for (const [index, { name, form }] of papers.entries()) {
    if (form === undefined || !/^mẫu (?:số )?\p{L}{0,4}\d/iu.test(form.name)) continue
    const other = first.get(form.name)
    if (other !== undefined && plain(other) !== plain(name))
      report('OUT_OF_PLACE', ['papers', index, 'form', 'name'], { kind: 'form', value: form.name })
    first.set(form.name, name)
  }
})

/** Titles of texts that set what is paid. */
const sets = /phí|giá|mức thu|khoản thu|sửa đổi/iu

/** An amount is set by a text about amounts, which the record rests on or which sets the fees of its sector (Luật Phí và lệ phí 97/2015/QH13 Điều 3, Điều 4). */
const sources = eachChecked((procedure, report, { catalog, on }) => {
  for (const [index, { amount, source, per }] of (procedure.fees ?? []).entries()) {
    const text = source?.document === undefined ? undefined : catalog.documents.get(source.document)
    // that a text ended is a finding of its own
    const isOver = (text?.to ?? on) < on
    const all = [...catalog.procedures.values()]
    // a law of the trade itself may say that nothing is paid
    const isSaid = amount === 0 && text !== undefined && isOfTrade(procedure, text.number, all)
    if (text !== undefined && !isOver && !isSaid && !sets.test(text.title ?? ''))
      report('OUT_OF_PLACE', ['fees', index, 'source', 'document'], { kind: 'feeSource', value: text.number })
    else if (text !== undefined && isStranger(procedure, text.number, all))
      report('OUT_OF_PLACE', ['fees', index, 'source', 'document'], { kind: 'feeSector', value: text.number })
    if (/^(?:tháng|quý|tuần|ngày|giờ)$/u.test(per ?? ''))
      report('OUT_OF_PLACE', ['fees', index, 'per'], { kind: 'per', value: per ?? '' })
  }
})

/** A text on which the record rests, or another record of the sector, be it for a fee alone. */
const isOfTrade = ({ code, sector, legalBasis = [] }: Procedure, number: string, all: readonly Procedure[]): boolean =>
  legalBasis.some(({ document }) => document === number) ||
  all.some(
    ({ code: other, sector: theirs, fees = [], legalBasis: basis = [] }) =>
      other !== code &&
      theirs === sector &&
      (fees.some(({ source }) => source?.document === number) || basis.some(({ document }) => document === number)),
  )

/** A text that sets fees in other sectors alone and that the record does not rest on. */
function isStranger({ code, sector, legalBasis = [] }: Procedure, number: string, all: readonly Procedure[]): boolean {
  if (number === '97/2015/QH13' || legalBasis.some(({ document }) => document === number)) return false
  const users = all.filter(
    ({ code: other, fees = [] }) => other !== code && fees.some(({ source }) => source?.document === number),
  )
  return users.length > 0 && users.every(user => user.sector !== sector)
}

/** Letters that stand in the number of a decision: of each word of a ministry's name the first. */
const lettersOf = (name: string): string =>
  name
    .replace(/ và /gu, ' ')
    .split(/[\s,-]+/u)
    .map(word => word[0]?.toLocaleUpperCase('vi'))
    .join('')

/** A decision of one ministry is not signed by another. */
const issuer = eachChecked(({ decision }, report, { catalog }) => {
  const letters = /\/QĐ-(\p{Lu}+)/u.exec(decision?.number ?? '')?.[1]
  const own = catalog.agencies.get(decision?.issuer ?? '')
  if (letters === undefined || own === undefined || lettersOf(own.name) === letters) return
  const meant = [...catalog.agencies.values()].find(({ name }) => lettersOf(name) === letters)
  if (meant !== undefined || (/^Bộ /u.test(own.name) && lettersOf(own.name).length === letters.length))
    report('OUT_OF_PLACE', ['decision', 'issuer'], { kind: 'issuer', value: `${decision?.number}, ${own.name}` })
})

/** A word by which people ask for a procedure of another sector, and that says nothing of this one. */
const keywords = eachChecked((procedure, report, { catalog }) => {
  const sector = catalog.sectors.get(procedure.sector)?.name ?? ''
  const own = about(procedure, sector, 'keywords')
  for (const [index, word] of (procedure.keywords ?? []).entries()) {
    const words = wordsOfTrade(word)
    if (words.length === 0 || words.some(one => own.has(one))) continue
    const other = [...catalog.procedures.values()].find(
      ({ code, sector: theirs, keywords: list = [] }) =>
        code !== procedure.code && theirs !== procedure.sector && list.some(one => plain(one) === plain(word)),
    )
    if (other !== undefined)
      report('OUT_OF_PLACE', ['keywords', index], { kind: 'keyword', value: `${word} (${other.code})` })
  }
})

const named = eachChecked((procedure, report, { catalog }) =>
  lines(procedure, catalog.sectors.get(procedure.sector)?.name ?? '', catalog, report),
)

export const foreign = [named, outputs, forms, sources, issuer, keywords]
