import type { Agency, LegalDocument, LifeEvent, Province, Sector, SubjectKind } from '../model/lists.ts'
import type { Level } from '../model/parts.ts'
import { cut, fold, idMaker, oneLine } from './clean.ts'
import { legalDocument } from './law.ts'

/** The closed lists of a catalogue, which an import adds to and never takes from. */
export interface Lists {
  sectors: Sector[]
  agencies: Agency[]
  subjectKinds: SubjectKind[]
  lifeEvents: LifeEvent[]
  documents: LegalDocument[]
}

/** Ids for the names that an import meets; each name that the lists lack becomes an entry. */
export interface ListBuilder {
  lists: Lists
  /** `<list>/<id>` of the entries that were asked for. */
  used: ReadonlySet<string>
  sector(name: string, portal: string): string
  agency(name: string): string
  subject(name: string): string
  event(name: string, audience: LifeEvent['audience'], code: string): void
  document(number: string, name?: string): LegalDocument
  /** The last day of an agency that the lists know to have ended. */
  agencyEnd(name: string): string | undefined
}

/** What a record is made with, beside its own line. */
export interface Around {
  lists: ListBuilder
  provinces: readonly Province[]
  /** The date on which the catalogue must hold, ISO: law that ended before it supports no record. */
  on: string
}

const short = (text: string): string =>
  fold(text)
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/\bhoi dong nhan dan\b/g, 'hdnd')
    .replace(/\bthanh pho\b/g, 'tp')

const ofCommune = /(?<!\p{L})(?:xã(?! hội)|phường|thị trấn|đặc khu)(?!\p{L})/iu
const ofProvince =
  /^(?:sở|ban quản lý)(?!\p{L})|(?<!\p{L})(?:tỉnh|thành phố|tp|(?:ủy|uỷ) ban nhân dân|ubnd|hội đồng nhân dân|hđnd)(?!\p{L})/iu
const ofMinistry =
  /^(?:bộ(?! phận| chỉ huy)|tổng cục|cục|thanh tra chính phủ|văn phòng chính phủ|ngân hàng nhà nước việt nam|ủy ban|uỷ ban)(?!\p{L})/iu

/** The level of an agency from its name; "other" when the name does not say. */
export function levelOfAgency(name: string): Level {
  if (ofCommune.test(name)) return 'commune'
  if (ofProvince.test(name)) return 'province'
  return ofMinistry.test(name) ? 'ministry' : 'other'
}

const groupOf = (name: string): SubjectKind['group'] => {
  const words = fold(name)
  if (/can bo|cong chuc|vien chuc/.test(words)) return 'official'
  if (/doanh nghiep|hop tac xa|ho kinh doanh/.test(words) && !/khong bao gom/.test(words)) return 'enterprise'
  return /to chuc|dang\b|co quan/.test(words) && !/dang vien/.test(words) ? 'organisation' : 'citizen'
}

/** Names that mean an entry which the lists already have. */
const sameSubject: Readonly<Record<string, string>> = {
  'to chuc khong bao gom doanh nghiep htx': 'to-chuc',
  'nguoi nuoc ngoai da cu tru tai viet nam': 'nguoi-nuoc-ngoai-cu-tru',
  'nguoi nuoc ngoai cu tru tai viet nam': 'nguoi-nuoc-ngoai-cu-tru',
  'can bo cong chuc vien chuc': 'can-bo',
}

/** The ids of lists may be longer than those within a record. */
const longestId = 60

interface Named {
  id: string
  name: string
}

/** Finds the entry of a name, or adds one. */
function finder<T extends Named>(entries: T[], key: (name: string) => string, make: (id: string, name: string) => T) {
  const byName = new Map(entries.map(entry => [key(entry.name), entry]))
  const freeId = idMaker(entries.map(entry => entry.id))
  return (given: string): T => {
    const [name] = cut(oneLine(given), 1900)
    const known = byName.get(key(name))
    if (known) return known
    const made = make(freeId(key(name), longestId), name)
    byName.set(key(name), made)
    entries.push(made)
    return made
  }
}

