import type { Column, FacetName, FacetValue, Filters, SearchAnswer, SearchIndex } from './types.ts'

const placesOf = (column: Column, place: number): readonly number[] => {
  const value = column.of[place] ?? []
  return typeof value === 'number' ? [value] : value
}

/** Names of the values that an entry has in a column. */
export const namesOf = (column: Column, place: number): string[] =>
  placesOf(column, place).map(value => column.names[value] ?? '')

const facets = (index: SearchIndex) => Object.entries(index.facets) as [FacetName, Column][]

/** For each facet with a filter, the test an entry must pass. */
const testsOf = (index: SearchIndex, filters: Filters) =>
  facets(index).flatMap(([name, column]) => {
    const wanted = filters[name] ?? []
    if (wanted.length === 0) return []
    const values = new Set(wanted.map(id => column.ids.indexOf(id)))
    return [{ name, passes: (place: number) => placesOf(column, place).some(value => values.has(value)) }]
  })

const counted = (column: Column, places: readonly number[]): FacetValue[] => {
  const counts = new Uint32Array(column.ids.length)
  const add = (value: number): void => {
    counts[value] = (counts[value] ?? 0) + 1
  }
  for (const place of places) {
    const value = column.of[place] ?? []
    if (typeof value === 'number') add(value)
    else value.forEach(add)
  }
  return column.ids
    .flatMap((id, value) => (counts[value] ? [{ id, name: column.names[value] ?? '', count: counts[value] }] : []))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

/** Keeps the entries that pass all filters; counts of a facet ignore its own filter, so that one can change one's mind. */
export const filterAndCount = (
  index: SearchIndex,
  places: readonly number[],
  filters: Filters,
): { kept: number[]; facets: SearchAnswer['facets'] } => {
  const tests = testsOf(index, filters)
  const passing = (except?: FacetName) =>
    places.filter(place => tests.every(test => test.name === except || test.passes(place)))
  const kept = passing()
  const made = facets(index).map(([name, column]) => {
    const own = tests.some(test => test.name === name) ? passing(name) : kept
    return [name, counted(column, own)]
  })
  return { kept, facets: Object.fromEntries(made) }
}
