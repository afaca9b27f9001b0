import type { searchText } from './search-box.ts'
import type { Words } from './words.ts'

/** `3 procedures`. */
export const proceduresInEnglish = (count: number) =>
  `${count.toLocaleString('en')} ${count === 1 ? 'procedure' : 'procedures'}`

/** Words of the search box of English pages. */
export const englishSearch: Words<typeof searchText> = {
  label: 'Search in English or in Vietnamese, with or without marks',
  placeholder: 'birth certificate',
  placeholderShort: 'birth certificate',
  button: 'Search',
  results: 'Suggestions',
  found: count => (count === 0 ? 'Nothing found.' : `${proceduresInEnglish(count)}. Choose one with the arrow keys.`),
  none: 'Nothing found. Try another name, or only one or two main words.',
  allResults: query => `All results for “${query}”`,
  failed: 'Search did not load. Try again, or see the whole list.',
  why: {
    code: 'Code',
    keyword: 'Also called',
    sector: 'Field',
    lifeEvent: 'Life event',
    province: 'Province or city',
  },
  presence: {
    absent: 'The procedure that you ask for is not in this catalogue yet.',
    doubtful: 'The procedure that you ask for may not be in this catalogue yet.',
    ask: 'Ask the one-stop centre of your commune or ward, or search the',
    portal: 'National Public Service Portal',
    near: 'Below are only the nearest ones.',
  },
}