/** A builder over lists that exist; their entries keep their ids and their order. */
export function listBuilder(lists: Lists): ListBuilder {
  const sectors = finder(lists.sectors, fold, (id, name): Sector => ({ id, name }))
  const agencies = finder(lists.agencies, short, (id, name): Agency => ({ id, name, level: levelOfAgency(name) }))
  const subjects = finder(lists.subjectKinds, fold, (id, name): SubjectKind => ({ id, name, group: groupOf(name) }))
  const documents = new Map(lists.documents.map(document => [document.number, document]))
  const used = new Set<string>()
  const use = (list: keyof Lists, id: string): string => {
    used.add(`${list}/${id}`)
    return id
  }
  return {
    lists,
    used,
    sector(name, portal) {
      const entry = sectors(name)
      if (portal !== '' && entry.portal === undefined) entry.portal = portal
      return use('sectors', entry.id)
    },
    agency: name => use('agencies', agencies(name).id),
    subject(name) {
      const known = sameSubject[fold(name)]
      const isKnown = known !== undefined && lists.subjectKinds.some(kind => kind.id === known)
      return use('subjectKinds', isKnown ? known : subjects(name).id)
    },
    event: (name, audience, code) => addToEvent(lists.lifeEvents, name, audience, code),
    document(number, name = '') {
      const known = documents.get(number)
      if (known) return known
      const made = legalDocument(number, name)
      documents.set(number, made)
      lists.documents.push(made)
      return made
    },
    agencyEnd(name) {
      const ended = lists.agencies.find(agency => agency.to !== undefined && isSameOffice(name, agency))
      return ended === undefined ? undefined : use('agencies', ended.id) && ended.to
    },
  }
}

const ofDistrict = /(?:^|[\s,])(?:huyện|quận|thị xã)(?=$|[\s,.])/iu

/** Whether a name means an agency of the list, its department in a province, or, for the district, any office of that level. */
const isSameOffice = (name: string, agency: Agency): boolean => {
  const own = short(name).replace(/^bo phan mot cua /, '')
  const ended = short(agency.name)
  return (
    own === ended ||
    (agency.level === 'ministry' && `${own} `.startsWith(`${ended.replace(/^bo /, 'so ')} `)) ||
    (agency.level === 'district' && ofDistrict.test(name))
  )
}

function addToEvent(events: LifeEvent[], name: string, audience: LifeEvent['audience'], code: string): void {
  const known = events.find(event => event.audience === audience && fold(event.name) === fold(name))
  if (known?.procedures.includes(code)) return
  if (known) known.procedures = [...known.procedures, code].toSorted()
  else
    events.push({
      id: idMaker(events.map(event => event.id))(name, longestId),
      name: oneLine(name),
      audience,
      procedures: [code],
    })
}

/** Entries that were there keep their place; new ones follow in the order of their ids. */
function sorted<T>(after: readonly T[], before: readonly T[], idOf: (entry: T) => string): T[] {
  const old = new Set(before.map(idOf))
  return after.toSorted((one, other) => {
    const [a, b] = [idOf(one), idOf(other)]
    return Number(old.has(b)) - Number(old.has(a)) || (old.has(a) ? 0 : a < b ? -1 : 1)
  })
}

/** The lists as they are to be written, each with what is new in it at its end. */
export function sortNew(lists: Lists, before: Lists): Lists {
  const sort = <T extends Named>(after: readonly T[], old: readonly T[]) => sorted(after, old, ({ id }) => id)
  return {
    sectors: sort(lists.sectors, before.sectors),
    agencies: sort(lists.agencies, before.agencies),
    subjectKinds: sort(lists.subjectKinds, before.subjectKinds),
    lifeEvents: sort(lists.lifeEvents, before.lifeEvents),
    documents: sorted(lists.documents, before.documents, ({ number }) => number),
  }
}
