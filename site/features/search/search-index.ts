import { addDetail, type OpenIndex, openIndex } from '../../../src/search/open.ts'
import { search } from '../../../src/search/search.ts'
import type { SearchAnswer, SearchOptions } from '../../../src/search/types.ts'
import { need } from '../../scripts/page.ts'

let opened: Promise<OpenIndex> | undefined
/** Ends when the words of papers have joined the index, or cannot be had. */
let detailed: Promise<void> = Promise.resolve()

async function file<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  return (await response.json()) as T
}

/** Where the files of search are: their names change with what is in them, so that only a page which is made anew with them names them itself. */
async function places(): Promise<{ index: string; detail: string }> {
  const { base = '/', index, detail } = need<HTMLFormElement>(document, '[data-search]').dataset
  return index !== undefined && detail !== undefined ? { index, detail } : file(`${base}tim-kiem/tep.json`)
}

/** Reads the index once a page; words of papers join it when they arrive. A failure may be tried again. */
async function open(): Promise<OpenIndex> {
  const at = await places()
  const index = openIndex(await file(at.index))
  detailed = file<Parameters<typeof addDetail>[1]>(at.detail).then(
    detail => addDetail(index, detail),
    () => undefined,
  )
  void detailed.then(() => {
    whole = true
  })
  return index
}

let whole = false

/** Whether the words of papers and the facts of result lines are here, or cannot be had. */
export const isWhole = (): boolean => whole

/** The load that is on its way or done, or a new one. */
function opening(): Promise<OpenIndex> {
  opened ??= open().catch(error => {
    opened = undefined
    throw error
  })
  return opened
}

/** The index of this page, loaded at the first call; a load that fails is tried once more for all who wait for it, whoever began it. */
export const load = (): Promise<OpenIndex> => opening().catch(opening)

/** Answers a query once the words of papers have joined, or cannot be had. */
export async function askWhole(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const index = await load()
  await detailed
  return search(index, query, options)
}

/** Answers a query from the index of this page; that nothing was found is only said when the words of papers were looked at as well. */
export async function ask(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  const index = await load()
  const found = search(index, query, options)
  return found.total > 0 ? found : askWhole(query, options)
}
