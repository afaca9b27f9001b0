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
