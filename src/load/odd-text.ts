import type { ProblemValues } from '../model/problem.ts'
import { vietnameseLetters } from '../text/alphabet.ts'
import { oddCharacterWords } from '../text/problems.ts'

type Kind = keyof typeof oddCharacterWords

/** Characters that a person does not type into a Vietnamese record on purpose, by what they are. */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['control', /(?![\t\n\r])\p{Cc}/u],
  ['replaced', /\ufffd/u],
  ['direction', /[\u202a-\u202e\u2066-\u2069]/u],
  ['invisible', /\p{Default_Ignorable_Code_Point}|\p{Cf}/u],
  ['wrongD', /[\xd0\xf0\u0189\u0256]/u],
  ['mojibake', /Ã[\x80-\xbf]|á[º»][\x80-\xbf¡-¿\u2018-\u2122]|Ä[\x90\x91\u2018\u2019]|Æ[°¡]|â€/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /(?<=\p{Script=Latin})\p{Script=Greek}|\p{Script=Greek}(?=\p{Script=Latin})/u],
  ['wide', /[\uff01-\uff5e]/u],
  ['unassigned', /[\p{Co}\p{Cn}\p{Cs}]/u],
  ['digits', /(?![0-9])\p{Nd}/u],
  ['picture', /(?![©®™])\p{Extended_Pictographic}/u],
  ['space', /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/],
  ['mark', /(?:^|[\s\p{P}\d])[\u0300-\u036f]/u],
]

/** What nearly every text consists of: not looked at more closely. */
const ordinary = new RegExp(`^[\\t\\n\\r\\x20-\\x7e${vietnameseLetters}“”‘’–—…²³°×•]*$`)

/** The first character of a text that looks right and is not, or cannot be seen: what it is, its code, and what stands around it. */
export function oddCharacter(text: string): ProblemValues | undefined {
  if (ordinary.test(text)) return undefined
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(text)
    if (!found) continue
    const point = found[0].codePointAt(0) ?? 0
    const around = text.slice(Math.max(0, found.index - 12), found.index + 12)
    return {
      value: oddCharacterWords[kind],
      point: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
      around: around.replace(/[\p{C}\p{Z}\ufffd]/gu, ' '),
    }
  }
  return undefined
}

/** Where spaces are doubled in a text of one line; undefined where they are not. */
export function oddForm(text: string, type: string): string | undefined {
  if (type.startsWith('BLOCK')) return undefined
  const found = /\S {2,}\S/.exec(text)
  return found ? text.slice(Math.max(0, found.index - 12), found.index + 16) : undefined
}
