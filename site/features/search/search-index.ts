import { addDetail, type OpenIndex, openIndex } from '../../../src/search/open.ts'
import { search } from '../../../src/search/search.ts'
import type { SearchAnswer, SearchOptions } from '../../../src/search/types.ts'
import { baseOf } from '../../scripts/page.ts'

let opened: Promise<OpenIndex> | undefined

async function file<T>(name: string): Promise<T> {
  const response = await fetch(`${baseOf()}tim-kiem/${name}.json`)
  if (!response.ok) throw new Error(`${response.status} ${name}`)
  return (await response.json()) as T
}

/** Reads the index once a page; words of papers join it when they arrive. A failure may be tried again. */
async function open(): Promise<OpenIndex> {
  const index = openIndex(await file('chi-muc'))
  file<Parameters<typeof addDetail>[1]>('chi-tiet').then(
    detail => addDetail(index, detail),
    () => undefined,
  )
  return index
}

/** The index of this page, loaded at the first call. */
export function load(): Promise<OpenIndex> {
  opened ??= open().catch(error => {
    opened = undefined
    throw error
  })
  return opened
}

/** Answers a query from the index of this page. */
export const ask = async (query: string, options: SearchOptions = {}): Promise<SearchAnswer> =>
  search(await load(), query, options)
