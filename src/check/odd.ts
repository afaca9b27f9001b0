/** What is odd in how a text is written; the words for it stand with the problem. */
export type OddWriting =
  | 'bracket'
  | 'broken'
  | 'capitals'
  | 'colleague'
  | 'comma'
  | 'cut'
  | 'day'
  | 'digit'
  | 'draft'
  | 'encoded'
  | 'foreign'
  | 'impossible'
  | 'label'
  | 'nameless'
  | 'mail'
  | 'marks'
  | 'numeral'
  | 'phone'
  | 'question'
  | 'quote'
  | 'range'
  | 'markup'
  | 'short'
  | 'small'
  | 'tomorrow'
  | 'twice'

/** What an odd text is, and the letters around the place. */
export interface Odd {
  kind: OddWriting
  around: string
}
