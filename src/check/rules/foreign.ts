import type { Catalog } from '../../model/catalog.ts'
import type { LegalDocument } from '../../model/lists.ts'
import type { Procedure } from '../../model/procedure.ts'
import { englishWords, feeTextWords } from '../../text/check-words.ts'
import { eachChecked, ofCatalog, type Report } from '../context.ts'
import { lawNumber, plain, wordPairs, wordsOfTrade } from '../words.ts'

type Lines = 'steps' | 'results' | 'fees'
const lists: readonly Lines[] = ['steps', 'results', 'fees']

/** Everything that a record says of what it is about, but for one line of its own. */
function wordsAbout(procedure: Procedure, sector: string, without?: string): string {
  const { name, title = '', summary = '', keywords = [], papers = [], steps = [], results = [], cases = [] } = procedure
  const { requirements = [], notes = [] } = procedure
  const lines = [...papers, ...steps, ...cases, ...results].map(line => line.name).filter(one => one !== without)
  const asked = keywords.filter(word => word !== without)
  return [sector, name, title, summary, ...asked, ...lines, ...requirements, ...notes].join(' ')
}

/** The words of trade of what a record says. */
const about = (procedure: Procedure, sector: string, without?: string): Set<string> =>
  new Set(wordsOfTrade(wordsAbout(procedure, sector, without)))

/** Words by which a result says no more than yes or no. */
const plainResult = /từ chối|chấp thuận|thành công|tiếp nhận|thông báo/iu

/** The sectors of the records in which a line of a name stands, by the list and the name. */
const sectorsByLine = ofCatalog(({ procedures }) => {
  const found = new Map<string, string[]>()
  for (const procedure of procedures.values())
    for (const list of procedure.checked === undefined ? [] : lists)
      for (const name of new Set((procedure[list] ?? []).map(line => plain(line.name)))) {
        const sectors = found.get(`${list} ${name}`) ?? []
        found.set(`${list} ${name}`, sectors)
        sectors.push(procedure.sector)
      }
  return found
})

/** Whether a record speaks of no more than one in three of the words that say what a line is about. */
function isStrange(words: readonly string[], own: ReadonlySet<string>): boolean {
  const different = [...new Set(words)]
  return different.length > 0 && different.filter(word => own.has(word)).length * 3 <= different.length
}

/** Records that may share a name before it is anybody's. */
const most: Readonly<Record<Lines, number>> = { steps: 2, results: 6, fees: 6 }

