import type { Catalog } from '../model/catalog.ts'
import type { Keep } from '../model/keep.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Labels, SearchEntry, Vocabulary } from './types.ts'

/** What search itself does not say: papers, limit and fee of a result line. */
export interface Wording {
  readonly papers?: (procedure: Procedure) => string | undefined
  readonly limit?: (procedure: Procedure) => string | undefined
  readonly fee?: (procedure: Procedure) => string | undefined
  /** Free in every way to do it; undefined when that is not known. */
  readonly free?: (procedure: Procedure) => boolean | undefined
  /** Include procedures between authorities, hidden from citizens. */
  readonly internal?: boolean
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]

const defined = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never

/** What people call it, in Vietnamese and in English; undefined when nobody wrote it down. */
const spoken = (
  { title, keywords, titleEn, keywordsEn }: Procedure,
  everyday: readonly string[] = [],
): readonly string[] | undefined => {
  const own = title === undefined ? distinct([...(keywords ?? []), ...everyday]) : (keywords ?? [])
  const all = [...own, ...(titleEn === undefined ? [] : [titleEn]), ...(keywordsEn ?? [])]
  return all.length === 0 ? undefined : all
}

const entryOf = (
  procedure: Procedure,
  lifeEvents: readonly string[],
  { everydayNames, everydayPhrases }: Catalog,
  wording: Wording,
): SearchEntry => ({
  code: procedure.code,
  name: procedure.name,
  sector: procedure.sector,
  levels: procedure.levels ?? [],
  applicants: procedure.applicants ?? [],
  channels: distinct((procedure.channels ?? []).map(channel => channel.id)),
  lifeEvents,
  results: (procedure.results ?? []).map(result => result.name),
  paperNames: distinct(
    (procedure.papers ?? []).flatMap(({ name, form }) => (form === undefined ? [name] : [name, form.name])),
  ),
  ...defined({
    title: procedure.title,
    keywords: spoken(procedure, everydayNames.get(procedure.code)?.words),
    // what was compared with its source has a title and keywords, which tell it more surely
    phrases: procedure.checked === undefined ? everydayPhrases.get(procedure.code)?.words : undefined,
    titleEn: procedure.titleEn,
    agency: procedure.agency,
    province: procedure.province,
    replaces: procedure.replaces,
    papers: wording.papers?.(procedure),
    free: wording.free?.(procedure),
    limit: wording.limit?.(procedure),
    fee: wording.fee?.(procedure),
  }),
})

type Said = Pick<Catalog, 'everydayNames' | 'everydayPhrases'>

/** The code under which the lists know a procedure that has several: of another level or province, or an older one. */
export const sameCode = ({ everydayPhrases }: Pick<Said, 'everydayPhrases'>, code: string): string =>
  everydayPhrases.get(code)?.as ?? code

/** Procedures that people ask for and that are not among some codes: by their everyday names, the others by what people say. */
export const lackingBeside = (lists: Said, codes: Iterable<string>): SearchEntry[] => {
  const here = new Set([...codes].map(code => sameCode(lists, code)))
  const known = new Set([...lists.everydayNames.keys(), ...lists.everydayPhrases.keys()])
  return [...known].flatMap(code => {
    if (here.has(sameCode(lists, code))) return []
    const [name = '', ...keywords] = lists.everydayNames.get(code)?.words ?? []
    const phrases = lists.everydayPhrases.get(code)?.words
    return [{ code, name, keywords, ...defined({ phrases }), sector: '', levels: [], lacking: true as const }]
  })
}

const each: Keep = (_record, find) => find()

/** What search knows of a catalogue: its procedures in their order, then those that it is known to lack. */
export const entriesOf = (catalog: Catalog, wording: Wording = {}, keep: Keep = each): SearchEntry[] => {
  const events = new Map<string, string[]>()
  for (const event of catalog.lifeEvents.values())
    for (const code of event.procedures) events.set(code, [...(events.get(code) ?? []), event.id])
  const here = [...catalog.procedures.values()]
    .filter(procedure => wording.internal === true || procedure.kind === 'public')
    .map(procedure => keep(procedure, () => entryOf(procedure, events.get(procedure.code) ?? [], catalog, wording)))
  const codes = [...catalog.procedures.values()].flatMap(({ code, replaces = [] }) => [code, ...replaces])
  return [...here, ...lackingBeside(catalog, codes)]
}

const labels = (list: ReadonlyMap<string, { readonly name: string }>): Record<string, string> =>
  Object.fromEntries([...list].map(([id, { name }]) => [id, name]))

/** Names, synonyms and questions of a catalogue; levels and channels are named by the caller. */
export const vocabularyOf = (catalog: Catalog, named: Pick<Labels, 'level' | 'channel' | 'free'> = {}): Vocabulary => ({
  synonyms: catalog.synonyms,
  trade: catalog.tradeWords,
  questions: catalog.questions,
  labels: {
    sector: labels(catalog.sectors),
    agency: labels(catalog.agencies),
    applicant: labels(catalog.subjectKinds),
    lifeEvent: labels(catalog.lifeEvents),
    province: labels(catalog.provinces),
    ...named,
  },
})
