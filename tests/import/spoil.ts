// Items of a list spoilt as lists come: other spellings, markup, bullets, fields missing or of another type. What must hold of each all the same.
import type { Procedure } from '../../src/model/procedure.ts'
import { draws } from './national-source.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Draw = () => number

const pick = <T>(list: readonly T[], next: Draw): T => list[Math.floor(next() * list.length)] as T

/** Ways in which a text is written otherwise, or is no longer whole. */
const texts: Readonly<Record<string, (text: string, next: Draw) => string>> = {
  decomposed: text => text.normalize('NFD'),
  capitals: text => text.toLocaleUpperCase('vi'),
  small: text => text.toLocaleLowerCase('vi'),
  'old tone marks': text =>
    text.replace(/òa/gu, 'oà').replace(/ủy/gu, 'uỷ').replace(/úy/gu, 'uý').replace(/ký/gu, 'kí'),
  'no marks': text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D'),
  paragraphs: text =>
    text
      .split('\n')
      .map(line => `<p style="margin:0">${line}</p>`)
      .join(''),
  items: text =>
    `<ul>${text
      .split('\n')
      .map(line => `<li>${line}</li>`)
      .join('')}</ul>`,
  entities: text => text.replace(/ /gu, '&nbsp;'),
  'broken markup': text => `<div><b>${text.slice(0, text.length / 2)}<br>${text.slice(text.length / 2)}`,
  bullets: (text, next) => text.replace(/^/gmu, `${pick(['•', '–', '*', '➢', '\uf0b7', '□', '+)', '-'], next)} `),
  numerals: (text, next) =>
    text.replace(/^/gmu, `${pick(['IV. ', 'ii) ', '1.2.3 ', 'a. ', '(iii) ', '10) ', 'Đ. '], next)}`),
  'signs of full width': text => text.replace(/:/gu, '：').replace(/\(/gu, '（').replace(/\)/gu, '）'),
  'signs without spaces': text => text.replace(/([;:,.]) /gu, '$1'),
  'spaces in front of signs': text => text.replace(/([;:,.])/gu, ' $1'),
  'many spaces': text => text.replace(/ /gu, ' \u00a0 '),
  'a table': text => text.replace(/[;\n]/gu, '\t|\t'),
  'one line': text => text.replace(/\n/gu, ' '),
  'each sentence a line': text => text.replace(/([.;]) /gu, '$1\n'),
  twice: text => `${text}\n${text}`,
  'cut off': (text, next) => text.slice(0, Math.floor(text.length * next())),
  'other numbers': (text, next) => text.replace(/\d+/gu, () => String(Math.floor(next() * 300))),
  'letters that look alike': text => text.replace(/a/gu, 'а').replace(/o/gu, 'о'),
  'marks nobody sees': text => text.replace(/(\p{L})(?= )/gu, '$1\u200b'),
  'a colon behind': text => `${text}:`,
  quoted: text => `“${text}”`,
  empty: () => '',
  'a word that means nothing': (_text, next) =>
    pick(['undefined', 'null', 'N/A', '-', '...', 'Không có thông tin', '…'], next),
}

/** What a value may be where another was meant. */
const values: readonly ((value: Json, next: Draw) => Json)[] = [
  () => null,
  () => '',
  value => String(value),
  value => [value],
  value => ({ value }),
  value => (typeof value === 'string' ? Number(value) : value),
  () => -1,
  () => 1e9,
  () => 0.5,
  () => true,
  (_value, next) => Math.floor(next() * 100),
]

