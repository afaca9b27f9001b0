import type { Province } from '../model/lists.ts'
import type { Level } from '../model/parts.ts'
import { recordWords as words } from '../text/import.ts'
import { fold, oneLine } from './clean.ts'
import { levelsOf } from './levels.ts'
import { type Around, levelOfAgency } from './lists.ts'
import { issuingProvince } from './place.ts'
import { listOf, type Raw, textOf } from './raw.ts'
import type { Tell } from './rules.ts'

const roles = [
  ['executing', 'departmentsExecuting', 'unitGroupsExecuting', 'executingAgencies'],
  ['authority', 'departmentsAuthority', 'unitGroupsAuthority', ''],
  ['authorized', 'departmentsAuthorized', 'unitGroupsAuthorized', ''],
  ['coordinating', 'departmentsCoordinating', 'unitGroupsCoordinating', ''],
] as const

const inList = (detail: Raw, key: string): string[] =>
  listOf(detail, key).map(raw => oneLine(textOf(raw, 'name')).replace(/\.$/, ''))

/** The names of a role, each once. Where the source names its performing agencies in words, those come first and in its order. */
function namesOf(detail: Raw, departments: string, groups: string, inWords: string): string[] {
  const text = fold(textOf(detail, inWords))
  const offices = inList(detail, departments)
  const named = offices
    .filter(name => name !== '' && text.includes(fold(name)))
    .toSorted((a, b) => text.indexOf(fold(a)) - text.indexOf(fold(b)))
  const names = [...named, ...inList(detail, groups), ...offices]
  return names.filter((name, at) => name !== '' && names.findIndex(other => fold(other) === fold(name)) === at)
}

const provincial = /^(.{3,}?)\s*[-–,]?\s*(?:tỉnh|thành phố|tp\.?)\s*(\S[^,;-]*)$/iu

/** "Sở Xây dựng - TP.HCM" among the agencies of a procedure for the whole country is any Sở Xây dựng. */
function ofAnyProvince(name: string, provinces: readonly Province[]): string {
  const [, head = '', tail = ''] = provincial.exec(name) ?? []
  const isKnown = ['hcm', 'hn', ...provinces.map(province => fold(province.name))].includes(fold(tail))
  return isKnown && /^(?:sở|ban quản lý|ủy ban nhân dân|ubnd|chi cục) /iu.test(head) ? head : name
}

/** A body of communes by the kinds that it may be of, also those that ended: each is the committee of a commune. */
const ofCommunes = /^(?:ủy|uỷ) ban nhân dân (?:cấp )?xã,? (?:và )?phường(?:,? (?:và )?(?:thị trấn|đặc khu))*$/iu

/** "Cục Thuế - Bộ tài chính": the body, where the catalogue knows it by its own name and not by the whole one, so that an import repeated says the same. */
function withoutParent(name: string, isKnown: (name: string) => boolean): string {
  const [, body = ''] = /^(.{4,}?)\s*[-–,]\s*bộ \p{L}[^,;]{0,60}$/iu.exec(name) ?? []
  return body !== '' && isKnown(body) && !isKnown(name) ? body : name
}

/** The first agency whose level is among those that the source marks; the first of all where none is, or where its level is unknown. */
function fitting(names: readonly string[], levels: readonly Level[]): string | undefined {
  const [first] = names
  const fits = (name: string) => levels.includes(levelOfAgency(name))
  const isDoubtful = first !== undefined && levels.length > 0 && levelOfAgency(first) !== 'other' && !fits(first)
  if (!isDoubtful) return first
  return (
    names.find(name => levelOfAgency(name) !== 'other' && fits(name)) ??
    (levels.length > 1 ? first : names.find(fits)) ??
    first
  )
}

/** The agency that performs the procedure, with what else the source says of agencies, in words. */
export interface Bodies {
  agency: string | undefined
  notes: string[]
  unclear: string[]
}

/** The agency that performs, as the source's own line of agencies names it; one that ended before the date is none of a record in force. */
export function agencies(detail: Raw, { lists, provinces, on }: Around, tell: Tell): Bodies {
  const isNational = issuingProvince(detail, provinces) === undefined
  const [executing, authority, ...others] = roles.map(([role, departments, groups, inWords]) => {
    const names = namesOf(detail, departments, groups, inWords).map(name => {
      const general = isNational ? ofAnyProvince(name, provinces) : name
      if (general !== name) tell('AGENCY_OF_PROVINCE', name)
      const own = ofCommunes.test(general) ? words.communeBody : withoutParent(general, lists.knowsAgency)
      if (own !== general) tell('AGENCY_NAMED', name)
      return own
    })
    return { role, names: [...new Map(names.map(name => [fold(name), name])).values()] }
  })
  const list = executing?.names.length ? executing.names : (authority?.names ?? [])
  const hasEnded = (name: string) => (lists.agencyEnd(name) ?? on) < on
  const main = fitting(
    list.filter(name => !hasEnded(name)),
    levelsOf(detail),
  )
  const ended = list.filter(hasEnded)
  const rest = list.filter(name => name !== main && !ended.includes(name))
  if (rest.length > 0) tell('AGENCIES_MORE', String(rest.length))
  for (const name of ended) tell('AGENCY_ENDED', name)
  const competent = (authority?.names ?? []).filter(name => !list.some(other => fold(other) === fold(name)))
  const notes = [
    { role: 'executing' as const, names: rest },
    { role: 'authority' as const, names: competent },
    ...others,
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => words.agencies(words.roles[role], names.join('; ')))
  return {
    agency: main === undefined ? undefined : lists.agency(main),
    notes,
    unclear: ended.map(name => words.agencyEnded(name, lists.agencyEnd(name) ?? '')),
  }
}
