import { searchText } from '../../../src/text/search-box.ts'

/** On an English page, what its search needs besides; undefined on a Vietnamese one. */
export const english = document.documentElement.lang === 'en' ? await import('./english.ts') : undefined

/** The words of the search box in the language of the page. */
export const boxWords = english?.englishSearch ?? searchText

/** A text of our own in the language of the page; undefined for the words of records, which stay Vietnamese. */
export const said = (text: string): string | undefined => (english ? english.translate(text) : text)
