import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Catalog } from '../../src/model/catalog.ts'
import type { SearchEntry } from '../../src/search/types.ts'

/** One question with the codes that answer it. */
export interface Question {
  readonly query: string
  readonly group: string
  readonly accept: readonly string[]
}

interface Named {
  readonly name: string
}

/** The part of the portal's JSON that search reads; everything may be missing. */
interface PortalRecord {
  readonly code: string
  readonly name: string
  readonly detail: {
    readonly isMinistry?: boolean
    readonly isProvince?: boolean
    readonly isWard?: boolean
    readonly keywords?: string
    readonly categoriesDetails?: readonly Named[]
    readonly subjectTypesDetails?: readonly Named[]
    readonly departmentsExecuting?: readonly Named[]
    readonly resultsDetails?: readonly Named[]
    readonly executionCases?: readonly { readonly profileComponents?: readonly Named[] }[]
  }
}

export const nationalFile = '../shared/data/national-2026-07.jsonl.gz'
export const questionsFile = '../shared/data/queries.jsonl'
export const present = () => existsSync(nationalFile) && existsSync(questionsFile)

export const readQuestions = (file: string): Question[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Question)

const names = (items: readonly Named[] | undefined): string[] =>
  (items ?? []).map(item => item.name.normalize('NFC').replace(/\s+/g, ' ').trim()).filter(name => name !== '')

const levelsOf = (d: PortalRecord['detail']): string[] =>
  [d.isMinistry && 'ministry', d.isProvince && 'province', d.isWard && 'commune'].filter(
    level => level !== false && level !== undefined,
  )

/** What the portal writes where there are no keywords; an import leaves it out too. */
const none = /^không(?: có)?(?: thông tin)?\.?$/iu

/** A search entry straight from the portal's JSON; agencies and sectors keep their names as ids. */
export const entryOfPortal = ({ code, name, detail }: PortalRecord): SearchEntry => ({
  code: code.trim(),
  name: name.normalize('NFC').replace(/\s+/g, ' ').trim(),
  keywords: (detail.keywords ?? '')
    .normalize('NFC')
    .split(/[;|]/)
    .map(word => word.replace(/\s+/g, ' ').trim())
    .filter(word => word.length > 2 && word !== name.normalize('NFC').replace(/\s+/g, ' ').trim() && !none.test(word)),
  sector: names(detail.categoriesDetails)[0] ?? '',
  ...(detail.departmentsExecuting?.[0] && { agency: names(detail.departmentsExecuting)[0] ?? '' }),
  levels: levelsOf(detail),
  applicants: names(detail.subjectTypesDetails),
  paperNames: (detail.executionCases ?? []).flatMap(item => names(item.profileComponents)),
  results: names(detail.resultsDetails),
})

/** What people call procedures, as an import finds it: the list of everyday names and what committed records are called. */
export const everydayNames = (catalog: Catalog): Map<string, readonly string[]> =>
  new Map([
    ...[...catalog.everydayNames.values()].map(({ code, words }) => [code, words] as const),
    ...[...catalog.procedures.values()].map(({ code, title, titleEn, keywords = [], keywordsEn = [] }) => {
      const titles = [title, titleEn].filter(text => text !== undefined)
      return [code, [...new Set([...titles, ...keywords, ...keywordsEn])]] as const
    }),
  ])

/** National entries with their everyday names, as an imported catalogue has them. */
export const withEverydayNames = (entries: readonly SearchEntry[], catalog: Catalog): SearchEntry[] => {
  const names = everydayNames(catalog)
  return entries.map(entry => ({
    ...entry,
    keywords: [...new Set([...(entry.keywords ?? []), ...(names.get(entry.code) ?? [])])],
    phrases: catalog.everydayPhrases.get(entry.code)?.words ?? [],
  }))
}

/** Reads the gzipped national list, a line at a time. */
export const readNational = async (file: string): Promise<SearchEntry[]> => {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) })
  const entries: SearchEntry[] = []
  for await (const line of lines) if (line !== '') entries.push(entryOfPortal(JSON.parse(line)))
  return entries
}
