import { isDate } from '../engine/time/dates.ts'
import type { LegalDocument } from '../model/lists.ts'
import { lower } from '../text/format.ts'
import { kindOfNumber, kindOfTitle, lawName } from '../text/law.ts'
import { clip, fold, oneLine, withoutEnd } from './clean.ts'
import { issuers } from './issuers.ts'
import { iso } from './money.ts'

const suffix = 'A-ZĐƯ'
const anyNumber = new RegExp(
  `\\d{1,5}(?:\\.\\d{1,2})?/\\d{4}/[${suffix}][${suffix}a-z0-9]*(?:-[${suffix}][${suffix}a-z0-9]*)*`,
  'gu',
)
const strict = new RegExp(
  `^\\d{1,5}(?:\\.\\d{1,2})?(?:/\\d{4})?/[${suffix}][${suffix}a-z0-9]*(?:-[${suffix}0-9][${suffix}a-z0-9]*)*$`,
  'u',
)

/** Spaces and signs within a number as the rule writes them: "59/2023/TT- BTC" is 59/2023/TT-BTC. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/_/g, '-')
    .replace(/(TTLT|TTLB)\//g, '$1-')
    .replace(/(\d)\.\//g, '$1/')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/(?<=[/-])ND-CP/g, 'NĐ-CP')
    .replace(/(?<=\/)QD-/g, 'QĐ-')
    .replace(/(?<=-)TTG\b/g, 'TTg')
    .replace(/NĐ-C$/u, 'NĐ-CP')
    .replace(/(?<=\/202[2-5]\/)QH1$/u, 'QH15')

const kindWords =
  /^(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|thông tư(?: liên tịch)?|quyết định)?\s*(?:số)?\s*:?\s*(?=\d)/iu

/** A number that was pasted twice, once. */
const onceOnly = (text: string): string => {
  const half = text.slice(0, text.length / 2)
  return half !== '' && text === half + half ? half : text
}

/** Every number with its year in a text, without kind: 64/2025/TT-BTC. */
export const numbersIn = (text: string): string[] =>
  (tidy(text).match(anyNumber) ?? []).filter(number => isPlausible(number) && strict.test(number))

const isPlausible = (number: string): boolean =>
  /\/(?:QH\d{2}|[A-ZĐƯ]{2,})/u.test(number) && !/\/(?:NĐ-C|QH\d|QH\d{3,}|TTLT|TT|NQ|QĐ)$/u.test(number)

/**
 * The number that a source gives in its own field, else the one that the name agrees with.
 * `repaired` when it was not written plainly; undefined when nothing certain can be read.
 */
export function documentNumber(code: string, name: string): { number: string; repaired: boolean } | undefined {
  const own = tidy(code).trim()
  const plain = withoutEnd(onceOnly(own).replace(kindWords, ''), '.,;:').trim()
  if (strict.test(plain) && isPlausible(plain)) return { number: plain, repaired: plain !== code }
  const inCode = [
    ...new Set(
      numbersIn(
        plain.replace(/(?<=\/\d{4}\/)[\p{L}-]+/gu, part => (part === part.toLowerCase() ? part.toUpperCase() : part)),
      ),
    ),
  ]
  if (inCode.length === 1 && inCode[0] !== undefined) return { number: inCode[0], repaired: true }
  const start = /(\d{1,5}(?:\.\d{1,2})?)(?:\/(\d{4}))?/u.exec(plain)
  const inName = [...new Set(numbersIn(name))].filter(number => {
    const [first, year] = number.split('/')
    return start !== null && Number(first) === Number(start[1]) && (start[2] === undefined || start[2] === year)
  })
  return inName.length === 1 && inName[0] !== undefined ? { number: inName[0], repaired: true } : undefined
}

/** The signature of a number: TT-BTC of 64/2025/TT-BTC. */
const signatureOf = (number: string): string => number.slice(number.lastIndexOf('/') + 1)

/** The body that issued a text, from the signature; undefined when the signature does not name it. */
export function issuerOf(number: string): string | undefined {
  const parts = signatureOf(number).split('-')
  const named = parts.map(part => issuers[part.replace(/\d+$/, '')]).filter(found => found !== undefined)
  return named.length === 0 ? undefined : [...new Set(named)].join(', ')
}

const day = /^[^\d]{0,12}ngày (\d{1,2})(?:\/|-| tháng )(\d{1,2})(?:\/|-| năm )(\d{4})/iu

/** The date of a text where its name states number and date together. */
function dateIn(number: string, name: string): string | undefined {
  const tidied = tidy(name)
  const at = tidied.indexOf(number)
  const match = at < 0 ? null : day.exec(tidied.slice(at + number.length))
  if (!match) return undefined
  const date = iso(match[1], match[2], match[3])
  const year = /\/(\d{4})\//.exec(number)?.[1]
  return isDate(date) && (year === undefined || year === match[3]) ? date : undefined
}

/** The entry of a text in the list; when it binds is never known from the portal. */
export function legalDocument(number: string, name: string): LegalDocument {
  const kind = kindOfTitle(oneLine(name)) ?? kindOfNumber(number)
  const issuer = issuerOf(number)
  const date = dateIn(number, name)
  const own = tidy(name) === number ? '' : oneLine(name)
  const isCapital = own === own.toLocaleUpperCase('vi')
  const title =
    own === ''
      ? lawName(number, { documents: new Map() })
      : kind === undefined || kindOfTitle(own) !== undefined
        ? own
        : `${kind} ${isCapital ? own : lower(own)}`
  return {
    number,
    title: clip(title, 2000),
    ...(kind === undefined ? {} : { kind }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
    verified: false,
  }
}

/** Whether a name means another text than the one that the list has under this number: provinces number their own alike. */
export function isOtherText(number: string, name: string, title: string): boolean {
  if (!/(?:UBND|HĐND)/u.test(number)) return false
  const [mine, listed] = [name, title].map(
    text =>
      new Set(
        fold(text)
          .split(' ')
          .filter(word => /[a-z]{2}/.test(word)),
      ),
  ) as [Set<string>, Set<string>]
  const least = Math.min(mine.size, listed.size)
  return least > 5 && mine.intersection(listed).size < 0.6 * least
}
