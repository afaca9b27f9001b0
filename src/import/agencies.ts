import type { Province } from '../model/lists.ts'
import type { Level } from '../model/parts.ts'
import { recordWords as words } from '../text/import.ts'
import { capital, fold, oneLine, withoutEnd } from './clean.ts'
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
  const names = [...named, ...inList(detail, groups), ...offices].filter(name => name !== '' && !noBody.test(name))
  const bodies = names.some(name => !union.test(name)) ? names.filter(name => !union.test(name)) : names
  return bodies.filter((name, at) => bodies.findIndex(other => fold(other) === fold(name)) === at)
}

const provincial = /^(.{3,}?)\s*[-–,]?\s*(?:tỉnh|thành phố|tp\.?)\s*(\S[^,;-]*)$/iu

/** "Sở Xây dựng - TP.HCM" among the agencies of a procedure for the whole country is any Sở Xây dựng. */
function ofAnyProvince(name: string, provinces: readonly Province[]): string {
  const [, head = '', tail = ''] = provincial.exec(name) ?? []
  const isKnown = ['hcm', 'hn', ...provinces.map(province => fold(province.name))].includes(fold(tail))
  return isKnown && /^(?:sở|ban quản lý|ủy ban nhân dân|ubnd|chi cục) /iu.test(head) ? head : name
}

/** A body of communes by the kinds that it may be of, also those that ended: each is the committee of a commune. */
const ofCommunes = /^(?:ủy|uỷ) ban nhân dân (?:cấp )?xã(?:,? (?:và )?phường(?:,? (?:và )?(?:thị trấn|đặc khu))*)?$/iu

const ofProvinces = /^(?:(?:ủy|uỷ) ban nhân dân|ubnd) tỉnh(?:,? (?:và )?thành phố(?: trực thuộc trung ương)?)?$/iu

/** The chairman of a committee: whoever goes to him goes to the committee. */
const chairman = /^chủ tịch (?=(?:ủy|uỷ) ban nhân dân |ubnd )/iu

/** The committee of any commune or any province, however its kinds are listed. */
function generalBody(name: string): string | undefined {
  if (ofCommunes.test(name)) return words.communeBody
  return ofProvinces.test(name) ? words.provinceBody : undefined
}

/** Names that name no body. */
const noBody = /^(?:cơ quan khác|khác|không(?: có)?(?: thông tin)?)$/iu
/** A trade union handles nobody's file; the source lists one beside the body whose staff it is of. */
const union = /^công đoàn /iu

/** Bodies of two ministries may be called alike: staff, plans, the health service of the police. */
const ownOfEach =
  /^(?:vụ|văn phòng|thanh tra|trung tâm|trường|cục (?:công nghệ thông tin|chuyển đổi số|kế hoạch|tổ chức|pháp chế|hợp tác quốc tế|tài chính|y tế|khoa học|chính trị))(?!\p{L})/iu

/** "Cục Thuế - Bộ tài chính": the body by its own name, which does not depend on the ministry above it. */
function withoutParent(name: string): string {
  const [, body = '', parent = ''] = /^(.{4,}?)\s*[-–,]\s*(bộ \p{L}[^,;]{0,60}(?:, [^,;]{0,60})?)$/iu.exec(name) ?? []
  return body === '' || ownOfEach.test(body) || /công an|quốc phòng/iu.test(parent) ? name : body
}

/** Of a list of three offices or more of one kind, each with its place, what they are all called. */
function sharedName(names: readonly string[]): string | undefined {
  if (names.length < 3) return undefined
  const [first = [], ...others] = names.map(name => name.split(' '))
  const length = first.findIndex((word, at) => others.some(other => fold(other[at] ?? '') !== fold(word)))
  const head = withoutEnd(
    first
      .slice(0, Math.max(0, length))
      .join(' ')
      .replace(/ (?:miền|vùng|số|tỉnh|khu vực)$/iu, ''),
    '-–, ',
  )
  return head.split(' ').length < 3 ? undefined : head
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
      const office = capital(general.replace(chairman, ''))
      const own = generalBody(office) ?? withoutParent(office)
      if (own !== general) tell('AGENCY_NAMED', name)
      return own
    })
    return { role, names: [...new Map(names.map(name => [fold(name), name])).values()] }
  })
  const competence = roles.flatMap(([, departments, groups]) => [
    ...inList(detail, departments),
    ...inList(detail, groups),
  ])
  const chairmen = competence.filter(name => chairman.test(name))
  const list = executing?.names.length ? executing.names : (authority?.names ?? [])
  const hasEnded = (name: string) => (lists.agencyEnd(name) ?? on) < on
  const levels = levelsOf(detail)
  const standing = list.filter(name => !hasEnded(name))
  const main = sharedName(standing) ?? fitting(standing, levels)
  const ended = list.filter(hasEnded)
  const rest = list.filter(name => name !== main && !ended.includes(name))
  if (rest.length > 0) tell('AGENCIES_MORE', String(rest.length))
  for (const name of ended) tell('AGENCY_ENDED', name)
  const competent = (authority?.names ?? []).filter(name => !list.some(other => fold(other) === fold(name)))
  const notes = [
    { role: 'executing' as const, names: rest },
    { role: 'authority' as const, names: [...new Set([...competent, ...chairmen])] },
    ...others,
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => words.agencies(words.roles[role], names.join('; ')))
  return {
    agency: main === undefined ? undefined : lists.agency(main),
    notes,
    unclear: [
      ...ended.map(name => words.agencyEnded(name, lists.agencyEnd(name) ?? '')),
      ...otherLevel(main, levels, tell),
    ],
  }
}

/** An agency of a level that the source does not mark. */
function otherLevel(name: string | undefined, levels: readonly Level[], tell: Tell): string[] {
  const own = name === undefined ? 'other' : levelOfAgency(name)
  if (name === undefined || own === 'other' || levels.length === 0 || levels.includes(own) || levels.includes('other'))
    return []
  tell('AGENCY_LEVEL', name)
  return [words.agencyLevel(name, levels.map(level => words.levels[level]).join(', '))]
}
