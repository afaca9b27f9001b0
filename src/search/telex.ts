const vowels: readonly (readonly [RegExp, string])[] = [
  [/dd/, 'đ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/aw/, 'ă'],
  [/uow|uwow/, 'ươ'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
  [/^w|w$/, 'ư'],
]
const telexTones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }
const vniTones: Readonly<Record<string, string>> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' }

const withTone = (base: string, tone: string | undefined): string => {
  if (tone === undefined) return base
  const marked = base.normalize('NFD').replace(/[aeiouy]\p{M}*(?=[^aeiouy]*$)/u, vowel => vowel + tone)
  return marked.normalize('NFC')
}

/** Marks may stand after the vowel or at the end of the word: `dangdw`, `ddawng`, `nguowif`. */
const gather = (word: string): string => {
  const loose = word.replace(/^d(.+)d$/, 'dd$1')
  return loose.replace(/([aeo])([^aeow]+)\1$/, '$1$1$2').replace(/(u?o|[au])([^aouw]+)w$/, '$1w$2')
}

const telex = (word: string): string => {
  const tone =
    /[aeiouyw][a-z]*([sfrxj])[a-z]*$/.exec(word.slice(1))?.[1] ?? /[aeiouyw][a-z]*?([sfrxj])$/.exec(word)?.[1]
  const bare =
    tone === undefined ? word : word.slice(0, word.lastIndexOf(tone)) + word.slice(word.lastIndexOf(tone) + 1)
  const base = vowels.reduce((text, [keys, letter]) => text.replace(keys, letter), gather(bare))
  return withTone(base, tone && telexTones[tone])
}

const vni = (word: string): string => {
  const tone = /[1-5]/.exec(word)?.[0]
  let base = word.replace(/[1-5]/g, '').replace(/d9|d(.+)9/, 'đ$1')
  if (base.includes('6'))
    base = base.replace('6', '').replace(/[aeo](?=[^aeo]*$)/, v => ({ a: 'â', e: 'ê', o: 'ô' })[v] ?? v)
  if (base.includes('7'))
    base = base
      .replace('7', '')
      .replace(/uo/, 'ươ')
      .replace(/[uo](?=[^uo]*$)/, v => ({ u: 'ư', o: 'ơ' })[v] ?? v)
  if (base.includes('8')) base = base.replace('8', '').replace(/a(?=[^a]*$)/, 'ă')
  return withTone(base.replace(/[6-9]/g, ''), tone && vniTones[tone])
}

/** What a word typed with the keyboard helper off was meant to be, or undefined when it holds no such keys. */
export const retype = (word: string): string | undefined => {
  const lower = word.toLowerCase()
  if (/^[a-z]+[a-z1-9]*[1-9][a-z1-9]*$/.test(lower) && lower.length <= 9) return vni(lower)
  if (!/^[a-z]{2,9}$/.test(lower) || !/[aeiouyw].*[sfrxjwaeod]/.test(lower)) return undefined
  const meant = telex(lower)
  return meant === lower ? undefined : meant
}
