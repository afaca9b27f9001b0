import { searchAnswers } from '../../../src/text/search-answers.ts'
import { english } from './page-language.ts'

/** The words of what answers beside procedures, and of the card of a clear winner, in the language of the page. */
export const answerWords = english?.englishAnswers ?? searchAnswers
