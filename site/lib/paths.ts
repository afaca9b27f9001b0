import type { Language } from '../../src/text/words.ts'
import { addressAt } from './place.ts'

/** A path of the site below the base it is published at; `path` begins with a slash. */
export const href = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`

/** The same path as an absolute address, for what is read away from the site; in a page it is that of one place (`open-place.ts`). */
export const address = (path: string): string => addressAt(path.slice(1))

/** Where a search leads, in the language of the page. */
export const resultsPath = (lang: Language): string => href(lang === 'en' ? '/en/search/' : '/tim-kiem/')

export const procedurePath = (code: string): string => href(`/thu-tuc/${code}/`)
export const sectorPath = (id: string): string => href(`/linh-vuc/${id}/`)
export const lifeEventPath = (id: string): string => href(`/su-kien/${id}/`)
export const provincePath = (slug: string): string => href(`/tinh/${slug}/`)
/** A procedure as it stands in one province. */
export const localPath = (slug: string, code: string): string => href(`/tinh/${slug}/${code}/`)
/** A procedure in all provinces that differ. */
export const comparePath = (code: string): string => href(`/thu-tuc/${code}/cac-tinh/`)
export const documentPath = (number: string): string => href(`/van-ban/${documentSlug(number)}/`)

/** `123/2015/NĐ-CP` as `123-2015-nd-cp`. */
export const documentSlug = (number: string): string =>
  number
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