/** Lines speak of what the record is about; one that hardly does and stands in one other sector too came from there. */
function lines(procedure: Procedure, sector: string, catalog: Catalog, report: Report): void {
  for (const list of lists)
    for (const [index, { name }] of (procedure[list] ?? []).entries()) {
      const others = sectorsByLine(catalog).get(`${list} ${plain(name)}`) ?? []
      const own = others.filter(other => other === procedure.sector).length
      const isForeign = own === 1 && others.length > 1 && others.length <= most[list]
      if (!isForeign || (list === 'results' && plainResult.test(name))) continue
      const words = wordsOfTrade(name)
      if (words.length < (most[list] > 2 ? 1 : 3)) continue
      if (isStrange(words, about(procedure, sector, name)))
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

/** A form that bears the name of its paper. */
const ofForm = /^(?:tờ khai|đơn|giấy đề nghị|phiếu)(?= )(?!.*\d)/iu

/** Two papers with names of their own do not come on one numbered form. */
const forms = eachChecked(({ papers = [] }, report) => {
  const first = new Map<string, string>()
  for (const [index, { name, form }] of papers.entries()) {
    const asked = form !== undefined && ofForm.test(form.name) ? wordsOfTrade(form.name) : []
    if (asked.length > 0 && asked.filter(word => wordsOfTrade(name).includes(word)).length * 2 < asked.length)
      report('OUT_OF_PLACE', ['papers', index, 'form', 'name'], { kind: 'formName', value: form?.name ?? '' })
    if (form === undefined || !/^mẫu (?:số )?\p{L}{0,4}\d.*\/\p{Lu}/iu.test(form.name)) continue
    const other = first.get(form.name)
    if (other !== undefined && plain(other) !== plain(name))
      report('OUT_OF_PLACE', ['papers', index, 'form', 'name'], { kind: 'form', value: form.name })
    first.set(form.name, name)
  }
})

/** Titles of texts that set what is paid. */
const sets = /phí|giá|mức thu|khoản thu|sửa đổi/iu

/** Titles of texts by which councils set the amounts: such a text sets none itself. */
const ofCouncils = /thẩm quyền (?:quyết định )?của Hội đồng nhân dân/iu

/** An amount is set by a text about amounts, which the record rests on or which sets the fees of its sector (Luật Phí và lệ phí 97/2015/QH13 Điều 3, Điều 4). */
const sources = eachChecked((procedure, report, { catalog, on }) => {
  for (const [index, { amount, undetermined, source, per }] of (procedure.fees ?? []).entries()) {
    const text = source?.document === undefined ? undefined : catalog.documents.get(source.document)
    // that a text ended is a finding of its own
    const isOver = (text?.to ?? on) < on
    const all = [...catalog.procedures.values()]
    // a law of the trade itself may say that nothing is paid
    const isSaid = amount === 0 && text !== undefined && isOfTrade(procedure, text.number, all)
    const title = text?.title?.includes(text.number) ? undefined : text?.title
    const isLeft = title !== undefined && undetermined === undefined && ofCouncils.test(title)
    if (text !== undefined && title !== undefined && !isOver && !isSaid && (isLeft || !sets.test(title)))
      report('OUT_OF_PLACE', ['fees', index, 'source', 'document'], { kind: 'feeSource', value: text.number })
    else if (text !== undefined && !isOver && isStranger(procedure, text, all, catalog))
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

const ofFeeTexts = new Set(plain(feeTextWords).split(' '))

/** A text that is none of the trade's and whose title speaks of what the record hardly does; the law on fees and the text on what provinces set are everybody's. */
function isStranger(
  procedure: Procedure,
  { number, title = '' }: LegalDocument,
  all: readonly Procedure[],
  catalog: Catalog,
): boolean {
  if (number === '97/2015/QH13' || isOfTrade(procedure, number, all)) return false
  if (catalog.sources.get(procedure.code)?.laws.includes(number) === true) return false
  const said = ` ${plain(wordsAbout(procedure, catalog.sectors.get(procedure.sector)?.name ?? ''))} `
  const pairs = ownPairs(title.replace(lawNumber, ''))
  return pairs.length > 0 && pairs.filter(pair => said.includes(` ${pair} `)).length * 3 < pairs.length
}

/** Neighbouring words of a title of which neither stands in every title of such texts: `hộ tịch`, `chứng thực`. */
const ownPairs = (title: string): string[] =>
  wordPairs(title).filter(pair => !pair.split(' ').some(word => ofFeeTexts.has(word)))

/** A form comes with a text of a ministry that the record has to do with, or that another record cites. */
const formTexts = eachChecked((procedure, report, { catalog }) => {
  const { papers = [], legalBasis = [], fees = [], decision, differs = [] } = procedure
  const cited = [...legalBasis.map(({ document }) => document), ...fees.flatMap(({ source }) => source?.document ?? [])]
  const laws = catalog.sources.get(procedure.code)?.laws ?? []
  const words = [...cited, ...laws, decision?.number ?? '', JSON.stringify(differs)].join(' ')
  // of a ministry's circulars any will do; another text that nothing else here knows came from an older record
  for (const [index, { form }] of papers.entries())
    for (const [number] of (form?.name ?? '').matchAll(lawNumber)) {
      const [, ministry] = /\/TT-(\p{Lu}+)/u.exec(number) ?? []
      const isKnown = words.includes(ministry ?? number) || catalog.documents.has(number)
      if (!isKnown && (formUsers(catalog).get(number) ?? 0) < 2)
        report('OUT_OF_PLACE', ['papers', index, 'form', 'name'], { kind: 'formText', value: number })
    }
})

/** How many records have a form that comes with a text. */
const formUsers = ofCatalog(({ procedures }) => {
  const counts = new Map<string, number>()
  for (const { papers = [] } of procedures.values()) {
    const names = papers.map(({ form }) => form?.name ?? '').join(' ')
    for (const number of new Set(names.match(lawNumber) ?? [])) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
})

/** What an English title speaks of, the Vietnamese ones speak of too. */
const english = eachChecked(({ titleEn, name, title = '', summary = '' }, report) => {
  const words = [name, title, summary].join(' ')
  for (const [theirs, ours] of titleEn === undefined ? [] : englishWords)
    if (theirs.test(titleEn ?? '') && !ours.test(words)) {
      report('OUT_OF_PLACE', ['titleEn'], { kind: 'english', value: titleEn ?? '' })
      return
    }
})

/** Letters that stand in the number of a decision: of each word of a ministry's name the first. */
const lettersOf = (name: string): string =>
  name
    .replace(/ và /gu, ' ')
    .split(/[\s,-]+/u)
    .map(word => word[0]?.toLocaleUpperCase('vi'))
    .join('')

/** A ministry of today, by its plain name. */
const ministry = /^Bộ [^()]+$/u

/** A decision of one ministry is not signed by another. */
const issuer = eachChecked(({ decision }, report, { catalog }) => {
  const letters = /\/QĐ-(B\p{Lu}+)/u.exec(decision?.number ?? '')?.[1]
  const own = catalog.agencies.get(decision?.issuer ?? '')
  if (letters === undefined || own === undefined || lettersOf(own.name) === letters || !ministry.test(own.name)) return
  const meant = [...catalog.agencies.values()].find(({ name }) => lettersOf(name) === letters)
  if (meant !== undefined || (/^Bộ /u.test(own.name) && lettersOf(own.name).length === letters.length))
    report('OUT_OF_PLACE', ['decision', 'issuer'], { kind: 'issuer', value: `${decision?.number}, ${own.name}` })
})

/** A word by which people ask for a procedure of another sector, and that says nothing of this one. */
const keywords = eachChecked((procedure, report, { catalog }) => {
  const sector = catalog.sectors.get(procedure.sector)?.name ?? ''
  for (const [index, word] of (procedure.keywords ?? []).entries()) {
    if (!isStrange(wordsOfTrade(word), about(procedure, sector, word))) continue
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

export const foreign = [named, outputs, forms, formTexts, english, sources, issuer, keywords]
