/** A language of the pages. */
export type Language = 'vi' | 'en'

/** The words of a Vietnamese dictionary in another language: the same keys, and sentences of the same values. A missing one does not compile. */
export type Words<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Words<T[Key]> }
