import {
  type Column,
  type FacetName,
  type Labels,
  type LateFacet,
  lateFacets,
  type SearchEntry,
  type SearchIndex,
  type Vocabulary,
} from './types.ts'

const idsOf: Readonly<Record<FacetName, (entry: SearchEntry) => readonly string[]>> = {
  sector: entry => (entry.sector === '' ? [] : [entry.sector]),
  level: entry => entry.levels,
  agency: entry => (entry.agency === undefined ? [] : [entry.agency]),
  applicant: entry => entry.applicants ?? [],
  channel: entry => entry.channels ?? [],
  lifeEvent: entry => entry.lifeEvents ?? [],
  province: entry => (entry.province === undefined ? [] : [entry.province]),
  free: entry => (entry.free === undefined ? [] : [String(entry.free)]),
}

/** Columns store a lone place as a number: most entries have one sector, one agency. */
export const column = (
  lists: readonly (readonly string[])[],
  labels: Readonly<Record<string, string>> = {},
): Column => {
  const places = new Map<string, number>()
  const placeOf = (id: string): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, places.size)
    return places.size - 1
  }
  const of = lists.map(ids => ids.map(placeOf)).map(list => (list.length === 1 ? (list[0] ?? 0) : list))
  const ids = [...places.keys()]
  return { ids, names: ids.map(id => (Object.hasOwn(labels, id) ? (labels[id] ?? id) : id)), of }
}

const isLate = (name: string): boolean => lateFacets.some(late => late === name)

/** Columns of the facets that the second file brings. */
export const lateColumns = (entries: readonly SearchEntry[], labels: Labels): Record<LateFacet, Column> => ({
  agency: column(entries.map(idsOf.agency), labels.agency),
  applicant: column(entries.map(idsOf.applicant), labels.applicant),
})

const facetColumns = (entries: readonly SearchEntry[], labels: Labels): SearchIndex['facets'] => {
  const made = Object.entries(idsOf).map(([name, ids]) => [
    name,
    isLate(name) ? { ids: [], names: [], of: [] } : column(entries.map(ids), labels[name as FacetName]),
  ])
  return Object.fromEntries(made)
}

/** Of what the catalogue lacks it is not known how usual it is. */
export const usual = 2

/** How usual: what a citizen does, at the commune, in the whole country, in a life event. 0 to 9. */
const commonness = (entry: SearchEntry, labels: Labels): number => {
  if (entry.lacking === true) return usual
  const nameOf = (id: string) => labels.applicant?.[id] ?? id
  const citizen = (entry.applicants ?? []).some(id => /công dân|cong-dan/i.test(nameOf(id))) ? 2 : 0
  const commune = entry.levels.includes('commune') ? 3 : 0
  const national = entry.province === undefined ? 2 : 0
  return citizen + commune + national + ((entry.lifeEvents?.length ?? 0) > 0 ? 2 : 0)
}

/** What only some entries have, by their places. */
export const sparse = <T>(
  entries: readonly SearchEntry[],
  pick: (entry: SearchEntry) => T | undefined,
): Record<string, T> =>
  Object.fromEntries(
    entries.flatMap((entry, place) => {
      const value = pick(entry)
      return value === undefined ? [] : [[place, value]]
    }),
  )

const callsOf = ({ title, keywords = [] }: SearchEntry): readonly string[] | undefined =>
  title === undefined && keywords.length === 0 ? undefined : [title ?? '', ...keywords]

/** Where the calls hold the name in English: the text itself is not written twice. */
const englishOf = (entry: SearchEntry): number | undefined => {
  const at = entry.titleEn === undefined ? -1 : (callsOf(entry)?.indexOf(entry.titleEn, 1) ?? -1)
  return at < 0 ? undefined : at
}

/** Whether an entry has a name; of some procedures that a catalogue lacks only what people say is known, and the second file brings them. */
export const isNamed = ({ name }: SearchEntry): boolean => name !== ''

/** Procedures that the catalogue has, then those that it lacks: by their names, then without. */
export const inOrder = (entries: readonly SearchEntry[]): SearchEntry[] => {
  const lacking = entries.filter(entry => entry.lacking === true)
  const here = entries.filter(entry => entry.lacking !== true)
  return [...here, ...lacking.filter(isNamed), ...lacking.filter(entry => !isNamed(entry))]
}

/** The first file of the index. Entries keep their order, which breaks the last ties. */
export const buildIndex = (all: readonly SearchEntry[], vocabulary: Vocabulary): SearchIndex => {
  const entries = inOrder(all).filter(isNamed)
  return {
    version: 1,
    codes: entries.map(entry => entry.code),
    names: entries.map(entry => entry.name.normalize('NFC')),
    calls: sparse(entries, callsOf),
    english: sparse(entries, englishOf),
    replaces: Object.fromEntries(entries.flatMap((entry, place) => (entry.replaces ?? []).map(code => [code, place]))),
    lackingFrom: all.filter(entry => entry.lacking !== true).length,
    facets: facetColumns(entries, vocabulary.labels ?? {}),
    common: entries.map(entry => commonness(entry, vocabulary.labels ?? {})),
    synonyms: vocabulary.synonyms.map(set => set.words),
    questions: vocabulary.questions.filter(({ kind }) => kind !== 'elsewhere'),
  }
}