/** Spoils a value: about one text in `rarity` otherwise written, and one field in four times as many missing or of another type. */
function spoilt(value: Json, next: Draw, rarity: number, kinds: Set<string>): Json {
  if (typeof value !== 'object' || value === null) {
    if (next() < 1 / (4 * rarity)) return pick(values, next)(value, next)
    if (typeof value !== 'string' || value === '' || next() >= 1 / rarity) return value
    const kind = pick(Object.keys(texts), next)
    kinds.add(kind)
    return texts[kind]?.(value, next) ?? value
  }
  if (Array.isArray(value)) {
    const list = value.map(item => spoilt(item, next, rarity, kinds))
    const chance = next() * rarity
    if (chance < 0.2) return list.toReversed()
    if (chance < 0.3) return [...list, ...list]
    return chance < 0.4 ? list.slice(1) : list
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'code' || next() > 1 / (8 * rarity)
        ? [[key, key === 'code' ? inner : spoilt(inner, next, rarity, kinds)]]
        : [],
    ),
  )
}

/** A detail of the portal spoilt by a seed, under a code of its own, with the kinds of spoiling that its texts had. */
export function spoil(detail: object, seed: number): { detail: Record<string, Json>; kinds: Set<string> } {
  const next = draws(seed)
  const kinds = new Set<string>()
  const copy = structuredClone(detail) as Record<string, Json>
  const result = spoilt(copy, next, 2 + Math.floor(next() * 8), kinds) as Record<string, Json>
  return { detail: { ...result, code: `9.${String(seed % 1_000_000).padStart(6, '0')}` }, kinds }
}

const digitsOf = (value: unknown): string => JSON.stringify(value).replace(/(?<=\d)[.,\s\u00a0](?=\d)/gu, '')
const markup = /<\/?(?:p|br|div|ul|li|b|span)[\s/>]|&nbsp;/iu

/** What must hold of a record, whatever its line looked like; the names of what does not. */
export function brokenPromises(record: Procedure, detail: object): string[] {
  const source = digitsOf(detail)
  const inSource = (amount: number) =>
    [amount, amount / 1000, amount / 1e6].some(value => source.includes(String(value).replace('.', '')))
  const broken: string[] = []
  const hold = (what: string, isTrue: boolean) => isTrue || broken.push(what)
  for (const fee of record.fees ?? []) {
    hold(
      'a fee has an amount, a formula or words',
      [fee.amount, fee.formula, fee.undetermined].some(part => part !== undefined),
    )
    hold(
      `an amount of the source: ${fee.amount}`,
      !fee.amount || inSource(fee.amount) || inSource(fee.amount / 2) || inSource(fee.amount * 2),
    )
    hold('nothing is verified', fee.verified !== true)
    hold('nothing is free but by words', fee.amount !== 0 || /không|khong|miễn|mien|0/iu.test(fee.note ?? ''))
  }
  for (const limit of record.timeLimits ?? []) {
    const parts = [limit.amount, ...(limit.stages ?? []).map(({ amount }) => amount)].filter(part => part !== undefined)
    const isSum = JSON.stringify(limit.when ?? {}).includes('noi-kho-khan')
    hold(`a limit of the source: ${parts}`, isSum || parts.every(part => inSource(part)))
    hold('a limit in words has words', limit.unit !== 'as-prescribed' || (limit.note ?? '') !== '')
  }
  for (const paper of record.papers ?? []) {
    hold('a paper has a name', /[\p{L}\d]/u.test(paper.name))
    hold('a paper is at most fifty', (paper.originals ?? 0) <= 50 && (paper.copies ?? 0) <= 50)
  }
  const ids = [record.papers, record.steps, record.fees, record.cases, record.circumstances, record.results]
  for (const list of ids)
    hold('each has its own id', new Set((list ?? []).map(({ id }) => id)).size === (list ?? []).length)
  const asked = new Set([...(record.cases ?? []), ...(record.circumstances ?? [])].map(({ id }) => id))
  const conditions = [...(record.papers ?? []), ...(record.fees ?? []), ...(record.timeLimits ?? [])].flatMap(
    ({ when }) => [when?.case, when?.if, when?.unless].flat().filter(id => id !== undefined),
  )
  hold(
    'every condition is asked',
    conditions.every(id => asked.has(id)),
  )
  hold('no markup is left', !markup.test(JSON.stringify(record)))
  return broken
}
