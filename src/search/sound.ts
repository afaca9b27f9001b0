/** Sounds that people of some region write alike. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(gi|d|r|v)(?=[aeiouy])/, 'd'],
  [/^(tr|ch)/, 'ch'],
  [/^(s|x)/, 'x'],
  [/^(l|n)(?!g|h)/, 'l'],
  [/^(k|q|c)(?!h)/, 'k'],
  [/ng$/, 'n'],
  [/nh$/, 'n'],
  [/c$/, 't'],
  [/ch$/, 't'],
  [/^(ng|ngh)(?=[aeiouy])/, 'ng'],
]

/** How a folded word sounds, roughly: equal for tạm chú and tạm trú, lái se and lái xe. */
export const soundOf = (key: string): string =>
  sounds.reduce((word, [written, said]) => word.replace(written, said), key)

const syllable = /^(b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu?|r|s|th?|tr|v|x)?[aeiouy]{1,3}(ch?|m|n|ng|nh|p|t)?$/

/** Whether a folded word is spelt like one of Vietnamese, known or not. */
export const isSyllable = (key: string): boolean => syllable.test(key)
