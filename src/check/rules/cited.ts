import type { Catalog } from '../../model/catalog.ts'
import type { Path } from '../../model/problem.ts'
import { articleName, kindMeant } from '../../text/check-words.ts'
import { type CheckContext, each, eachChecked, ofCatalog, type Report, type Rule } from '../context.ts'
import { nearest } from '../nearest.ts'
import { eachCiting } from '../reading.ts'
import { lawNumber } from '../words.ts'

/** A kind of text and the number that follows it. */
const named =
  /(?<!\p{L})(Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Chỉ thị|Bộ luật|Luật)(?: số)? (\d{1,4}(?:\.\d{1,2})?\/\d{4}\/\p{Lu}[\p{L}\d-]*)/gu

/** Numbers that differ from a known one as a slip of the hand makes them: its year, two digits exchanged, one digit. */
function slipOf(number: string, known: ReadonlySet<string>): string | undefined {
  const [, own = '', year = '', letters = ''] = /^([\d.]+)\/(\d{4})\/(.+)$/.exec(number) ?? []
  const years = [-1, 1, -10, 10].map(by => `${own}/${Number(year) + by}/${letters}`)
  const exchanged = [...own]
    .slice(1)
    .map((_, at) => `${own.slice(0, at)}${own[at + 1]}${own[at]}${own.slice(at + 2)}/${year}/${letters}`)
  return [...years, ...exchanged].find(near => near !== number && known.has(near))
}

/** How many records name a text, in a field or in words. */
const citedTexts = ofCatalog((catalog): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const procedure of catalog.procedures.values()) {
    if (procedure.checked === undefined) continue
    const own = new Set((procedure.legalBasis ?? []).map(({ document }) => document))
    eachCiting(procedure, text => {
      for (const [number] of text.matchAll(lawNumber)) own.add(number)
    })
    for (const number of own) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
})

/** The texts that an entry names in its fields. */
interface Own {
  texts: readonly string[]
  isRecord: boolean
}

/** A text of which the entry itself names one of the same number and signature, of another year. */
const ownOf = (number: string, own: readonly string[]): string | undefined =>
  own.find(
    one =>
      one !== number && /\/\d{4}\//.test(one) && one.replace(/\/\d{4}\//, '/') === number.replace(/\/\d{4}\//, '/'),
  )

/** The text that was meant where words name one that the register lacks, that nothing else names, and that is a slip away from one of the register. */
function meantLaw(number: string, { texts, isRecord }: Own, catalog: Catalog): string | undefined {
  if (catalog.documents.has(number)) return undefined
  const near = ownOf(number, texts)
  if (near !== undefined || !isRecord || (citedTexts(catalog).get(number) ?? 0) > 1) return near
  return slipOf(number, new Set(catalog.documents.keys()))
}

/** Articles that the longest texts have: codes of the National Assembly, decrees, the rest. */
const mostArticles: readonly (readonly [RegExp, number])[] = [
  [/QH\d+$/u, 700],
  [/NĐ-CP$/u, 320],
  [/./u, 150],
]

function laws(text: string, path: Path, own: Own, report: Report, { catalog }: CheckContext): void {
  for (const [, value = '', number = ''] of text.matchAll(named)) {
    const meant = kindMeant(number, value)
    if (meant !== value) report('LAW_KIND', path, { value, number, meant })
  }
  // the title of a text is that of the text, whatever it names
  if (path.length === 1 && path[0] === 'title') return
  for (const [value] of text.matchAll(lawNumber)) {
    const suggestion = meantLaw(value, own, catalog)
    // who sets the one beside the other knows both
    if (suggestion !== undefined && !text.includes(suggestion))
      report('CITED_UNKNOWN', path, { value, list: 'lists/legal-documents.yaml', suggestion })
  }
}

/** A code in words is that of a record, or of a procedure whose names are known; what a source is called may name any. */
function codes(text: string, path: Path, report: Report, { catalog }: CheckContext): void {
  if (['source', 'against', 'notApplied'].some(key => path.includes(key))) return
  for (const [value] of text.matchAll(/(?<![\d.])[1-3]\.\d{6}(?![\d.]*\d)/g))
    if (!catalog.procedures.has(value) && !catalog.everydayNames.has(value))
      report('CITED_UNKNOWN', path, {
        value,
        list: 'lists/everyday-names.yaml',
        suggestion: nearest(value, [...catalog.procedures.keys()]) ?? '',
      })
}

/** Years from the day of the check to a day, and to a year, that a text may name as to come. */
const ahead = { day: 6, year: 25 } as const
/** Before it no day is written with a year of four digits that concerns anybody alive. */
const firstYear = 1900

