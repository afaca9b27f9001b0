/** What the search of an English page needs besides: loaded there alone. */
export { englishAnswers } from '../../../src/text/english-answers.ts'
export { englishSearch } from '../../../src/text/english-search.ts'
export { wantEnglish } from '../../scripts/language.ts'
export { translate } from '../../scripts/translate.ts'
