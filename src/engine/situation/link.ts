import type { ChannelId } from '../../model/procedure.ts'
import { readMoment } from '../time/dates.ts'
import { cleanQuery } from './clean-query.ts'
import { type MySituation, noAnswers } from './situation.ts'

/** Longest query string that is read; a longer one is nobody's link. */
export const longestLink = 4000
const mostIds = 300

const words: Record<ChannelId, string> = { 'in-person': 'truc-tiep', online: 'truc-tuyen', post: 'buu-chinh' }
const channels = new Map(Object.entries(words).map(([id, word]) => [word, id as ChannelId]))

const isId = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80
const isInput = (text: string) => /^[a-z][a-zA-Z0-9]{0,39}$/.test(text)
const inputKey = 'so.'
/** Begins the keys of what the reader is himself: `toi.cong-dan-so`. */
export const personKey = 'toi.'

/** The key of the version that a link was made under. */
export const versionKey = 'ban'

const yesNo = { co: true, khong: false } as const

/** The answer that none of the circumstances holds; unanswered leaves all of them open. */
export const noneOfThem = 'khong'

const ids = (text: string | null): string[] => [...new Set((text ?? '').split('.').slice(0, mostIds))].filter(isId)

/** A plain decimal number; no signs of other notations, so that a link reads as it is meant. */
const isNumber = (text: string) => /^-?\d{1,15}(\.\d{1,6})?$/.test(text)

/** The whole state as a query string without `?`; the same state always gives the same text. */
export function toQuery(mine: MySituation): string {
  const query = new URLSearchParams()
  const set = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== '') query.set(key, value)
  }
  set('truong-hop', mine.case)
  set('cach-nop', mine.channel === undefined ? undefined : words[mine.channel])
  const facts = mine.circumstances?.length === 0 ? [noneOfThem] : (mine.circumstances ?? [])
  set('hoan-canh', facts.toSorted().join('.'))
  for (const id of Object.keys(mine.person ?? {}).toSorted())
    set(`${personKey}${id}`, mine.person?.[id] === true ? 'co' : 'khong')
  set('da-co', mine.have.toSorted().join('.'))
  set('nop', mine.submitted)
  for (const id of Object.keys(mine.inputs).toSorted()) set(`${inputKey}${id}`, String(mine.inputs[id]))
  return query.toString()
}

/** What the link says of the person who made it, `toi.cong-dan-so=co`. */
export function personIn(query: URLSearchParams): Record<string, boolean> {
  const said = [...query].flatMap(([key, value]) => {
    const id = key.startsWith(personKey) ? key.slice(personKey.length) : ''
    return isId(id) && (value === 'co' || value === 'khong') ? [[id, yesNo[value]] as const] : []
  })
  return Object.fromEntries(said.slice(0, 20))
}

/** Reads a query string that anybody may have written: what is malformed or too long is left out. */
export function fromQuery(text: string): MySituation {
  if (text.length > longestLink) return noAnswers
  const query = new URLSearchParams(cleanQuery(text))
  const chosen = query.get('truong-hop') ?? ''
  const channel = channels.get(query.get('cach-nop') ?? '')
  const submitted = query.get('nop') ?? ''
  const facts = ids(query.get('hoan-canh'))
  const numbers = [...query].flatMap(([key, value]) => {
    const id = key.startsWith(inputKey) ? key.slice(inputKey.length) : ''
    return isInput(id) && isNumber(value) ? [[id, Number(value)] as const] : []
  })
  const person = personIn(query)
  return {
    ...(isId(chosen) ? { case: chosen } : {}),
    ...(channel === undefined ? {} : { channel }),
    ...(facts.length === 0 ? {} : { circumstances: facts.filter(id => id !== noneOfThem) }),
    ...(Object.keys(person).length === 0 ? {} : { person }),
    have: ids(query.get('da-co')),
    inputs: Object.fromEntries(numbers.slice(0, 20)),
    ...(readMoment(submitted) === undefined ? {} : { submitted }),
  }
}
