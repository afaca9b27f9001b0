import { proceduresInEnglish } from './english-search.ts'
import type { searchAnswers } from './search-answers.ts'
import type { Words } from './words.ts'

/** Words of what answers a question beside procedures, on English pages; names of records stay Vietnamese. */
export const englishAnswers: Words<typeof searchAnswers> = {
  door: (name, door) => `“${name}” is not an administrative procedure. Where to go: ${door}.`,
  amount: (name, amount) => `${name}: ${amount}`,
  counted: (said, assumed) =>
    `Counted with: ${said.join(', ')}.${assumed.length > 0 ? ` Not said, so as usual: ${assumed.join(', ')}.` : ''}`,
  figure: (label, value) => `${label} ${value}`,
  holds: (title, when) => (when === '' ? title : `${title} · ${when}`),
  law: (number, name) => (name === undefined ? `Legal text ${number}` : `${name} (${number})`),
  lawHint: 'What rests on it, and what it changes',
  form: (form, count) => `Form ${form} is used in ${proceduresInEnglish(count)}`,
  due: 'When is it ready?',
  dueHint: (moment, limit) =>
    limit === undefined
      ? `Filed ${moment}; add the time limit of your receipt`
      : `Filed ${moment}, time limit ${limit}`,
  journey: name => `${name}: all that is to be done`,
  ahead: 'What will change soon',
  aheadHint: 'Procedures with new rules ahead, by date',
  lacking: (name, code) => `“${name}” is not in this catalogue yet (national code ${code}).`,
  provinces: count => `Choose the province or city (${count})`,
  card: { limit: 'How long', fee: 'How much', papers: 'What to bring', place: 'Where' },
}