const dayOrYear = /\d{1,2}\/\d{1,2}\/(\d{4})(?![\d/])|(?<!\p{L})năm (\d{4})(?!\d)/gu
/** Amounts whose points do not part thousands. */
const badGroups = /(?<![\d.,])\d+(?:\.\d+)*\.(?:\d{1,2}|\d{4,})(?=\s*(?:đồng|VNĐ|VND)(?!\p{L}))/u

function figures(text: string, path: Path, report: Report, { on }: CheckContext): void {
  const today = Number(on.slice(0, 4))
  for (const [around, day, year = day] of text.matchAll(dayOrYear))
    if (Number(year) > today + ahead[day === undefined ? 'year' : 'day'] || Number(year) < firstYear)
      report('ODD_WRITING', path, { value: 'year', around })
  const money = badGroups.exec(text)
  if (money) report('ODD_WRITING', path, { value: 'grouping', around: money[0] })
}

/** What a text cites is there, bears its own name, and lies in a time that can be. */
function cited(text: string, path: Path, own: Own, report: Report, context: CheckContext): void {
  laws(text, path, own, report, context)
  codes(text, path, report, context)
  figures(text, path, report, context)
}

const inRecords = eachChecked((procedure, report, context) => {
  const own = { texts: (procedure.legalBasis ?? []).map(({ document }) => document), isRecord: true }
  eachCiting(procedure, (text, path) => cited(text, path, own, report, context))
})

/** Files beside the records whose sentences cite. */
const beside = {
  act: 'acts',
  overlay: 'overlays',
  proposal: 'proposals',
  parameter: 'parameters',
  claim: 'claims',
  published: 'published',
  indicator: 'indicators',
  review: 'reviews',
  'legal-documents': 'documents',
  'life-events': 'lifeEvents',
  'not-procedures': 'notProcedures',
  'ended-concepts': 'endedConcepts',
  calendar: 'calendars',
  model: 'models',
} as const

const inFiles = Object.entries(beside).map(([kind, entries]) =>
  each<object>(
    kind,
    catalog => catalog[entries] as ReadonlyMap<string | number, object>,
    (entry, report, context) => {
      const texts = 'document' in entry && typeof entry.document === 'string' ? [entry.document] : []
      const own = { texts, isRecord: false }
      eachCiting(entry, (text, path) => cited(text, path, own, report, context))
    },
  ),
)

interface Article {
  document: string
  article: string
  path: Path
}

/** Every article of a text that an entry names, with its path. */
function* articlesIn(value: unknown, path: Path = []): Generator<Article> {
  if (typeof value !== 'object' || value === null) return
  const { document, article } = value as { document?: unknown; article?: unknown }
  if (typeof document === 'string' && typeof article === 'string')
    yield { document, article, path: [...path, 'article'] }
  for (const [key, inner] of Object.entries(value))
    yield* articlesIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
}

function articles(entry: object, report: Report): void {
  for (const { document, article, path } of articlesIn(entry)) {
    const said = [...article.matchAll(/Điều (\d+)(?!\d)/g)].map(([, number]) => Number(number))
    const most = mostArticles.find(([letters]) => letters.test(document))?.[1] ?? 0
    const far = said.find(number => number > most)
    if (far !== undefined) report('ODD_WRITING', path, { value: 'article', around: articleName(far) })
    const [roman] = /Điều [IVXLC]+(?!\p{L})/u.exec(article) ?? []
    if (roman !== undefined) report('ODD_WRITING', path, { value: 'roman', around: roman })
    const plain = article.split(/,| và /).map(part => part.trim())
    const again = plain.find((part, index) => plain.indexOf(part) < index)
    if (again !== undefined) report('ODD_WRITING', path, { value: 'again', around: again })
  }
}

const ofArticles = [
  eachChecked((procedure, report) => articles(procedure, report)),
  ...(['act', 'overlay', 'proposal', 'calendar', 'model', 'life-events', 'not-procedures'] as const).map(kind =>
    each<object>(
      kind,
      catalog => catalog[beside[kind]] as ReadonlyMap<string | number, object>,
      // an act names itself once, above the articles of its changes
      (entry, report) => articles(kind === 'act' ? withDocument(entry) : entry, report),
    ),
  ),
]

const withDocument = (act: object): object => {
  const { document, changes } = act as { document: string; changes: readonly object[] }
  return { changes: changes.map(change => ({ ...change, document })) }
}

export const citedRules: readonly Rule[] = [inRecords, ...inFiles, ...ofArticles]
